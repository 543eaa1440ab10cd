import Proceedings

/// How a language, and in it the house of a body, says what the account tells.
protocol Wording {
  /// What a chapter or a section is called.
  func heading(_ telling: HeadingTelling) -> String
  /// What stands in a place that is still to be filled.
  func gap(_ telling: GapTelling) -> String
  /// The lines of the title page.
  func titlePage(of body: Body, _ convened: Arrangements.Convening) -> [String]
  /// The note on symbols, and on where else the report is continued.
  func note(on body: Body, _ convened: Arrangements.Convening) -> [String]
  /// The label of each text in the table of contents, or nothing where it is alone in its section.
  func labelsOfTexts() -> [String]
  /// A step of a draft on the way to the action on it, the action, or what became of it.
  func blocks(_ telling: ActionTelling, of told: Told) -> [RoughBlock]
  /// The adoption of the report, and what led to it.
  func blocks(_ telling: AdoptionTelling, of told: Told) -> [RoughBlock]
  /// A committee, its report, or who facilitated consultations.
  func blocks(_ telling: CommitteeTelling, of told: Told) -> [RoughBlock]
  /// The general debate, thematic discussions, panels and workshops.
  func blocks(_ telling: DebateTelling, of told: Told) -> [RoughBlock]
  /// A discussion of which more is told than who presided, or a part of one.
  func blocks(_ telling: DiscussionTelling, of told: Told) -> [RoughBlock]
  /// A ballot of an election, or who was elected.
  func blocks(_ telling: ElectionTelling, of told: Told) -> [RoughBlock]
  /// When an item was considered, and on the basis of what.
  func blocks(_ telling: ItemTelling, of told: Told) -> [RoughBlock]
  /// The texts that were adopted or recommended.
  func blocks(_ telling: MattersTelling, of told: Told) -> [RoughBlock]
  /// What happened to the meetings and the session.
  func blocks(_ telling: MeetingTelling, of told: Told) -> [RoughBlock]
  /// A motion of procedure, or a question of procedure, and what became of it.
  func blocks(_ telling: MotionTelling, of told: Told) -> [RoughBlock]
  /// What the body took note of.
  func blocks(_ telling: NotingTelling, of told: Told) -> [RoughBlock]
  /// What happened to the officers of the body.
  func blocks(_ telling: OfficerTelling, of told: Told) -> [RoughBlock]
  /// How the session was organized.
  func blocks(_ telling: OrganizationTelling, of told: Told) -> [RoughBlock]
  /// Who took part or was invited, and what came of applications.
  func blocks(_ telling: ParticipationTelling, of told: Told) -> [RoughBlock]
  /// Points of order with the rulings and appeals.
  func blocks(_ telling: PointOfOrderTelling, of told: Told) -> [RoughBlock]
  /// Who introduced an item, who spoke on it and who replied.
  func blocks(_ telling: StatementTelling, of told: Told) -> [RoughBlock]
  /// What the executive summary says.
  func blocks(_ telling: SummaryTelling, of told: Told) -> [RoughBlock]
  /// What the body decided on its agenda and its rules.
  func blocks(_ telling: WorkTelling, of told: Told) -> [RoughBlock]
  /// What somebody wrote.
  func blocks(_ telling: WrittenTelling, of told: Told) -> [RoughBlock]
}

extension Wording {
  /// A chapter in words.
  func chapter(_ told: ToldChapter) -> RoughChapter {
    RoughChapter(title: heading(told.title), blocks: told.told.flatMap(blocks))
  }

  /// The blocks that tell a fact: a paragraph, with a list after it where the fact has one.
  func blocks(_ told: Told) -> [RoughBlock] {
    switch told.telling {
    case .action(let telling): blocks(telling, of: told)
    case .adoption(let telling): blocks(telling, of: told)
    case .committee(let telling): blocks(telling, of: told)
    case .debate(let telling): blocks(telling, of: told)
    case .discussion(let telling): blocks(telling, of: told)
    case .election(let telling): blocks(telling, of: told)
    case .gap(let telling): [RoughBlock(kind: .gap, name: told.name, passage: Passage(gap(telling)))]
    case .heading(let telling, let level, let letter):
      [
        RoughBlock(
          kind: .heading(level: level),
          passage: Passage((letter.map { "\(English.letter($0)). " } ?? "") + heading(telling)))
      ]
    case .item(let telling): blocks(telling, of: told)
    case .matters(let telling): blocks(telling, of: told)
    case .meeting(let telling): blocks(telling, of: told)
    case .motion(let telling): blocks(telling, of: told)
    case .noting(let telling): blocks(telling, of: told)
    case .officer(let telling): blocks(telling, of: told)
    case .organization(let telling): blocks(telling, of: told)
    case .participation(let telling): blocks(telling, of: told)
    case .pointOfOrder(let telling): blocks(telling, of: told)
    case .statement(let telling): blocks(telling, of: told)
    case .summary(let telling): blocks(telling, of: told)
    case .work(let telling): blocks(telling, of: told)
    case .written(let telling): blocks(telling, of: told)
    }
  }

  /// The paragraph that tells a fact.
  func paragraph(_ told: Told, _ passage: Passage) -> RoughBlock {
    RoughBlock(
      kind: .paragraph, name: told.name, passage: passage.sentence, sources: told.sources.sorted())
  }
}
