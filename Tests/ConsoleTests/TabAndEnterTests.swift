import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console
@testable import ReferenceData

/// The first completion of whatever Enter would take means the same as Enter.
@Suite struct `Tab and Enter` {
  private static let spellings =
    Directory.standard.participants.flatMap { $0.keys.filter { !$0.isEmpty } }
    + DataTable(PackageResources.aliases_csv).rows.map { $0["alias"] }

  /// What a line asks when Enter is pressed; nil if it cannot be read.
  private func meaning(_ line: String, in session: Session) throws -> Session.Command? {
    let (language, now) = (CommandLanguage(session: session), try time("2024-05-13 10:12"))
    do {
      return try language.parse(line, now: now)?.command
    } catch {
      guard error.kind == .unknownCommand else { return nil }
      return try? language.parse("inscribe " + line, now: now)?.command
    }
  }

  /// The line after Tab was pressed once.
  private func tabbed(_ line: String, _ state: ConsoleState) -> String {
    var state = state
    state.editor.replace(with: line)
    guard let chosen = Completion(for: state).turned(by: 1) else { return line }
    state.editor.complete(from: chosen.start, with: chosen.chosenText)
    return state.editor.text
  }

  @Test(arguments: [
    ("", 1), ("floor ", 1), ("inscribe ", 5), ("sponsor L.4 ", 1), ("sponsor L.4 japan, ", 5),
    ("submit L.9 resolution \"On rivers\" item 3 sponsors ", 5), ("floor uganda for ", 1),
    ("floor uganda aligned japan and ", 5), ("members ", 1), ("request reply ", 5), ("withdraw ", 5),
    ("point of order ", 5), ("speak to motion on L.4 against ", 5), ("move closure of debate by ", 5),
    ("divide L.4 \"part\" by ", 5), ("reply ", 5), ("10:20 floor ", 5),
  ])
  func `mean the same for every name, alias and code`(before: String, step: Int) throws {
    let state = try Operating(Operating.debate.dropLast().filter { !$0.hasPrefix("inscribe") }).state
    var (read, kept) = (0, 0)
    for (index, name) in Self.spellings.enumerated() where index % step == 0 {
      let line = before + name
      guard let entered = try meaning(line, in: state.session) else { continue }
      read += 1
      let after = tabbed(line, state)
      if after == line { kept += 1 }
      #expect(try meaning(after, in: state.session) == entered, "\(line) ⇥ \(after)")
    }
    #expect(read > (before == "members " ? 400 : 900) / step)
    // Where only those may stand who wait, what is typed is left as it is.
    if before != "withdraw " { #expect(kept * 20 < read, "\(kept) of \(read) complete to nothing") }
  }

  @Test(arguments: [
    ("uk", "United Kingdom of Great Britain and Northern Ireland"), ("sudan", "Sudan"),
    ("ireland", "Ireland"),
    ("guinea", "Guinea"), ("eu", "European Union"), ("republic of korea", "Republic of Korea"),
    ("who", "World Health Organization"),
    ("drc", "Democratic Republic of the Congo"), ("car", "Central African Republic"),
    ("holland", "Netherlands"),
    ("com", "Comoros"), ("est", "Estonia"), ("pan", "Panama"), ("vatican", "Holy See"),
  ])
  func `are no longer two things`(typed: String, name: String) throws {
    let state = try Operating(Operating.debate.dropLast().filter { !$0.hasPrefix("inscribe") }).state
    for before in ["", "floor ", "inscribe ", "sponsor L.4 "] {
      let after = tabbed(before + typed, state)
      #expect(after.hasPrefix(before + name), "\(before)\(typed) ⇥ \(after)")
      #expect(PlainTalk.answer(to: "complete \(before)\(typed)", in: state)?.first?.hasPrefix(name) == true)
    }
  }

  @Test func `a name that means one who cannot stand there is left, and nobody else put in its place`() throws
  {
    let state = try Operating(Operating.debate + ["inscribe guinea", "inscribe south sudan"]).state
    #expect(tabbed("inscribe guinea", state) == "inscribe guinea")
    #expect(tabbed("withdraw sudan", state) == "withdraw sudan")
    #expect(tabbed("withdraw south", state) == "withdraw South Sudan ")
    #expect(tabbed("guinea-b", state) == "Guinea-Bissau ")
  }

  @Test func `names that begin so go before words inside names`() throws {
    let state = try Operating().state
    var asked = state
    asked.editor.replace(with: "floor ire")
    let offered = Completion(for: asked).candidates
    #expect(offered.first?.text == "Ireland")
    asked.editor.replace(with: "floor united")
    let found = Directory.standard.beginnings("united")
    let whole = Set(found.whole.map { Directory.standard.participants[$0].code })
    let isWhole = Completion(for: asked).candidates.map { whole.contains($0.detail) }
    #expect(isWhole.filter { $0 }.count >= 4)
    #expect(isWhole.drop { $0 }.contains(true) == false)
    asked.editor.replace(with: "floor united ")
    #expect(Completion(for: asked).candidates.prefix(4).allSatisfy { $0.text.hasPrefix("United") })
  }

  @Test func `a command that is whole is no beginning of a name, and beginnings of commands stay`() throws {
    let state = try Operating().state
    #expect(tabbed("end", state) == "end ")
    #expect(tabbed("next", state) == "next ")
    #expect(tabbed("wit", state) == "withdraw ")
    #expect(tabbed("pas", state) == "pass over ")
    #expect(tabbed("req", state) == "request reply ")
  }
}
