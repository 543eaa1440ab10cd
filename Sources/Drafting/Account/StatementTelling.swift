import Proceedings
import ReferenceData

/// Who introduced an item, who spoke on it and who replied.
enum StatementTelling: Equatable, Sendable {
  case groupReport(GroupReport, Floor.Delivered)
  case introductions([Floor.Delivered])
  /// Statements on an item by speakers of one kind, in the paragraph of that place among those on the item, from 0.
  case made([Floor.Delivered], place: Int, Ensuing?)
  /// The statements at a meeting; 0 is outside a meeting.
  case madeAtMeeting(Int, [Floor.Delivered], Ensuing?)
  case replies([Floor.Delivered])
  /// A report on a workshop, and whether nothing was said on the item before it.
  case workshopReport(Floor.Delivered, Workshop?, isFirst: Bool)
}

/// What followed the introductions to a discussion.
enum Ensuing: Equatable, Sendable { case dialogue, discussion }

extension Account {
  private func told(_ name: String, _ telling: StatementTelling, _ made: [Floor.Delivered]) -> Told {
    Told(name: name, telling: .statement(telling), sources: made.map(\.moment.version))
  }

  /// The statements on an item, the actions taken on proposals aside.
  func statements(on item: Int) -> [Floor.Delivered] {
    session.floor.statements.filter { delivered in
      guard delivered.place.item == item, delivered.place.afterAction == nil else { return false }
      switch delivered.statement.purpose {
      case .item, .introductory, .reply, .report, .workshopReport: return true
      case .opening, .address, .closing, .beforeAction, .afterAction: return false
      }
    }
  }

  // MARK: Introductions and reports

  /// Introductory statements; those of a dialogue or the like are told with it, unless they are asked for.
  func introductions(_ made: [Floor.Delivered], name: String, ofPanels: Bool = false) -> [Told] {
    let made = made.filter {
      $0.statement.purpose == .introductory && (ofPanels || !isInDescribedPanel($0))
    }
    return made.isEmpty ? [] : [told("\(name)/introductions", .introductions(made), made)]
  }

  private func isInDescribedPanel(_ delivered: Floor.Delivered) -> Bool {
    guard let panel = delivered.place.panel, session.floor.panels.indices.contains(panel) else {
      return false
    }
    return session.floor.panels[panel].opening.isDescribed
  }

  /// Reports on behalf of a group, and on workshops.
  func groupReports(_ made: [Floor.Delivered], name: String) -> [Told] {
    let reports = made.compactMap { delivered -> (Floor.Delivered, StatementTelling)? in
      switch delivered.statement.purpose {
      case .report(let report): return (delivered, .groupReport(report, delivered))
      case .workshopReport:
        let workshop = session.floor.workshops.first { $0.fact.item == delivered.place.item }
        return (
          delivered, .workshopReport(delivered, workshop?.fact, isFirst: made.first == delivered)
        )
      case .item, .introductory, .reply, .opening, .address, .closing, .beforeAction, .afterAction:
        return nil
      }
    }
    return reports.enumerated().map { index, report in
      told("\(name)/report:\(index + 1)", report.1, [report.0])
    }
  }

  // MARK: Statements

  /// Statements on an item: members, then observers for States, then the others, a paragraph each.
  func statements(_ all: [Floor.Delivered], name: String, in ensuing: Ensuing? = nil) -> [Told] {
    let made = all.filter {
      $0.statement.purpose == .item && $0.statement.part == nil && $0.statement.reads == nil
    }
    let onItem =
      form.statements == .stepByStep
      ? statementsByMeeting(made, name: name, ensuing) : statementsByRank(made, name: name, ensuing)
    return partsBefore(all, name: name) + onItem + partsAfter(all, name: name)
  }

  private func statementsByRank(_ made: [Floor.Delivered], name: String, _ ensuing: Ensuing?) -> [Told] {
    let others = paragraphsOfOthers(made.filter { rank(of: $0) == .other })
    var groups = [
      ("members", made.filter { rank(of: $0) == .member }),
      ("observers", made.filter { rank(of: $0) == .observerState }),
    ]
    groups += others.enumerated().map { ("others:\($0 + 1)", $1) }
    return groups.filter { !$0.1.isEmpty }.enumerated().map { index, group in
      told("\(name)/\(group.0)", .made(group.1, place: index, index == 0 ? ensuing : nil), group.1)
    }
  }

  /// Statements meeting by meeting: members, observers for States and others, in a paragraph each meeting.
  private func statementsByMeeting(
    _ made: [Floor.Delivered], name: String, _ ensuing: Ensuing?
  ) -> [Told] {
    let meetings = made.map { $0.place.meeting ?? 0 }.onceEach
    return meetings.map { meeting in
      let own = made.filter { ($0.place.meeting ?? 0) == meeting }
      let ranks = [SpeakerRank.member, .observerState, .other]
      let ordered = ranks.flatMap { rank in own.filter { self.rank(of: $0) == rank } }
      return told("\(name)/statements:\(meeting)", .madeAtMeeting(meeting, ordered, ensuing), own)
    }
  }

  /// Whoever is neither a member nor a State: those who speak in their own name, for themselves; where
  /// entities of the United Nations took part, each group in a paragraph of its own (organizations of
  /// regional integration; United Nations entities with intergovernmental organizations; institutes with
  /// non-governmental organizations); otherwise all in one, in the order in which they spoke.
  private func paragraphsOfOthers(_ made: [Floor.Delivered]) -> [[Floor.Delivered]] {
    let hasEntities = made.contains {
      category(of: $0.statement.speaker.participant ?? ParticipantCode("")) == .unitedNations
    }
    func group(_ delivered: Floor.Delivered) -> Int {
      let speaker = delivered.statement.speaker
      guard speaker.standing == .delegation, let code = speaker.participant else {
        return hasEntities ? 1 : 0
      }
      guard hasEntities else { return 2 }
      switch category(of: code) {
      case .regionalIntegration: return 0
      case .unitedNations, .specialProcedure, .intergovernmental, .otherObserver, .groupOfStates, .minister,
        .member, .observerState, nil:
        return 1
      case .programmeNetworkInstitute, .nonGovernmental: return 2
      }
    }
    return (0...2).map { number in made.filter { group($0) == number } }.filter { !$0.isEmpty }
  }

  // MARK: Replies

  /// The replies among some statements.
  func replies(_ made: [Floor.Delivered], name: String) -> [Told] {
    let replies = made.filter(\.isReply)
    return replies.isEmpty ? [] : [told("\(name)/replies", .replies(replies), replies)]
  }

  /// The same, those of each meeting apart.
  func repliesByMeeting(_ made: [Floor.Delivered], name: String) -> [Told] {
    let replies = made.filter(\.isReply)
    return replies.map { $0.place.meeting ?? 0 }.onceEach.enumerated().map { index, meeting in
      let own = replies.filter { ($0.place.meeting ?? 0) == meeting }
      return told(index == 0 ? "\(name)/replies" : "\(name)/replies:\(meeting)", .replies(own), own)
    }
  }
}

extension Floor.Delivered {
  /// Whether it was made in exercise of the right of reply.
  var isReply: Bool {
    if case .reply = statement.purpose { return true }
    return false
  }
}
