import Access
import Drafting
import EventLog
import Foundation
import HTTPTypes
import HummingbirdTesting
import Proceedings
import Testing

@testable import WebService

@Suite struct DraftPageTests {
  private func house(_ lines: String...) async throws -> House {
    try await House(
      (["10:10 floor colombia for g77", "10:20 floor thailand"] + lines).joined(separator: "\n"),
      as: .init(.drafter))
  }

  private func reword(_ house: House, _ text: String, seen: Int) async throws -> TestResponse {
    let block = try await opening(house)
    let (name, drafted) = (block.name, block.drafted ?? block.plainWords)
    return try await house.send(
      "/sessions/first/draft", ("id", UUID().uuidString), ("kind", "wording"), ("name", name),
      ("seen", "\(seen)"), ("drafted", drafted), ("text", text))
  }

  private func opening(_ house: House) async throws -> Block {
    try #require(Report.draft(try await house.state).block(named: "item:3/opening"))
  }

  @Test func aParagraphShowsTheEventsBehindIt() async throws {
    let text = try await house().ask("/sessions/first/draft").text
    #expect(text.contains("Events behind paragraph"))
    #expect(text.contains("Thailand was given the floor."))
    #expect(text.contains("<textarea"))
  }

  @Test func whoMayNotDraftSeesNoForm() async throws {
    let house = try await House("10:10 floor thailand", as: .init(.speakers))
    let text = try await house.ask("/sessions/first/draft").text
    #expect(text.contains("Thailand was given the floor."))
    #expect(!text.contains("<textarea"))
  }

  @Test func twoDraftersDoNotOverwriteEachOther() async throws {
    let house = try await house()
    #expect(try await reword(house, "The first wording.", seen: 0).status == .seeOther)
    let late = try await reword(house, "The second wording.", seen: 0)
    #expect(late.status == .conflict)
    #expect(late.text.contains("The first wording.") && late.text.contains("The second wording."))
    #expect(try await opening(house).plainWords == "The first wording.")
    let seen = try #require(try await opening(house).rewordedIn)
    #expect(late.text.contains("<input type=\"hidden\" name=\"seen\" value=\"\(seen)\">"))
    #expect(try await reword(house, "Both wordings.", seen: seen).status == .seeOther)
    #expect(try await opening(house).plainWords == "Both wordings.")
  }

  @Test func aSummaryIsEnteredWhereItIsMissing() async throws {
    let house = try await house()
    func enter(_ text: String) async throws -> HTTPResponse.Status {
      try await house.send(
        "/sessions/first/draft", ("id", UUID().uuidString), ("kind", "summary"),
        ("name", "item:3/deliberations"), ("drafted", ""), ("seen", "0"), ("text", text)
      ).status
    }
    #expect(try await enter("One speaker agreed.\r\n\r\nAnother\r\ndid not.") == .seeOther)
    let place = ReportWork.Place(item: 3)
    let summary = try await house.state.reportWork.summary(for: place)
    #expect(summary?.fact.paragraphs == ["One speaker agreed.", "Another did not."])
    #expect(try await enter("Nobody spoke.") == .conflict)
  }

  @Test func aFormThatIsSentAgainWithOtherWordsLosesNeither() async throws {
    let house = try await house()
    let id = UUID().uuidString
    func enter(_ text: String) async throws -> HTTPResponse.Status {
      let answer = try await house.send(
        "/sessions/first/draft", ("id", id), ("kind", "summary"), ("name", "item:3/deliberations"),
        ("drafted", ""), ("seen", "0"), ("text", text))
      if answer.status == .conflict {
        #expect(answer.text.contains("One agreed.") && answer.text.contains("Two agreed."))
      }
      return answer.status
    }
    #expect(try await enter("One agreed.") == .seeOther)
    #expect(try await enter("One agreed.") == .seeOther)
    #expect(try await enter("Two agreed.") == .conflict)
    #expect(try await house.state.reportWork.summary(for: .init(item: 3))?.fact.paragraphs == ["One agreed."])
  }

