import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines about lists, replies and points of order")
struct ListTests {
  private func inscription(_ line: String, in session: Session? = nil) throws -> SpeakersList.Inscription? {
    switch try Room.read(line, in: session) {
    case .list(let asked):
      if case .inscribe(let entry) = asked.command { entry } else { nil }
    default: nil
    }
  }

  @Test("a list is named by its kind, its item, or both")
  func lists() throws {
    #expect(
      try Room.read("open list on general debate item 3")
        == .list(.init(item: 3, kind: .generalDebate, command: .open)))
    #expect(try Room.read("close list, on panel") == .list(.init(kind: .panel, command: .close)))
    #expect(try Room.read("open list item 6") == .list(.init(item: 6, command: .open)))
    #expect(try Room.read("open list on discussion") == .list(.init(command: .open)))
    #expect(
      try Room.read("withdraw israel on right of reply")
        == .list(.init(kind: .rightOfReply, command: .withdraw("ISR"))))
    #expect(try Room.read("next on closing statements") == .giveFloorToNext(on: .closing))
    #expect(try Room.read("next item 3") == .giveFloorToNext(item: 3))
    #expect(try Room.read("next on panel item 3") == .giveFloorToNext(on: .panel, item: 3))
    #expect(try Room.read("next reply") == .giveFloorToNext(on: .rightOfReply))
    #expect(
      try Room.read("next reply, by decision of the chair")
        == .giveFloorToNext(on: .rightOfReply, decidedBy: "Chair"))
    #expect(
      try Room.read("list deadline 18:00 item 3")
        == .list(.init(item: 3, command: .setDeadline(.init(time: try time("2024-05-16 18:00"))))))
    let error = try #require(try Room.error("open list somewhere"))
    #expect(error.kind == .unexpected)
  }

  @Test("an entry says who, in which capacity, how, how long and in which language")
  func entries() throws {
    let line =
      "inscribe peru, \"Director General\" person \"Ana Sol\" as minister for g77 online in french"
      + " limit 4 minutes 30 seconds with consent"
    let entry = try #require(try inscription(line))
    #expect(entry.delegation == "PER")
    #expect(entry.statement.speaker.title == "Director General")
    #expect(entry.statement.speaker.name == "Ana Sol")
    #expect(entry.statement.category == .minister)
    #expect(entry.statement.onBehalfOf == [Behalf(group: "G77")])
    #expect(entry.statement.mode == .online)
    #expect(entry.statement.language == "French")
    #expect(entry.statement.seconds == 270)
    #expect(entry.withConsent == true)
    let decided = try inscription("inscribe peru by decision of the chair")
    #expect(decided?.decidedBy == "Chair")
    #expect(decided?.statement.decidedBy == nil)
  }

  @Test("what the statement is for tells the list")
  func purposes() throws {
    #expect(
      try Room.read("inscribe japan before L.4")
        == .list(
          .init(
            kind: .explanationsBefore,
            command: .inscribe(
              .init(
                delegation: "JPN",
                statement: Statement(speaker: .delegation("JPN"), purpose: .beforeAction("L.4")))))))
    #expect(
      try Room.read("request reply israel to 64 at end of item")
        == .list(
          .init(
            kind: .rightOfReply,
            command: .inscribe(
              .init(
                delegation: "ISR",
                statement: Statement(speaker: .delegation("ISR"), purpose: .reply(to: 64)),
                replyAt: .endOfItem)))))
  }

  @Test("the category follows from title, membership and directory")
  func categories() throws {
    let session = try Room("members peru, japan").session
    func category(_ line: String) throws -> SpeakerCategory? {
      try inscription(line, in: session)?.statement.category
    }
    #expect(try category("inscribe peru") == nil)
    #expect(try category("inscribe uganda") == .observerState)
    #expect(try category("inscribe ohchr") == .unitedNations)
    #expect(try category("inscribe howard league for penal reform") == .nonGovernmental)
    #expect(try category("inscribe peru, \"Minister of Justice\"") == .minister)
    #expect(try category("inscribe uganda, \"Prime Minister\"") == .minister)
    #expect(try category("inscribe peru, \"Vice-Minister of Justice\"") == nil)
    #expect(try category("inscribe peru, \"Minister Counsellor\"") == nil)
    #expect(try category("inscribe peru, \"Director, Ministry of Justice\"") == nil)
    #expect(try category("inscribe uganda for g77") == nil)
    #expect(try Room.read("inscribe uganda") == Room.read("inscribe uganda", in: try Room().session))
  }

  @Test("departures from the order are the Chair’s unless the line says whose")
  func departures() throws {
    #expect(
      try Room.read("place uganda at 2")
        == .list(.init(command: .move(.init(delegation: "UGA", place: 2, decidedBy: "Chair")))))
    #expect(
      try Room.read("place uganda before japan by decision of the commission")
        == .list(.init(command: .place(.init(delegation: "UGA", before: "JPN", decidedBy: "Commission")))))
    #expect(
      try Room.read("exchange uganda with japan on panel")
        == .list(
          .init(kind: .panel, command: .exchange(.init(first: "UGA", second: "JPN", decidedBy: "Chair")))))
    #expect(try Room.read("pass over") == .list(.init(command: .passOver(nil, decidedBy: "Chair"))))
    #expect(
      try Room.read("pass over uganda by decision of rapporteur")
        == .list(.init(command: .passOver("UGA", decidedBy: "Rapporteur"))))
    #expect(
      try Room.read("reinstate uganda")
        == .list(.init(command: .restore(.init(delegation: "UGA", decidedBy: "Chair")))))
    guard case .list(let asked)? = try Room.read("change entry of uganda, \"Minister\" by video item 3"),
      case .change(let entry) = asked.command
    else { return #expect(Bool(false), "The change is not read") }
    #expect(asked.item == 3 && entry.delegation == "UGA" && entry.statement.mode == .video)
    #expect(entry.statement.speaker.title == "Minister")
  }

  @Test("time on the floor")
  func timeOnTheFloor() throws {
    #expect(try Room.read("pause") == .floor(.pause))
    #expect(try Room.read("resume") == .floor(.resume))
    #expect(
      try Room.read("extend 1 minute 30 seconds") == .floor(.extend(.init(seconds: 90, decidedBy: "Chair"))))
    #expect(
      try Room.read("limit 3 minutes for groups 5 minutes")
        == .floor(.limit(.init(seconds: 180, secondsForGroups: 300))))
    #expect(
      try Room.read("limit warning 60 seconds item 6") == .floor(.limit(.init(item: 6, warning: 60))))
    #expect(
      try Room.read("end 64 at 10:02")
        == .floor(.end(.init(time: try time("2024-05-16 10:02"), statement: 64))))
    #expect(try Room.read("limit 3") == .floor(.limit(.init(seconds: 180))))
    for line in ["end 64", "limit", "extend", "limit 3 hours"] {
      #expect(try Room.error(line)?.kind == .incomplete, "\(line)")
    }
  }

  @Test("a reply beyond the rule is given by decision of the Chair")
  func replies() throws {
    #expect(
      try Room.read("reply israel by decision of the chair")
        == .floor(
          .give(
            Statement(speaker: .delegation("ISR"), purpose: .reply(to: nil), decidedBy: "Chair"))))
  }

  @Test("points of order, rulings and appeals")
  func points() throws {
    #expect(
      try Room.read("point of order uganda, concerning \"the order of speakers\"")
        == .pointsOfOrder(.raise(.init(delegation: "UGA", subject: "the order of speakers"))))
    #expect(try Room.read("ruling upheld") == .pointsOfOrder(.rule(.init(isUpheld: true))))
    #expect(
      try Room.read("ruling not upheld that \"the statement was in order\" by rapporteur")
        == .pointsOfOrder(
          .rule(.init(isUpheld: false, text: "the statement was in order", by: "Rapporteur"))))
    #expect(
      try Room.read("ruling upheld, floor not resumed, \"it was late\"")
        == .pointsOfOrder(.rule(.init(isUpheld: true, text: "it was late", resumesFloor: false))))
    #expect(try Room.read("appeal japan") == .pointsOfOrder(.appeal(.init(delegation: "JPN"))))
    #expect(
      try Room.read("appeal vote 3 to 20, with 5 abstentions")
        == .pointsOfOrder(.putToVote(Vote(inFavour: 3, against: 20, abstaining: 5))))
    #expect(
      try Room.read("appeal vote recorded in favour uganda, against japan and austria")
        == .pointsOfOrder(
          .putToVote(Vote(.recorded, inFavour: ["UGA"], against: ["JPN", "AUT"], abstaining: []))))
    #expect(try Room.read("withdraw point") == .pointsOfOrder(.withdrawPoint))
    #expect(try Room.read("withdraw appeal") == .pointsOfOrder(.withdrawAppeal))
    #expect(try Room.error("ruling")?.kind == .incomplete)
    #expect(try Room.error("appeal vote 3")?.kind == .incomplete)
  }
}
