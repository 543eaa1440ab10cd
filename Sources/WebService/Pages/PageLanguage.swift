import FoundationEssentials
import ReferenceData

/// The official language in which somebody reads the pages.
enum PageLanguage: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case russian = "ru"
  case arabic = "ar"
  case chinese = "zh"

  /// Its own name for itself.
  var ownName: String {
    switch self {
    case .english: "English"
    case .french: "Français"
    case .spanish: "Español"
    case .russian: "Русский"
    case .arabic: "العربية"
    case .chinese: "中文"
    }
  }

  /// The direction in which it is written, as HTML says it.
  var direction: String { self == .arabic ? "rtl" : "ltr" }

  /// The language as the names of States are kept; nil for English.
  var ofStates: State.Language? { State.Language(rawValue: rawValue) }

  /// The language that a reader likes best among these, by the header Accept-Language (RFC 9110, 12.5.4).
  static func preferred(_ header: String) -> PageLanguage? {
    var best: (language: PageLanguage, weight: Double)?
    for range in header.split(separator: ",") {
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = parts.first?.split(separator: "-").first?.lowercased(),
        let language = PageLanguage(rawValue: tag)
      else { continue }
      let weight = parts.dropFirst().first.flatMap { Double($0.dropFirst(2)) } ?? 1
      if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language
  }
}
