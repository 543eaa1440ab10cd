import Proceedings
import Testing

@testable import ReferenceData

@Suite struct StateTests {
  @Test func everyStateIsThere() {
    #expect(State.all.count == 195)
    #expect(State.all.count { $0.status == .member } == 193)
    #expect(State.all.filter { $0.status == .nonMemberObserver }.map(\.code) == ["VAT", "PSE"])
    #expect(Set(State.all.map(\.code)).count == 195)
  }

  @Test func everyStateHasANameInEveryRegisterAndLanguage() {
    for state in State.all {
      let names = [state.name, state.inList, state.inSentence, state.fullInSentence]
      #expect(!names.contains(""), "\(state.code)")
      #expect(State.Language.allCases.allSatisfy { !state.name(in: $0).isEmpty }, "\(state.code)")
      #expect(state.code.count == 3 && state.code == state.code.uppercased(), "\(state.code)")
    }
  }

  @Test func onlyMemberStatesBelongToARegionalGroup() {
    for state in State.all {
      #expect((state.regionalGroup != nil) == (state.status == .member), "\(state.code)")
    }
    let counts = RegionalGroup.allCases.map { group in State.all.count { $0.regionalGroup == group } }
    #expect(counts == [54, 54, 33, 23, 29])
  }

  @Test func aListKeepsTheBracketsAndASentenceDoesNot() throws {
    let iran = try #require(State.withCode("IRN"))
    #expect(iran.inList == "Iran (Islamic Republic of)")
    #expect(iran.inSentence == "the Islamic Republic of Iran")
    #expect(iran.regionalGroup == .asiaPacific)
    let kingdom = try #require(State.withCode("GBR"))
    #expect(kingdom.inSentence == "the United Kingdom")
    #expect(kingdom.fullInSentence == "the United Kingdom of Great Britain and Northern Ireland")
    #expect(kingdom.name(in: .french) == "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord (le)")
  }

  @Test func aListHasNamesWithoutTheirArticles() throws {
    let albania = try #require(State.withCode("ALB"))
    #expect(albania.listName(in: .french) == "Albanie")
    let bolivia = try #require(State.withCode("BOL"))
    #expect(bolivia.listName(in: .french) == "Bolivie (État plurinational de)")
    #expect(try #require(State.withCode("AFG")).listName(in: .spanish) == "Afganistán")
  }

  @Test func theFileStandsInAlphabeticalOrder() {
    #expect(State.all.alphabetical().map(\.code) == State.all.map(\.code))
  }

  @Test func accentsAndArticlesDoNotCountInSorting() {
    let names = ["the Sudan", "Türkiye", "Tunisia", "Czechia", "Côte d’Ivoire", "Costa Rica"]
    let sorted = names.alphabetical { $0 }
    #expect(sorted == ["Costa Rica", "Côte d’Ivoire", "Czechia", "the Sudan", "Tunisia", "Türkiye"])
    #expect(["Nigeria", "the Niger"].alphabetical { $0 } == ["the Niger", "Nigeria"])
  }

  @Test func aCodeThatIsNoStatesFindsNothing() {
    #expect(State.withCode("XXX") == nil)
  }
}
