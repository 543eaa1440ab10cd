import Drafting
import EventLog
import Proceedings

/// The reports of the sessions, of which each request drafts only what is new since the request before.
actor Drafts {
  private var kept: [SessionName: (redraft: Redraft, version: Int)] = [:]

  /// How many sessions' drafts are kept: more than are in the house at the same time.
  private static let most = 16

  /// The report of a session as it stands, or as it stood.
  func report(of session: Session, named name: SessionName) -> Report {
    var (redraft, version) = kept[name] ?? (Redraft(), 0)
    // A question about the past would leave nothing to go on from.
    guard session.version >= version else { return Report.draft(session) }
    let report = redraft.report(of: session)
    if kept[name] == nil, kept.count >= Self.most, let other = kept.keys.first { kept[other] = nil }
    kept[name] = (redraft, session.version)
    return report
  }
}
