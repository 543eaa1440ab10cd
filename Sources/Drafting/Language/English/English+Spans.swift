import Proceedings

/// Numbers and days of which those in a row are told as a stretch.
extension English {
  /// Ordinal numbers: 2nd to 6th, 8th and 10th. Two in a row are no stretch.
  static func ranges(_ numbers: [Int]) -> String {
    list(
      stretches(numbers) { $0 + 1 == $1 }.flatMap { stretch in
        stretch.count > 2
          ? ["\(ordinalFigure(stretch[0])) to \(ordinalFigure(stretch[stretch.count - 1]))"]
          : stretch.map(ordinalFigure)
      })
  }

  /// Days: 24 to 28 March and 1, 3 and 4 April. One year may go without saying.
  static func dateRanges(_ days: [Day], yearUnless usual: Int? = nil) -> String {
    let stretched = stretches(Set(days).sorted()) { $0.next == $1 }.flatMap { stretch -> [(Day, Day)] in
      stretch.count > 2 ? [(stretch[0], stretch[stretch.count - 1])] : stretch.map { ($0, $0) }
    }
    return spans(stretched, yearUnless: usual)
  }

  /// Days and stretches of days, month by month: the year is told where the next is another.
  static func spans(_ spans: [(from: Day, to: Day)], yearUnless usual: Int?) -> String {
    let months = stretches(spans) { ($0.to.year, $0.to.month) == ($1.to.year, $1.to.month) }
    return list(
      months.enumerated().map { index, month in
        let last = month[month.count - 1].to
        let next = index + 1 < months.count ? months[index + 1][0].to.year : nil
        let isYearTold = next != last.year && last.year != usual
        // The day ends the enumeration, and its month and year follow it.
        let end = isYearTold ? date(last) : dayAndMonth(last)
        return list(month.map(days)) + end.drop { $0.isNumber }
      })
  }

  /// A day of the month, or a stretch that ends in it.
  private static func days(_ span: (from: Day, to: Day)) -> String {
    let (from, to) = span
    if from == to { return "\(to.day)" }
    if from.year != to.year { return "\(date(from)) to \(to.day)" }
    return from.month == to.month ? "\(from.day) to \(to.day)" : "\(dayAndMonth(from)) to \(to.day)"
  }

  private static func stretches<Value>(
    _ values: [Value], _ follows: (Value, Value) -> Bool
  ) -> [[Value]] {
    values.reduce(into: []) { stretches, value in
      if let last = stretches.last?.last, follows(last, value) {
        stretches[stretches.count - 1].append(value)
      } else {
        stretches.append([value])
      }
    }
  }
}
