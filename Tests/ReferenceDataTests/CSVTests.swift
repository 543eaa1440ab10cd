import Testing

@testable import ReferenceData

/// The one reader and the one writer of tables.
@Suite struct CSVTests {
  private static let odd = [
    "=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "'=1", "''=1", "x;=1", "x,=1", "x\n=1", "x\"=1",
  ]
  private static let plain = ["", "'", "a", "it's", "'quoted'", "x = 1", "Côte d’Ivoire", "5", "a, -b"]

  @Test(arguments: odd) func aFieldThatIsAFormulaForASpreadsheetIsDisarmed(_ text: String) {
    let written = CSV.text([[text]])
    let field = written.dropFirst(written.hasPrefix("\"") ? 1 : 0)
    #expect(!"=+-@\t\r＝".contains(field.first ?? "="))
    for separator in ["\t", ",", ";", "\n", "\""] { #expect(!field.contains("\(separator)=")) }
  }

  @Test(arguments: odd + plain) func aTableIsReadBackAsItWas(_ text: String) {
    let table = [["first", text, "last"], [text, text, "x"]]
    #expect(CSV(CSV.text(table)).rows.map(\.fields) == table)
    #expect(CSV(CSV.text(table, for: .excel)).rows.map(\.fields) == table)
  }

  @Test(arguments: plain) func anyOtherFieldIsWrittenAsItIs(_ text: String) {
    #expect(CSV.text([[text]]).contains(text))
    #expect(!CSV.text([[text]]).contains("''"))
  }

  @Test func aFieldIsQuotedIfItHoldsAMarkOrASeparator() {
    let table = [["a", "b"], ["x, \"y\"", "=1+1"], ["two\nlines", "p;q"]]
    #expect(CSV.text(table) == "a,b\r\n\"x, \"\"y\"\"\",'=1+1\r\n\"two\nlines\",\"p;q\"\r\n")
  }

  @Test func aTableForExcelBeginsWithAByteOrderMark() {
    #expect(CSV.text([["é"]], for: .excel) == "\u{FEFF}é\r\n")
    #expect(CSV.text([["é"]]) == "é\r\n")
  }

  @Test func rowsKeepTheNumberOfTheirFirstLine() {
    let table = CSV("a;b\r\n1;\"x\r\ny\";3\r\n\r\n;;\n4; \"five\"")
    #expect(table.rows.map(\.line) == [1, 2, 6])
    #expect(table.rows.map(\.fields) == [["a", "b"], ["1", "x\r\ny", "3"], ["4", "five"]])
    #expect(table.unclosed == nil)
  }

  @Test func aQuotationMarkThatNothingClosesIsTold() { #expect(CSV("a\nb,\"c\nd").unclosed == 2) }
}
