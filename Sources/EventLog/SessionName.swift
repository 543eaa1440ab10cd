/// The name of a session, with which every key of the log begins.
public struct SessionName: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name itself.
  public let text: String

  /// A name of 1 to 63 small letters, digits, dots, underscores and hyphens, the first a letter or digit.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    let marks = Array("._-".utf8)
    guard let first = bytes.first, isPlain(first), bytes.count <= 63,
      bytes.allSatisfy({ isPlain($0) || marks.contains($0) })
    else { return nil }
    self.text = text
  }

  /// The name itself.
  public var description: String { text }

  /// Names stand in the order of their bytes.
  public static func < (one: SessionName, other: SessionName) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }
}
