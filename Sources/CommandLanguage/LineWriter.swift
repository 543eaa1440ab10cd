import Proceedings
import ReferenceData

/// Writes lines for what happened, so that an event is corrected by a change in its line.
///
/// It knows the kinds that are corrected most. Whether a line says all that its event does is for the caller to see, who
/// reads it again: it is among several that differ in what goes without saying.
public struct LineWriter {
  private let names: Names

  /// A writer with the names of a language.
  public init(_ language: CommandLanguage) { names = language.names }

  /// The lines that may stand for an event, the shortest first; none for kinds that it does not write.
  public func lines(for event: Session.Event) -> [String] {
    if let vote = vote(in: event) { return [vote.line + sides(vote.vote) + vote.rest] }
    switch event {
    case .floor(let event): return floor(event)
    case .speakersList(let listed): return list(listed)
    case .pointsOfOrder(let event): return pointOfOrder(event)
    case .meetings(let event): return meeting(event)
    case .proposals(let event): return proposal(event)
    default: return []
    }
  }

  /// A name as a line has it: the name itself if it means that participant and has no comma, or else the code.
  public func name(_ code: ParticipantCode) -> String {
    guard let participant = names.directory.participant(code: code.rawValue),
      !participant.name.contains(where: { ",\"“”#".contains($0) }),
      names.lookup(participant.name) == .found(participant)
    else { return code.rawValue }
    return participant.name
  }

  private func list(_ codes: [ParticipantCode]) -> String { codes.map(name).joined(separator: ", ") }
}

// MARK: - The floor and the lists

extension LineWriter {
  private func floor(_ event: Floor.Event) -> [String] {
    switch event {
    case .given(let statement): return given(statement)
    case .extended(let more): return ["extend \(more.seconds) seconds by decision of the \(more.decidedBy)"]
    case .limitsSet(let limits):
      var words = ["limit"]
      if let seconds = limits.seconds { words.append("\(seconds) seconds") }
      if let seconds = limits.secondsForGroups { words.append("for groups \(seconds) seconds") }
      if let number = limits.interventions { words.append("\(number) statements") }
      if let seconds = limits.warning { words.append("warning \(seconds) seconds") }
      if let item = limits.item { words.append("item \(item)") }
      return [words.joined(separator: " ")]
    default: return []
    }
  }

  private func given(_ statement: Statement) -> [String] {
    guard let speaker = speaker(statement.speaker), let clauses = clauses(statement) else { return [] }
    var command = "floor"
    var answered = ""
    if case .reply(let version) = statement.purpose {
      command = "reply"
      answered = version.map { " to \($0)" } ?? ""
    }
    return variants("\(command) \(speaker)\(answered)\(clauses)", statement, ["", " not as inscribed"])
  }

  /// The line with what often goes without saying, and without it.
  private func variants(_ line: String, _ statement: Statement, _ ends: [String]) -> [String] {
    let categories = [""] + (statement.category.map { [" as \($0.rawValue)"] } ?? [])
    return ends.flatMap { end in categories.map { line + $0 + end } }
  }

  private func speaker(_ speaker: Speaker) -> String? {
    let title = speaker.title.map { "\"\($0)\"" }
    switch speaker.standing {
    case .delegation:
      guard let code = speaker.participant else { return nil }
      let person = speaker.name.map { " person \"\($0)\"" } ?? ""
      return name(code) + (title.map { ", \($0)" } ?? "") + person
    case .official:
      guard speaker.name == nil, let title else { return nil }
      return title + (speaker.participant.map { ", \(name($0))" } ?? "")
    case .officer: return speaker.title?.lowercased()
    case .ownName: return title.map { "own name \($0)" }
    }
  }

  /// The clauses of a statement; nil if it has some that are not written.
  private func clauses(_ statement: Statement) -> String? {
    guard statement.part == nil, statement.introduces == nil, statement.reads == nil,
      statement.dissociates == nil, let purpose = purpose(statement.purpose)
    else { return nil }
    var words = purpose.isEmpty ? [] : [purpose]
    words += statement.onBehalfOf.map(behalf)
    if !statement.aligned.isEmpty { words.append("aligned \(list(statement.aligned))") }
    switch statement.mode {
    case .room: break
    case .video: words.append("by video")
    case .online: words.append("online")
    }
    if statement.isOnWebsite { words.append("on website") }
    if let language = statement.language { words.append("in \(language.lowercased())") }
    if let seconds = statement.seconds { words.append("limit \(seconds) seconds") }
    if let explanation = statement.explanation { words.append("explaining \(explanation.rawValue)") }
    if let item = statement.item { words.append("item \(item)") }
    if let office = statement.decidedBy { words.append("by decision of the \(office)") }
    return words.map { " \($0)" }.joined()
  }

