import Proceedings
import ReferenceData

/// Lines on who takes part: members, figures, lists, invitations, applications.
extension LineReader {
  typealias Category = Body.AttendanceCount.Category

  /// The kinds of participants by the words of a line.
  private static let attendanceKinds: [(word: String, category: Category)] = [
    ("members", .member), ("states", .otherMemberState), ("non-members", .nonMemberState),
    ("entities", .unitedNations), ("institutes", .programmeNetworkInstitute), ("igos", .intergovernmental),
    ("ngos", .nonGovernmental),
  ]

  /// The members that are named, or all States Members of the United Nations.
  mutating func namedMembers() throws(LanguageError) -> [ParticipantCode] {
    if sees("all"), peek(1) == nil || sees(["states"], ahead: 1) || sees(["member", "states"], ahead: 1) {
      position = tokens.count
      return Directory.standard.participants.compactMap { participant in
        guard case .state(let state) = participant, state.status == .member else { return nil }
        return participant.participantCode
      }
    }
    return try participants(.states, until: Stops()).map(\.participantCode)
  }

  mutating func attendance() throws(LanguageError) -> Participants.Attendance {
    var figures = Participants.Attendance(members: 0)
    guard !atEnd else { throw missing("“members”, or another kind of participants, and their number") }
    while !atEnd {
      _ = acceptComma()
      if accept("list") {
        figures.list = try symbol()
        continue
      }
      let category = try attendanceKind(or: "“list”")
      let isUncounted =
        atEnd || peek()?.kind == .comma || sees("list")
        || Self.attendanceKinds.contains { sees($0.word) }
      if isUncounted {
        figures.uncounted = (figures.uncounted ?? []) + [category]
      } else {
        figures[category] = try number("a number of participants", from: 0)
      }
    }
    return figures
  }

  private mutating func attendanceKind(or further: String) throws(LanguageError) -> Category {
    guard let kind = Self.attendanceKinds.first(where: { sees($0.word) }) else {
      throw missing("\(Self.attendanceKinds.map { "“\($0.word)”" }.joined(separator: ", ")) or \(further)")
    }
    position += 1
    return kind.category
  }

  mutating func attendees() throws(LanguageError) -> Participants.AttendeeList {
    let called = acceptQuoted()
    let category =
      called == nil ? try attendanceKind(or: "what they are called between quotation marks") : nil
    _ = acceptComma()
    return .init(
      category: category, called: called,
      participants: try participants(until: Stops()).map(\.participantCode))
  }

  mutating func invitation() throws(LanguageError) -> Participants.Invitation {
    let stops = Stops("under", "as observers")
    let invited = try participants(until: stops).map(\.participantCode)
    _ = accept("as", "observers")
    _ = acceptComma()
    return .init(participants: invited, under: accept("under") ? try quoted("the rule or decision") : nil)
  }

  mutating func applications() throws(LanguageError) -> Participants.Applications {
    var applications = Participants.Applications(called: acceptQuoted() ?? "applications")
    while !atEnd {
      _ = acceptComma()
      if accept("considered") {
        applications.considered = try number("a number of applications", from: 0)
      } else if accept("item") {
        applications.item = try number("the number of an item")
      } else {
        let outcome = try outcome()
        applications.counts.append(.init(outcome, try number("a number of applications", from: 0)))
      }
    }
    guard applications.considered != nil || !applications.counts.isEmpty else {
      throw missing("“considered”, “recommended” or another outcome, and a number")
    }
    return applications
  }

  private mutating func outcome() throws(LanguageError) -> Participants.Applications.Outcome {
    for outcome in Participants.Applications.Outcome.allCases {
      let words = outcome.rawValue.split(separator: " ").map(String.init)
      guard sees(words) else { continue }
      position += words.count
      return outcome
    }
    let names = Participants.Applications.Outcome.allCases.map { "“\($0.rawValue)”" }
    throw missing("“considered”, “item” or one of \(names.joined(separator: ", "))")
  }

  mutating func organizationOfWork() throws(LanguageError) -> Agenda.OrganizationOfWork {
    var work = Agenda.OrganizationOfWork()
    if !atEnd, !sees("as", "amended") { work.symbol = try symbol() }
    _ = acceptComma()
    work.asAmended = accept("as", "amended")
    return work
  }
}

extension Participants.Attendance {
  /// How many of a kind took part.
  subscript(category: Body.AttendanceCount.Category) -> Int {
    get { self[keyPath: Self.path(to: category)] }
    set { self[keyPath: Self.path(to: category)] = newValue }
  }

  private static func path(to category: Body.AttendanceCount.Category) -> WritableKeyPath<Self, Int> {
    switch category {
    case .member: \.members
    case .otherMemberState: \.otherStates
    case .nonMemberState: \.nonMemberStates
    case .unitedNations: \.unitedNationsEntities
    case .programmeNetworkInstitute: \.institutes
    case .intergovernmental: \.intergovernmental
    case .nonGovernmental: \.nonGovernmental
    }
  }
}
