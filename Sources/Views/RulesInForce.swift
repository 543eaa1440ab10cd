import Proceedings
import ReferenceData

/// The rules of procedure as they are in force for a body, and what follows from them at this moment.
public struct RulesInForce: Sendable {
  /// A rule with what it says, and, where that was asked, what follows from it now.
  public struct Entry: Sendable, Equatable, Codable {
    /// What the rule is about, as the program names it.
    public let key: String
    /// What it is called in this body, such as `rule 40`; nil where the profile has no name for it.
    public let label: String?
    /// What it says, in a sentence, with the body’s figures.
    public let sentence: String
    /// What follows from it at this moment in this meeting.
    public let now: [String]
  }

  let session: Session
  let body: Body
  let directory: Directory

  /// The rules for a session; nil before it is created.
  public init?(_ session: Session, directory: Directory) {
    guard let body = session.body?.fact else { return nil }
    self.session = session
    self.body = body
    self.directory = directory
  }

  /// Every rule, in the order of the numbers that the body gives them.
  public var all: [Entry] { ordered.map { entry($0, now: []) } }

  /// The rules that a key, a number such as `40`, a label or a word names, with what follows from them now.
  public func answering(_ question: String) -> [Entry] {
    rules(named: question).map { entry($0, now: now($0)) }
  }

  private func entry(_ rule: Rule, now: [String]) -> Entry {
    Entry(key: rule.rawValue, label: body.label(of: rule), sentence: sentence(rule), now: now)
  }

  private var ordered: [Rule] {
    Rule.allCases.sorted { one, other in
      let (left, right) = (number(of: one) ?? .max, number(of: other) ?? .max)
      return left == right ? one.rawValue < other.rawValue : left < right
    }
  }

  private func number(of rule: Rule) -> Int? {
    guard let label = body.label(of: rule), label.hasPrefix("rule ") else { return nil }
    return Int(label.dropFirst(5))
  }

  /// The rule of that key or label; if there is none, those whose key or sentence has the word.
  private func rules(named question: String) -> [Rule] {
    let sought = question.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !sought.isEmpty else { return [] }
    let exact = ordered.filter { rule in
      rule.rawValue.lowercased() == sought || body.label(of: rule)?.lowercased() == sought
        || (Int(sought) != nil && number(of: rule) == Int(sought))
    }
    guard exact.isEmpty, Int(sought) == nil else { return exact }
    let key = sought.filter { $0 != " " && $0 != "-" }
    let byKey = ordered.filter { $0.rawValue.lowercased().contains(key) }
    return byKey.isEmpty ? ordered.filter { sentence($0).lowercased().contains(sought) } : byKey
  }
}
