import Proceedings

/// A fact that the report tells, before it has words.
struct Told: Equatable, Sendable {
  /// The lasting name of its paragraph, by which it is reworded.
  var name: String
  var telling: Telling
  /// The versions of the events that it rests on.
  var sources: [Int]
}

/// A chapter before it has words.
struct ToldChapter: Equatable, Sendable {
  var title: HeadingTelling
  var told: [Told]
}

/// A section of a chapter before it has words.
struct ToldSection: Equatable, Sendable {
  var heading: HeadingTelling
  var told: [Told]
}

/// Everything that a report can tell.
///
/// Each area is an enumeration of its own. A wording has one function for each area, which goes through its cases: a
/// phrase that a language lacks does not compile.
enum Telling: Equatable, Sendable {
  case action(ActionTelling)
  case adoption(AdoptionTelling)
  case committee(CommitteeTelling)
  case debate(DebateTelling)
  case discussion(DiscussionTelling)
  case election(ElectionTelling)
  case gap(GapTelling)
  /// A heading; level 1 is a section of a chapter. Sections have letters, counted from 0, where there are several.
  case heading(HeadingTelling, level: Int, letter: Int? = nil)
  case item(ItemTelling)
  case matters(MattersTelling)
  case meeting(MeetingTelling)
  case motion(MotionTelling)
  case noting(NotingTelling)
  case officer(OfficerTelling)
  case organization(OrganizationTelling)
  case participation(ParticipationTelling)
  case pointOfOrder(PointOfOrderTelling)
  case statement(StatementTelling)
  case summary(SummaryTelling)
  case work(WorkTelling)
  case written(WrittenTelling)
}

/// When something happened, as the paragraph that tells it begins.
enum When: Equatable, Sendable {
  /// At a meeting, for the first time in a row.
  case at(meeting: Int)
  /// At the meeting that was named just before.
  case sameMeeting
  /// Once more at that meeting.
  case sameMeetingAgain
  /// On a day, outside a meeting.
  case on(Day)
  /// Nothing is said of it.
  case untold

  /// At a meeting in which so many things that stand together are told before; 0 is outside a meeting.
  init(meeting: Int, earlier: Int) {
    switch earlier {
    case _ where meeting == 0: self = .untold
    case 0: self = .at(meeting: meeting)
    case 1: self = .sameMeeting
    default: self = .sameMeetingAgain
    }
  }

  /// Whether it happened at the meeting that was named just before.
  var isSameMeeting: Bool { self == .sameMeeting || self == .sameMeetingAgain }

  /// When what is told next happened, in the same meeting.
  var next: When {
    switch self {
    case .at: .sameMeeting
    case .sameMeeting, .sameMeetingAgain: .sameMeetingAgain
    case .on, .untold: self
    }
  }
}

extension Account {
  /// The meeting in which something happened, or the day if no meeting was open.
  func occasion(of moment: Moment) -> When {
    meeting(at: moment).map { .at(meeting: $0.number) } ?? .on(moment.time.day)
  }
}
