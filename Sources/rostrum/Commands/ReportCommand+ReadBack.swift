import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// What an editor changed in a document that comes back.
extension ReportCommand {
  /// Lists what was changed in a document that came back, and records what is taken of it in one step.
  func readBack(_ path: String, _ session: Session, _ store: any SessionStore) async throws {
    let reading = try WordReading(try Terminal.document(path))
    let returned: ReturnedDocument
    do {
      returned = try ReturnedDocument(reading, of: session, named: self.session.text, symbol: symbol)
    } catch {
      throw Failure.badInput(error.description(of: path))
    }
    for remark in returned.remarks { Terminal.complain(remark) }
    if returned.changes.isEmpty {
      return Terminal.say("Nothing was changed in the draft of version \(returned.version).")
    }
    let list = ReadBack(changes: returned.changes)
    if ask {
      guard let taken = await list.asked() else { return Terminal.say("Nothing is recorded.") }
      return try await record(taken, store)
    }
    for index in list.changes.indices { Terminal.say(list.lines(index)) }
    guard record else { return Terminal.say(list.summary) }
    try await record(try list.all(leaving: leave.flatMap(ReadBack.numbers) ?? []), store)
  }

  private func record(_ changes: [ResolvedChange], _ store: any SessionStore) async throws {
    guard let command = ReturnedChanges.command(recording: changes.flatMap(\.edits)) else {
      return Terminal.say("Nothing is left to be recorded.")
    }
    let clerk = Clerk(try await store.desk(session), operatorName: try operatorOptions.name(at: server))
    do {
      Terminal.say(try await clerk.submit(command, at: Terminal.now, id: UUID()))
    } catch CommandError.unanswered(_, let id, let reason) {
      throw Failure(
        unanswered: id, in: session, because: reason,
        again: "Read the document back again: what the report says already is not recorded twice.")
    }
  }
}
