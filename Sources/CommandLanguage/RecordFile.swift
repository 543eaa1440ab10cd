import FoundationEssentials
import Proceedings

/// A record written in a file: entries in order, each with its line, its time and a lasting id.
public struct RecordFile: Sendable, Equatable {
  /// One thing that happened, as it is written.
  public struct Entry: Sendable, Equatable, Identifiable {
    /// The id of the command, the same on every run.
    public internal(set) var id: UUID
    /// The id that it had before files were told apart by their first entries.
    let formerID: UUID
    /// The number of the line that it begins in, from 1.
    public let line: Int
    /// The words of the command, without time and comment, its lines put together.
    public let text: String
    /// When it happened, what its line leaves out taken from the lines above.
    public let time: RoomTime
  }

  /// A line of a file that cannot be read.
  public struct LineError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The number of the line, from 1.
    public var line: Int
    /// The line, with those that it goes on in.
    public var text: String
    /// What is wrong.
    public var error: LanguageError

    /// What is wrong in a line.
    public init(line: Int, text: String, error: LanguageError) {
      self.line = line
      self.text = text
      self.error = error
    }

    /// What is wrong in an entry.
    public init(_ entry: Entry, error: LanguageError) {
      self.init(line: entry.line, text: entry.text, error: error)
    }

    /// The number of the line, the line with the place marked, and what to do.
    public var description: String { "line \(line): \(error.pointing(into: text))" }
  }

  /// The entries, in the order of the file.
  public internal(set) var entries: [Entry]

  /// The entries of a text; the first ones may take from `earlier` what their times leave out.
  ///
  /// The ids rest on the name of the file and its first entry, so that the same words in two files are two things that
  /// happened. ``recognize(in:decision:)`` gives those that are in the log already the ids that they have there.
  public init(
    _ text: String, session: String, file: String? = nil, after earlier: RoomTime? = nil
  ) throws(LineError) {
    var reading = Reading(ids: CommandID(session: session, file: file))
    reading.last =
      earlier.map { WrittenTime(day: $0.day, clock: String($0.description.suffix(8))) } ?? .init()
    let withoutMark = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let lines = withoutMark.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() { try reading.read(line, number: index + 1) }
    try reading.finish()
    entries = reading.entries
  }
}

/// The reading of a file, line by line.
private struct Reading {
  var ids: CommandID
  var last = WrittenTime()
  var entries: [RecordFile.Entry] = []
  /// The lines of an entry that goes on, and the number of the first.
  private var pending: (text: String, line: Int)?

  init(ids: CommandID) { self.ids = ids }

  mutating func read(_ line: Substring, number: Int) throws(RecordFile.LineError) {
    let whole = pending.map { $0.text + " " + line } ?? String(line)
    let first = pending?.line ?? number
    let tokens = Tokens(whole)
    var text = whole.prefix(tokens.end)
    while text.last?.isWhitespace == true { text.removeLast() }
    pending = nil
    if text.hasSuffix("\\") {
      pending = (String(text.dropLast()), first)
    } else if text.hasSuffix(",") {
      pending = (String(text), first)
    } else {
      try enter(String(text), line: first)
    }
  }

  mutating func finish() throws(RecordFile.LineError) {
    if let (text, line) = pending { try enter(text, line: line) }
    pending = nil
  }

  /// Takes over what a line says of the time; a time of day far before the last one is that of the next day.
  private mutating func takeOver(_ written: WrittenTime) {
    let before = last.day.flatMap { day in last.clock.flatMap { RoomTime(day: day, clock: $0) } }
    if let day = written.day { last.day = day }
    guard let clock = written.clock else { return }
    last.clock = clock
    guard written.day == nil, let before, let time = RoomTime(day: before.day, clock: clock),
      before.seconds(after: time) > Self.halfADay
    else { return }
    last.day = before.day.next ?? before.day
  }

  private static let halfADay = 43_200

  private mutating func enter(_ text: String, line: Int) throws(RecordFile.LineError) {
    let tokens = Tokens(text)
    do throws(LanguageError) {
      if let column = tokens.unclosed { throw .unclosed(at: column..<tokens.end) }
      let (written, count) = try WrittenTime.read(tokens.all)
      takeOver(written)
      guard tokens.all.indices.contains(count) else { return }
      let words = tokens.all[count]
      guard let day = last.day, let clock = last.clock, let time = RoomTime(day: day, clock: clock) else {
        throw LanguageError(
          .time, "No line up to this one says when that was.", at: words.columns,
          remedy: "Begin the first entry with a date and a time of day.",
          example: "2025-05-13 10:00 open meeting 1")
      }
      let (id, former) = ids.next(for: tokens.all, at: time)
      entries.append(
        RecordFile.Entry(
          id: id, formerID: former, line: line,
          text: String(text.dropFirst(words.columns.lowerBound)),
          time: time))
    } catch {
      throw RecordFile.LineError(line: line, text: text, error: error)
    }
  }
}
