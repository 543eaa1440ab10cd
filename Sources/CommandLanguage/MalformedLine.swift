/// Why a line of the command language cannot be read.
public struct MalformedLine: Error, Sendable {
  /// What is wrong, and where.
  public let error: LanguageError
  /// The line as it was given.
  public let line: String
}

extension MalformedLine: CustomStringConvertible {
  /// What is wrong, where, and how to mend it.
  public var description: String { error.pointing(into: line) }
}
