/// Why a line of the command language cannot be read.
public struct MalformedLine: Error, Sendable {
  /// The fault in the line, and its place.
  public let error: LanguageError
  /// The line as it was given.
  public let line: String
}

extension MalformedLine: CustomStringConvertible {
  /// The fault, its place, and how to mend it.
  public var description: String { error.pointing(into: line) }
}
