import Proceedings
import ReferenceData

/// Drafts papers from a session: what they have in common.
struct PaperDraft {
  /// The names and phrases of the report, which the papers share.
  let draft: Draft
  var session: Session { draft.session }
  var names: Names { draft.names }

  init(session: Session) { draft = Draft(session: session) }

  var body: Body? { session.body?.fact }
  /// “Commission”.
  var shortName: String { draft.shortName }
  /// The number of the session.
  var number: Int { session.number ?? 0 }
  /// That of the next; a number beyond all numbers makes a strange paper, and stops nothing.
  var nextNumber: Int { number &+ 1 }
  /// The time of what was last recorded.
  var now: RoomTime { session.latest ?? session.history.last?.moment.time ?? .start }

  /// The day of what was last recorded.
  var day: Day { session.history.last?.moment.time.day ?? now.day }

  // MARK: Heads

  /// “Sixty-eighth session”.
  func sessionLine(_ number: Int) -> String { English.session(number).capitalizedFirst }

  /// “Vienna, 19–23 May 2025”.
  var placeAndDates: String {
    guard let convened = session.arrangements.convened?.fact else { return "" }
    return "\(convened.place), \(English.period(convened.from, convened.to, joint: "–"))"
  }

  /// The head of a paper that has no symbol: body, session, place and dates, then these lines.
  func lines(_ more: [String] = []) -> Paper.Head {
    .lines([body?.name ?? "", sessionLine(number), placeAndDates] + more)
  }

  /// The head of a document of this session.
  func head(symbol: String, distribution: String, item: Agenda.Item?, title: String) -> Paper.Head {
    .document(
      Masthead(
        organization: "United Nations", organ: draft.parent, symbol: symbol, distribution: distribution,
        day: day, date: English.date(day), original: "English", body: body?.name ?? "",
        session: sessionLine(number), placeAndDates: placeAndDates,
        item: item.map { "Agenda item \($0.number)" }, itemTitle: item?.title, title: title, rapporteur: nil,
        addendum: nil))
  }

  func paper(
    _ kind: Paper.Kind, _ head: Paper.Head, _ title: String, _ blocks: [Paper.Block],
    records: Paper.Records? = nil
  ) -> Paper {
    Paper(
      kind: kind, head: head, title: title, blocks: blocks, records: records, body: body?.name ?? "",
      day: session.history.isEmpty ? nil : day, version: session.version)
  }

  // MARK: Times

  /// A sentence with its full stop, where a time of day has not brought one already.
  static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  /// “As at 10.15 a.m. on 21 May 2025.”
  var asAt: String { "As at \(English.clock(now)) on \(English.date(now.day))." }

  /// “Wednesday, 21 May 2025”.
  func longDate(_ day: Day) -> String { "\(English.weekday(day)), \(English.date(day))" }

  /// A time of day, with the day where it is another than that one.
  func clock(_ time: RoomTime, on day: Day?) -> String {
    time.day == day ? English.clock(time) : "\(English.clock(time)) on \(English.date(time.day))"
  }

  /// Seconds as a clock shows them: 4:05, 1:02:30.
  static func duration(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }

  /// The same as it is spoken: 3 minutes, 90 seconds.
  static func spokenDuration(_ seconds: Int) -> String {
    seconds % 60 == 0
      ? English.count(seconds / 60, "minute", "minutes") : English.count(seconds, "second", "seconds")
  }

  // MARK: Who

  /// The standing of a person who speaks for nobody else, beside the categories.
  private static let ownName = "own-name"

  /// In which standing somebody takes the floor, by the names of the profiles.
  func category(of statement: Statement) -> String? {
    if let category = session.category(of: statement) { return category.rawValue }
    switch statement.speaker.standing {
    case .officer: return "officer"
    case .official: return "official"
    case .ownName: return PaperDraft.ownName
    case .delegation: break
    }
    guard let code = statement.speaker.participant else { return nil }
    switch names.participant(code) {
    case .state: return (session.isMember(code) ? SpeakerCategory.member : .observerState).rawValue
    case .organization(let organization): return organization.category.rawValue
    case .group: return SpeakerCategory.groupOfStates.rawValue
    case nil: return nil
    }
  }

