import Proceedings
import ReferenceData

/// All that is to be told of a session, without a word of a language: from a session to values of `Told`.
///
/// It knows who somebody is and has none of the words of a language, so that no sentence can be made in it.
protocol Account {
  var session: Session { get }
  var part: Session.Part { get }
  /// Who somebody is: a State, an organization of some kind, a group.
  var directory: Directory { get }
  /// How the body arranges its report.
  var form: ReportForm { get }
}

extension Account {
  /// The items that have a chapter.
  var itemsWithChapters: [Agenda.Item] { session.itemsWithChapters(of: part) }
}
