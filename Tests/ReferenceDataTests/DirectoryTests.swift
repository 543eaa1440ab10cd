import Proceedings
import Testing

@testable import ReferenceData

@Suite struct DirectoryTests {
  let directory = Directory.standard

  private func code(_ text: String) -> String? {
    if case .found(let participant) = directory.lookup(text) { return participant.code }
    return nil
  }

  private func candidates(_ text: String) -> [String] {
    if case .ambiguous(let participants) = directory.lookup(text) { return participants.map(\.code) }
    return []
  }

  private func nearest(_ text: String) -> [String] {
    if case .unknown(let nearest) = directory.lookup(text) { return nearest.map(\.code) }
    return []
  }

  @Test func findsEveryParticipantUnderEachOfItsNames() {
    for participant in directory.participants {
      for key in participant.keys where !key.isEmpty {
        #expect(directory.lookup(key) == .found(participant), "\(key)")
      }
    }
  }

  @Test func everyAliasMeansOneParticipant() {
    for row in DataTable(PackageResources.aliases_csv).rows {
      #expect(code(row["alias"]) == row["code"], "\(row["alias"])")
    }
  }

  @Test func noAliasRepeatsWhatTheNameAlreadySays() {
    for row in DataTable(PackageResources.aliases_csv).rows {
      let keys = directory.participant(code: row["code"])?.keys.map { FoldedName($0) } ?? []
      #expect(!keys.contains(FoldedName(row["alias"])), "\(row["alias"])")
    }
  }

  @Test(arguments: [
    ("uk", "GBR"), ("usa", "USA"), ("us", "USA"), ("dprk", "PRK"), ("drc", "COD"), ("car", "CAF"),
    ("uae", "ARE"), ("rok", "KOR"), ("ivory coast", "CIV"), ("turkey", "TUR"), ("czech republic", "CZE"),
    ("swaziland", "SWZ"), ("macedonia", "MKD"), ("palestine", "PSE"), ("vatican", "VAT"),
    ("vietnam", "VNM"), ("viet nam", "VNM"), ("st lucia", "LCA"), ("interpol", "INTERPOL"), ("au", "AU"),
    ("wjc", "WJC"), ("grulac", "GRULAC"), ("g77", "G77"), ("eu presidency", "EU-PRESIDENCY"),
    ("unafei", "UNAFEI"), ("ohchr", "OHCHR"), ("laos", "LAO"), ("south korea", "KOR"),
  ])
  func knowsWhatOperatorsType(text: String, expected: String) {
    #expect(code(text) == expected)
  }

  @Test func caseAccentsApostrophesAndArticlesDoNotMatter() {
    #expect(code("COTE D'IVOIRE") == "CIV")
    #expect(code("côte d’ivoire") == "CIV")
    #expect(code("  The   Sudan ") == "SDN")
    #expect(code("Turkiye") == "TUR")
    #expect(code("Tu\u{308}rkiye") == "TUR")
    #expect(code("lao peoples democratic republic") == "LAO")
    #expect(code("Timor Leste") == "TLS")
    #expect(code("trinidad & tobago") == "TTO")
    #expect(code("iran islamic republic of") == "IRN")
    #expect(code("Islamic Republic of Iran") == "IRN")
  }

  @Test func aWholeNameGoesBeforeABeginning() {
    #expect(code("niger") == "NER")
    #expect(code("guinea") == "GIN")
    #expect(code("congo") == "COG")
    #expect(code("dominica") == "DMA")
    #expect(code("sudan") == "SDN")
    #expect(code("oman") == "OMN")
    #expect(code("european union") == "EU")
  }

  @Test func aBeginningOfThreeLettersIsEnoughWhereItIsTheOnlyOne() {
    #expect(code("ukr") == "UKR")
    #expect(code("ukra") == "UKR")
    #expect(code("thai") == "THA")
    #expect(code("campus w") == "CAMPUS-WATCH")
    #expect(code("global initiative ag") == "GI-TOC")
    #expect(code("guinea-b") == "GNB")
    #expect(code("dominican r") == "DOM")
    #expect(code("penal ref") == "PRI")
    #expect(code("uk") == "GBR" && code("qq") == nil)
  }

  @Test func findsEveryStateUnderItsNameInEveryLanguage() {
    for state in State.all {
      for language in State.Language.allCases {
        #expect(code(state.name(in: language)) == state.code, "\(state.name(in: language))")
        #expect(code(state.listName(in: language)) == state.code, "\(state.listName(in: language))")
      }
    }
  }

