import Proceedings
import ReferenceData

/// Lines on officers, elections, the quorum and the order of a session.
extension LineReader {
  mutating func order(_ keyword: Keyword.Order) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .present: .meetings(.recordPresence(try presence()))
    case .verifyQuorum: .meetings(.questionQuorum(try verification()))
    case .preside: .meetings(.preside(try officiant()))
    case .vacate: .bureau(.vacate(try vacancy()))
    case .designate: .bureau(.designate(.init(office: try office())))
    case .previousBureau: .bureau(.namePrevious(try previousBureau()))
    case .openElectionFor: .elections(.open(try electionFor()))
    case .nominate: .elections(.nominate(try slate()))
    case .ballot: .elections(.countBallot(try ballot()))
    case .lot: .elections(.drawLot(.init(candidate: try candidate())))
    case .declareElected: .elections(.declare(.init(try candidates())))
    case .acclaim: .elections(.acclaim(.init(try candidates())))
    case .withdrawCandidate: .elections(.withdraw(.init(candidate: try candidate())))
    case .postponeElection: .bureau(.postponeElection(try postponedElection()))
    case .substitute: .bureau(.nameSubstitute(try substitute()))
    case .takeUpItems: .meetings(.takeUp(try takingUpTogether()))
    case .applications: .participants(.recordApplications(try applications()))
    case .invite: .participants(.invite(try invitation()))
    case .takeNote: .agenda(.takeNote(try noting()))
    case .adjournItem:
      .meetings(
        .adjournConsideration(
          toMeeting: accept("to", "meeting") ? try number("the number of a meeting") : nil))
    case .addItem: .agenda(.change(.addition(try addition())))
    case .deleteItem: .agenda(.change(.deletion(.init(item: try number("the number of an item")))))
    case .deferItem: .agenda(.change(.deferral(try deferral())))
    case .amendItem: .agenda(.change(.amendment(try amendment())))
    case .setUpCommittee, .setUp: .meetings(.setUpCommittee(try mandate()))
    case .committeeReport: .meetings(.decideOnReport(try reportDecision()))
    case .facilitators: .meetings(.nameFacilitators(try facilitation()))
    case .committeeMet: .meetings(.recordCommitteeMeeting(try committeeMeeting()))
    case .committeeReported: .meetings(.recordCommitteeReport(try committeeReport()))
    case .minuteOfSilence: .meetings(.observeSilence(try silence()))
    case .notice: .meetings(.giveNotice(try notice()))
    case .suspendRule: .meetings(.suspendRule(try suspension()))
    case .reconvene: .meetings(.reconvene(try reconvened()))
    }
  }
}

// MARK: - Meetings

extension LineReader {
  /// The opening of a meeting, with its clauses.
  mutating func meetingOpening() throws(LanguageError) -> Meetings.Opening {
    var opening = Meetings.Opening(
      number: try number("the number of the meeting"), presiding: session.presiding)
    while !atEnd {
      _ = acceptComma()
      if accept("presiding") {
        let officiant = try officiant()
        opening.presiding = officiant.office
        (opening.holder, opening.official) = (officiant.holder, officiant.official)
      } else if accept("joint", "with") {
        opening.joint = try joint()
      } else if accept("present") {
        opening.present = try members()
      } else if let form = Meetings.Form.allCases.first(where: { sees($0.rawValue) }) {
        position += 1
        opening.form = form
      } else if let setting = Meetings.Setting.allCases.first(where: { sees($0.rawValue) }) {
        position += 1
        opening.setting = setting
      } else {
        return opening
      }
    }
    return opening
  }

  /// Another body, by the code of its profile or its name, and the number of its meeting.
  private mutating func joint() throws(LanguageError) -> Meetings.Joint {
    let columns = here
    let text = try text("the other body, by its code or its name between quotation marks")
    let isCode = tokens[position - 1].word != nil
    let profile = isCode ? Body.named(text.lowercased()) : nil
    guard !isCode || profile != nil else {
      throw fail(
        .word, "“\(text)” is not the code of a body.", at: columns,
        remedy: "Write its name between quotation marks.")
    }
    _ = acceptComma()
    try require("meeting")
    return .init(body: profile?.name ?? text, number: try number("the number of the other body’s meeting"))
  }

