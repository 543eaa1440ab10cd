import Proceedings

/// A word for which each session has its own: it stands in messages and examples as the usual one.
///
/// In the texts of refusals it stands between ‹ and ›, in those of examples between braces.
public enum OwnWord: String, Sendable, CaseIterable {
  /// The title of whoever presides, as a sentence has it.
  case chairInSentence = "Chair"
  /// The same as it is typed.
  case chair
  /// The office of somebody who presides in the absence of the first, as it is typed.
  case deputy = "first vice-chair"
  /// The office of whoever introduces the report, as it is typed.
  case reporting = "rapporteur"
  /// The number of an item of the agenda.
  case item = "6"
  /// The code of the entity whose secretariat serves the body.
  case secretariat = "unodc"
  /// The city where the body meets.
  case seat = "Vienna"
  /// The beginning of the symbols of the body’s documents.
  case series = "E/CN.15/2025/"

  /// The word that a session has instead; the usual word if it has none.
  public func text(in session: Session) -> String { own(session) ?? rawValue }

  private func own(_ session: Session) -> String? {
    guard let body = session.body?.fact else { return nil }
    switch self {
    case .chairInSentence: return body.presiding
    case .chair: return body.presiding.lowercased()
    case .deputy: return (body.offices.title(of: .deputy) ?? body.presiding).lowercased()
    case .reporting: return session.reporting.lowercased()
    case .item:
      let items = session.agenda.items
      return (items.first { $0.kind == .ordinary } ?? items.last).map { String($0.number) }
    case .secretariat: return body.secretariat.rawValue.lowercased()
    case .seat: return session.arrangements.convened?.fact.place ?? body.seat
    case .series:
      let year = session.arrangements.convened?.fact.from.year ?? session.history.first?.moment.time.day.year
      return year.map { body.symbols.symbol("", year: $0, session: session.number ?? 1) }
    }
  }

  /// A text with the words between braces as a session has them, or as they are usual.
  static func filled(_ text: String, in session: Session? = nil) -> String {
    OwnWord.allCases.reduce(text) { text, word in
      let blank = "{\(word.rawValue)}"
      return text.contains(blank)
        ? text.replacing(blank, with: session.map(word.text) ?? word.rawValue) : text
    }
  }
}
