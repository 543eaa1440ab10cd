import CommandLanguage
import FoundationEssentials
import Proceedings
import RoomForTests
import Testing

@Suite("Summaries and texts from a folder")
struct MaterialTests {
  private let agenda = [
    "2024-05-13 09:00 item 3 \"General debate\" general debate",
    "item 5 \"Thematic discussion on rivers and lakes\" thematic discussion",
    "item 6 \"Integration of efforts\"", "item 6 (a) \"Ratification of the River Convention\"",
    "item 6 (b) \"Other matters\"",
  ]

  private let summaries = """
    # Chapter III. General debate

    # Chapter IV. Thematic discussion on rivers, and lakes

    ## A. Summary by the Chair

    Many speakers praised
    the rivers.

    Some did not.

    # Chapter V. Integration of efforts
    ## A. Deliberations

    ## 1. Ratification of the River Convention

    Several speakers had ratified it.
    ## 2. Other matters

    One speaker spoke of other matters.

    ## B. Action taken by the Commission

    The observer for Ruritania regretted the action.

    ## C. Fishing

    A fish was caught.

    # Chapter VI. Deserts

    Sand was mentioned.
    """

  private let texts = """
    <!-- section A -->

    # Draft resolution I

    Keeping rivers clean*

    The General Assembly,

    *Recalling* the River Convention,¹²

    1. *Urges* States to keep rivers clean.

    # Decision 33/1

    Report of the River Board

    # Draft resolution II

    Keeping lakes clean

    The General Assembly,²

    <!-- footnotes
    of all -->

    [^12]: United Nations, *Treaty Series*, vol. 1.
    [^*]: Rivers
      and streams.
    [^3]: Nobody refers to this.
    """

  private func room() throws -> Room {
    var room = try Room()
    for line in agenda { try room.record(line) }
    try room.record("submit L.2 resolution for assembly \"Keeping rivers clean\" item 6")
    try room.record(
      "submit draft board decision \"Report of the River Board\" item 6 deciding \"to transmit it\"")
    return room
  }

