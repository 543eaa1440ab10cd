import Proceedings
import ReferenceData

extension LineReader {
  /// A meeting of the programme.
  mutating func plannedMeeting() throws(LanguageError) -> Arrangements.PlannedMeeting {
    var plan = Arrangements.PlannedMeeting(from: try timeOfDay(on: time.day))
    if accept("to") { plan.to = try timeOfDay(on: plan.from.day) }
    while !atEnd {
      _ = acceptComma()
      if accept("in") {
        plan.room = try quoted("the room")
      } else if sees("items") || sees("item") {
        position += 1
        plan.items = try itemReferences(until: Stops("in", "on")).map(\.item)
      } else if accept("on") {
        plan.subject = try quoted("what the meeting is for")
      } else {
        throw missing("“in”, “items” or “on”")
      }
    }
    return plan
  }

  /// Reads the wish of a delegation for its statement, or the answer to one.
  mutating func wish(_ keyword: Keyword.Lists) throws(LanguageError) -> Session.Command {
    guard keyword == .wish else {
      let delegation = try participant(until: .place).participantCode
      return try onList { _ in keyword == .grantWish ? .grantWish(delegation) : .declineWish(delegation) }
    }
    let speaker = try delegation(until: .statement)
    list = ListClauses(isAdmitted: true)
    let statement = try statement(by: speaker, for: nil)
    guard let delegation = statement.speaker.participant else { throw missing("the name of a delegation") }
    let wish = SpeakersList.Wish(
      delegation: delegation, speaker: statement.speaker, onBehalfOf: statement.onBehalfOf)
    return .list(.init(item: list.item, kind: list.kind ?? .discussion, command: .wish(wish)))
  }
}
