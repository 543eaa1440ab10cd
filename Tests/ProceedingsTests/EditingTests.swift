import Testing

@testable import Proceedings

@Suite struct EditingTests {
  private func wording(_ text: String, seen: Int) -> Session.Command {
    .reportWork(
      .editWording(.init(paragraph: "item:3/opening", text: text, insteadOf: "Drafted."), seen: seen))
  }

  private func summary(_ text: String, seen: Int) -> Session.Command {
    .reportWork(.editSummary(.init(place: .init(item: 3), paragraphs: [text]), seen: seen))
  }

  @Test func aDrafterWritesOverWhatTheySaw() throws {
    var given = try Given.debate()
    try given.when(wording("First.", seen: 0))
    let seen = given.session.version
    try given.when(wording("Second.", seen: seen))
    #expect(given.session.reportWork.rewording(of: "item:3/opening")?.fact.text == "Second.")
  }

  @Test func aDrafterDoesNotWriteOverWhatTheyDidNotSee() throws {
    var given = try Given.debate()
    try given.when(wording("First.", seen: 0))
    let version = given.session.version
    #expect(given.refusal(of: wording("Second.", seen: 0)) == .reportWork(.editedSince(version)))
    try given.when(summary("First.", seen: 0))
    let other = given.session.version
    #expect(given.refusal(of: summary("Second.", seen: version)) == .reportWork(.editedSince(other)))
    try given.when(summary("Second.", seen: other))
  }

  @Test func whatWasTakenBackMeanwhileIsNotWrittenOver() throws {
    var given = try Given.debate()
    try given.when(wording("First.", seen: 0))
    let seen = given.session.version
    try given.when(.reportWork(.restoreWording(.init(paragraph: "item:3/opening"))))
    #expect(given.refusal(of: wording("Second.", seen: seen)) == .reportWork(.editedSince(0)))
  }

  @Test(arguments: ["", "   ", "\u{200B}", " \u{A0}\u{FEFF}"])
  func anEditOfWhichNothingCanBeSeenIsRefused(text: String) throws {
    #expect(try Given.debate().refusal(of: wording(text, seen: 0)) == .reportWork(.emptyText))
    #expect(try Given.debate().refusal(of: summary(text, seen: 0)) == .reportWork(.emptyText))
  }

  @Test func anEditOfNoParagraphIsRefused() throws {
    let rewording = ReportWork.Rewording(paragraph: "", text: "All.", insteadOf: "")
    #expect(
      try Given.debate().refusal(of: .reportWork(.reword(rewording))) == .reportWork(.unnamedParagraph))
  }

  @Test func severalEditsAreRecordedTogetherOrNotAtAll() throws {
    var given = try Given.debate()
    func edits(_ texts: [String], seen: Int) -> Session.Command {
      .reportWork(
        .editWordings(
          texts.enumerated().map { .init(.init(paragraph: "p\($0)", text: $1, insteadOf: ""), seen: seen) }))
    }
    try given.when(edits(["One.", "Two."], seen: 0))
    #expect(given.session.reportWork.rewordings.map(\.fact.text) == ["One.", "Two."])
    let version = given.session.version
    // One of which somebody else wrote meanwhile, or one without words, stops the other
    #expect(
      given.refusal(of: edits(["Three.", "Four."], seen: version)) == .reportWork(.editedSince(version - 1)))
    #expect(given.refusal(of: edits(["", "Two."], seen: 0)) == .reportWork(.editedSince(version - 1)))
    #expect(given.refusal(of: edits([], seen: 0)) == .reportWork(.emptyText))
    #expect(given.session.reportWork.rewordings.map(\.fact.text) == ["One.", "Two."])
  }

  @Test func aSummaryBelongsToAnItemOfTheAgenda() throws {
    let given = try Given.debate()
    func refusal(_ place: ReportWork.Place) -> Session.Refusal? {
      given.refusal(of: .reportWork(.enterSummary(.init(place: place, paragraphs: ["Some spoke."]))))
    }
    #expect(refusal(.init(item: 9)) == .agenda(.noItem(9, items: [2, 3, 4])))
    #expect(refusal(.init(item: 3, subitem: 0)) == .reportWork(.noSubitem(0, item: 3, subitems: 0)))
    #expect(refusal(.init(item: 3, subitem: -1)) == .reportWork(.noSubitem(-1, item: 3, subitems: 0)))
    #expect(refusal(.init(item: 3)) == nil)
  }

  @Test func theNameOfWhoeverRecordsIsATextOfTheRecord() {
    #expect(throws: Session.Refusal.self) { try Session.checkName("a\u{1B}[2J") }
    #expect(throws: Session.Refusal.self) { try Session.checkName(String(repeating: "x", count: 301)) }
    #expect(throws: Never.self) { try Session.checkName("Ana Horvat") }
  }
}
