import FoundationEssentials

/// The signed heads in a text of lines, and the lines at which writing one was cut off.
///
/// A full volume or a loss of power can leave the beginning of a line at the end of a file; earlier programs wrote the
/// next head right behind it. Such a beginning was never handed out as a head, so it is left out here.
public struct HeadLines: Sendable, Equatable {
  /// The heads, in the order of the lines.
  public let heads: [SignedHead]
  /// The numbers of the lines that begin with a head that was cut off.
  public let torn: [Int]

  /// Reads the lines; nil if one of them is neither a head nor the beginning of one.
  public init?(_ text: String) {
    var heads: [SignedHead] = []
    var torn: [Int] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      if let head = SignedHead(line: line) {
        heads.append(head)
        continue
      }
      let isLast = place == lines.count - 1
      let next = line.dropFirst().firstRange(of: SignedHead.beginning)?.lowerBound
      guard SignedHead.isBeginning(line[..<(next ?? line.endIndex)]), isLast || next != nil else {
        return nil
      }
      torn.append(place + 1)
      if let next, let head = SignedHead(line: line[next...]) {
        heads.append(head)
      } else if !isLast {
        return nil
      }
    }
    self.heads = heads
    self.torn = torn
  }
}

extension SignedHead {
  /// How every line begins.
  fileprivate static var beginning: String { "{\"hash\":\"" }

  /// Whether a text may be what is left of a line that was cut off.
  fileprivate static func isBeginning(_ text: some StringProtocol) -> Bool {
    text.hasPrefix(beginning) || beginning.hasPrefix(text)
  }

  /// Reads one line.
  init?(line: some StringProtocol) {
    guard let head = try? JSONDecoder().decode(SignedHead.self, from: Data(line.utf8)) else { return nil }
    self = head
  }
}
