import Proceedings
import Testing

/// How long texts may be and what they may hold, whatever command they stand in.
@Suite struct TextLimitTests {
  private let session = Session()
  private static let ukraine = ParticipantCode("UKR")

  private func refusal(_ command: Session.Command) -> TextRefusal? {
    do throws(Session.Refusal) { _ = try session.decide(command, at: .start) } catch {
      if case .text(let refusal) = error { return refusal }
    }
    return nil
  }

  private func inscription(title: String? = nil, name: String? = nil) -> SpeakersList.Inscription {
    let speaker = Speaker(standing: .delegation, participant: Self.ukraine, title: title, name: name)
    return .init(delegation: Self.ukraine, statement: Statement(speaker: speaker))
  }

  private func text(_ length: Int) -> String { String(repeating: "é", count: length) }

  @Test func aTitleOfAPersonHasThreeHundredCharacters() {
    #expect(refusal(.list(.init(command: .inscribe(inscription(title: text(300)))))) == nil)
    let refused = refusal(.list(.init(command: .inscribe(inscription(title: text(301))))))
    #expect(refused == .tooLong(field: "title", length: 301, limit: 300))
    #expect(refused?.fact == "The text for “title” has 301 characters, and 300 are the limit.")
    #expect(refused?.remedy == "Shorten it.")
  }

  @Test func theLimitHoldsWhereverTheTextStands() {
    let inscribe = SpeakersList.Command.inscribe(inscription(name: text(301)))
    let commands: [Session.Command] = [
      .list(.init(command: inscribe)), .list(.init(item: 3, kind: .panel, command: inscribe)),
      .list(.init(command: .inscribeAll([inscription(), inscription(name: text(301))]))),
      .provided(floor: session.floorStanding, .list(.init(command: inscribe))),
      .correct(version: 7, as: .list(.init(command: inscribe)), time: nil),
    ]
    for command in commands {
      #expect(refusal(command) == .tooLong(field: "name", length: 301, limit: 300), "\(command)")
    }
    let passOver = Session.Command.list(.init(command: .passOver(nil, decidedBy: text(301))))
    #expect(refusal(passOver)?.fact.hasPrefix("The text for “decided by” has 301 characters") == true)
    let code = Session.Command.list(.init(command: .withdraw(ParticipantCode(text(301)))))
    #expect(refusal(code) == .tooLong(field: "withdraw", length: 301, limit: 300))
  }

  @Test func aTitleOfAnItemMayBeLonger() {
    func item(_ title: String) -> Session.Command {
      .agenda(.listItem(Agenda.Item(number: 3, title: title)))
    }
    #expect(refusal(item(text(1_000))) == nil)
    #expect(refusal(item(text(1_001))) == .tooLong(field: "title", length: 1_001, limit: 1_000))
  }

  @Test func aSummaryHasAHundredThousandCharactersAParagraphAndACommandFourHundredThousand() {
    func summary(_ paragraphs: [String]) -> Session.Command {
      .reportWork(.enterSummary(.init(place: .init(item: 3), paragraphs: paragraphs)))
    }
    #expect(refusal(summary([text(100_000)])) == nil)
    #expect(refusal(summary(Array(repeating: text(100_000), count: 3))) == nil)
    #expect(refusal(summary(["", text(100_001)]))?.fact.contains("100001 characters") == true)
    #expect(refusal(summary(Array(repeating: text(100_000), count: 5))) == .tooMuch(limit: 400_000))
  }

  @Test func theNameOfAMemberOfADictionaryIsATextToo() {
    func notes(_ notes: [String: String]) -> Session.Command {
      .proposals(.attachText(.init(proposal: ProposalID("L.2"), title: "A", blocks: [], notes: notes)))
    }
    #expect(refusal(notes(["1": text(100_000)])) == nil)
    #expect(refusal(notes(["_\u{1}": "a"])) == .controlCharacter("\u{1}", field: "notes"))
    #expect(refusal(notes(["1": text(100_001)])) != nil)
  }

  @Test(arguments: [
    "\u{0}", "\u{7}", "\u{1B}", "\n", "\r", "\t", "\u{7F}", "\u{9B}", "\u{2028}", "\u{202E}", "\u{2066}",
  ])
  func aTitleHoldsNoControlCharacter(_ control: String) {
    let refused = refusal(
      .list(.init(command: .inscribe(inscription(title: "Minister\(control) of Justice")))))
    guard case .controlCharacter(_, field: "title") = refused else {
      Issue.record("\(control.debugDescription): \(refused?.fact ?? "taken")")
      return
    }
  }

  @Test func aParagraphMayHaveLinesAndTabsAndNoOtherControl() {
    func summary(_ text: String) -> Session.Command {
      .reportWork(.enterSummary(.init(place: .init(item: 3), paragraphs: [text])))
    }
    #expect(refusal(summary("One\n\ttwo")) == nil)
    #expect(refusal(summary("One\u{1B}[2J")) == .controlCharacter("\u{1B}", field: "paragraphs"))
    #expect(refusal(summary("One\u{1B}[2J"))?.fact.contains("a control character (U+001B)") == true)
  }

  @Test func whatIsRecordedAlreadyIsNotCheckedWhenAnEarlierEventIsUndone() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    let japan = ParticipantCode("JPN")
    try given.when(
      .list(
        .init(command: .inscribe(.init(delegation: japan, statement: Statement(speaker: .delegation(japan)))))
      ))
    let version = given.session.version
    let recorded = Session.OfItem(item: 3, event: .inscribed(inscription(title: text(400), name: "A\u{7}")))
    given.session.evolve(by: .speakersList(recorded), at: Moment(version: version + 1, time: .noon))
    try given.when(.undo(version: version), at: RoomTime.noon.description)
    #expect(given.session.lists[3]?.waiting.map(\.delegation) == [Self.ukraine])
  }

  @Test func lettersOfAnyWritingAreTaken() {
    let title = "وزير العدل \u{200F}، وزيرة · 司法部长 · Министр · Côte d’Ivoire · 👩🏽‍⚖️"
    #expect(refusal(.list(.init(command: .inscribe(inscription(title: title))))) == nil)
  }
}
