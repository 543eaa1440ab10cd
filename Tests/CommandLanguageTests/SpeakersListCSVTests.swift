import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lists of speakers as tables")
struct SpeakersListCSVTests {
  private func read(_ text: String, _ lines: String...) throws -> SpeakersListCSV {
    var room = try Room()
    for line in lines { try room.record(line) }
    return SpeakersListCSV(text, session: room.session)
  }

  @Test("the header names the columns, in any order")
  func columns() throws {
    let table = try read(
      "Person,Delegation,on behalf of,Title,Language,Mode\nAna Sol,peru,g77,\"Judge, Court of Appeal\",French,video\n"
    )
    #expect(table.problems.isEmpty)
    let entry = try #require(table.lines.first?.inscription)
    #expect(entry.delegation == "PER")
    #expect(
      entry.statement.speaker
        == Speaker(
          standing: .delegation, participant: "PER", title: "Judge, Court of Appeal", name: "Ana Sol"))
    #expect(entry.statement.onBehalfOf == [Behalf(group: "G77")])
    #expect(entry.statement.mode == .video)
    #expect(entry.statement.language == "French")
  }

  @Test("semicolons, quotation marks, blank lines, other line ends and a mark at the beginning")
  func forms() throws {
    let table = try read(
      "\u{FEFF}delegation;title;e-mail\r\nuganda;\"The \"\"Hub\"\"; Kampala\";a@b\r\n\r\n;;\r\njapan;;\r\n")
    #expect(table.problems.isEmpty)
    #expect(table.lines.map(\.inscription.delegation) == ["UGA", "JPN"])
    #expect(table.lines.map(\.number) == [2, 5])
    #expect(table.lines[0].inscription.statement.speaker.title == "The \"Hub\"; Kampala")
    #expect(table.ignored == ["e mail"])
  }

  @Test("several States are spoken for, with a name that holds “and” among them")
  func behalf() throws {
    let table = try read(
      """
      delegation,on behalf of
      chile,"bosnia and herzegovina, trinidad and tobago and peru"
      latvia,also estonia; lithuania
      """)
    #expect(table.problems.isEmpty)
    #expect(
      table.lines.map(\.inscription.statement.onBehalfOf)
        == [[Behalf(states: ["BIH", "TTO", "PER"])], [Behalf(states: ["EST", "LTU"], also: true)]])
  }

  @Test("what is wrong is told line by line, with the nearest names")
  func problems() throws {
    let table = try read(
      """
      delegation,mode
      ugannda,
      japan,by pigeon
      g77,
      ,room
      chile,
      chile,
      """)
    #expect(table.problems.map(\.line) == [2, 3, 4, 5, 7])
    #expect(table.problems[0].nearest == ["Uganda"])
    #expect(
      table.problems[0].description
        == "Line 2: “ugannda” is no participant that is known. Was this meant: Uganda (UGA)?")
    #expect(table.problems[4].text == "The delegation already stands in line 6.")
    #expect(table.lines.map(\.inscription.delegation) == ["CHL", "CHL"])
  }

  @Test("a table without a header, without end or without anything says so")
  func broken() throws {
    #expect(try read("").problems.map(\.text) == ["The table is empty."])
    #expect(try read("uganda\njapan\n").problems.map(\.line) == [1])
    let unclosed = try read("delegation,title\nuganda,\"Minister\njapan,\n")
    #expect(unclosed.problems.map(\.line) == [2])
  }

  @Test("what is written out is read again as it was")
  func roundTrip() throws {
    let written = [
      "delegation,title,person,on behalf of,mode,language",
      "peru,\"Minister, \"\"acting\"\"\",Ana Sol,also grulac,online,Spanish",
      "chile,,,estonia; trinidad and tobago,video,",
      "iran,,,,,",
    ]
    let table = try read(written.joined(separator: "\n"), "members peru, chile")
    #expect(table.problems.isEmpty)
    var list = SpeakersList()
    for (index, line) in table.lines.enumerated() {
      let moment = Moment(version: index + 1, time: try Room.now())
      list.evolve(by: .inscribed(line.inscription), at: moment)
    }
    let text = SpeakersListCSV.text(list)
    #expect(text.hasPrefix("delegation,title,person,on behalf of,mode,language\r\nPeru,"))
    let again = try read(text, "members peru, chile")
    #expect(again.lines.map(\.inscription) == table.lines.map(\.inscription))
  }

  @Test("a title that a spreadsheet would take for a formula is exported as text, and read again as it was")
  func formula() throws {
    let titles = [
      "=HYPERLINK(\"http://example.org\",\"x\")", "+1", "-1", "@SUM(1)", "'=1", "Minister; =1", "Minister;=1",
    ]
    let people = ["peru", "chile", "iran", "japan", "ghana", "brazil", "cuba"]
    var list = SpeakersList()
    for (index, (title, delegation)) in zip(titles, people).enumerated() {
      var entry = try #require(try read("delegation\n\(delegation)\n").lines.first?.inscription)
      entry.statement.speaker.title = title
      list.evolve(by: .inscribed(entry), at: Moment(version: index + 1, time: try Room.now()))
    }
    let text = SpeakersListCSV.text(list)
    #expect(text.contains(",\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\","))
    #expect(text.contains(",'+1,") && text.contains(",'-1,") && text.contains(",'@SUM(1),"))
    #expect(text.contains(",\"Minister;'=1\","))
    let again = try read(text).lines.map(\.inscription.statement.speaker.title)
    #expect(again == titles)
  }

  @Test("Excel reads the names of an export by the mark at its beginning, and so does the import")
  func excel() throws {
    var list = SpeakersList()
    let entry = try #require(try read("delegation\ncôte d'ivoire\n").lines.first?.inscription)
    list.evolve(by: .inscribed(entry), at: Moment(version: 1, time: try Room.now()))
    let text = SpeakersListCSV.text(list, for: .excel)
    #expect(text.hasPrefix("\u{FEFF}delegation,"))
    #expect(try read(text).lines.map(\.inscription.delegation) == ["CIV"])
    #expect(SpeakersListCSV.text(list).hasPrefix("delegation,"))
  }

  @Test("tabs, and lines above the header")
  func above() throws {
    let table = try read(
      "List of speakers, item 3\n\nAs at 10 May\nCountry\tTitle\nuganda\tMinister, Justice\n")
    #expect(table.problems.isEmpty)
    #expect(table.above == [1, 3])
    #expect(table.lines.map(\.number) == [5])
    #expect(table.lines.first?.inscription.statement.speaker.title == "Minister, Justice")
  }

  @Test("a comma without quotation marks is refused with its line, and nothing is cut")
  func unquoted() throws {
    let table = try read(
      "delegation,title,person\nperu,Minister of Justice, Acting,Ana Sol\nchile,Judge, Court\njapan,Judge\n",
      "members peru")
    #expect(table.problems.map(\.line) == [2])
    #expect(table.problems[0].text.contains("4 fields"))
    let short = try read("delegation,title,person,mode\nchile,Judge, Court\n")
    #expect(short.problems.map(\.line) == [2])
    #expect(try read("delegation, title, person\nchile, Judge\n").problems.isEmpty)
  }

  // MARK: Taken in again

  private static let beginning = [
    "members czechia, uganda, japan, peru", "convene 33 in Vienna from 2024-05-13 to 2024-05-17",
    "open election", "elect chair \"Ivo Sample\", czechia", "item 3 \"Samples\"",
    "item 2 \"Organization\" organization", "open meeting 1", "open session", "adopt agenda",
    "take up item 3",
    "open list",
  ]

  private func room(_ lines: String...) throws -> Room {
    var room = try Room()
    for line in Self.beginning + lines { try room.record(line) }
    return room
  }

  private func changes(_ text: String, in room: Room) -> SpeakersListChanges {
    SpeakersListChanges(SpeakersListCSV(text, session: room.session), on: .init(item: 3), in: room.session)
  }

  private func waiting(_ room: Room) -> [ParticipantCode] {
    room.session.lists[3]?.waiting.map(\.delegation) ?? []
  }

  @Test("a table that is taken in again brings who is new, who is gone and who stands elsewhere, in one go")
  func again() throws {
    var room = try room()
    let first = changes("delegation\nuganda\njapan\nperu\n", in: room)
    #expect(first.new.count == 3 && first.gone.isEmpty && first.moved.isEmpty)
    try room.record(first.command(), at: try time("2024-05-13 10:30"))
    #expect(changes("delegation\nuganda\njapan\nperu\n", in: room).isEmpty)
    let second = changes("delegation\nperu\nuganda\nczechia\n", in: room)
    #expect(second.new.map(\.inscription.delegation) == ["CZE"])
    #expect(second.gone == ["JPN"])
    #expect(second.moved.count == 1)
    let version = room.session.version
    try room.record(second.command(), at: try time("2024-05-13 10:31"))
    #expect(waiting(room) == ["PER", "UGA", "CZE"])
    #expect(room.session.version == version + 3)
  }

  @Test("whoever has spoken, withdrew or was placed by decision is left as it is")
  func leftOut() throws {
    var room = try room("inscribe uganda", "inscribe japan", "inscribe peru", "inscribe czechia", "next")
    try room.record("withdraw japan")
    try room.record("place czechia at 1")
    let changes = changes("delegation\nuganda\njapan\nperu\nczechia\n", in: room)
    #expect(changes.isEmpty)
    #expect(changes.leftOut == [.spoken("UGA"), .withdrawn("JPN")])
    let other = self.changes("delegation,title\nperu,Minister of Justice\nczechia,\n", in: room)
    #expect(other.changed.map(\.inscription.delegation) == ["PER"])
    #expect(other.leftOut.isEmpty && other.new.isEmpty && other.gone.isEmpty && other.moved.isEmpty)
    try room.record(other.command(), at: try time("2024-05-13 10:31"))
    #expect(room.session.lists[3]?.waiting.map(\.statement.speaker.title) == [nil, "Minister of Justice"])
    #expect(self.changes("delegation,title\nperu,Minister of Justice\nczechia,\n", in: room).isEmpty)
  }

  @Test("any new order of a list is reached")
  func orders() throws {
    let codes = ["uganda", "japan", "peru", "czechia"]
    var random = Numbers(state: 7)
    for _ in 0..<40 {
      var room = try room()
      for code in codes.shuffled(using: &random) { try room.record("inscribe \(code)") }
      let wanted = codes.shuffled(using: &random)
      let changes = changes("delegation\n" + wanted.joined(separator: "\n"), in: room)
      if !changes.isEmpty { try room.record(changes.command(), at: try time("2024-05-13 10:30")) }
      let names = room.session.lists[3]?.waiting.map { $0.delegation } ?? []
      let directory = CommandLanguage(session: room.session).names
      let expected = wanted.compactMap { directory.meant(by: $0, among: .states)?.participantCode }
      #expect(names == expected)
    }
  }
}
