import Proceedings

/// Limits on statements, and stretches of time.
extension LineReader {
  /// Limits on the time and number of statements, until the line ends or names who moves them.
  mutating func limits() throws(LanguageError) -> Floor.Limits {
    var limits = Floor.Limits()
    while !atEnd, !sees("by") {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if sees("by") { break }
      if accept("for", "groups") {
        limits.secondsForGroups = try duration()
      } else if accept("warning") {
        limits.warning = try duration()
      } else if accept("item") {
        limits.item = try number("the number of an item")
      } else if seesStatements {
        limits.interventions = try number("a number of statements")
        position += 1
      } else {
        limits.seconds = try duration()
      }
    }
    guard limits != Floor.Limits() else { throw missing("a time, such as 3 minutes") }
    return limits
  }

  /// Whether a number of statements comes next.
  private var seesStatements: Bool { sees(["statements"], ahead: 1) || sees(["statement"], ahead: 1) }

  /// A stretch of time in seconds: `3 minutes`, `90 seconds`, `2 minutes 30 seconds`.
  mutating func duration() throws(LanguageError) -> Int {
    var seconds: Int?
    while seconds == nil || (peek()?.word?.first?.isNumber == true && !seesStatements) {
      let columns = here
      let figure = try number("a number of minutes or seconds")
      if accept("minutes") || accept("minute") || accept("min") || accept("mins") || atEnd && seconds == nil {
        seconds = (seconds ?? 0) + 60 * figure
      } else if accept("seconds") || accept("second") || accept("sec") || accept("secs") {
        seconds = (seconds ?? 0) + figure
      } else {
        throw missing("“minutes” or “seconds”")
      }
      guard (seconds ?? 0) <= 86_400 else {
        throw fail(.number, "That is more than a day.", at: columns, remedy: "Write a shorter time.")
      }
    }
    return seconds ?? 0
  }
}
