import Testing

@testable import Documents

@Suite("Documents and resolutions that words cite")
struct CitationTests {
  private func cited(_ words: String) -> [String] {
    let pieces = Citations.pieces(of: words)
    #expect(pieces.map { String($0.words) }.joined() == words)
    return pieces.compactMap(\.symbol)
  }

  @Test func aSymbolIsFoundWhateverSignsStandAroundIt() {
    #expect(
      cited("the note (E/CN.15/2024/2), the draft (A/C.3/79/L.4/Rev.1*); see CAC/COSP/2023/1.") == [
        "E/CN.15/2024/2", "A/C.3/79/L.4/Rev.1", "CAC/COSP/2023/1",
      ])
  }

  @Test func wordsWithAStrokeAreNoSymbols() {
    #expect(cited("and/or, 24/7, N/A, Mr./Ms., HIV/AIDS, km/h") == [])
  }

  @Test func resolutionsAreOfTheOrganNamedBefore() {
    #expect(
      cited("General Assembly resolutions 46/152 of 18 December 1991 and 60/1 of 16 September 2005") == [
        "A/RES/46/152", "A/RES/60/1",
      ])
    #expect(cited("Economic and Social Council decision 2023/324") == ["E/DEC/2023/324"])
    #expect(cited("Human Rights Council resolution 55/1, the room and 12/3 of it") == ["A/HRC/RES/55/1"])
  }

  @Test func aResolutionOfACommissionHasNoSymbol() {
    #expect(cited("Commission resolution 33/1 and the Council’s resolution 5/1") == [])
  }
}