  /// A category as a paper prints it.
  func words(ofCategory category: String?) -> String {
    switch category.flatMap(SpeakerCategory.init) {
    case .unitedNations: "United Nations entity"
    case .intergovernmental: "Intergovernmental organization"
    case .nonGovernmental: "Non-governmental organization"
    case .regionalIntegration: "Organization of regional integration"
    case .groupOfStates: "Group of States"
    case .observerState: "Observer State"
    case .minister, .member, .specialProcedure, .otherObserver, .programmeNetworkInstitute, nil:
      category == PaperDraft.ownName
        ? "In their own name" : (category ?? "").replacing("-", with: " ").capitalizedFirst
    }
  }

  /// Who speaks, as a list names them: “Peru, Minister of Justice (on behalf of …)”.
  func speaker(of statement: Statement) -> String {
    let behalf = statement.onBehalfOf.map { behalf in
      let whom = behalf.group.map { draft.plain(names.inSentence($0)) } ?? states(behalf.states)
      return "\(behalf.also || behalf.separately ? "also " : "")on behalf of \(whom)"
    }
    return speaker(statement.speaker) + (behalf.isEmpty ? "" : " (\(behalf.joined(separator: "; ")))")
  }

  private func speaker(_ speaker: Speaker) -> String {
    let entity = speaker.participant.map(names.bare)
    let parts =
      speaker.standing == .delegation
      ? [entity, speaker.name, speaker.title] : [speaker.name, speaker.title, entity]
    return parts.compactMap(\.self).joined(separator: ", ").capitalizedFirst
  }

  private func states(_ codes: [ParticipantCode]) -> String { English.list(codes.map(names.bare)) }

  /// “the representative of Japan”, “the observer for Norway”, an official by title.
  func addressed(_ statement: Statement) -> String {
    let speaker = statement.speaker
    guard speaker.standing == .delegation, let code = speaker.participant else {
      return draft.plain(draft.speakers.named(speaker))
    }
    return addressed(code)
  }

  /// “the representative of Japan”, “the observer for Norway”.
  func addressed(_ code: ParticipantCode) -> String {
    let name = draft.plain(names.inSentence(code))
    return session.isMember(code) ? "the representative of \(name)" : "the observer for \(name)"
  }

  // MARK: Drafts

  /// “draft resolution E/CN.7/2027/L.4”, “the draft decision entitled “…”” where it has no document.
  func named(_ proposal: Proposal) -> String {
    let revised = proposal.isRevised ? "revised " : ""
    guard let symbol = proposal.symbol else {
      return "the \(revised)draft \(draft.kind(proposal).name) entitled “\(proposal.title)”"
    }
    return "\(revised)draft \(draft.kind(proposal).name) \(symbol)"
  }

  /// “, as revised”, “, as further revised” after oral changes; “, as amended” after amendments.
  func asChanged(_ proposal: Proposal) -> String {
    let changes = proposal.changes(isAmended: proposal.isAmended)
    return changes.isEmpty ? "" : ", as \(English.list(changes))"
  }

  /// What a rule is called in this body, in brackets and with a space before it.
  func rule(_ rule: Rule) -> String { body?.label(of: rule).map { " (\($0))" } ?? "" }
}

extension Draft {
  /// A passage as words, with names in full and without its notes.
  func plain(_ passage: Passage) -> String {
    var finish = Finish(session: session, names: names)
    let rough = RoughChapter(title: "", blocks: [RoughBlock(kind: .item, passage: passage)])
    return finish.chapters([rough]).first?.blocks.first?.plainWords ?? ""
  }
}

extension English {
  /// The name of the day of the week.
  static func weekday(_ day: Day) -> String {
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][day.weekday]
  }
}
