import Testing

@testable import Drafting

/// Articles by the sound of what follows, and capitals that names keep within a sentence.
@Suite("Articles and capitals")
struct EnglishSoundTests {
  @Test(arguments: [
    "a United Nations study", "a UNODC strategy", "an NGO", "an FAO report", "an honorary report", "an hour",
    "a one-page note", "a European plan", "an interactive dialogue", "an uninvited guest", "a useful guide",
    "an umbrella",
    "an 11th report", "a NATO paper", "an oral amendment", "a unanimous vote",
  ])
  func anArticleGoesByTheSound(words: String) {
    let noun = words.drop { $0 != " " }.dropFirst()
    #expect(English.indefinite(String(noun)) == words)
  }

  @Test(arguments: [
    ("Report of the Secretary-General", "report of the Secretary-General"),
    ("UNODC strategy", "UNODC strategy"), ("World Drug Report 2024", "World Drug Report 2024"),
    ("United Nations plan", "United Nations plan"), ("African plan of action", "African plan of action"),
    ("The General Committee", "the General Committee"), ("Resolution II", "resolution II"),
    ("COVID-19 and crime", "COVID-19 and crime"), ("At the 5th meeting", "at the 5th meeting"),
  ])
  func aNameKeepsItsCapital(title: String, within: String) {
    #expect(English.lowercasedFirst(title) == within)
  }
}
