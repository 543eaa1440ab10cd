/// What is wrong with a line, where, and how to mend it.
public struct LanguageError: Error, Sendable, Equatable {
  /// What kind of slip it is.
  public enum Kind: String, Sendable, CaseIterable {
    case quotationMarks, time, unknownCommand, incomplete, unexpected, number, day, symbol
    case unknownParticipant, ambiguousParticipant, participant, office, word, twice, paragraph,
      controlCharacter
  }

  /// What kind of slip it is.
  public var kind: Kind
  /// What is wrong, as a sentence.
  public var problem: String
  /// Where, in characters of the line from 0.
  public var columns: Range<Int>
  /// How to mend it, as a sentence.
  public var remedy: String
  /// The form of the command, where it is known which one was meant.
  public var form: String?
  /// A line of that form.
  public var example: String?
  /// What was perhaps meant, the nearest first.
  public var nearest: [String]

  /// A slip with its place and its remedy.
  public init(
    _ kind: Kind, _ problem: String, at columns: Range<Int>, remedy: String, form: String? = nil,
    example: String? = nil, nearest: [String] = []
  ) {
    self.kind = kind
    self.problem = problem
    self.columns = columns
    self.remedy = remedy
    self.form = form
    self.example = example
    self.nearest = nearest
  }

  /// The line with the place marked below it, and what to do about it.
  public func pointing(into line: String) -> String {
    let start = min(columns.lowerBound, line.count)
    let length = max(1, min(columns.upperBound, line.count) - start)
    let marks = String(repeating: " ", count: start) + String(repeating: "^", count: length)
    return "\(Naming.visible(line))\n\(marks)\n\(Naming.visible(description))"
  }
}

extension LanguageError: CustomStringConvertible {
  /// The problem, the remedy and an example.
  public var description: String {
    let sentences = [problem, remedy].filter { !$0.isEmpty }.joined(separator: " ")
    guard let form else { return sentences }
    guard let example, example != form else { return "\(sentences)\n  \(form)" }
    return "\(sentences)\n  \(form)\n  for example: \(example)"
  }
}
