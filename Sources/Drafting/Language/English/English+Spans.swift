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

  /// Days and stretches of days in one enumeration: the month is told where it ends, the year where that ends.
  static func spans(_ spans: [(from: Day, to: Day)], yearUnless usual: Int?) -> String {
    list(
      spans.enumerated().map { index, span in
        let next = index + 1 < spans.count ? spans[index + 1].from : nil
        let isYearTold = next?.year != span.to.year && span.to.year != usual
        let isMonthTold =
          isYearTold || next.map { ($0.year, $0.month) != (span.to.year, span.to.month) } ?? true
        let end = isYearTold ? date(span.to) : isMonthTold ? dayAndMonth(span.to) : "\(span.to.day)"
        guard span.from != span.to else { return end }
        if span.from.year != span.to.year { return "\(date(span.from)) to \(end)" }
        let start = span.from.month == span.to.month ? "\(span.from.day)" : dayAndMonth(span.from)
        return "\(start) to \(end)"
      })
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
