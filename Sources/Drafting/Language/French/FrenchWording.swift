import Proceedings
import ReferenceData

/// The report in French.
///
/// What French has no phrase for stands in brackets in the words of the English report, for a translator to see.
struct FrenchWording: Wording {
  let draft: Draft
  let french: FrenchNames
  /// The chapters in English, as they are printed.
  let chapters: [Chapter]

  var english: EnglishWording { draft.english }

  func heading(_ telling: HeadingTelling) -> String {
    switch telling {
    case .organization: "Organisation de la session"
    case .section(let section): heading(of: section)
    case .actionTaken, .actions, .chairSummary, .deliberations, .item, .matters, .subitem, .subitems, .text,
      .texts, .workshop:
      "\(FrenchNames.gap)\(english.heading(telling))]"
    }
  }

  private func heading(of section: OrganizationSection) -> String {
    switch section {
    case .consultations: "Consultations informelles d’avant-session"
    case .opening: "Ouverture et durée de la session"
    case .attendance: "Participation"
    case .officers: "Élection du Bureau"
    case .agenda: "Adoption de l’ordre du jour et organisation des travaux"
    case .documentation: "Documentation"
    case .closure: "Clôture de la session"
    }
  }

  func titlePage(of body: Body, _ convened: Arrangements.Convening) -> [String] {
    english.titlePage(of: body, convened).map(french.words)
  }

  func note(on body: Body, _ convened: Arrangements.Convening) -> [String] {
    english.note(on: body, convened).map(french.words)
  }

  func labelsOfTexts() -> [String] { english.labelsOfTexts().map(french.words) }

  func gap(_ telling: GapTelling) -> String {
    switch telling {
    case .session: "[La session n’est pas encore convoquée]"
    case .actions, .adoption, .chairSummary, .deliberations, .opening, .text:
      "\(FrenchNames.gap)\(english.gap(telling))]"
    }
  }

  func blocks(_ telling: ActionTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: AdoptionTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: CommitteeTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: DebateTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: DiscussionTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: ElectionTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: ItemTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: MattersTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: StatementTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: SummaryTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: MeetingTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: MotionTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: NotingTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: ParticipationTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: PointOfOrderTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: WorkTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }
  func blocks(_ telling: WrittenTelling, of told: Told) -> [RoughBlock] {
    taken(english.blocks(telling, of: told))
  }

  /// Blocks of the English report, each in brackets, with their notes.
  func taken(_ blocks: [RoughBlock]) -> [RoughBlock] {
    blocks.map { block in
      var block = block
      let printed = chapters.lazy.flatMap(\.blocks).first { $0.name == block.name && !$0.name.isEmpty }
      let words =
        printed.map { Passage($0.plainWords) } ?? Passage(runs: block.passage.runs.filter(\.isWords))
      let notes = Passage(runs: block.passage.runs.filter { !$0.isWords })
      block.passage = "\(FrenchNames.gap)\(words)]\(notes)"
      return block
    }
  }
}

extension Passage.Run {
  /// Whether it prints words, and is neither a note nor a sign for what follows.
  fileprivate var isWords: Bool {
    switch self {
    case .text, .typed, .entity, .body: true
    case .capital, .note: false
    }
  }
}
