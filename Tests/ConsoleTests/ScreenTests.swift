import CommandLanguage
import Drafting
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `The screen of a console` {
  static let sizes = [(80, 24), (100, 30), (132, 43), (200, 60)]

  @Test(arguments: sizes) func `shows a debate at every size`(columns: Int, rows: Int) throws {
    var console = try Operating()
    console.hear(.drafted(Report.draft(console.state.session)))
    try console.other("inscribe uganda")
    try compare(console.screen(columns, rows), with: "debate-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `shows a refusal, a point of order and time that has run out`(
    columns: Int, rows: Int
  ) throws {
    var console = try Operating()
    console.give("inscribe ukraine")
    try console.other("10:13:25 point of order peru concerning \"the order of speakers\"")
    try console.at("2024-05-13 10:13:40")
    try compare(console.screen(columns, rows), with: "order-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `asks before the meeting is closed`(columns: Int, rows: Int) throws {
    var console = try Operating()
    console.give("withdraw mexico on right of reply")
    console.give("close meeting")
    try compare(console.screen(columns, rows), with: "question-\(columns)x\(rows)")
  }

  @Test(arguments: sizes) func `says that the database is away, and keeps what it knows and what is typed`(
    columns: Int, rows: Int
  ) throws {
    var console = try Operating()
    console.type("inscribe c")
    console.hear(.away("the connection was refused"))
    try console.at("2024-05-13 10:13:30")
    try compare(console.screen(columns, rows), with: "away-\(columns)x\(rows)")
  }

  @Test func `shows what may be typed and what it would do`() throws {
    var console = try Operating()
    console.type("ug")
    try compare(console.screen(), with: "typing-80x24")
  }

  /// The picture in the README is made of this one: `Screens/console.svg`, turned into a PNG file.
  @Test func `has a picture`() throws {
    var console = try Operating()
    try console.other("inscribe uganda")
    console.type("ghana by vid")
    console.hear(.drafted(Report.draft(console.state.session)))
    try compare(Screen(console.state, columns: 116, rows: 32).picture, with: "console", as: "svg")
  }

  @Test func `explains itself`() throws {
    var console = try Operating()
    console.press(.character("?"))
    try compare(console.screen(100, 60), with: "help-100x60")
  }

  @Test func `shows a session in which nothing has happened`() throws {
    let console = try Operating([])
    try compare(console.screen(), with: "nothing-80x24")
  }

  @Test(arguments: [(1, 1), (3, 2), (10, 5), (39, 9), (80, 6), (20, 80), (300, 90)])
  func `has every size there is, each row as wide as the screen`(columns: Int, rows: Int) throws {
    var console = try Operating()
    console.give("inscribe ukraine")
    console.state.paste("une très longue ligne, plus longue que l’écran n’est large")
    let screen = Screen(console.state, columns: columns, rows: rows)
    #expect(screen.rows.count <= rows)
    #expect(screen.rows.allSatisfy { $0.width == columns })
    #expect((0..<rows).contains(screen.cursor.row) && (0..<columns).contains(screen.cursor.column))
  }

  @Test func `tells by words or marks whatever it tells by colour`() throws {
    var console = try Operating()
    try console.at("2024-05-13 10:12:40")
    #expect(console.screen().contains("LAST 0:20"))
    try console.at("2024-05-13 10:13:09")
    #expect(console.screen().contains("OVER TIME +0:09"))
    console.press(.character(","))
    #expect(console.screen().contains("INTERRUPTED"))
    console.give("inscribe ukraine")
    #expect(console.screen().contains("✗ Ukraine is already on the list"))
    console.press(.character("<"))
    console.hear(.away("gone"))
    #expect(console.screen().contains("DATABASE AWAY since 10:13"))
  }

  @Test func `never sends a control character or a mark of direction to the terminal`() throws {
    var console = try Operating()
    console.state.happenings.append(
      Happening(version: 9_000, time: try Room.now(), words: "A\u{1B}[2J\u{202E}B\u{7}", operatorName: "x\ny")
    )
    let screen = Screen(console.state, columns: 100, rows: 30)
    #expect(!screen.rows.contains { $0.text.contains(where: Columns.isControl) })
    #expect(screen.text.contains("A\u{FFFD}[2J\u{FFFD}B\u{FFFD}"))
  }

  @Test func `counts the columns of wide and of combining characters`() {
    #expect(Columns.width(of: "Côte d’Ivoire") == 13)
    #expect(Columns.width(of: "e\u{301}") == 1)
    #expect(Columns.width(of: "中国") == 4)
    #expect(Row("中国代表").fitted(to: 6).text == "中国… ")
    #expect(Row("中国代表").fitted(to: 6).width == 6)
  }
}
