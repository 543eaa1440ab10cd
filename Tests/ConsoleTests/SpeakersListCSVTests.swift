import Console
import Proceedings
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
    #expect(text.hasPrefix("delegation,title,person,on behalf of,mode,language\nPeru,"))
    let again = try read(text, "members peru, chile")
    #expect(again.lines.map(\.inscription) == table.lines.map(\.inscription))
  }
}
