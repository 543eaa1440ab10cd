import Proceedings
import ReferenceData

/// The paragraphs on the actions taken under an item.
extension Draft {
  func actions(under item: Agenda.Item) -> [RoughBlock] {
    let acted = session.proposals.actedOn(under: item.number)
    var sameMeeting = 0
    let paragraphs = acted.enumerated().map { index, proposal in
      let meeting = proposal.action?.meeting ?? 0
      let isSame = index > 0 && acted[index - 1].action?.meeting == meeting
      sameMeeting = isSame ? sameMeeting + 1 : 0
      let when =
        switch sameMeeting {
        case 0: atMeetings([meeting])
        case 1: "At the same meeting"
        default: "Also at the same meeting"
        }
      return action(on: proposal, when: when)
    }
    guard let summary = summary(ReportWork.Place(item: item.number, part: .action)) else { return paragraphs }
    return paragraphs + summary
  }

  private func action(on proposal: Proposal, when: String) -> RoughBlock {
    let statements = statements(on: proposal)
    var text: Passage = "\(when), \(theBody) \(decision(on: proposal))."
    if let place = MattersLayout(session).place(of: proposal) { text = text + " (\(place))" }
    text =
      text + estimate(proposal) + before(statements, proposal: proposal)
      + after(statements, proposal: proposal)
    let sources = proposal.moments.map(\.version) + statements.map(\.moment.version)
    return paragraph("item:\(proposal.item)/action:\(proposal.id)", text, from: Array(Set(sources)))
  }

  /// What the body did: it adopts its own texts, and recommends those that another organ is to adopt.
  private func decision(on proposal: Proposal) -> Passage {
    if let account = proposal.account { return "decided \(account)" }
    if let appointment = proposal.appointment { return self.appointment(appointment) }
    let draft = self.draft(proposal)
    return switch proposal.adopter {
    case .body: "adopted \(draft)"
    case .parent: "decided to recommend to the \(parent) the adoption of \(draft)"
    case .assembly: "decided to recommend to the \(parent) the approval of \(draft)"
    }
  }

  private func appointment(_ appointment: Proposal.Appointment) -> Passage {
    func persons(_ isReelection: Bool) -> String {
      English.list(
        appointment.appointees.filter { $0.isReelection == isReelection }
          .map { "\($0.name) (\(names.bare($0.state)))" })
    }
    let parts = [("the re-election of", persons(true)), ("the nomination of", persons(false))]
      .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
    let see = appointment.document.map { " (see \($0))" } ?? ""
    return
      "decided to recommend to the \(parent) that it approve \(English.list(parts)) as \(appointment.office) of \(names.inSentence(appointment.organization))\(see)"
  }

  /// “a revised draft resolution (…/Rev.1), as further revised, entitled “…”, sponsored by …”.
  private func draft(_ proposal: Proposal) -> Passage {
    let noun = "\(proposal.isRevised ? "a revised draft" : "a draft") \(proposal.form.rawValue)"
    let symbol = proposal.symbol.map { " (\($0))" } ?? ""
    let assembly = proposal.adopter == .assembly ? " for adoption by the \(self.assembly)" : ""
    let backing = self.backing(proposal)
    if proposal.isOrallyRevised {
      let comma = assembly.isEmpty ? "" : ","
      return
        "\(noun)\(symbol), \(asRevised(proposal)),\(assembly)\(comma)\(titlePassage(proposal))\(backing)"
    }
    if backing.isEmpty { return "\(noun)\(assembly)\(titlePassage(proposal))\(symbol)" }
    return "\(noun)\(assembly)\(symbol)\(titlePassage(proposal))\(backing)"
  }

  private func asRevised(_ proposal: Proposal) -> String {
    proposal.isRevised ? "as further revised" : "as revised"
  }