  @Test("summaries go to the items, sub-items and parts that their headings name")
  func readsSummaries() throws {
    let material = Material(summaries: summaries, texts: nil, session: try room().session, named: "s")
    func summary(_ place: ReportWork.Place, _ paragraphs: String...) -> Session.Command {
      .reportWork(.enterSummary(.init(place: place, paragraphs: paragraphs)))
    }
    #expect(
      material.commands == [
        summary(.init(item: 5, part: .chairSummary), "Many speakers praised the rivers.", "Some did not."),
        summary(.init(item: 6, subitem: 0), "Several speakers had ratified it."),
        summary(.init(item: 6, subitem: 1), "One speaker spoke of other matters."),
        summary(.init(item: 6, part: .action), "The observer for Ruritania regretted the action."),
      ])
    #expect(
      material.warnings.map(\.description) == [
        "summaries.md, line 28: item 6 has no part or sub-item called “Fishing”; 1 paragraph is left out.",
        "summaries.md, line 32: no item of the agenda is entitled “Deserts”; 1 paragraph is left out.",
      ])
    #expect(material.hasSummaries && !material.hasTexts)
  }

  @Test("texts go to the proposals of their titles, each with its own notes")
  func readsTexts() throws {
    let material = Material(summaries: nil, texts: texts, session: try room().session, named: "s")
    #expect(
      material.commands == [
        .proposals(
          .attachText(
            .init(
              proposal: "L.2", title: "Keeping rivers clean*",
              blocks: [
                "The General Assembly,", "*Recalling* the River Convention,¹²",
                "1. *Urges* States to keep rivers clean.",
              ],
              notes: ["¹²": "United Nations, *Treaty Series*, vol. 1.", "*": "Rivers and streams."])))
      ])
    #expect(
      material.warnings.map(\.kind) == [.noProposal(title: "Keeping lakes clean"), .noteUnused(mark: "³")])
  }

  @Test("a folder is loaded, once: what stands is not entered again, and ids last")
  func loadsOnce() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "material-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var room = try room()
    #expect(try Material(folder: folder.path, session: room.session, named: "s").entries.isEmpty)
    try Data(summaries.utf8).write(to: folder.appending(path: "summaries.md"))
    try Data(texts.utf8).write(to: folder.appending(path: "texts.md"))
    let first = try Material(folder: folder.path, session: room.session, named: "s")
    #expect(first.entries.count == 5)
    #expect(try Material(folder: folder.path + "/", session: room.session, named: "s") == first)
    #expect(Set(first.entries.map(\.id)).count == 5)
    for command in first.commands { try room.record(command, at: try Room.now()) }
    #expect(try Material(folder: folder.path, session: room.session, named: "s").entries.isEmpty)
    let mended = summaries.replacing("One speaker", with: "A speaker")
    try Data(mended.utf8).write(to: folder.appending(path: "summaries.md"))
    let second = try Material(folder: folder.path, session: room.session, named: "s")
    #expect(second.entries.count == 1)
    for command in second.commands { try room.record(command, at: try Room.now()) }
    try Data(summaries.utf8).write(to: folder.appending(path: "summaries.md"))
    let back = try Material(folder: folder.path, session: room.session, named: "s")
    #expect(back.commands == [first.commands[2]])
    #expect(back.entries.first?.id != first.entries[2].id)
    try Data([0x41, 0xFF, 0xFE]).write(to: folder.appending(path: "texts.md"))
    #expect(throws: TextFile.Failure.self) {
      try Material(folder: folder.path, session: room.session, named: "s")
    }
  }

  private static let published: String = {
    let package = #filePath.split(separator: "/").dropLast(3)
    return "/" + (package.dropLast() + ["shared", "reference", "ccpcj-33"]).joined(separator: "/")
  }()

  @Test(
    "the material of a whole published session is found",
    .enabled(
      if: FileManager.default.fileExists(atPath: published + "/summaries.md"),
      "the published material is not beside the package"))
  func findsPublished() throws {
    var room = try Room()
    let headings = try #require(try TextFile.read(Self.published + "/summaries.md"))
      .split(separator: "\n").filter { $0.hasPrefix("#") }
    var item = 0
    for heading in headings {
      let title = heading.drop { $0 != "." }.dropFirst(2)
      if heading.hasPrefix("# ") {
        item += 1
        try room.record("2024-05-13 09:00 item \(item) \"\(title)\"")
      } else if let number = heading.dropFirst(3).first?.wholeNumberValue {
        try room.record("item \(item) (\(Agenda.letter(number - 1))) \"\(title)\"")
      }
    }
    let texts = try #require(try TextFile.read(Self.published + "/texts.md"))
    let lines = texts.split(separator: "\n")
    for (index, heading) in lines.enumerated() where heading.hasPrefix("# ") {
      let title = lines[index + 1].replacing("*", with: "")
      try room.record(
        "submit L.\(index) \(heading.contains("ecision") ? "decision" : "resolution") \"\(title)\" item 1")
    }
    #expect(room.session.proposals.all.count == 8)
    let material = try Material(folder: Self.published, session: room.session, named: "s")
    #expect(material.warnings == [])
    let paragraphs = material.commands.reduce(0) { count, command in
      guard case .reportWork(.enterSummary(let summary)) = command else { return count }
      return count + summary.paragraphs.count
    }
    #expect(paragraphs == 80)
    let attached = material.commands.compactMap { command -> AdoptedText? in
      guard case .proposals(.attachText(let text)) = command else { return nil }
      return text
    }
    #expect(attached.map(\.notes.count).reduce(0, +) == 31)
    #expect(attached.map(\.blocks.count) == [42, 15, 28, 25, 1, 27, 47])
  }
}
