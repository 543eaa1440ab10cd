import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lines that cannot be read")
struct ErrorTests {
  @Test(
    "each slip is told by its kind",
    arguments: [
      ("summary item 6 \"open", .quotationMarks), ("floor \"open “inner” ", .quotationMarks),
      ("2024-02-30 open meeting 1", .time), ("25:00 open meeting 1", .time),
      ("10:04 11:05 next", .unknownCommand),
      ("7", .time), ("flor uganda", .unknownCommand), ("\"Minister\"", .unknownCommand),
      (", next", .unknownCommand),
      ("open", .unknownCommand), ("open window", .unknownCommand), ("adopt", .incomplete),
      ("open meeting", .incomplete), ("open meeting seven", .number), ("open meeting 0", .number),
      ("open meeting 99999999999999999999", .number), ("open meeting 7 please", .unexpected),
      ("members", .incomplete), ("members armenia,", .incomplete), ("members , armenia", .incomplete),
      ("members armenia armenia", .unexpected), ("members armenia, armenia", .twice),
      ("members unodc", .participant), ("members atlantis", .unknownParticipant),
      ("members united", .ambiguousParticipant), ("floor g77", .participant), ("floor", .incomplete),
      ("floor uganda for", .incomplete), ("floor uganda fro g77", .unexpected),
      ("floor uganda,", .incomplete),
      ("floor uganda, \"\"", .incomplete), ("floor uganda opening closing", .twice),
      ("floor vice-chair", .office),
      ("floor uganda for g77, kenya", .participant), ("floor \"Chief\",", .incomplete),
      ("floor uganda before L./4/", .symbol),
      ("floor uganda reporting on group \"G\" as \"Chair\" its", .incomplete),
      ("elect treasurer \"A\", peru", .office), ("elect chair peru", .incomplete),
      ("elect chair \"\", peru", .incomplete),
      ("elect chair \"A\", holy see", .participant), ("deadline 15 April", .day), ("deadline", .incomplete),
      ("convene 33 in Vienna from 2024-05-13", .incomplete),
      ("convene 33 from 2024-05-13 to 2024-05-17", .incomplete),
      ("issue revision", .symbol), ("issue L.4//Rev.1", .symbol), ("document £5 \"T\" for 4", .symbol),
      ("item 6 \"T\" plenary", .word), ("item 6", .incomplete),
      ("participant UKR \"U\" intergovernmental", .twice),
      ("participant ABC \"A\" private", .word), ("attendance", .incomplete),
      ("attendance members x", .number), ("submit L.4 resolution item 6", .incomplete),
      ("submit L.4 treaty \"T\" item 6", .incomplete), ("submit draft x decision \"T\" item 6", .incomplete),
      ("submit L.4 resolution \"T\" item 6 sponsors", .incomplete),
      ("sponsor L.4", .incomplete), ("sponsor L.4 chile for peru", .participant),
      ("sponsor L.4 chile, chile", .twice), ("revise L.4", .incomplete), ("adopt report", .incomplete),
      ("adopt report L.1 as amended", .unexpected), ("summary item 6", .incomplete),
      ("summary item 6 \"\"", .incomplete), ("undo it", .number), ("correct 4", .incomplete),
      ("correct 4 at noon", .time), ("end at", .incomplete), ("next please", .unexpected),
      ("workshop 2024-05-13 item 5 \"T\"", .incomplete), ("panellist \"A\", unodc", .incomplete),
    ] as [(String, LanguageError.Kind)])
  func kinds(line: String, kind: LanguageError.Kind) throws {
    let error = try #require(try Room.error(line), "“\(line)” is read")
    #expect(error.kind == kind, "\(error)")
    #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
    #expect(error.columns.lowerBound <= line.count && !error.columns.isEmpty)
  }

  @Test("names that are nearly right come back with what was perhaps meant")
  func nearestNames() throws {
    #expect(try Room.error("floor ugandda")?.nearest.first == "Uganda")
    #expect(
      try Room.error("floor colombia for presidencyy")?.nearest.contains("Presidency of the European Union")
        == true)
    #expect(try Room.error("flor uganda")?.nearest == ["floor", "for motion"])
    #expect(
      try Room.error("open window")?.nearest == [
        "open election", "open meeting", "open session", "open list", "open election for",
      ])
    #expect(try Room.error("rewrod 64")?.nearest == ["reword"])
  }

  @Test("a message shows the line, the place, what is wrong, how to mend it, and an example")
  func wholeMessage() throws {
    let line = "10:15 floor uganda for ruritania"
    #expect(
      try Room.error(line)?.pointing(into: line) == """
        10:15 floor uganda for ruritania
                               ^^^^^^^^^
        “ruritania” is no participant that is known. Was this meant: Mauritania (MRT)?
          floor SPEAKER [CLAUSES]
          for example: floor colombia for g77
        """)
    let short = "open meeting"
    #expect(
      try Room.error(short)?.pointing(into: short) == """
        open meeting
                    ^
        The line ends where the number of the meeting is expected. Add it.
          open meeting N [presiding OFFICE|"Title"] [closed|private|informal] [online|hybrid] [joint with BODY meeting N] [present N members]
          for example: open meeting 7 presiding first vice-chair
        """)
  }

  @Test("a control character is refused at its place, and shown as a sign")
  func controlCharacters() throws {
    for (line, column) in [
      ("floor ug\u{0}anda", 8), ("\u{1B}[2J floor uganda", 0), ("floor peru, \"A\u{202E}B\"", 14),
      ("next\u{7}", 4),
    ] {
      let error = try #require(try Room.error(line))
      #expect(error.kind == .controlCharacter && error.columns.lowerBound == column)
      #expect(!error.pointing(into: line).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
    #expect(Naming.visible("a\u{1B}[2J\u{7F}") == "a␛[2J␡")
    #expect(try Room.error("next\t\r\n") == nil)
  }

  @Test("a short symbol cannot be read before the session has a body")
  func symbolWithoutBody() throws {
    let error = try Room.error("issue L.4/Rev.1", in: Session())
    #expect(error?.kind == .symbol)
    #expect(error?.remedy.contains("no series") == true)
  }

  @Test("no line of words from the language, however mixed, brings the reader down")
  func soup() throws {
    let words =
      CommandLanguage.keywords.flatMap(\.words)
      + "for also and separately aligned by video before after to at as in from item group of countries with"
      .split(separator: " ").map(String.init) + [
        ",", ",", "\"Title\"", "“Title", "\"", "(a)", "(", "#", "\\", "6", "0", "L.4", "L.4/Rev.1", "1-", "–",
        "/",
        "2024-05-16", "10:04", "99:99", "2024-13-01", "uganda", "g77", "bosnia and herzegovina", "eu",
        "unodc",
        "congo", "chair", "vice-chair", "non-governmental", "999999999999999999999", "é", "🏛", "members 3",
        "“a “b” c”", "re-election", "draft", "resolution", "see", "-", "L.1/Add.1–7", "L.1/Add.–", "‹UKR›",
      ]
    var random = Numbers(state: 33)
    let language = CommandLanguage(
      session: try Room("convene 33 in Vienna from 2024-05-13 to 2024-05-17").session)
    let now = try Room.now()
    var understood = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...9, using: &random)
      let line = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      do {
        if try language.parse(line, now: now, paragraphs: { ($0, $0) }) != nil { understood += 1 }
      } catch { _ = error.pointing(into: line) }
      _ = try? RecordFile(line, session: "soup")
    }
    #expect(understood > 0)
  }
}

/// Numbers at random, the same on every run.
struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
