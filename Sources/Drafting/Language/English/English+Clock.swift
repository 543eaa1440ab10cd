import Proceedings

extension English {
  /// A time of day as the reports print it: 10.15 a.m., 3 p.m., noon.
  static func clock(_ time: RoomTime) -> String {
    let minute = time.second / 60 % 60
    if time.hour == 12, minute == 0 { return "noon" }
    let hour = (time.hour + 11) % 12 + 1
    let minutes = minute == 0 ? "" : minute < 10 ? ".0\(minute)" : ".\(minute)"
    return "\(hour)\(minutes) \(time.hour < 12 ? "a.m." : "p.m.")"
  }

  /// A number as it stands in a sentence: in words up to nine, in figures from ten.
  static func number(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  /// When a stretch of days was: on 4 and 5 December 2025; from 10 to 14 March 2025.
  static func during(_ from: Day, _ to: Day) -> String {
    let days = dates([from, to])
    if from == to { return "on \(days)" }
    let isCouple = (from.year, from.month, from.day + 1) == (to.year, to.month, to.day)
    return isCouple ? "on \(days)" : "from \(period(from, to))"
  }
}
