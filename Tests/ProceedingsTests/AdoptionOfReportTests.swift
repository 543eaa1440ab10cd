import Testing

@testable import Proceedings

@Suite("The adoption of the report")
struct AdoptionOfReportTests {
  private static let symbol = DocumentSymbol("E/CN.99/2024/L.1/Add.1")!

  private func given() throws -> Given {
    var given = try Given.debate()
    try given.when(.meetings(.takeUp(.init(item: 4))))
    return given
  }

  private func circulate(_ chapter: String, as symbol: DocumentSymbol = symbol) -> Session.Command {
    .reportWork(.circulate(.init(chapter: chapter, symbol: symbol)))
  }
  private func adopt(_ chapter: String) -> Session.Command {
    .reportWork(.adoptChapter(.init(chapter: chapter)))
  }
  private func adoptReport(_ drafts: String...) -> Session.Command {
    .proposals(.adoptReport(.init(drafts: drafts, asOrallyAmended: false)))
  }

  @Test func aChapterIsCirculatedAtAVersionOfTheLog() throws {
    var given = try Given.debate()
    let version = given.session.version
    try given.when(circulate("ii"))
    #expect(given.session.reportWork.circulated.map(\.fact.version) == [version])
    #expect(given.session.reportWork.circulated.map(\.fact.chapter) == ["II"])
    try given.when(circulate("II", as: DocumentSymbol("E/CN.99/2024/L.1/Add.1/Rev.1")!))
    #expect(given.session.reportWork.circulated.count == 1)
  }

  @Test(arguments: ["V", "IIII", "", "3", "X"])
  func aChapterThatTheReportHasNotIsRefused(chapter: String) throws {
    let given = try given()
    #expect(given.session.chapters == 4)
    #expect(given.refusal(of: circulate(chapter)) == .reportWork(.noChapter(chapter, chapters: 4)))
    #expect(given.refusal(of: adopt(chapter)) == .reportWork(.noChapter(chapter, chapters: 4)))
  }

  @Test func oneDocumentIsTheDraftOfOneChapter() throws {
    var given = try given()
    try given.when(circulate("II"))
    #expect(given.refusal(of: circulate("III")) == .reportWork(.symbolTaken(Self.symbol, chapter: "II")))
  }

  @Test func theReportIsIntroducedOnceByAnOfficerUnderItsItem() throws {
    #expect(
      try Given.debate().refusal(of: .reportWork(.introduce(.init(by: "Chair")))) == .notTheItemForTheReport)
    var given = try given()
    #expect(given.refusal(of: .reportWork(.introduce(.init()))) == .officeVacant("Rapporteur"))
    try given.when(.reportWork(.introduce(.init(by: "Chair"))))
    #expect(
      given.refusal(of: .reportWork(.introduce(.init(by: "Chair"))))
        == .reportWork(.alreadyIntroduced(given.clock!)))
  }

  @Test func anAmendmentStandsAsARewordingAndIsNotSimplyRestored() throws {
    var given = try given()
    try given.when(
      .reportWork(.amend(.init(paragraph: "item:3/opening", text: "New.", insteadOf: "Old."))))
    #expect(given.session.reportWork.rewordings.map(\.fact.text) == ["New."])
    #expect(given.session.reportWork.amendments.map(\.fact.meeting) == [1])
    #expect(
      given.refusal(of: .reportWork(.restoreWording(.init(paragraph: "item:3/opening"))))
        == .reportWork(.amendedByBody("item:3/opening")))
    #expect(
      given.refusal(of: .reportWork(.amend(.init(paragraph: "a", text: "", insteadOf: ""))))
        == .reportWork(.emptyText))
  }

  @Test func aChapterIsAdoptedOnceAtTheVersionThatItsAdoptionMakes() throws {
    var given = try given()
    try given.when(adopt("iii"))
    #expect(given.session.reportWork.chaptersAdopted.map(\.fact.version) == [given.session.version])
    #expect(
      given.refusal(of: adopt("III")) == .reportWork(.chapterAlreadyAdopted("III", on: given.clock!)))
  }

  @Test func theReportIsAdoptedAsAWholeWithTheDocumentsThatWereCirculated() throws {
    var given = try given()
    #expect(given.refusal(of: adoptReport()) == .reportWork(.nothingCirculated))
    try given.when(circulate("IV", as: DocumentSymbol("E/CN.99/2024/L.1/Add.10")!))
    try given.when(circulate("II"))
    try given.when(adoptReport())
    let adopted = given.session.proposals.reportAdopted?.fact
    #expect(adopted?.drafts == ["E/CN.99/2024/L.1/Add.1", "E/CN.99/2024/L.1/Add.10"])
    #expect(adopted?.version == given.session.version)
  }

  @Test func afterTheAdoptionNothingOfTheReportIsAmendedAdoptedOrCirculated() throws {
    var given = try given()
    try given.when(adoptReport("E/CN.99/2024/L.1"))
    let refusal = Session.Refusal.reportWork(.reportAlreadyAdopted(given.clock!))
    #expect(given.refusal(of: adopt("II")) == refusal)
    #expect(given.refusal(of: circulate("II")) == refusal)
    #expect(
      given.refusal(of: .reportWork(.amend(.init(paragraph: "a", text: "b", insteadOf: "c")))) == refusal)
  }

  @Test(arguments: [("I", 1), ("iv", 4), ("IX", 9), ("XIV", 14), ("XLIX", 49), ("LX", 60)])
  func romanNumeralsAreRead(numeral: String, number: Int) {
    #expect(ReportWork.chapterNumber(numeral) == number)
  }

  @Test(arguments: ["", "IIX", "VV", "ABC", "IL", "LLLLLLLLL"])
  func whatIsNoRomanNumeralIsNone(numeral: String) {
    #expect(ReportWork.chapterNumber(numeral) == nil)
  }
}
