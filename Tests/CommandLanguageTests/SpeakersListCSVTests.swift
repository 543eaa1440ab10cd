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
}
