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

  /// Words that take no article: a title of an item, the noun of a count.
  func words(_ words: String) -> String { terms[words] ?? "\(FrenchNames.gap)\(words)]" }

  /// A State.
  func name(of state: State) -> FrenchName { FrenchName(printed: state.name(in: .french)) }

  /// A State, organization or group by its code.
  func name(of code: ParticipantCode, in names: Names) -> FrenchName {
    switch names.participant(code) {
    case .state(let state): name(of: state)
    case .organization(let organization): name(organization.name)
    case .group(let group): name(group.name)
    case nil: FrenchName(code.rawValue, .none)
    }
  }

  /// A resolution, decision or rule as it is cited: la résolution 2003/31 du Conseil économique et social.
  func citation(_ cited: String) -> FrenchName {
    if let known = known(cited) { return known }
    for (noun, french) in [("resolution", "résolution"), ("decision", "décision")] {
      let parts = cited.split(separator: " \(noun) ")
      if parts.count == 2, let organ = known(String(parts[0])) {
        return FrenchName("\(french)\(French.space)\(parts[1]) \(organ.genitive)", .la)
      }
    }
    let parts = cited.split(separator: " of the ", maxSplits: 1)
    if parts.count == 2, parts[0].hasPrefix("rule "), let rules = known(String(parts[1])) {
      return FrenchName("article\(French.space)\(parts[0].dropFirst(5)) \(rules.genitive)", .elided)
    }
    return name(cited)
  }
}
