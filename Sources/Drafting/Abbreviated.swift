import Proceedings
import ReferenceData

/// An organization as every paragraph is searched for it.
struct Abbreviated {
  let name: String
  let abbreviation: String
  /// The abbreviation as it stands after the name.
  let inBrackets: String
  /// The name with the abbreviation after it.
  let both: String

  /// Nil where it has none.
  init?(_ organization: Organization) {
    guard let abbreviation = organization.abbreviation else { return nil }
    name = organization.name
    self.abbreviation = abbreviation
    inBrackets = "(\(abbreviation))"
    both = "\(name) \(inBrackets)"
  }
}
