import Proceedings
import ReferenceData

/// A line that was understood: what is asked, and when it happened.
public struct ParsedCommand: Sendable, Equatable {
  /// What is asked of the session.
  public var command: Session.Command
  /// The time in the room.
  public var time: RoomTime
  /// Whether the line itself says the time, or a part of it.
  public var saysTime: Bool
  /// Whether it says the day.
  public var saysDay: Bool
  /// Where the time stands, in characters of the line.
  var columns: Range<Int> = 0..<0

  /// A command and its time.
  public init(command: Session.Command, time: RoomTime, saysTime: Bool = false, saysDay: Bool = false) {
    self.command = command
    self.time = time
    self.saysTime = saysTime
    self.saysDay = saysDay
  }

  /// How many seconds ahead of the clock a time of day may be that is said without its day.
  private static let farthest = 3600

  /// The error of a time that is hours ahead of the clock, and is not said with its day; nil for any other.
  public func farAhead(of now: RoomTime) -> LanguageError? {
    guard saysTime, !saysDay else { return nil }
    let seconds = time.seconds(after: now)
    guard seconds > Self.farthest else { return nil }
    return LanguageError(
      .time,
      "\(time.clock) is \(seconds / 3600) h \(seconds / 60 % 60) min ahead of the clock, which shows \(now.clock).",
      at: columns, remedy: "If that is meant, say the day as well: \(time.day) \(time.clock) ….")
  }
}

/// The language of the record: one line, one thing that happened in the room.
///
/// A line is read against the session as it stands, which tells the year and series of short symbols, the
/// offices of the Bureau and the organizations of its own. Nothing is decided here: what the rules refuse is
/// read all the same, and refused by the session.
public struct CommandLanguage: Sendable {
  /// Finds a paragraph of the report by its number or its name: the name it keeps, and its drafted words.
  public typealias Paragraphs = (String) -> (name: String, draftedText: String)?

  /// The session that lines are read against.
  public var session: Session {
    didSet {
      if session.participants.registered != oldValue.participants.registered { names = .of(session) }
    }
  }
  /// The names that lines are read with.
  public private(set) var names: Names

  /// The language as it reads lines of that session.
  public init(session: Session = Session()) {
    self.session = session
    names = .of(session)
  }

  /// The names that lines are read with: the directory’s, and those of the session’s own organizations.
  public var directory: Directory { names.directory }

  /// What a line says, or nil where it says nothing: it is blank, a comment, or a time alone.
  ///
  /// `standsAlone` tells of a paragraph, by its name, whether there is none before it to which it could be joined.
  public func parse(
    _ line: String, now: RoomTime, paragraphs: @escaping Paragraphs = { _ in nil },
    standsAlone: @escaping (String) -> Bool = { _ in false }
  ) throws(LanguageError) -> ParsedCommand? {
    if let error = LanguageError.ofControlCharacter(in: line) { throw error }
    let tokens = Tokens(line)
    if let column = tokens.unclosed { throw .unclosed(at: column..<tokens.end) }
    let (written, count) = try WrittenTime.read(tokens.all)
    var time = try written.resolved(now, in: tokens.all.first?.columns ?? 0..<0)
    if written.day == nil, written.clock != nil { time = session.overMidnight(time, now: now) }
    guard count < tokens.all.count else { return nil }
    var reader = LineReader(
      tokens: tokens.all, position: count, end: tokens.end, time: time, session: session, names: names,
      paragraphs: paragraphs, standsAlone: standsAlone)
    var parsed = ParsedCommand(
      command: try reader.command(), time: time, saysTime: written != WrittenTime(),
      saysDay: written.day != nil)
    parsed.columns = tokens.all.first?.columns ?? 0..<0
    return parsed
  }
}

/// A time as it is written at the beginning of a line: whole, in part, or not at all.
struct WrittenTime: Equatable {
  var day: Day?
  var clock: String?

  /// The time at the beginning of a line, and the number of its tokens.
  static func read(_ tokens: [Token]) throws(LanguageError) -> (time: WrittenTime, count: Int) {
    var time = WrittenTime()
    var count = 0
    for token in tokens.prefix(2) {
      guard let word = token.word, word.first?.isNumber == true else { break }
      if count == 0, let whole = RoomTime(word) {
        return (WrittenTime(day: whole.day, clock: String(word.drop { $0 != "T" }.dropFirst())), 1)
      }
      if count == 0, let day = Day(word) {
        time.day = day
      } else if let day = Day(year: 2000, month: 1, day: 1), RoomTime(day: day, clock: word) != nil {
        time.clock = word
      } else {
        throw .badTime(word, at: token.columns)
      }
      count += 1
      if time.clock != nil { break }
    }
    return (time, count)
  }

  /// The time with what is left out taken from another.
  func resolved(_ other: RoomTime, in columns: Range<Int>) throws(LanguageError) -> RoomTime {
    let day = day ?? other.day
    let resolved =
      if let clock {
        RoomTime(day: day, clock: clock)
      } else {
        RoomTime(day: day, hour: other.hour, minute: other.second / 60 % 60, second: other.second % 60)
      }
    guard let resolved else { throw .badTime(clock ?? "", at: columns) }
    return resolved
  }
}

extension LanguageError {
  static func unclosed(at columns: Range<Int>) -> LanguageError {
    LanguageError(
      .quotationMarks, "A quotation mark is opened here and never closed.", at: columns,
      remedy: "Close it: straight ones with \", curly ones with ”.")
  }

  static func badTime(_ word: String, at columns: Range<Int>) -> LanguageError {
    LanguageError(
      .time, "“\(word)” is neither a date nor a time of day.", at: columns,
      remedy: "Write a date as 2025-05-16 and a time as 10:04.", example: "2025-05-16 10:04 open meeting 7")
  }
}