  @Test(arguments: [
    ("pays-bas", "NLD"), ("les Pays-Bas", "NLD"), ("reino unido", "GBR"), ("el Perú", "PER"),
    ("中国", "CHN"), ("刚果民主", "COD"), ("Россия", "RUS"), ("китаи", "CHN"), ("الصين", "CHN"),
    ("اسرائيل", "ISR"), ("الولايات المتحدة", "USA"), ("royaume uni", "GBR"), ("estados unidos", "USA"),
    ("etats-unis", "USA"), ("cote divoire", "CIV"), ("espana", "ESP"), ("allemagne", "DEU"), ("nl", "NLD"),
    ("CN", "CHN"), ("nld", "NLD"), ("mold", "MDA"), ("suisse", "CHE"), ("inde", "IND"), ("niger", "NER"),
  ])
  func findsStatesInAllOfficialLanguages(text: String, expected: String) {
    #expect(code(text) == expected)
  }

  @Test func aCodeOfTwoLettersMayBeAWord() {
    #expect(directory.isShortCode("no") && directory.isShortCode("UG"))
    #expect(!directory.isShortCode("uk") && !directory.isShortCode("eu") && !directory.isShortCode("qq"))
  }

  @Test func everyStateHasACodeOfTwoLetters() {
    let rows = DataTable(PackageResources.codes_csv).rows
    #expect(Set(rows.map { $0["code"] }) == Set(State.all.map(\.code)))
    #expect(Set(rows.map { $0["alpha2"] }).count == State.all.count)
  }

  @Test func proposesTheNearestNamesInAnyLanguage() {
    #expect(nearest("Alemanya").first == "DEU")
    #expect(nearest("Pays-Bqs").first == "NLD")
    #expect(nearest("Германыя").first == "DEU")
  }

  @Test(arguments: ["stop", "test", "kosovo", "save"]) func aWordThatMeansSomethingElseDecidesNothing(
    text: String
  ) {
    guard case .unknown = directory.lookup(text) else {
      Issue.record("“\(text)” means somebody")
      return
    }
  }

  @Test func aLaterWordIsABeginningToo() {
    #expect(code("federation") == "RUS")
    #expect(code("bissau") == "GNB")
    #expect(code("arab emi") == "ARE")
    #expect(code("herzegovina") == "BIH")
  }

  @Test func saysWhoMayBeMeantStatesFirst() {
    #expect(candidates("united").prefix(4) == ["ARE", "GBR", "TZA", "USA"])
    #expect(candidates("united").contains("UNODC"))
    #expect(candidates("nig") == ["NER", "NGA"])
    #expect(candidates("korea") == ["PRK", "KOR", "KICJ"])
    #expect(candidates("african").first == "AFRICAN-GROUP")
  }

  @Test func proposesTheNearestNamesForAMisspelling() {
    #expect(nearest("Ukrane").first == "UKR")
    #expect(nearest("Thialand").first == "THA")
    #expect(nearest("Untied States").first == "USA")
    #expect(nearest("interpoll").first == "INTERPOL")
    #expect(nearest("Khazakstan").first == "KAZ")
    #expect(nearest("Azerbajan") == ["AZE"])
    #expect(nearest("Global Inititive").first == "GI-TOC")
  }

  @Test func proposesNobodyForWhatIsNearToNothing() {
    #expect(directory.lookup("qqqqqqqq") == .unknown(nearest: []))
    #expect(directory.lookup("") == .unknown(nearest: []))
    #expect(directory.lookup(" – ") == .unknown(nearest: []))
    #expect(nearest("Ukrane").count <= 3)
  }

  @Test func aSessionAddsOrganizationsOfItsOwn() {
    let local = Organization(
      code: "LOCAL", name: "Rivers Watch", article: "", category: .nonGovernmental, aliases: ["rw"])
    let extended = directory.adding([local])
    #expect(extended.lookup("rw") == .found(.organization(local)))
    #expect(extended.lookup("rivers") == .found(.organization(local)))
    #expect(directory.participant(code: "LOCAL") == nil)
  }

  @Test func anAddedOrganizationReplacesTheOneWithItsCode() {
    let renamed = Organization(code: "WJC", name: "Wildlife Justice Commission", category: .nonGovernmental)
    let extended = directory.adding([renamed])
    #expect(extended.participant(code: "WJC") == .organization(renamed))
    #expect(extended.participants.count == directory.participants.count)
  }

  @Test func whatTwoParticipantsAreCalledIsAmbiguous() {
    let other = Organization(code: "OTHER", name: "Campus Watch", category: .nonGovernmental)
    guard case .ambiguous(let meant) = directory.adding([other]).lookup("campus watch") else {
      Issue.record("One of two was found")
      return
    }
    #expect(Set(meant.map(\.code)) == ["CAMPUS-WATCH", "OTHER"])
  }
}
