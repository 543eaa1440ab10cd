import CommandLanguage
import Documents
import Foundation
import Proceedings
import ReferenceData
import Testing

@testable import Drafting

/// French: its grammar, and the reports drafted in it.
///
/// The expected texts were read by eye. To record them anew, run once with `ROSTRUM_RECORD=1` and read them again.
@Suite("French")
struct FrenchTests {
  // MARK: Grammar

  @Test(
    "counts sessions in words",
    arguments: [
      (1, "première"), (2, "deuxième"), (4, "quatrième"), (5, "cinquième"), (9, "neuvième"), (11, "onzième"),
      (16, "seizième"), (19, "dix-neuvième"), (20, "vingtième"), (21, "vingt et unième"),
      (33, "trente-troisième"), (60, "soixantième"), (70, "soixante-dixième"), (71, "soixante et onzième"),
      (79, "soixante-dix-neuvième"), (80, "quatre-vingtième"), (81, "quatre-vingt-unième"),
      (91, "quatre-vingt-onzième"), (99, "quatre-vingt-dix-neuvième"), (100, "centième"),
      (101, "cent unième"),
      (175, "cent soixante-quinzième"),
    ])
  func countsSessionsInWords(number: Int, words: String) { #expect(French.ordinal(number) == words) }

  @Test func countsMeetingsInFigures() {
    #expect([1, 2, 10, 21].map(French.ordinalFigure) == ["1re", "2e", "10e", "21e"])
    #expect([1, 2].map { French.count($0, "État", "États") } == ["1\u{A0}État", "2\u{A0}États"])
    #expect(French.count(0, "État", "États") == "0\u{A0}État")
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func writesDaysWithTheirArticles() throws {
    let may = try ["2024-05-15", "2024-05-16"].map(day)
    #expect(French.on([may[0]]) == "le 15\u{A0}mai\u{A0}2024")
    #expect(French.on(may) == "les 15 et 16\u{A0}mai\u{A0}2024")
    #expect(French.on(try ["2024-05-01", "2024-05-03"].map(day)) == "les 1er et 3\u{A0}mai\u{A0}2024")
    #expect(
      French.on(try ["2024-04-30", "2024-05-02"].map(day)) == "les 30\u{A0}avril et 2\u{A0}mai\u{A0}2024")
    #expect(French.during(may[0], may[1]) == "les 15 et 16\u{A0}mai\u{A0}2024")
    #expect(French.during(try day("2024-05-13"), try day("2024-05-17")) == "du 13 au 17\u{A0}mai\u{A0}2024")
    let turn = (try day("2024-04-29"), try day("2024-05-03"))
    #expect(French.during(turn.0, turn.1) == "du 29\u{A0}avril au 3\u{A0}mai\u{A0}2024")
    #expect(French.span(turn.0, turn.1) == "29\u{A0}avril-3\u{A0}mai\u{A0}2024")
    #expect(French.during(try day("2024-08-01"), try day("2024-08-01")) == "le 1er\u{A0}août\u{A0}2024")
  }

  @Test(
    "contracts articles and elides",
    arguments: [
      ("Albanie (l’)", "l’Albanie", "de l’Albanie", "à l’Albanie"),
      ("Chili (le)", "le Chili", "du Chili", "au Chili"),
      ("France (la)", "la France", "de la France", "à la France"),
      (
        "États-Unis d’Amérique (les)", "les États-Unis d’Amérique", "des États-Unis d’Amérique",
        "aux États-Unis d’Amérique"
      ),
      ("Honduras (le)", "le Honduras", "du Honduras", "au Honduras"),
      ("Hongrie (la)", "la Hongrie", "de la Hongrie", "à la Hongrie"),
      ("Haïti", "Haïti", "d’Haïti", "à Haïti"), ("Israël", "Israël", "d’Israël", "à Israël"),
      ("Cuba", "Cuba", "de Cuba", "à Cuba"),
      (
        "Iran (République islamique d’)", "la République islamique d’Iran",
        "de la République islamique d’Iran",
        "à la République islamique d’Iran"
      ),
      (
        "Bolivie (État plurinational de)", "l’État plurinational de Bolivie",
        "de l’État plurinational de Bolivie", "à l’État plurinational de Bolivie"
      ),
      (
        "Micronésie (États fédérés de)", "les États fédérés de Micronésie", "des États fédérés de Micronésie",
        "aux États fédérés de Micronésie"
      ),
      (
        "Pays-Bas (Royaume des)", "le Royaume des Pays-Bas", "du Royaume des Pays-Bas",
        "au Royaume des Pays-Bas"
      ),
    ])
  func contractsArticlesAndElides(printed: String, definite: String, genitive: String, dative: String) {
    let name = FrenchName(printed: printed)
    #expect(name.definite == definite && name.genitive == genitive && name.dative == dative)
  }

  @Test func setsSpacesAtWhichNoLineBreaks() {
    #expect(French.typeset("A ; B : « C » ? D !") == "A\u{A0}; B\u{A0}: «\u{A0}C\u{A0}»\u{A0}? D\u{A0}!")
    #expect(French.typeset("(M. Sol, Mme Mer, no 8)") == "(M.\u{A0}Sol, Mme\u{A0}Mer, no\u{A0}8)")
    #expect(French.typeset("10.15:3") == "10.15:3")
  }

  @Test func citesResolutionsAndRules() {
    let names = FrenchNames(terms: .french)
    #expect(
      names.citation("Economic and Social Council resolution 2003/31").genitive
        == "de la résolution\u{A0}2003/31 du Conseil économique et social")
    #expect(
      names.citation("General Assembly decision 34/401").definite
        == "la décision\u{A0}34/401 de l’Assemblée générale")
    #expect(
      names.citation("rule 15 of the rules of procedure of the functional commissions of the Council")
        .genitive
        == "de l’article\u{A0}15 du règlement intérieur des commissions techniques du Conseil")
    #expect(names.citation("a letter").definite == "[en anglais\u{A0}: a letter]")
  }

  @Test func everyStateHasItsNameInASentence() throws {
    let names = FrenchNames(terms: .french)
    let lines = State.all.map { "\($0.code) \(names.name(of: $0).definite), \(names.name(of: $0).genitive)" }
    try compare(lines.joined(separator: "\n") + "\n", with: "states")
  }

  @Test func everyGroupHasItsNameInASentence() throws {
    let names = FrenchNames(terms: .french)
    let lines = Group.all.map { group in
      let name = names.name(group.name)
      return "\(group.code) \(name.definite), \(name.genitive), \(name.dative)"
    }
    #expect(!lines.contains { $0.contains(FrenchNames.gap) })
    try compare(lines.joined(separator: "\n") + "\n", with: "groups")
  }

  @Test func everyOfficeAgreesWithItsHolder() throws {
    let names = FrenchNames(terms: .french)
    let offices = Body.all.flatMap(\.offices).map(\.title)
    let lines = Set(offices).sorted().flatMap { office in
      [Pronoun.his, .her, nil].map { pronoun in
        let name = names.title(office, pronoun)
        let who = pronoun?.rawValue ?? "-"
        return "\(office) \(who): \(name.definite), \(name.genitive), \(name.dative), \(name.indefinite)"
      }
    }
    #expect(!lines.contains { $0.contains(FrenchNames.gap) })
    try compare(lines.joined(separator: "\n") + "\n", with: "offices")
  }

  @Test func twoFormsHaveAnArticleEach() {
    let name = FrenchName(printed: "Directeur (le) / Directrice (la) de la Division des traités")
    #expect(name.definite == "le Directeur ou la Directrice de la Division des traités")
    #expect(name.genitive == "du Directeur ou de la Directrice de la Division des traités")
    #expect(name.name == "Directeur ou Directrice de la Division des traités")
    #expect(FrenchName(printed: "Assemblée (l’ f)").isFeminine)
    #expect(
      FrenchName(printed: "Tribunal d’Abidjan (Côte d’Ivoire)").definite
        == "Tribunal d’Abidjan (Côte d’Ivoire)")
  }

  // MARK: Reports

  @Test func itsNamesAreThoseOfTheList() throws {
    let file = Place.package.appending(path: "../shared/data/states.csv").standardizedFileURL
    guard let data = try? Data(contentsOf: file) else {
      return print("Skipped: the list of States is not beside the project.")
    }
    let rows = String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(rows.count == State.all.count)
    for (row, state) in zip(rows, State.all) { #expect(row.contains(",\(state.name(in: .french)),")) }
  }

  @Test func theThirtyThirdSession() throws {
    let session = try Replay(body: "ccpcj", folder: Place.demonstration).session
    let terms = try Terms(
      reading: Array(Data(contentsOf: Place.demonstration.appending(path: "terms-fr.csv"))))
    let french = Report.draft(session, in: .french, terms: terms)
    try compare(try text(of: french, session, terms: terms), with: "ccpcj-33")
    #expect(french.untranslated == [])
    // Its paragraphs and notes have the numbers that they have in English, and the same events behind them.
    let english = Report.draft(session)
    #expect(french.chapters.map(\.numeral) == english.chapters.map(\.numeral))
    for (french, english) in zip(french.chapters, english.chapters) {
      #expect(french.blocks.map(\.number) == english.blocks.map(\.number))
      #expect(french.blocks.map(\.name) == english.blocks.map(\.name))
      #expect(french.blocks.map(\.sources) == english.blocks.map(\.sources))
      #expect(french.blocks.flatMap(\.notes).map(\.mark) == english.blocks.flatMap(\.notes).map(\.mark))
    }
    #expect(french.paragraphs.last?.number == english.paragraphs.last?.number)
  }

  @Test("sessions with votes, ballots and motions", arguments: ["cnd-68", "cnd-70", "ccpcj-40"])
  func inventedSession(name: String) throws {
    let body = String(name.prefix { $0 != "-" })
    let session = try Replay(body: body, folder: Place.sessions.appending(path: name)).session
    let french = Report.draft(session, in: .french)
    try compare(try text(of: french, session, terms: .none), with: name)
    let english = Report.draft(session)
    #expect(french.paragraphs.map(\.name) == english.paragraphs.map(\.name))
    #expect(french.paragraphs.map(\.sources) == english.paragraphs.map(\.sources))
  }

  @Test("no English word stands outside the brackets", arguments: Body.all.map(\.code))
  func shortSession(code: String) throws {
    var replay = try Replay(body: code)
    let file = Place.sessions.appending(path: "short/\(code).rostrum")
    let record = try String(contentsOf: file, encoding: .utf8)
    for entry in try RecordFile(record, session: code, file: "\(code).rostrum").entries {
      try replay.take(line: "\(entry.time.day) \(entry.time.clock) \(entry.text)")
    }
    let report = Report.draft(replay.session, in: .french)
    let text = TextDocument(report).text
    try compare(text, with: "short-\(code)")
    #expect(englishWords(in: text) == [])
    #expect(report.paragraphs.map(\.name) == Report.draft(replay.session).paragraphs.map(\.name))
  }

  /// Words that only English has, outside the places that are marked and the names of organizations that stay.
  private func englishWords(in text: String) -> [String] {
    let names = Organization.all.map(\.name).sorted { $0.count > $1.count }
    let open = names.reduce(text) { $0.replacing($1, with: "") }
    var depth = 0
    let outside = open.filter { character in
      if character == "[" { depth += 1 }
      defer { if character == "]" { depth -= 1 } }
      return depth == 0
    }
    let english: Set<Substring> = [
      "the", "of", "and", "by", "was", "were", "its", "with", "for", "to", "from", "at", "in", "that",
    ]
    return outside.split { !$0.isLetter }.filter { english.contains($0.lowercased()[...]) }.map(String.init)
  }

  @Test func aRewordingInEnglishLeavesTheFrenchAsDrafted() throws {
    var replay = try Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70"))
    let before = Report.draft(replay.session, in: .french)
    let block = try #require(Report.draft(replay.session).block(named: "organization/opening"))
    try replay.take(
      .reportWork(.reword(.init(paragraph: block.name, text: "It met.", insteadOf: block.plainWords))))
    let after = Report.draft(replay.session, in: .french)
    #expect(after.block(named: block.name)?.words == before.block(named: block.name)?.words)
    #expect(after.block(named: block.name)?.rewordedIn == replay.session.version)
  }

  // MARK: Expected texts

  /// The masthead of the last chapter, and the report as text.
  private func text(of report: Report, _ session: Session, terms: Terms) throws -> String {
    let head = try #require(DraftReport(session, report: report, terms: terms)).masthead(
      of: report.chapters.last)
    let lines = [
      head.organization, head.organ, head.symbol, head.distribution, head.date, head.original, head.body,
      head.session, head.placeAndDates, head.item, head.itemTitle, head.title, head.rapporteur, head.addendum,
    ].compactMap(\.self)
    return lines.joined(separator: "\n") + "\n" + TextDocument(report).text
  }

  private func compare(_ text: String, with name: String) throws {
    try expectAsRead(text, in: Place.sessions.appending(path: "french/\(name).txt"))
  }
}