  private func purpose(_ purpose: Purpose) -> String? {
    switch purpose {
    case .item, .reply: ""
    case .introductory: "introductory"
    case .opening: "opening"
    case .address: "address"
    case .closing: "closing"
    case .beforeAction(let id): "before \(id)"
    case .afterAction(let id): "after \(id)"
    case .workshopReport: "reporting on workshop"
    case .report: nil
    }
  }

  private func behalf(_ behalf: Behalf) -> String {
    let beginning = behalf.also ? "also for" : behalf.separately ? "and separately for" : "for"
    let whom = behalf.group.map(name) ?? list(behalf.states)
    return "\(beginning) \(behalf.asGroupOfCountries ? "group of countries " : "")\(whom)"
  }

  private func list(_ listed: Session.OfItem) -> [String] {
    let kind = listed.kind.flatMap { kind in CommandLanguage.listKinds.first { $0.kind == kind }?.words }
    let place = (kind.map { " on \($0)" } ?? "") + " item \(listed.item)"
    func decided(_ office: String) -> String { "\(place) by decision of the \(office)" }
    switch listed.event {
    case .opened: return ["open list\(place)"]
    case .closed: return ["close list\(place)"]
    case .withdrawn(let code): return ["withdraw \(name(code))\(place)"]
    case .inscribed(let entry): return inscribed(entry, listed, place)
    case .changed(let entry):
      // Requests for a reply are written in words of their own.
      guard listed.kind != .rightOfReply else { return [] }
      return inscribed(entry, listed, place).map { "change entry of \($0.dropFirst("inscribe ".count))" }
    case .moved(let move):
      return ["place \(name(move.delegation)) at \(move.place)\(decided(move.decidedBy))"]
    case .placed(let placing):
      return [
        "place \(name(placing.delegation)) before \(name(placing.before))\(decided(placing.decidedBy))"
      ]
    case .exchanged(let pair):
      return ["exchange \(name(pair.first)) with \(name(pair.second))\(decided(pair.decidedBy))"]
    case .passedOver(let entry): return ["pass over \(name(entry.delegation))\(decided(entry.decidedBy))"]
    case .restored(let entry): return ["reinstate \(name(entry.delegation))\(decided(entry.decidedBy))"]
    case .wished(let wish):
      let groups = wish.onBehalfOf.map { " \(behalf($0))" }.joined()
      return speaker(wish.speaker).map { ["wish \($0)\(groups)\(place)"] } ?? []
    case .wishGranted(let entry): return ["grant wish \(name(entry.delegation))\(place)"]
    case .wishDeclined(let code): return ["decline wish \(name(code))\(place)"]
    case .deadlineSet(let deadline):
      return ["list deadline \(deadline.time.day) \(deadline.time.clock)\(place)"]
    }
  }

  private func inscribed(
    _ entry: SpeakersList.Inscription, _ listed: Session.OfItem, _ place: String
  ) -> [String] {
    var statement = entry.statement
    statement.decidedBy = entry.decidedBy
    guard let speaker = speaker(statement.speaker), let clauses = clauses(statement) else { return [] }
    var end = entry.withConsent == true ? " with consent" : ""
    switch entry.replyAt {
    case nil: break
    case .endOfMeeting: end += " at end of meeting"
    case .endOfItem: end += " at end of item"
    case .endOfDay: end += " at end of day"
    }
    var answered = ""
    if case .reply(let version?) = statement.purpose { answered = " to \(version)" }
    let command = listed.kind == .rightOfReply ? "request reply" : "inscribe"
    let list = listed.kind == .rightOfReply ? " item \(listed.item)" : place
    return variants("\(command) \(speaker)\(answered)\(clauses)\(end)\(list)", statement, [""])
  }
}

// MARK: - Points of order, meetings, proposals

extension LineWriter {
  private func pointOfOrder(_ event: PointsOfOrder.Event) -> [String] {
    switch event {
    case .raised(let point):
      return [
        "point of order \(name(point.delegation))" + (point.subject.map { " concerning \"\($0)\"" } ?? "")
      ]
    case .ruled(let ruling):
      let text = ruling.text.map { " that \"\($0)\"" } ?? ""
      let by = ruling.by.map { " by \($0.lowercased())" } ?? ""
      let line = "ruling \(ruling.isUpheld ? "" : "not ")upheld\(text)\(by)"
      return [line + (ruling.resumesFloor == false ? " floor not resumed" : "")]
    case .appealed(let appeal): return ["appeal \(name(appeal.delegation))"]
    case .appealVoted, .pointWithdrawn, .appealWithdrawn: return []
    }
  }

