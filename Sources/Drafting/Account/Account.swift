import Proceedings

/// All that is to be told of a session, without a word of a language: from a session to values of `Told`.
///
/// It knows the names of nobody, so that no sentence can be made in it.
protocol Account {
  var session: Session { get }
  var part: Session.Part { get }
  /// How the body arranges its report.
  var form: ReportForm { get }
}

extension Account {
  /// The items that have a chapter.
  var itemsWithChapters: [Agenda.Item] { session.itemsWithChapters(of: part) }
}
