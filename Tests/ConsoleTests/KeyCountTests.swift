import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console

/// How many keys the everyday acts of a meeting take, Enter counted and Shift not.
@Suite struct `The keys that an act takes` {
  /// An act, the keys for it (⏎ Enter, ⇥ Tab), the most that it may take, and what has to be so afterwards.
  struct Act: Sendable, CustomTestStringConvertible {
    let what: String
    let keys: String
    let most: Int
    var before: [String] = []
    let isDone: @Sendable (Session) -> Bool
    var testDescription: String { "\(what): \(keys)" }
  }

  private static func waits(_ session: Session, _ code: ParticipantCode) -> SpeakersList.Inscription? {
    session.lists[3]?.waiting.first { $0.delegation == code }
  }

  static let acts: [Act] = [
    Act(what: "next speaker", keys: ">", most: 1) { speaker($0) == "COL" },
    Act(what: "the statement ends", keys: ".", most: 1) { speaker($0) == nil },
    Act(what: "a step back", keys: "<", most: 1) { speaker($0) == nil },
    Act(what: "and forward", keys: "<!", most: 2) { speaker($0) == "JPN" },
    Act(what: "a minute more", keys: "+", most: 1) { $0.floor.current?.extended == 60 },
    Act(what: "pause", keys: ",", most: 1) { $0.floor.current?.openPause != nil },
    Act(what: "absent", keys: "-", most: 1) { $0.lists[3]?.waiting.last?.delegation == "COL" },
    Act(what: "another is absent", keys: "tha a⏎", most: 6) {
      $0.lists[3]?.waiting.last?.delegation == "THA"
    },
    Act(what: "inscribe", keys: "uga⏎", most: 4) { waits($0, "UGA") != nil },
    Act(what: "inscribe a minister", keys: "per m⏎", most: 6) {
      $0.category(of: waits($0, "PER")?.statement ?? Statement(speaker: .delegation("PER"))) == .minister
    },
    Act(
      what: "a minister whose title is known", keys: "per m⏎", most: 6,
      before: ["floor peru, \"Minister of Justice\""]
    ) { waits($0, "PER")?.statement.speaker.title == "Minister of Justice" },
    Act(what: "inscribe for a group", keys: "per g77⏎", most: 8) {
      waits($0, "PER")?.statement.onBehalfOf == [Behalf(group: "G77")]
    },
    Act(what: "by video", keys: "per v⏎", most: 6) { waits($0, "PER")?.statement.mode == .video },
    Act(what: "withdraw", keys: "ukr w⏎", most: 6) { waits($0, "UKR") == nil },
    Act(what: "out of order, with its clauses", keys: "bra f⏎", most: 7) {
      $0.floor.current?.statement.speaker.participant == "BRA" && $0.floor.current?.statement.mode == .online
    },
    Act(what: "right of reply asked for", keys: "uga r⏎", most: 6) {
      $0.lists[.init(item: 3, kind: .rightOfReply)]?.waiting.last?.delegation == "UGA"
    },
    Act(
      what: "next reply", keys: ">", most: 1,
      before: [
        "withdraw colombia", "withdraw cote d'ivoire", "withdraw thailand", "withdraw brazil",
        "withdraw ukraine", "end",
      ]
    ) { speaker($0) == "MEX" },
    Act(what: "point of order", keys: "per p⏎", most: 6) { $0.pointsOfOrder.pending?.delegation == "PER" },
    Act(what: "ruling", keys: "2⏎", most: 2, before: ["point of order peru"]) {
      $0.pointsOfOrder.all.last?.ruling?.fact.isUpheld == false
    },
    Act(what: "close the list", keys: "=y", most: 2) { $0.lists[3]?.isOpen == false },
    Act(what: "adopt", keys: "adopt L.4⏎y", most: 11, before: ["take up item 3 for action"]) {
      $0.proposals["L.4"]?.isSettled == true
    },
    Act(what: "wrong speaker, noticed at once", keys: "<tha f⏎", most: 7, before: []) {
      speaker($0) == "THA"
    },
    Act(what: "suspend", keys: "suspend⏎", most: 8) { $0.meetings.open?.isSuspended == true },
    Act(what: "resume", keys: "1⏎", most: 2, before: ["suspend meeting"]) {
      $0.meetings.open?.isSuspended == false
    },
  ]

  private static func speaker(_ session: Session) -> ParticipantCode? {
    session.floor.current?.statement.speaker.participant
  }

  @Test(arguments: acts) func `is what the table says`(act: Act) throws {
    var console = try Operating(Operating.debate + act.before)
    for key in act.keys {
      switch key {
      case "⏎": console.press(.enter)
      case "⇥": console.press(.tab)
      default: console.press(.character(key))
      }
    }
    #expect(act.isDone(console.state.session), "\(String(describing: console.state.notice))")
    #expect(act.keys.count <= act.most)
  }
}

@Suite struct `What is typed in a hurry` {
  private func refusal(_ line: String) throws -> String {
    var console = try Operating()
    console.give(line)
    return console.refusal ?? "\(String(describing: console.state.notice))"
  }

  @Test(arguments: [
    ("norwya", "Norway (NOR)"), ("germny", "Germany (DEU)"), ("swedn", "Sweden (SWE)"),
    ("floor norwya", "Norway (NOR)"),
  ])
  func `gets the nearest name`(line: String, name: String) throws {
    #expect(try refusal(line).contains(name))
  }

  @Test func `gets the nearest command, and the nearest name where one word may be either`() throws {
    #expect(try refusal("inscrbe uganda").contains("“inscribe”"))
    #expect(try !refusal("zzzzzz").contains("rostrum language"))
  }

  @Test(arguments: ["test", "group", "save", "foo", "stop"])
  func `inscribes nobody unasked by a word that means something else`(word: String) throws {
    var console = try Operating()
    let before = console.waiting
    console.give(word)
    #expect(console.waiting == before)
  }

  @Test func `asks before a word inscribes an organization that was not heard of`() throws {
    var console = try Operating()
    console.give("group")
    #expect(console.state.question?.matter.title.contains("meant by “group”?") == true)
    console.press(.character("y"))
    #expect(console.waiting.last == "GRECO")
    console.give("withdraw greco")
    console.give("undp")
    #expect(console.waiting.last == "UNDP")
  }

  @Test(arguments: [
    ("limit 5 min", "limit 5 minutes"), ("limit 5", "limit 5 minutes"),
    ("absent thailand", "pass over thailand"),
    ("skip thailand", "pass over thailand"), ("thailand absent", "pass over thailand"), ("stop", "end"),
    ("swap thailand ukraine", "exchange thailand with ukraine"),
    ("exchange thailand and ukraine", "exchange thailand with ukraine"),
    ("swap cote d'ivoire ukraine", "exchange cote d'ivoire with ukraine"),
    ("remove ukraine", "withdraw ukraine"),
    ("add uganda", "inscribe uganda"), ("give the floor to brazil", "floor brazil"),
    ("peru minister", "inscribe peru as minister"),
    ("uganda for african group v", "inscribe uganda for african group by video"),
  ])
  func `is understood in everyday words`(said: String, meant: String) throws {
    var (first, second) = (try Operating(), try Operating())
    first.give(said)
    second.give(meant)
    #expect(
      first.sent.map(\.command) == second.sent.map(\.command), "\(String(describing: first.state.notice))")
    #expect(!first.sent.isEmpty)
  }
}
