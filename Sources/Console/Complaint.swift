import Proceedings

/// Why a line was not recorded, in the words that whoever typed it is shown.
public enum Complaint: Error, Sendable {
  /// The line cannot be read.
  case malformed(LanguageError, line: String)
  /// The rules say no.
  case refused(RefusedLine)
}

/// What the rules say against a line.
public struct RefusedLine: Sendable, Equatable {
  /// What stands against it, with names for codes.
  public let fact: String
  /// The rule as the body's profile labels it, where there is one.
  public let rule: String?
  /// What to do instead, where there is something.
  public let remedy: String?
  /// All of it in a sentence or two.
  public let sentence: String

  /// A refusal in words.
  public init(fact: String, rule: String?, remedy: String?, sentence: String) {
    self.fact = fact
    self.rule = rule
    self.remedy = remedy
    self.sentence = sentence
  }
}

extension Complaint: CustomStringConvertible {
  /// What is wrong, where, and how to mend it.
  public var description: String {
    switch self {
    case .malformed(let error, let line): error.pointing(into: line)
    case .refused(let refused): refused.sentence
    }
  }
}
