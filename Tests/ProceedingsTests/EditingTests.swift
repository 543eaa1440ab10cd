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

  @Test func anEditWithoutTextIsRefused() throws {
    #expect(try Given.debate().refusal(of: wording("", seen: 0)) == .reportWork(.emptyText))
    #expect(try Given.debate().refusal(of: summary("", seen: 0)) == .reportWork(.emptyText))
  }
}
