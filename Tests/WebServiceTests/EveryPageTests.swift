import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Proceedings
import Testing

@testable import WebService

/// Every page of a whole session, read for what a page never shows: its own markup and the insides of the program.
@Suite struct EveryPageTests {
  /// Where a page shows what it should not.
  private static func faults(in page: String) -> [String] {
    let shown = page.replacing(/<[^>]*>/, with: " ")
    let read = shown.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      // The visitor of these tests has a name that must be escaped.
      .replacing("Vera <b>", with: "Vera")
    let insides = /<|>|markup:|Optional\(|\bnil\b|&(lt|gt|amp|quot);|WebService|HTML|Passage\(|\[\]/
    return read.matches(of: insides).map { match in
      let start = read.index(match.range.lowerBound, offsetBy: -40, limitedBy: read.startIndex)
      let end = read.index(match.range.upperBound, offsetBy: 40, limitedBy: read.endIndex)
      return String(read[(start ?? read.startIndex)..<(end ?? read.endIndex)])
    }
  }

  private func check(_ house: House, _ path: String, status: Int = 200) async throws {
    for language in PageLanguage.allCases {
      let address = path + (path.contains("?") ? "&" : "?") + "lang=\(language.rawValue)"
      let answer = try await house.ask(address)
      #expect(answer.status.code == status, "\(address)")
      #expect(Self.faults(in: answer.text) == [], "\(address)")
    }
  }

  @Test("no page of the thirty-third session shows markup or the insides of the program")
  func everyPage() async throws {
    let house = try await House.ofTheThirtyThirdSession(as: .init(.secretary))
    let session = try await house.state
    #expect(session.version > 400)
    let pages =
      ["board", "board?mode=wall", "meeting", "draft", "statistics"]
      + session.meetings.held.map { "meeting?meeting=\($0.number)" }
    for page in pages { try await check(house, "/sessions/first/\(page)") }
    try await check(house, "/")
    try await check(house, "/login?failed=1")
    try await check(house, "/sessions/first/inscription", status: 403)
    for code in ["THA", "UNODC", "PSE"] {
      let delegation = house.read(by: .init(.delegation, delegation: ParticipantCode(code)))
      try await check(delegation, "/sessions/first/inscription")
      try await check(delegation, "/sessions/first/draft", status: 403)
    }
  }

  @Test("nor does any page at any moment of the session")
  func everyMoment() async throws {
    let whole = try await House.ofTheThirtyThirdSession(as: .init(.secretary)).state
    let name = try House.name
    var session = Session()
    for entry in whole.history {
      session.evolve(by: entry.event, at: entry.moment)
      let now = entry.moment.time
      let delegation = session.floor.statements.last?.statement.speaker.participant ?? ParticipantCode("THA")
      let pages = [
        BoardPage(session, at: now, in: .english).page(of: name),
        WallPage(session, at: now, in: .english, and: .arabic).page(of: name, theme: .dark),
        PodiumPage(session, name: name, at: now, in: .english).page(),
        SpeakersPage(session, at: now, in: .english).page(of: name),
        InscriptionPage(session, delegation: delegation, at: now, in: .english).page(of: name),
      ]
      for page in pages {
        #expect(Self.faults(in: page.content.markup) == [], "event \(entry.moment.version)")
      }
    }
  }

  @Test("markup that is shown, and a value that is described, are found")
  func whatIsFound() {
    #expect(Self.faults(in: "<p>a &lt;b&gt;</p>").count == 2)
    #expect(Self.faults(in: "<p>[WebService.HTML(markup: &quot;a&quot;)]</p>").count == 3)
    #expect(Self.faults(in: "<p>Optional(7) and nil</p>").count == 2)
    #expect(Self.faults(in: "<p class=\"nil\">Civil, nilly</p>").isEmpty)
  }
}