  private func backing(_ proposal: Proposal) -> Passage {
    let sponsors = names.alphabetical(proposal.sponsors.map(\.participant)).compactMap { code in
      proposal.sponsors.first { $0.participant == code }
    }
    let named = zip(names.running(sponsors.map(\.participant)), sponsors).map { name, sponsor -> Passage in
      guard let group = sponsor.onBehalfOf else { return name }
      return "\(name) (on behalf of \(names.inSentence(group)))"
    }
    let chair: Passage = "submitted by the Chair on behalf of \(theBody)"
    switch (proposal.isSubmittedByChair, named.isEmpty) {
    case (true, true): return ", \(chair)"
    case (true, false): return ", \(chair) and sponsored by \(enumeration(named))"
    case (false, false): return ", sponsored by \(enumeration(named))"
    case (false, true): return .empty
    }
  }

  /// The draft as later sentences of its paragraph call it.
  private func called(_ proposal: Proposal) -> String {
    guard proposal.isOrallyRevised else { return "the draft \(proposal.form.rawValue)" }
    return
      "the \(proposal.isRevised ? "revised " : "")draft \(proposal.form.rawValue), \(asRevised(proposal)),"
  }

  private func act(_ proposal: Proposal) -> String {
    proposal.adopter == .body ? "adoption" : "recommendation"
  }

  private func estimate(_ proposal: Proposal) -> Passage {
    guard let estimate = proposal.estimate?.fact else { return .empty }
    let kind = estimate.document?.isConferenceRoomPaper == true ? "conference room paper " : ""
    let see = estimate.document.map { " (see \(kind)\($0))" } ?? ""
    return
      " Prior to the \(act(proposal)) of \(called(proposal).withComma) \(speakers.named(estimate.readBy)) read out a statement on the financial implications of its adoption\(see)."
  }

  private func before(_ statements: [Floor.Delivered], proposal: Proposal) -> Passage {
    told(statements.filter { $0.statement.purpose == .beforeAction(proposal.id) }, "Prior to", proposal)
  }

  private func after(_ statements: [Floor.Delivered], proposal: Proposal) -> Passage {
    let made = statements.filter { !$0.isReply && $0.statement.purpose != .beforeAction(proposal.id) }
    let replies = statements.filter(\.isReply)
    let told = told(made, proposal.adopter == .body ? "Upon" : "Following", proposal)
    return replies.isEmpty ? told : told + " " + self.replies(replies)
  }

  private func told(_ made: [Floor.Delivered], _ when: String, _ proposal: Proposal) -> Passage {
    guard !made.isEmpty else { return .empty }
    let members = made.filter { speakers.rank(of: $0) == .member }
    let ordered = members + made.filter { speakers.rank(of: $0) != .member }
    let what = made.count == 1 ? "a statement" : "statements"
    return
      " \(when) the \(act(proposal)) of \(called(proposal).withComma) \(speakers.list(ordered)) made \(what)."
  }

  /// The statements before and after the action on a proposal.
  private func statements(on proposal: Proposal) -> [Floor.Delivered] {
    session.floor.statements.filter { delivered in
      switch delivered.statement.purpose {
      case .beforeAction(let id), .afterAction(let id): id == proposal.id
      case .item, .reply: delivered.place.afterAction == proposal.id
      case .introductory, .report, .workshopReport, .opening, .address, .closing: false
      }
    }
  }

  // MARK: The title

  /// The title in quotation marks, with a note where the text’s title has one.
  private func titlePassage(_ proposal: Proposal) -> Passage {
    " entitled “\(title(of: proposal))”"
  }

  /// The title as other places of the report quote it: its note speaks of the draft, not of the present text.
  func title(of proposal: Proposal) -> Passage {
    guard let text = proposal.text?.fact else { return Passage(proposal.title) }
    let quoted = text.notes.mapValues { note in
      note.replacing("the present \(proposal.form.rawValue)", with: "the draft \(proposal.form.rawValue)")
    }
    return Marks(notes: quoted, scope: "title:\(proposal.id)").passage(text.title)
  }
}

extension String {
  /// This with a comma at its end, and only one.
  fileprivate var withComma: String { hasSuffix(",") ? self : self + "," }
}
