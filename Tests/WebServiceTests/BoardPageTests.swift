import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Proceedings
import Testing

@testable import WebService

@Suite struct BoardPageTests {
  private func house(_ more: String = "", now: String = "2025-05-19 10:27") async throws -> House {
    try await House(
      "10:10 open list", "10:11 inscribe colombia for g77", "10:12 inscribe thailand",
      "10:12 inscribe iran", "10:13 inscribe ohchr", "10:14 limit 5 minutes", "10:24 next",
      more, as: .init(.display), now: now)
  }

  private func fragment(_ house: House, _ language: PageLanguage = .english) async throws -> String {
    BoardPage(try await house.state, at: house.backend.now(), in: language).fragment.markup
  }

  @Test func theBoardIsShownInEnglish() async throws {
    try Expected.check(try await fragment(try await house()), is: "board-en.html")
  }

  @Test func theBoardIsShownInArabic() async throws {
    try Expected.check(try await fragment(try await house(), .arabic), is: "board-ar.html")
  }

  @Test func theClockWarnsAndGoesOverInWordsAndSigns() async throws {
    let ending = try await fragment(try await house(now: "2025-05-19 10:28:45"))
    #expect(ending.contains("class=\"clock warning\""))
    #expect(ending.contains("<span class=\"time\" dir=\"ltr\">0:15</span>"))
    #expect(ending.contains("Time is ending"))
    let over = try await fragment(try await house(now: "2025-05-19 10:30:10"))
    #expect(over.contains("class=\"clock over\""))
    #expect(over.contains("<span class=\"time\" dir=\"ltr\">+1:10</span>"))
    #expect(over.contains("Over time"))
  }

  @Test func aSuspendedMeetingShowsNoFloor() async throws {
    let text = try await fragment(try await house("10:26 suspend meeting"))
    #expect(text.contains("<p class=\"standing\">The meeting is suspended.</p>"))
    #expect(!text.contains("class=\"clock"))
  }

  @Test func aListTellsWhenItWasClosed() async throws {
    let text = try await fragment(try await house("10:26 close list"), .french)
    #expect(text.contains("En attente : 3. La liste a été close à 10:26."))
  }

  @Test func repliesThatWereAskedForAreNamed() async throws {
    let text = try await fragment(try await house("10:26 request reply japan"), .spanish)
    #expect(text.contains("Respuestas solicitadas"))
    #expect(text.contains("<li><bdi>Japón</bdi></li>"))
  }

  @Test func noNameBecomesMarkup() async throws {
    let house = try await House(
      "10:10 participant XX \"<script>alert(1)</script>\" non-governmental", "10:11 floor xx",
      as: .init(.display))
    let response = try await house.ask("/sessions/first/board")
    #expect(!response.text.contains("<script>alert"))
    #expect(response.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(response.text.contains("You are Vera &lt;b&gt;."))
  }

  @Test func thePageIsWrittenInTheDirectionOfItsLanguage() async throws {
    let house = try await house()
    let arabic = try await house.ask("/sessions/first/board?lang=ar")
    #expect(arabic.text.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(arabic.headers[.setCookie]?.hasPrefix("lang=ar;") == true)
    let french = try await house.ask(
      "/sessions/first/board", headers: [.accept: "text/html", .cookie: "lang=fr", .acceptLanguage: "es"])
    #expect(french.text.contains("<html lang=\"fr\" dir=\"ltr\">"))
    #expect(french.text.contains("Thaïlande"))
  }

  @Test func aVisitorWhoIsNotKnownIsLedToTheLogin() async throws {
    let house = try await House(as: nil)
    let response = try await house.ask("/sessions/first/board?mode=wall")
    #expect(response.status == .seeOther)
    #expect(response.headers[.location]?.hasPrefix("/login?to=/sessions/first/board") == true)
    let program = try await house.ask("/sessions/first/board", headers: [.accept: "application/json"])
    #expect(program.status == .unauthorized)
    #expect(program.headers[.contentType] == "application/problem+json")
  }

  @Test func whatADisplayMayNotSeeIsRefusedAsAPage() async throws {
    let response = try await house().ask("/sessions/first/draft?lang=ru")
    #expect(response.status == .forbidden)
    #expect(response.text.contains("<h1>У вас нет на это права</h1>"))
  }

  @Test func pagesHaveNothingInlineThatTheirPolicyForbids() async throws {
    let text = try await house().ask("/sessions/first/board").text
    #expect(!text.contains(" style=") && !text.contains("<style") && !text.contains(" onclick="))
    #expect(text.components(separatedBy: "<script").count == 3)
    let wall = try await house().ask("/sessions/first/board?mode=wall&theme=dark&and=fr").text
    #expect(!wall.contains(" style=") && wall.contains("data-theme=\"dark\""))
    #expect(wall.contains("<div class=\"hall\" lang=\"fr\" dir=\"ltr\" hidden>"))
  }

  @Test func aBrowserWithoutScriptLoadsTheSamePageAgain() async throws {
    let text = try await house().ask("/sessions/first/board?mode=wall").text
    #expect(text.contains("content=\"15; url=/sessions/first/board?mode=wall\"></noscript>"))
    let normal = try await house().ask("/sessions/first/board").text
    #expect(normal.contains("The page is loaded again every 15 seconds."))
  }

  @Test func styleAndScriptAreKeptByTheBrowserUntilTheyChange() async throws {
    let house = try await house()
    let fresh = try await house.ask(Asset.address("live.js"))
    #expect(fresh.status == .ok)
    #expect(fresh.headers[.contentType] == "text/javascript; charset=utf-8")
    #expect(fresh.headers[.cacheControl] == "public, max-age=31536000, immutable")
    let tag = try #require(fresh.headers[.eTag])
    let known = try await house.ask("/assets/live.js", headers: [.ifNoneMatch: tag])
    #expect(known.status == .notModified)
    #expect(try await house.ask("/assets/words_en.json").status == .notFound)
  }
}

/// Whole texts that were read by eye, and are compared from then on.
enum Expected {
  static func check(_ text: String, is name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(name)")
    if ProcessInfo.processInfo.environment["ROSTRUM_RECORD"] != nil {
      try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text + "\n")
  }
}
