import Proceedings
import ReferenceData
import Testing

/// How a session begins, and how time goes on, before commands are thrown at it.
enum RandomSession {
  /// A session whose first meeting considers item 3.
  static func opened(body: String) throws -> Session {
    var session = Session()
    let body = try #require(Body.named(body))
    let day = try #require(Day("2024-05-13"))
    let commands: [Session.Command] = [
      .create(body),
      .participants(.nameMembers(Chance.members)),
      .arrangements(
        .convene(.init(session: 33, from: day, to: try #require(Day("2024-05-17")), place: "Vienna"))),
      .bureau(.openElection(.init(day: day))),
      .bureau(
        .elect(
          .init(office: body.presiding, name: "Ada", state: ParticipantCode("CZE"), regionalGroup: "Eastern"))
      ),
      .agenda(.listItem(.init(number: 2, title: "Organization", kind: .organization))),
      .agenda(.listItem(.init(number: 3, title: "Crime"))),
      .agenda(.listItem(.init(number: 4, title: "Debate", kind: .generalDebate))),
      .agenda(.listItem(.init(number: 5, title: "Theme", kind: .thematicDiscussion))),
      .agenda(.listItem(.init(number: 9, title: "Report", kind: .adoptionOfReport))),
      .meetings(.openMeeting(.init(number: 1, presiding: body.presiding))),
      .meetings(.openSession(.init(body.presiding))),
      .agenda(.adopt(.init())), .meetings(.takeUp(.init(item: 3))),
    ]
    let time = try #require(RoomTime("2024-05-13 10:00"))
    for command in commands {
      for event in try session.decide(command, at: time) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
      }
    }
    return session
  }

  /// The next time: mostly a little later, now and then the next day, an earlier time or a senseless one.
  static func step(_ clock: inout RoomTime, _ chance: inout Chance) -> RoomTime {
    if chance.once(in: 400) { return RoomTime(day: chance.one(of: Chance.days), clock: "23:59") ?? clock }
    let second = clock.second + Int.random(in: 0...60, using: &chance)
    let next = RoomTime(day: clock.day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
    clock =
      next ?? Day(year: 2024, month: 5, day: clock.day.day + 1).flatMap { RoomTime(day: $0, clock: "09:00") }
      ?? clock
    return clock
  }
}
