import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `Completion in a console` {
  private func offered(_ typed: String, in console: Operating? = nil) throws -> [String] {
    var console = try console ?? Operating()
    console.state.paste(typed)
    return console.state.completion.candidates.map(\.text)
  }

  @Test func `offers commands, and those who are not on the list yet`() throws {
    #expect(try offered("u").contains("undo"))
    #expect(try offered("ug") == ["Uganda"])
    // Ukraine waits already.
    #expect(try offered("ukr") == [])
    #expect(try !offered("inscribe bra").contains("Brazil"))
  }

  @Test func `offers those who wait where it is about those`() throws {
    #expect(
      try offered("withdraw ").starts(with: ["Colombia", "Côte d’Ivoire", "Thailand", "Brazil", "Ukraine"]))
    #expect(try offered("withdraw cot") == ["Côte d’Ivoire"])
    #expect(try offered("floor u").first == "Ukraine")
    #expect(try offered("reinstate ") == [])
  }

  @Test func `finds a name by its code, by a later word and without its accents`() throws {
    #expect(try offered("floor cote") == ["Côte d’Ivoire"])
    #expect(try offered("floor GBR").first == "United Kingdom of Great Britain and Northern Ireland")
    #expect(try offered("floor united ki").first == "United Kingdom of Great Britain and Northern Ireland")
  }

  @Test func `offers the drafts that are still to be acted on, by symbol or title`() throws {
    #expect(try offered("adopt L") == ["L.4", "L.5"])
    #expect(try offered("revise strength") == ["L.5"])
    var console = try Operating()
    console.give("adopt L.4")
    console.press(.character("y"))
    #expect(try offered("adopt L", in: console) == ["L.5"])
  }

  @Test func `offers items, offices, groups, lists and the next meeting`() throws {
    #expect(try offered("take up item coop") == ["3"])
    #expect(try offered("preside rap") == ["rapporteur"])
    #expect(try offered("floor uganda for afr").first == "africa")
    #expect(try offered("open list on pan") == ["panel"])
    #expect(try offered("open meeting ") == ["2"])
  }

  @Test func `offers persons and titles that were named before`() throws {
    var console = try Operating()
    console.give("floor \"Chief of the Programme Branch\", unodc")
    #expect(try offered("floor \"chief", in: console) == ["\"Chief of the Programme Branch\""])
    #expect(try offered("floor \"iva", in: console) == ["\"Ivana Šrámková\""])
  }

  @Test func `puts one after the other into the line, and goes back`() throws {
    var console = try Operating()
    console.type("withdraw ")
    console.press(.tab)
    #expect(console.state.editor.text == "withdraw Colombia ")
    console.press(.tab)
    #expect(console.state.editor.text == "withdraw Côte d’Ivoire ")
    console.press(.backTab)
    #expect(console.state.editor.text == "withdraw Colombia ")
    console.press(.enter)
    #expect(!console.waiting.contains("COL"))
  }

  @Test func `whatever is offered for a name is understood`() throws {
    let console = try Operating()
    for letter in "abcdefghijklmnopqrstuvwyz" {
      for name in try offered("floor \(letter)", in: console) {
        #expect(throws: Never.self, "\(name)") { try Room.read("floor \(name)") }
      }
    }
  }
}
