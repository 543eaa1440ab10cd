import ReferenceData
import Testing

/// Finding texts by the words in them.
@Suite struct WordIndexTests {
  let index = WordIndex([
    "united kingdom of great britain", "howard league for penal reform", "republic of korea", "oas",
  ])

  @Test(arguments: [
    ("kingdom", [0]), ("kingdom of gr", [0]), ("united", [0]), ("penal reform", [1]), ("for p", [1]),
    ("rep", [2]),
    ("oas", [3]),
  ])
  func findsATextByAWordAndWhatFollowsIt(sought: String, places: [Int]) {
    #expect(index.places(beginning: sought) == places)
  }

  @Test(arguments: ["ingdom", "kingdom of no", "reform now", "of", "", "oas of"])
  func findsNothingInsideAWordAndNothingForATextThatIsTooShort(sought: String) {
    #expect(index.places(beginning: sought).isEmpty)
  }

  @Test func namesATextOnceInWhichSeveralWordsBeginSo() {
    #expect(WordIndex(["state of states"]).places(beginning: "state") == [0])
  }

  @Test func findsTheSameAsLookingThroughAllTexts() {
    let texts = Directory.standard.participants.map { FoldedName($0.name).text }
    let index = WordIndex(texts)
    for sought in ["nations", "for", "states", "crime", "republic of", "and tobago", "zzz"] {
      let found = texts.indices.filter { texts[$0].hasPrefix(sought) || texts[$0].contains(" \(sought)") }
      #expect(index.places(beginning: sought) == found)
    }
  }
}
