import Proceedings

/// The words of the English report: those of a house style, with what a body’s profile says otherwise.
struct EnglishPhrases {
  private let own: [ReportPhrase: PhraseTemplate]
  private let style: [ReportPhrase: PhraseTemplate]

  /// The words that a report in this form takes.
  init(_ form: ReportForm) {
    own = form.phrases
    style = Self.phrases(of: form.style)
  }

  /// A phrase with the facts at their places. A fact that is empty is missing, and what stands in brackets with it.
  func say(_ phrase: ReportPhrase, _ facts: [PhrasePlace: Passage] = [:]) -> Passage {
    let template = own[phrase] ?? style[phrase] ?? Self.vienna[phrase]
    let phrase = Self.filled(template?.pieces ?? [], facts)
    // A clause between commas may be the last.
    guard phrase.runs.suffix(2) == [.text(","), .text(".")] else { return phrase }
    return Passage(runs: phrase.runs.dropLast(2) + [.text(".")])
  }

  private static func filled(_ pieces: [PhraseTemplate.Piece], _ facts: [PhrasePlace: Passage]) -> Passage {
    pieces.reduce(.empty) { passage, piece in
      switch piece {
      case .words(let words): passage + Passage(words)
      case .place(let place): passage + (facts[place] ?? .empty)
      case .optional(let pieces):
        isTold(pieces, facts) ? passage + filled(pieces, facts) : passage
      }
    }
  }

  private static func isTold(_ pieces: [PhraseTemplate.Piece], _ facts: [PhrasePlace: Passage]) -> Bool {
    pieces.allSatisfy { piece in
      if case .place(let place) = piece { facts[place]?.isEmpty == false } else { true }
    }
  }

  private static func phrases(of style: ReportForm.HouseStyle) -> [ReportPhrase: PhraseTemplate] {
    switch style {
    case .vienna: vienna
    case .newYork: newYork
    case .geneva: geneva
    }
  }
}
