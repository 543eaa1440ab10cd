import Proceedings

/// Numbers, dates and articles as the reports print them in English.
enum English {
  private static let smallOrdinals = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let tenOrdinals = [
    "", "", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth",
    "ninetieth",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// The ordinal number in words: twenty-first.
  static func ordinal(_ number: Int) -> String {
    switch number {
    case 0..<20: smallOrdinals[number]
    case 20..<100:
      number % 10 == 0 ? tenOrdinals[number / 10] : "\(tens[number / 10])-\(smallOrdinals[number % 10])"
    case 100: "one hundredth"
    case 101..<200: "one hundred and \(ordinal(number - 100))"
    default: ordinalFigure(number)
    }
  }

  /// The ordinal number in figures: 5th, 11th, 22nd.
  static func ordinalFigure(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// A number in Roman numerals.
  static func roman(_ number: Int) -> String {
    let values = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    return values.reduce(into: "") { text, value in
      while rest >= value.0 {
        text += value.1
        rest -= value.0
      }
    }
  }

  /// A section’s letter, counted from 0.
  static func letter(_ index: Int) -> String { Agenda.letter(index).uppercased() }

  /// 16 May 2025.
  static func date(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.year)" }

  /// 16 May.
  static func dayAndMonth(_ day: Day) -> String { "\(day.day) \(months[day.month - 1])" }

  /// A set of days: 19, 20 and 21 May 2025; 30 April and 2 May 2025. One year may go without saying.
  static func dates(_ days: [Day], yearUnless usual: Int? = nil) -> String {
    spans(Set(days).sorted().map { ($0, $0) }, yearUnless: usual)
  }

  /// A stretch of days, with the given joint: 19 to 23 May 2025; 30 April to 4 May 2025.
  static func period(_ from: Day, _ to: Day, joint: String = " to ") -> String {
    if from == to { return date(from) }
    if (from.year, from.month) == (to.year, to.month) { return "\(from.day)\(joint)\(date(to))" }
    return from.year == to.year
      ? "\(dayAndMonth(from))\(joint)\(date(to))" : "\(date(from))\(joint)\(date(to))"
  }

  /// One thing, two things: A, B and C.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last else { return "" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The days of two or more meetings: 7 and 8 December 2023.
  static func couple(_ from: Day, _ to: Day) -> String { dates([from, to]) }

  /// A title with its article: the Director; a representative.
  static func withArticle(_ title: String) -> String {
    let opening = title.prefix { $0 != " " }.lowercased()
    if ["a", "an", "the"].contains(opening) { return lowercasedFirst(title) }
    return "the \(title)"
  }

  /// What follows “decided”: the text, with “that” before it unless it begins so, or with “to”.
  static func clause(_ text: String) -> String {
    let opening = text.prefix { $0 != " " }.lowercased()
    return ["that", "to", "not"].contains(opening) ? lowercasedFirst(text) : "that \(text)"
  }

  /// With a capital at the beginning.
  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The plural of an office or another noun that takes an s; of a title with “and”, of each of its parts.
  static func plural(_ noun: String) -> String { "\(noun.replacing(" and ", with: "s and "))s" }

  /// A figure with its noun: 1 entity, 3 entities.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number) \(number == 1 ? singular : plural)"
  }

  /// Superscript figures, as footnotes are marked.
  static func superscript(_ number: Int) -> String {
    String(String(number).compactMap { digit in digit.wholeNumberValue.map { superscripts[$0] } })
  }

  static let superscripts: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