  /// Why a meeting is suspended or adjourned, where the line says so.
  mutating func reason() throws(LanguageError) -> String? {
    guard !atEnd, !sees("by", "decision") else { return nil }
    try require("for")
    if accept("lack", "of", "a", "quorum") || accept("lack", "of", "quorum") {
      return Meetings.Interruption.lackOfQuorum
    }
    return try quoted("the reason")
  }

  /// The taking up of one item, alone or with others.
  mutating func takingUp() throws(LanguageError) -> Meetings.TakingUp {
    var items = try itemReferences(until: Stops("with", "for action"))
    if accept("with") { items += try itemReferences(until: Stops("for action")) }
    return takingUp(items)
  }

  private mutating func takingUp(_ items: [ItemReference]) -> Meetings.TakingUp {
    let others = items.dropFirst().map(\.item)
    return .init(
      item: items.first?.item ?? 0, forAction: accept("for", "action"), with: others.isEmpty ? nil : others,
      subitems: items.subitems)
  }

  private mutating func takingUpTogether() throws(LanguageError) -> Meetings.TakingUp {
    let items = try itemReferences(until: Stops("for action"))
    guard items.count > 1 || items.first.map({ $0.subitems.count > 1 }) == true else {
      throw missing("“and” and a further item")
    }
    return takingUp(items)
  }

  mutating func items() throws(LanguageError) -> [Int] {
    try list(until: Stops("for action")) { reader throws(LanguageError) in
      try reader.number("the number of an item")
    }
  }

  private mutating func members() throws(LanguageError) -> Int {
    let members = try number("the number of members represented", from: 0)
    guard accept("members") || accept("member") else { throw missing("“members”") }
    return members
  }

  private mutating func presence() throws(LanguageError) -> Meetings.Presence {
    let members = try members()
    _ = acceptComma()
    let isWaived = accept("by", "decision", "of", "the") && acceptPresiding()
    return .init(members: members, byDecisionOfChair: isWaived ? true : nil)
  }

  private mutating func verification() throws(LanguageError) -> Meetings.Verification {
    try require("at", "request", "of")
    return .init(requestedBy: try participant(.states, until: Stops()).participantCode)
  }

  private mutating func silence() throws(LanguageError) -> Meetings.Silence {
    guard !atEnd else { return .init() }
    try require("in", "memory", "of")
    return .init(inMemoryOf: try quoted("whose memory it is dedicated to"))
  }

  private mutating func reconvened() throws(LanguageError) -> Meetings.ReconvenedPart {
    try require("from")
    let first = try day("the first day")
    try require("to")
    return .init(from: first, to: try day("the last day"))
  }
}

// MARK: - Rules

extension LineReader {
  private mutating func notice() throws(LanguageError) -> Meetings.SuspensionNotice {
    try require("rule")
    let rule = try ruleNumber()
    let by = accept("by") ? try participant(.states, until: Stops()).participantCode : nil
    return .init(rule: rule, by: by)
  }

  private mutating func suspension() throws(LanguageError) -> Meetings.RuleSuspension {
    let rule = try ruleNumber()
    try require("for")
    var suspension = Meetings.RuleSuspension(
      rule: rule, purpose: try quoted("what for, as it follows the words “in order to”,"))
    while !atEnd {
      _ = acceptComma()
      if accept("during") {
        suspension.during = acceptQuoted()
        if suspension.during == nil { suspension.period = try period() }
      } else if accept("without", "objection") {
        suspension.noticeWaived = true
      } else {
        throw missing("“during” or “without objection”")
      }
    }
    return suspension
  }

  private mutating func period() throws(LanguageError) -> Meetings.SuspensionPeriod {
    if accept("session") || accept("the", "session") { return .session }
    if accept("item") { return .item(try number("the number of an item")) }
    guard accept("meeting") || accept("meetings") else { throw missing("“meeting”, “item” or “session”") }
    guard sees(["to"], ahead: 1) else {
      return .meetings(
        try list(until: Stops("without")) { reader throws(LanguageError) in
          try reader.number("the number of a meeting")
        })
    }
    let first = try number("the number of a meeting")
    try require("to")
    let columns = here
    let last = try number("the number of a meeting")
    guard first <= last else {
      throw fail(
        .number, "Meeting \(last) is before meeting \(first).", at: columns, remedy: "Name a later meeting.")
    }
    return .span(from: first, to: last)
  }

  private mutating func ruleNumber() throws(LanguageError) -> String {
    "rule \(try number("the number of the rule"))"
  }
}
