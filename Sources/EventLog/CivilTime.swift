import CanonicalForm
import FoundationEssentials

/// Dates and times as the log writes them, without a calendar of the system.
enum CivilTime {
  /// Whether a text is a date and time that exist, such as `2025-05-20T10:04:00`.
  static func isRoomTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 19 && seconds(bytes[...]) != nil
  }

  /// The microseconds since 1970 that `2025-05-20T10:04:00.123456Z` stands for.
  static func microseconds(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count == 27, bytes.last == UInt8(ascii: "Z"),
      bytes[bytes.startIndex + 19] == UInt8(ascii: "."),
      let seconds = seconds(bytes.prefix(19)), let fraction = number(bytes.dropFirst(20).prefix(6))
    else { return nil }
    return seconds * 1_000_000 + fraction
  }

  /// Microseconds since 1970 as RFC 3339 in UTC, such as `2025-05-20T10:04:00.123456Z`.
  static func text(microseconds: Int) -> String {
    let (days, time) = GregorianCalendar.divided(microseconds, by: 86_400_000_000)
    let (seconds, fraction) = time.quotientAndRemainder(dividingBy: 1_000_000)
    let date = GregorianCalendar.date(after: days)
    let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    let day = "\(figures(date.year, 4))-\(figures(date.month, 2))-\(figures(date.day, 2))"
    return "\(day)T\(figures(hour, 2)):\(figures(minute, 2)):\(figures(second, 2)).\(figures(fraction, 6))Z"
  }

  private static func figures(_ number: Int, _ width: Int) -> String {
    let figures = String(number)
    return String(repeating: "0", count: max(0, width - figures.utf8.count)) + figures
  }

  static func microseconds(of date: Date) -> Int {
    Int((date.timeIntervalSince1970 * 1_000_000).rounded())
  }

  static func date(microseconds: Int) -> Date {
    Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
  }

  private static func seconds(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    let marks: [(Int, Character)] = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":")]
    guard marks.allSatisfy({ bytes[start + $0.0] == $0.1.asciiValue }),
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10]), let hour = number(bytes[start + 11..<start + 13]),
      let minute = number(bytes[start + 14..<start + 16]),
      let second = number(bytes[start + 17..<start + 19]),
      year >= 1, (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    let days = GregorianCalendar.days(to: year, month, day)
    let again = GregorianCalendar.date(after: days)
    guard again.month == month, again.day == day else { return nil }
    return days * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}

extension Date {
  /// The moment in UTC to the second, as RFC 3339 has it, such as `2025-05-20T08:04:00Z`.
  public var inUTC: String { "\(CivilTime.text(microseconds: CivilTime.microseconds(of: self)).prefix(19))Z" }
}
