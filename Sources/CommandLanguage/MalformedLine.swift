/// Why a line of the command language cannot be read.
public struct MalformedLine: Error, Sendable {
  /// The fault in the line, and its place.
  public let error: LanguageError
  /// The line as it was given.
  public let line: String

  /// The fault of a line.
  public init(error: LanguageError, line: String) {
    self.error = error
    self.line = line
  }
}

extension MalformedLine: CustomStringConvertible {
  /// The fault, its place, and how to mend it.
  public var description: String { error.pointing(into: line) }
}
