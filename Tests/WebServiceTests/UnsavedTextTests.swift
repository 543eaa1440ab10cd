import Access
import EventLog
import Foundation
import HTTPTypes
import HummingbirdTesting
import Proceedings
import Testing

@testable import WebService

@Suite struct UnsavedTextTests {
  private static let text = "What “they” said & <b>meant</b>.\r\n\r\nA second paragraph."
  private static let escaped = "What “they” said &amp; &lt;b&gt;meant&lt;/b&gt;.\n\nA second paragraph."

  private func save(
    _ house: House, kind: String = "summary", name: String = "item:3/deliberations",
    writer: String = "Vera <b>",
    seen: String = "0", text: String = UnsavedTextTests.text
  ) async throws -> TestResponse {
    try await house.send(
      "/sessions/first/draft", ("id", UUID().uuidString), ("writer", writer), ("kind", kind), ("name", name),
      ("seen", seen), ("drafted", ""), ("text", text))
  }

  /// What the login form of an answer carries.
  private func carried(_ answer: TestResponse) throws -> UnsavedText? {
    let field = try #require(answer.text.firstMatch(of: /name="unsaved" value="([^"]*)"/))
    let value = String(field.1).replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing(
      "&gt;", with: ">"
    )
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    return UnsavedText(carried: value)
  }

  @Test func anEndedLoginIsAnsweredWithALoginThatCarriesTheText() async throws {
    let answer = try await save(try await House(as: nil), writer: "Vera")
    #expect(answer.status == .unauthorized)
    #expect(answer.text.contains("<form class=\"form\" method=\"post\" action=\"/login\">"))
    #expect(answer.text.contains("Log in, and it is shown again for saving."))
    let text = try #require(try carried(answer))
    #expect(text.edit.text == Self.text.replacing("\r\n", with: "\n"))
    #expect(text.edit.name == "item:3/deliberations" && text.edit.seen == 0)
    #expect(text.session.text == "first" && text.writer == "Vera")
  }

  @Test func whoeverMayNotWriteThereGetsTheTextBack() async throws {
    let answer = try await save(try await House(as: .init(.speakers)))
    #expect(answer.status == .forbidden)
    #expect(answer.text.contains(Self.escaped) && answer.text.contains("<textarea"))
    #expect(answer.text.contains(" data-unsaved>"))
  }

  @Test func aTextForAPlaceThatIsNoneIsGivenBack() async throws {
    let answer = try await save(try await House(as: .init(.drafter)), name: "nowhere")
    #expect(answer.status == .badRequest)
    #expect(answer.text.contains(Self.escaped))
  }

  @Test func aTextThatTheRulesRefuseIsGivenBack() async throws {
    let house = try await House(as: .init(.drafter))
    let answer = try await save(house, text: "\r\n \r\n")
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("<h1>Not saved yet</h1>") && answer.text.contains(" data-unsaved>"))
  }

  @Test func aTextIsNotSavedInTheNameOfAnotherAccount() async throws {
    let house = try await House(as: .init(.drafter))
    let answer = try await save(house, writer: "Ana")
    #expect(answer.status == .forbidden)
    #expect(answer.text.contains("This was written by Ana, and you are Vera &lt;b&gt;."))
    #expect(try carried(answer)?.writer == "Ana")
    #expect(!answer.text.contains("<textarea"))
    #expect(try await house.state.reportWork.summary(for: .init(item: 3)) == nil)
  }

  @Test func whatIsSavedTellsTheBrowserToForgetIt() async throws {
    let answer = try await save(try await House(as: .init(.drafter)))
    #expect(answer.status == .seeOther)
    let place = try #require(answer.headers[.location])
    #expect(place.wholeMatch(of: #//sessions/first/draft\?done=saved&saved=[0-9a-f-]{36}#b-.*/#) != nil)
  }

  @Test func aFormFromAnotherSiteIsNotCarriedOn() async throws {
    let house = try await House(as: nil)
    let form = [
      ("id", UUID().uuidString), ("kind", "summary"), ("name", "item:3/deliberations"), ("seen", "0"),
      ("drafted", ""), ("text", Self.text),
    ]
    let answer = try await house.ask("/sessions/first/draft", post: form)
    #expect(answer.status == .forbidden)
    #expect(!answer.text.contains("meant"))
  }

  @Test func aTextIsCarriedWhole() throws {
    let edit = DraftEdit(
      kind: .wording, name: "item:3/opening", text: "“a” \\ \n\t'é'", drafted: "b", seen: 7)
    let text = UnsavedText(edit, in: try House.name, writer: nil)
    #expect(UnsavedText(carried: text.carried) == text)
    for broken in ["", "{}", "[1]", text.carried.replacing("first", with: "../x")] {
      #expect(UnsavedText(carried: broken) == nil)
    }
  }
}
