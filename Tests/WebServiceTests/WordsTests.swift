import Foundation
import Proceedings
import ReferenceData
import Testing

@testable import WebService

@Suite struct WordsTests {
  @Test(arguments: PageLanguage.allCases)
  func everyPhraseIsInEveryLanguage(_ language: PageLanguage) {
    let catalogue = Words.catalogue(of: language)
    #expect(Set(catalogue.keys) == Set(Phrase.allCases.map(\.rawValue)))
    #expect(!catalogue.values.contains(""))
  }

  @Test(arguments: PageLanguage.allCases)
  func everyTranslationHasThePlacesOfTheEnglish(_ language: PageLanguage) throws {
    let english = Words.catalogue(of: .english)
    for (key, text) in Words.catalogue(of: language) {
      let original = try #require(english[key])
      for place in ["{0}", "{1}", "{2}"] {
        #expect(text.contains(place) == original.contains(place), "\(language.rawValue): \(key)")
      }
    }
  }

  @Test func everyMonthHasAName() {
    for language in PageLanguage.allCases {
      #expect(Words.in(language)(.months).split(separator: "|").count == 12)
    }
  }

  @Test func theLanguageThatAReaderLikesBestIsTaken() {
    #expect(PageLanguage.preferred("fr-CH, fr;q=0.9, en;q=0.8") == .french)
    #expect(PageLanguage.preferred("de, en;q=0.3, ar;q=0.7") == .arabic)
    #expect(PageLanguage.preferred("de, pt") == nil)
    #expect(PageLanguage.preferred("en;q=0, zh-Hans-CN;q=0.1") == .chinese)
  }

  @Test func aDurationIsToldAsClocksTellIt() {
    #expect(Words.duration(5) == "0:05")
    #expect(Words.duration(-65) == "1:05")
    #expect(Words.duration(3_725) == "1:02:05")
  }

  @Test func everyCategoryOfOrganizationsHasAName() {
    for category in SpeakerCategory.organizations {
      #expect(Words.in(.russian).category(category.rawValue) != category.rawValue)
    }
  }
}

@Suite struct HTMLTests {
  @Test func aTextIsEscapedWhereverItStands() {
    let name = "<script>alert(\"1\")</script> & 'Co'"
    let html: HTML = "<p title=\"\(text: name)\">\(text: name)</p>"
    let escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Co&#39;"
    #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func aLiteralInATernaryIsMarkup() {
    let items: [HTML] = ["<li>a</li>", "<li>b</li>"]
    let html: HTML = "\(items.isEmpty ? "" : "<ul>\(items)</ul>")"
    #expect(html.markup == "<ul><li>a</li><li>b</li></ul>")
  }

  @Test func markupInMarkupStandsAsItIs() {
    let inner: HTML = "<b>\(text: "&")</b>"
    #expect(("<p>\(inner)</p>" as HTML).markup == "<p><b>&amp;</b></p>")
  }
}
