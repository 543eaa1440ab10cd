import Access
import Foundation
import Proceedings
import Testing

@testable import WebService

@Suite struct WallPageTests {
  private func fragment(
    _ lines: String, _ language: PageLanguage = .english, now: String = "2025-05-19 10:27"
  ) async throws -> String {
    let house = try await House(
      "10:10 open list", "10:11 inscribe colombia for g77", "10:12 inscribe thailand",
      "10:12 inscribe ohchr", "10:14 limit 5 minutes", lines, as: .init(.display), now: now)
    return WallPage(try await house.state, at: house.backend.now(), in: language).fragment.markup
  }

  @Test func theWallIsShownInEnglish() async throws {
    try Expected.check(try await fragment("10:24 next"), is: "wall-en.html")
  }

  @Test func theWallIsShownInChinese() async throws {
    try Expected.check(try await fragment("10:24 next", .chinese), is: "wall-zh.html")
  }

  @Test func longNamesGiveWayToAbbreviationsAmongTheNext() async throws {
    let text = try await fragment("10:24 next")
    #expect(text.contains("<li data-fit><bdi>OHCHR</bdi></li>"))
  }

  @Test func theTitleOfAPersonStandsBelowTheState() async throws {
    let text = try await fragment("10:24 floor peru, \"Minister of Justice\"")
    let name = try #require(text.range(of: "<span><bdi>Peru</bdi></span>"))
    let title = try #require(text.range(of: "<p><bdi>Minister of Justice</bdi></p>"))
    #expect(name.upperBound < title.lowerBound)
  }

  @Test func withoutASpeakerTheItemStandsLarge() async throws {
    let text = try await fragment("")
    #expect(text.contains("<section class=\"floor resting\""))
    #expect(text.contains("<span><bdi>Cooperation in practice</bdi></span>"))
  }

  @Test func aSuspendedMeetingTellsWhenItResumes() async throws {
    let text = try await fragment("10:26 suspend meeting until 15:00")
    #expect(text.contains("To be resumed at 15:00."))
  }

  @Test func anIdleWallShowsTheNextMeetingAndTheProgramme() async throws {
    let text = try await fragment(
      """
      10:15 plan meeting 2025-05-19 15:00 to 18:00 in "Board Room D" item 3
      10:16 plan meeting 2025-05-20 10:00 item 4
      10:26 close meeting
      """)
    #expect(text.contains("Next meeting: <span dir=\"ltr\">15:00–18:00</span>"))
    #expect(text.contains("<p><bdi>Board Room D</bdi></p>"))
    #expect(text.contains("Adoption of the report"))
  }

  @Test func theFootNamesWhoPresides() async throws {
    #expect(try await fragment("").contains("<bdi>Chair</bdi>: <bdi>Ana Sample</bdi>, <bdi>Austria</bdi>"))
  }
}
