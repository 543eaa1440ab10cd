import FoundationEssentials
import Proceedings

/// What the names of a record are called in another language: organs, offices, groups, cities, items of an agenda.
///
/// A name that takes an article has it in brackets behind it, as the names of States do: “Conseil (le)”. An office or a
/// title that agrees with its holder has what a man and a woman are called in the columns `his` and `her`; its
/// translation is then what is said if nothing is known of the holder.
public struct Terms: Sendable, Equatable {
  private var translations: [String: String]
  private var agreeing: [Pronoun: [String: String]]

  /// Why a file is no list of terms.
  public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// It is not in UTF-8.
    case notUTF8
    /// Its first line does not name the two columns.
    case noColumns

    /// What is wrong, and what to do.
    public var description: String {
      switch self {
      case .notUTF8: "The list of terms is not in UTF-8. Save it as CSV in UTF-8."
      case .noColumns:
        "The list of terms has no columns “name” and “translation”: name them in its first line, as in "
          + "name,translation."
      }
    }
  }

  /// The terms that the program knows from the start.
  public static let french = Terms(DataTable(PackageResources.terms_fr_csv))

  /// No terms.
  public static let none = Terms(DataTable([]))

  /// The terms of a comma-separated file with the columns `name` and `translation`.
  public init(reading bytes: [UInt8]) throws(Failure) {
    guard let text = EncodedText(bytes)?.text else { throw .notUTF8 }
    let table = DataTable(Array(text.utf8))
    guard table.rows.allSatisfy({ $0.columns["name"] != nil && $0.columns["translation"] != nil }),
      !table.rows.isEmpty
    else { throw .noColumns }
    self.init(table)
  }

  private init(_ table: DataTable) {
    func column(_ column: String) -> [String: String] {
      Dictionary(
        table.rows.map { ($0["name"], $0[column].filter { $0 != "\r" && $0 != "\r\n" }) }.filter {
          !$1.isEmpty
        }
      ) { _, last in last }
    }
    translations = column("translation")
    agreeing = [.his: column("his"), .her: column("her")]
  }

  /// What a name is called, nil where the list does not have it.
  public subscript(name: String) -> String? {
    translations[name]
  }

  /// The name of an office or a title for somebody who is referred to so.
  public subscript(name: String, pronoun: Pronoun?) -> String? {
    pronoun.flatMap { agreeing[$0]?[name] } ?? self[name]
  }

  /// What a name is called, with the article in brackets behind it and without; nothing if the list does not have it.
  func names(of name: String) -> [String] {
    guard let term = self[name] else { return [] }
    guard term.hasSuffix(")"), let open = term.lastIndex(of: "(") else { return [term] }
    return [term, String(term[..<open])]
  }

  /// These terms and others; where both have a name, the others count.
  public func adding(_ others: Terms) -> Terms {
    var all = self
    all.translations.merge(others.translations) { $1 }
    for pronoun in Pronoun.allCases {
      // A name that the others have without these columns is theirs alone.
      for name in others.translations.keys { all.agreeing[pronoun]?[name] = others.agreeing[pronoun]?[name] }
    }
    return all
  }
}