  private func meeting(_ event: Meetings.Event) -> [String] {
    switch event {
    case .itemTakenUp(let taking):
      let with = taking.with.map { " with \($0.map(String.init).joined(separator: ", "))" } ?? ""
      return ["take up item \(taking.item)\(with)\(taking.forAction ? " for action" : "")"]
    case .meetingSuspended(let pause):
      let until = pause.until.map { " until \($0.day) \($0.clock)" } ?? ""
      return ["suspend meeting\(until)" + (pause.reason.map { " for \"\($0)\"" } ?? "")]
    case .meetingResumed: return ["resume meeting"]
    case .presenceRecorded(let presence): return ["present \(presence.members) members"]
    default: return []
    }
  }

  private func proposal(_ event: Proposals.Event) -> [String] {
    switch event {
    case .adopted(let adoption): return ["adopt \(adoption.proposal)\(figures(adoption.vote))"]
    case .rejected(let rejection): return ["vote on \(rejection.proposal)\(figures(rejection.vote))"]
    case .sponsorsJoined(let joining): return ["sponsor \(joining.proposal) \(sponsors(joining.sponsors))"]
    case .sponsorsLeft(let leaving): return ["unsponsor \(leaving.proposal) \(sponsors(leaving.sponsors))"]
    default: return []
    }
  }

  private func sponsors(_ sponsors: [Proposal.Sponsor]) -> String {
    sponsors.map { name($0.participant) + ($0.onBehalfOf.map { " for \(name($0))" } ?? "") }
      .joined(separator: ", ")
  }
}

// MARK: - Votes

extension LineWriter {
  /// A vote with names, between what stands before them in its line and what stands behind.
  public struct Voted: Sendable, Equatable {
    /// The line before the names.
    public var line: String
    /// The vote.
    public var vote: Vote
    /// The line behind the names.
    public var rest: String
  }

  /// The vote of an event of which the names are noted; nil for any other event.
  public func vote(in event: Session.Event) -> Voted? {
    let found: (beginning: String, vote: Vote?, by: ParticipantCode?, for: ParticipantCode?)
    switch event {
    case .proposals(.adopted(let fact)):
      found = ("adopt \(fact.proposal)", fact.vote, fact.requestedBy, fact.requestedFor)
    case .proposals(.rejected(let fact)):
      found = ("vote on \(fact.proposal)", fact.vote, fact.requestedBy, fact.requestedFor)
    case .proposals(.amendmentAdopted(let fact)), .proposals(.amendmentRejected(let fact)):
      found = (
        "vote on amendment \(fact.proposal) \(fact.amendment)", fact.vote, fact.requestedBy, fact.requestedFor
      )
    case .proposals(.motionDecided(let fact)):
      found = ("vote on motion on \(fact.proposal)", fact.vote, nil, nil)
    case .motions(.decided(let fact)): found = ("vote on motion", fact.vote, nil, nil)
    case .pointsOfOrder(.appealVoted(let fact)): found = ("appeal vote", fact.vote, nil, nil)
    default: return nil
    }
    guard let vote = found.vote, vote.isNamed else { return nil }
    let isAppeal = found.beginning == "appeal vote"
    let group = found.for.map { " for \(name($0))" } ?? ""
    return Voted(
      line: found.beginning + (isAppeal ? " recorded" : figures(vote)), vote: vote,
      rest: found.by.map { " at the request of \(name($0))\(group)" } ?? "")
  }

  /// How a vote was taken, and its figures where the names do not tell them.
  private func figures(_ vote: Vote?) -> String {
    guard let vote else { return "" }
    let method =
      switch vote.method {
      case .showOfHands: " by vote"
      case .recorded: " by recorded vote"
      case .rollCall(let drawn): " by roll-call" + (drawn.map { " from \($0)" } ?? "")
      }
    if vote.isNamed, vote.differences.isEmpty { return method }
    let end = vote.votes(.abstaining).map { "-\($0)" } ?? ""
    return "\(method) \(vote.inFavour)-\(vote.against)\(end)"
  }

  /// Who voted how, by codes.
  func sides(_ vote: Vote) -> String {
    let named: [(String, [ParticipantCode])] = [
      ("in favour", vote.membersInFavour), ("against", vote.membersAgainst),
      ("abstaining", vote.membersAbstaining), ("absent", vote.absent ?? []),
      ("not voting", vote.notVoting ?? []),
    ]
    return named.filter { !$0.1.isEmpty }.map { words, codes in
      " \(words) \(codes.map(\.rawValue).joined(separator: ", "))"
    }.joined()
  }
}
