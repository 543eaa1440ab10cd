import CanonicalForm

/// A calendar day in the room.
public struct Day: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The year, four digits.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// That day, or nil where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(of: month, in: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day written `2025-05-20` (ISO 8601), or nil where it is none.
  public init?(_ text: some StringProtocol) {
    guard let (year, month, day) = Day.plainFigures(Array(text.utf8)[...]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The figures of a day, read byte by byte: logs are full of them.
  fileprivate static func plainFigures(_ text: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
      let year = plainNumber(text[start..<start + 4]), let month = plainNumber(text[start + 5..<start + 7]),
      let day = plainNumber(text[start + 8..<start + 10])
    else { return nil }
    return (year, month, day)
  }

  /// The number that is written with figures alone.
  fileprivate static func plainNumber(_ text: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in text {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// The first day of 1970.
  public static let start = Day(year: 1970)

  private init(year: Int) {
    self.year = year
    month = 1
    day = 1
  }

  /// The number of days in a month.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The day after; nil after the last one that there is.
  public var next: Day? {
    Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
      ?? Day(year: year + 1, month: 1, day: 1)
  }

  /// The day before; nil before the first one that there is.
  public var previous: Day? {
    if day > 1 { return Day(year: year, month: month, day: day - 1) }
    if month > 1 { return Day(year: year, month: month - 1, day: Day.length(of: month - 1, in: year)) }
    return Day(year: year - 1, month: 12, day: 31)
  }

  /// The days from the first of January 1970 to this one.
  fileprivate var number: Int { GregorianCalendar.days(to: year, month, day) }

  /// The day of the week, from 0 for Sunday.
  public var weekday: Int { GregorianCalendar.divided(number + 4, by: 7).remainder }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day as `2025-05-20`.
  public var description: String { "\(year)-\(padded(month))-\(padded(day))" }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no day")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A civil date and time in the room, without a zone.
///
/// The record is written in the time that the clock on the wall shows, and nothing in it is ever
/// converted: what was read at ten past ten stays at ten past ten.
public struct RoomTime: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The day.
  public let day: Day
  /// Seconds since midnight.
  public let second: Int

  /// A time of day on a day, or nil where there is none.
  public init?(day: Day, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.day = day
    self.second = hour * 3600 + minute * 60 + second
  }

  /// A time written `2025-05-20T10:04:00`, `2025-05-20 10:04` or alike (ISO 8601), or nil where it is none.
  public init?(_ text: some StringProtocol) {
    if let stored = RoomTime(stored: Array(text.utf8)) {
      self = stored
      return
    }
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    self.init(day: day, clock: parts[1])
  }

  /// A time written with nineteen characters, as all stored ones are, or nil where it is none.
  private init?(stored text: [UInt8]) {
    guard text.count == 19, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), let (year, month, number) = Day.plainFigures(text[..<10]),
      let hour = Day.plainNumber(text[11..<13]), let minute = Day.plainNumber(text[14..<16]),
      let second = Day.plainNumber(text[17...]), let day = Day(year: year, month: month, day: number)
    else { return nil }
    self.init(day: day, hour: hour, minute: minute, second: second)
  }

  /// A day and a time of day written `10:04` or `10:04:30`, or nil where it is none.
  public init?(day: Day, clock: some StringProtocol) {
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), fields[1].count == 2, let hour = Int(fields[0]),
      let minute = Int(fields[1])
    else { return nil }
    guard fields.count == 3 else {
      self.init(day: day, hour: hour, minute: minute)
      return
    }
    guard fields[2].count == 2, let second = Int(fields[2]) else { return nil }
    self.init(day: day, hour: hour, minute: minute, second: second)
  }

  /// The first second of 1970, for a clock that names no time.
  public static let start = RoomTime(day: .start, second: 0)

  private init(day: Day, second: Int) {
    self.day = day
    self.second = second
  }

  /// The hour, 0 to 23.
  public var hour: Int { second / 3600 }
  /// The time of day as `10:04`.
  public var clock: String { "\(padded(hour)):\(padded(second / 60 % 60))" }
  /// The time as `2025-05-20T10:04:00`.
  public var description: String { "\(day)T\(clock):\(padded(second % 60))" }

  /// The seconds of a day.
  static let secondsOfADay = 86_400

  /// The same time of day on another day; nil if there is no such day.
  public func on(_ day: Day?) -> RoomTime? { day.map { RoomTime(day: $0, second: second) } }

  /// The seconds from another time to this one; negative if the other is later.
  public func seconds(after other: RoomTime) -> Int {
    (day.number - other.day.number) * Self.secondsOfADay + second - other.second
  }

  public static func < (left: RoomTime, right: RoomTime) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = RoomTime(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no time")
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
