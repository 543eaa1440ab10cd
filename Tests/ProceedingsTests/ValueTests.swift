import Testing

@testable import Proceedings

@Suite("Days, times and symbols")
struct ValueTests {
  @Test(arguments: ["2024-05-16", "2024-02-29", "1999-12-31"])
  func aDayIsReadAsItIsWritten(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "24-05-16", "2024-5-16", "", "day",
    "2024-05-16-1",
  ])
  func whatIsNoDayIsNone(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2024-05-16T10:04:00", "2024-05-16 10:04", "2024-05-16 10:04:00"])
  func aTimeIsReadInItsUsualForms(text: String) {
    #expect(RoomTime(text)?.description == "2024-05-16T10:04:00")
  }

  @Test(arguments: [
    "2024-05-16", "2024-05-16 24:00", "2024-05-16 10:60", "2024-05-16 10:4", "10:04", "2024-05-16 10:04:99",
  ])
  func whatIsNoTimeIsNone(text: String) {
    #expect(RoomTime(text) == nil)
  }

  @Test(arguments: [
    "E/CN.15/2024/L.4/Rev.1", "A/CONF.234/16", "E/CN.7/2024/2-E/CN.15/2024/2", "UNODC/CCPCJ/EG.9/2023/2",
  ])
  func aSymbolIsReadAsItIsPrinted(text: String) {
    #expect(DocumentSymbol(text)?.description == text)
  }

  @Test(arguments: ["", "L.4", "E//2024", "e/cn.15/2024/1", "E/CN 15/2024/1", "hello/world", "E/CN"])
  func whatIsNoSymbolIsNone(text: String) {
    #expect(DocumentSymbol(text) == nil)
  }

  @Test(arguments: [
    ("L.4/Rev.1", "E/CN.15/2024/L.4/Rev.1"), ("5", "E/CN.15/2024/5"), ("CRP.4", "E/CN.15/2024/CRP.4"),
    ("INF/2", "E/CN.15/2024/INF/2"), ("E/CN.7/2024/9", "E/CN.7/2024/9"),
  ])
  func theShortFormStandsForTheWhole(short: String, full: String) {
    #expect(DocumentSymbol(short, series: "E/CN.15/2024")?.description == full)
  }

  @Test func aRevisionKnowsItsNumberAndItsDraft() {
    let symbol = DocumentSymbol("E/CN.15/2024/L.4/Rev.2")
    #expect(symbol?.revision == 2)
    #expect(symbol?.unrevised.short == "L.4")
    #expect(symbol?.short == "L.4/Rev.2")
  }
}
