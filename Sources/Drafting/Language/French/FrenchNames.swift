import Proceedings
import ReferenceData

/// Names of the record in French.
///
/// What has no French name stands in brackets in the words of the record, for a translator to see.
struct FrenchNames: Sendable {
  let terms: Terms

  /// What opens a place that holds words of the record.
  static let gap = "[en anglais\(French.space): "

  /// A name that was typed or that a profile has, where the terms have it.
  func known(_ name: String) -> FrenchName? { terms[name].map(FrenchName.init(printed:)) }

  /// A name that was typed or that a profile has.
  func name(_ name: String) -> FrenchName { known(name) ?? FrenchName("\(FrenchNames.gap)\(name)]", .none) }

  /// An office or a title as its holder is called; as nobody in particular is if that is not known.
  func title(_ title: String, _ pronoun: Pronoun?) -> FrenchName {
    terms[title, pronoun].map(FrenchName.init(printed:)) ?? name(title)
  }

  /// Words that take no article: a title of an item, the noun of a count.
  func words(_ words: String) -> String {
    terms[words].map { FrenchName.inList(printed: $0) } ?? "\(FrenchNames.gap)\(words)]"
  }

  /// The same with a small letter, as they stand in a sentence.
  func inSentence(_ words: String) -> String {
    if let known = terms[words] { return French.uncapitalized(known) }
    let small = English.lowercasedFirst(words)
    return terms[small] ?? self.words(words)
  }

  /// Words between quotation marks.
  func quoted(_ words: String) -> String { "« \(self.words(words)) »" }

  /// A State.
  func name(of state: State) -> FrenchName { FrenchName(printed: state.name(in: .french)) }

  /// An organization. One that is not of Governments goes by its own name unless the terms have another.
  func name(of organization: Organization) -> FrenchName {
    switch organization.category {
    case .nonGovernmental: known(organization.name) ?? FrenchName(organization.name, .none)
    default: name(organization.name)
    }
  }

  /// A State, organization or group by its code.
  func name(of code: ParticipantCode, in names: Names) -> FrenchName {
    switch names.participant(code) {
    case .state(let state): name(of: state)
    case .organization(let organization): name(of: organization)
    case .group(let group): name(group.name)
    case nil: FrenchName(code.rawValue, .none)
    }
  }

  /// As lists of names have it: Chili, Iran (République islamique d’).
  func inList(_ code: ParticipantCode, in names: Names) -> String {
    if case .state(let state)? = names.participant(code) {
      return FrenchName.inList(printed: state.name(in: .french))
    }
    return name(of: code, in: names).name
  }

  /// In French alphabetical order, each once.
  func alphabetical(_ codes: [ParticipantCode], in names: Names) -> [ParticipantCode] {
    codes.onceEach.alphabetical { inList($0, in: names) }
  }

  // MARK: Citations

  /// A resolution, decision or rule as it is cited: la résolution 2003/31 du Conseil économique et social.
  func citation(_ cited: String) -> FrenchName {
    if let known = known(cited) { return known }
    for (noun, french) in [("resolution", "résolution"), ("decision", "décision")] {
      let parts = cited.split(separator: " \(noun) ")
      if parts.count == 2, let organ = known(String(parts[0])) {
        return FrenchName("\(french)\(French.space)\(parts[1]) \(organ.genitive)", .la)
      }
      if cited.hasPrefix("\(noun) "), !cited.dropFirst(noun.count + 1).contains(" ") {
        return FrenchName("\(french)\(French.space)\(cited.dropFirst(noun.count + 1))", .la)
      }
    }
    return rule(cited) ?? name(cited)
  }

  /// “rule 15 of the rules of procedure”, “rule 15”.
  private func rule(_ cited: String) -> FrenchName? {
    guard cited.hasPrefix("rule ") else { return nil }
    let parts = cited.dropFirst(5).split(separator: " of the ", maxSplits: 1)
    guard let number = parts.first, !number.contains(" ") else { return nil }
    let article = "article\(French.space)\(number)"
    guard parts.count == 2 else { return FrenchName(article, .elided) }
    return known(String(parts[1])).map { FrenchName("\(article) \($0.genitive)", .elided) }
  }

  /// A part of a text: “operative paragraph 3”, “preambular paragraph 2”, “paragraphs 3 and 4”.
  func part(_ part: String) -> FrenchName {
    if let known = known(part) { return known }
    let words = part.split(separator: " ").map(String.init)
    let kinds = ["operative", "preambular"]
    let kind = words.first.flatMap { kinds.contains($0.lowercased()) ? $0.lowercased() : nil }
    let rest = kind == nil ? words[...] : words.dropFirst()
    guard let noun = rest.first?.lowercased(), ["paragraph", "paragraphs"].contains(noun) else {
      return name(part)
    }
    let numbers = rest.dropFirst().map { $0 == "and" ? "et" : $0 }
    guard !numbers.isEmpty,
      numbers.allSatisfy({ $0 == "et" || $0.first?.isNumber == true || $0.hasPrefix("(") })
    else { return name(part) }
    let isPlural = noun.hasSuffix("s")
    let which = numbers.joined(separator: " ").replacing("(", with: "")
    let text =
      kind == "preambular"
      ? "\(isPlural ? "alinéas" : "alinéa")\(French.space)\(which) du préambule"
      : "\(isPlural ? "paragraphes" : "paragraphe")\(French.space)\(which)\(kind == nil ? "" : " du dispositif")"
    return FrenchName(text, isPlural ? .les : kind == "preambular" ? .elided : .le)
  }
}
