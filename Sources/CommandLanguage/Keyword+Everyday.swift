/// Words that are said in the room for a command, and are none of its own.
extension Keyword {
  /// A way to say a command, and how many of its words are only that.
  struct Everyday: Sendable {
    let words: [String]
    let keyword: Keyword
    let count: Int

    init(_ text: String, _ keyword: Keyword, keeps: Int = 0) {
      words = text.split(separator: " ").map(String.init)
      self.keyword = keyword
      count = words.count - keeps
    }
  }

  private static let everyday: [Everyday] = [
    .init("absent", .lists(.passOver)), .init("skip", .lists(.passOver)),
    .init("swap", .lists(.exchange)), .init("remove", .floor(.withdraw)), .init("strike", .floor(.withdraw)),
    .init("add", .floor(.inscribe)), .init("stop", .floor(.end)), .init("next speaker", .floor(.next)),
    .init("give the floor to", .floor(.floor)), .init("give floor to", .floor(.floor)),
    .init("call", .floor(.floor)), .init("upheld", .lists(.ruling), keeps: 1),
    .init("not upheld", .lists(.ruling), keeps: 2), .init("suspend", .meetings(.suspendMeeting)),
    .init("time limit", .lists(.limit)),
  ]

  /// The words of the command that a line begins with, its time aside; nothing if it begins with none.
  public static func spoken(in line: String) -> String {
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      .drop { $0.first?.isNumber == true }
    return (beginning(Array(words.prefix(4))) ?? everyday(Array(words.prefix(4))))?.keyword.text ?? ""
  }

  /// The command that a line begins with in everyday words, and the number of these: the longest that fits.
  static func everyday(_ words: [String]) -> (keyword: Keyword, count: Int)? {
    everyday.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
      .map { ($0.keyword, $0.count) }
  }
}