  @Test func aParagraphWhoseFactsChangedSinceIsMarkedInWords() async throws {
    let house = try await house()
    let statements = try #require(
      Report.draft(try await house.state).paragraphs.first { $0.plainWords.contains("Thailand") })
    _ = try await house.send(
      "/sessions/first/draft", ("id", UUID().uuidString), ("kind", "wording"), ("name", statements.name),
      ("seen", "0"), ("drafted", statements.plainWords), ("text", "Two spoke."))
    try await house.record("10:26 floor japan")
    let text = try await house.ask("/sessions/first/draft?lang=en").text
    #expect(text.contains("The facts have changed since this was reworded."))
    #expect(text.contains("Two spoke."))
  }

  @Test func thePlaceOfASummaryIsReadFromTheNameOfItsParagraphs() {
    let place = ReportWork.Place(item: 6, subitem: 1, part: .deliberations)
    #expect(ReportWork.Place(blockName: "item:6(b)/deliberations:2") == place)
    #expect(place.blockName == "item:6(b)/deliberations")
    for name in ["item:6/opening", "item:x/deliberations", "matters", "item:6(bb)/deliberations", ""] {
      #expect(ReportWork.Place(blockName: name) == nil)
    }
  }
}

@Suite struct OtherPagesTests {
  private func house() async throws -> House {
    try await House(
      "10:10 floor colombia for g77", "10:14 floor thailand", "10:20 end", as: .init(.secretary))
  }

  @Test func theMeetingShowsWhatWasDealtWith() async throws {
    let text = try await house().ask("/sessions/first/meeting").text
    #expect(text.contains("Cooperation in practice</bdi> <span class=\"state\">under consideration"))
    #expect(text.contains("E/CN.15/2025/2"))
    #expect(text.contains("<time>10:14</time> <bdi>Thailand was given the floor.</bdi>"))
  }

  @Test func theTimeIsToldByDelegationGroupAndCategory() async throws {
    let csv = try await house().ask("/sessions/first/statistics.csv?lang=fr")
    #expect(csv.headers[.contentType] == "text/csv; charset=utf-8; header=present")
    #expect(
      csv.text == """
        \u{FEFF}division,code,name,statements,seconds\r
        delegation,THA,Thaïlande,1,360\r
        delegation,COL,Colombie,1,240\r
        group,G77,Group of 77 and China,1,240\r
        category,member,Membres,1,360\r
        category,group-of-states,Groupes d’États,1,240\r

        """)
    let page = try await house().ask("/sessions/first/statistics").text
    #expect(page.contains("In all: 2 statements, 10:00"))
    #expect(page.contains("<rect width=\"1000\" height=\"20\"/>"))
  }

  @Test func aVisitorSeesTheirSessionsAndNoOthers() async throws {
    let text = try await house().ask("/").text
    #expect(text.contains("<h2><bdi>Session 34</bdi></h2>") && text.contains("<bdi>first</bdi>"))
    #expect(text.contains("<strong>Meeting 1 · Item 3</strong>"))
    let other = try await House(as: .init(.display, session: .init("second")))
    #expect(try await other.ask("/").text.contains("There is no session that you may see."))
  }

  @Test func whatHappenedIsFoundByItsWords() async throws {
    let text = try await house().ask("/?q=thailand+floor").text
    #expect(text.contains("Found: 1") && text.contains("Thailand was given the floor."))
    let display = try await House("10:10 floor thailand", as: .init(.display)).ask("/?q=thailand").text
    #expect(!display.contains("Thailand was given the floor."))
  }

  @Test func theLoginIsInTheLanguageOfTheVisitorAndLeadsBack() async throws {
    let text = try await House(as: nil).ask("/login?to=/sessions/first/board&failed=1&lang=zh").text
    #expect(text.contains("<input type=\"hidden\" name=\"to\" value=\"/sessions/first/board\">"))
    #expect(text.contains("<p class=\"alert\" role=\"alert\">姓名或密码不正确。</p>"))
    let elsewhere = try await House(as: nil).ask("/login?to=//evil.example").text
    #expect(elsewhere.contains("name=\"to\" value=\"/\""))
  }
}
