import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lines about the programme and what delegations wish")
struct ProgrammeLinesTests {
  @Test("a meeting is planned with its time, room, items and subject")
  func plans() throws {
    #expect(
      try Room.read("plan meeting 2024-05-14 10:00 to 13:00 in \"Board Room D\" items 3, 4 on \"drafts\"")
        == .arrangements(
          .plan(
            .init(
              from: try time("2024-05-14 10:00"), to: try time("2024-05-14 13:00"), room: "Board Room D",
              items: [3, 4], subject: "drafts"))))
    #expect(
      try Room.read("plan meeting 15:00")
        == .arrangements(.plan(.init(from: try time("2024-05-16 15:00")))))
    #expect(
      try Room.read("cancel planned meeting 2024-05-14 10:00")
        == .arrangements(.cancelPlan(.init(from: try time("2024-05-14 10:00")))))
  }

  @Test("a meeting is suspended until a time")
  func suspensions() throws {
    #expect(
      try Room.read("suspend meeting until 15:00")
        == .meetings(.suspendMeeting(reason: nil, until: try time("2024-05-16 15:00"))))
  }

  @Test("what a delegation wishes is recorded, granted and declined")
  func wishes() throws {
    let speaker = Speaker(standing: .delegation, participant: "PER", title: "Minister of Justice")
    let wish = SpeakersList.Wish(delegation: "PER", speaker: speaker, onBehalfOf: [Behalf(group: "G77")])
    #expect(
      try Room.read("wish peru, \"Minister of Justice\" for g77") == .list(.init(command: .wish(wish))))
    #expect(try Room.read("grant wish peru") == .list(.init(command: .grantWish("PER"))))
    #expect(
      try Room.read("decline wish peru on panel")
        == .list(.init(kind: .panel, command: .declineWish("PER"))))
  }

  @Test("they are told in a line")
  func sentences() throws {
    let sentence = EventSentence(.standard)
    let plan = Arrangements.PlannedMeeting(
      from: try time("2024-05-14 10:00"), to: try time("2024-05-14 13:00"), room: "Board Room D", items: [3])
    #expect(
      sentence.words(.arrangements(.meetingPlanned(plan)))
        == "A meeting was planned for 2024-05-14 from 10:00 to 13:00 in Board Room D: item 3.")
    let speaker = Speaker(standing: .delegation, participant: "PER", title: "Minister")
    let wish = SpeakersList.Wish(delegation: "PER", speaker: speaker, onBehalfOf: [Behalf(group: "G77")])
    #expect(
      sentence.words(.speakersList(.init(item: 3, event: .wished(wish))))
        == "Peru wished that “Minister” speak for it and to speak on behalf of Group of 77 and China (list of speakers on item 3)."
    )
  }
}
