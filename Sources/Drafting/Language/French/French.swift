import Proceedings

/// Numbers, dates, lists and spaces as the reports print them in French.
enum French {
  /// The space at which no line breaks.
  static let space = "\u{A0}"

  private static let small = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]
  private static let tens = [20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"]
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre",
    "décembre",
  ]

  // MARK: Numbers

  /// A number below 200 in words: vingt et un, soixante et onze, quatre-vingts, cent un.
  static func cardinal(_ number: Int) -> String {
    switch number {
    case 0..<20: return small[number]
    case 80: return "quatre-vingts"
    case 81..<100: return "quatre-vingt-\(small[number - 80])"
    case 20..<80:
      // Seventy counts on from sixty.
      let ten = number < 70 ? number / 10 * 10 : 60
      let rest = number - ten
      let name = tens[ten] ?? ""
      if rest == 0 { return name }
      return rest == 1 || rest == 11 ? "\(name) et \(small[rest])" : "\(name)-\(small[rest])"
    case 100: return "cent"
    case 101..<200: return "cent \(cardinal(number - 100))"
    default: return "\(number)"
    }
  }

  /// The ordinal number of a session in words: première, trente-troisième, quatre-vingt-unième.
  static func ordinal(_ number: Int) -> String {
    guard (1..<200).contains(number) else { return "\(number)e" }
    if number == 1 { return "première" }
    let cardinal = cardinal(number)
    let stem =
      switch cardinal.last {
      case "s" where cardinal.hasSuffix("vingts"): String(cardinal.dropLast())
      case "e": String(cardinal.dropLast())
      case "q": cardinal + "u"
      case "f": String(cardinal.dropLast()) + "v"
      default: cardinal
      }
    return stem + "ième"
  }

  /// The ordinal number of a meeting in figures: 1re, 2e, 10e.
  static func ordinalFigure(_ number: Int) -> String { number == 1 ? "1re" : "\(number)e" }

  /// A figure with its noun, which takes the plural from two on.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(number)\(space)\(isPlural(number) ? plural : singular)"
  }

  /// Whether so many take the plural: from two on.
  static func isPlural(_ number: Int) -> Bool { number >= 2 }

  // MARK: Dates

  /// 1er mai, 16 mai.
  static func dayAndMonth(_ day: Day) -> String { "\(figure(day))\(space)\(months[day.month - 1])" }

  /// 16 mai 2025.
  static func date(_ day: Day) -> String { "\(dayAndMonth(day))\(space)\(day.year)" }

  private static func figure(_ day: Day) -> String { day.day == 1 ? "1er" : "\(day.day)" }

  /// A set of days without article: 19, 20 et 21 mai 2025; 30 avril et 2 mai 2025.
  private static func days(_ days: [Day], yearUnless usual: Int?) -> String {
    let days = Set(days).sorted()
    return list(
      days.enumerated().map { index, day in
        guard index + 1 < days.count else { return day.year == usual ? dayAndMonth(day) : date(day) }
        let next = days[index + 1]
        if (next.year, next.month) == (day.year, day.month) { return figure(day) }
        return next.year == day.year ? dayAndMonth(day) : date(day)
      })
  }

  /// On what days: le 19 mai 2025; les 21 et 22 mai 2025. One year may go without saying.
  static func on(_ days: [Day], yearUnless usual: Int? = nil) -> String {
    "\(Set(days).count == 1 ? "le" : "les") \(self.days(days, yearUnless: usual))"
  }

  /// A stretch of days: du 19 au 23 mai 2025; les 7 et 8 décembre 2023; le 10 mai 2025.
  static func during(_ from: Day, _ to: Day) -> String {
    let isCouple = (from.year, from.month, from.day + 1) == (to.year, to.month, to.day)
    if from == to || isCouple { return on([from, to]) }
    return "du \(start(from, to)) au \(date(to))"
  }

  /// The same as a masthead has it: 19-23 mai 2025; 30 avril-4 mai 2025.
  static func span(_ from: Day, _ to: Day) -> String {
    from == to ? date(from) : "\(start(from, to))-\(date(to))"
  }

  /// The first day of a stretch, with as much of its date as the last one does not say.
  private static func start(_ from: Day, _ to: Day) -> String {
    if (from.year, from.month) == (to.year, to.month) { return figure(from) }
    return from.year == to.year ? dayAndMonth(from) : date(from)
  }

  // MARK: Words

  /// A, B et C.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last else { return "" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " et " + last
  }

  /// With a capital at the beginning.
  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// With a small letter at the beginning.
  static func uncapitalized(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// Words with the spaces that French sets: none breaks before high signs, inside guillemets, and between a
  /// civility or an abbreviation and what it belongs to.
  static func typeset(_ text: String) -> String {
    let signs = [";", ":", "?", "!", "»"].reduce(text.replacing("« ", with: "«\(space)")) {
      $0.replacing(" \($1)", with: space + $1)
    }
    let words = signs.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().reduce(into: "") { result, entry in
      if entry.offset > 0 {
        let before = words[entry.offset - 1].drop { "(«\u{A0}".contains($0) }
        result += leaders.contains(before) ? space : " "
      }
      result += entry.element
    }
  }

  private static let leaders: Set<Substring> = [
    "M.", "MM.", "Mme", "Mmes", "no", "nos", "chap.", "sect.", "par.", "art.", "p.",
  ]
}
