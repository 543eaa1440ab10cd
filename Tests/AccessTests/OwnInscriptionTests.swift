import Access
import Proceedings
import Testing

/// What a delegation may say of itself, field by field.
@Suite struct OwnInscriptionTests {
  private typealias Inscription = SpeakersList.Inscription
  private typealias Change = @Sendable (inout Inscription) -> Void

  /// What was decided about a field of an inscription.
  private enum Decision {
    /// It follows from the link, and nothing else may stand there.
    case fixed(Change)
    /// The delegation may set it.
    case free(Change)
    /// It has fields of its own, about which others decide.
    case parts
  }

  private static let ukraine = ParticipantCode("UKR")
  private static let france = ParticipantCode("FRA")

  private static let inscriptionFields: [String: Decision] = [
    "delegation": .fixed { $0.delegation = france },
    "statement": .parts,
    "tier": .fixed { $0.tier = -1 },
    "withConsent": .fixed { $0.withConsent = true },
    "decidedBy": .fixed { $0.decidedBy = "Chair" },
    "replyAt": .fixed { $0.replyAt = .endOfMeeting },
  ]
  private static let statementFields: [String: Decision] = [
    "speaker": .parts,
    "purpose": .fixed { $0.statement.purpose = .introductory },
    "onBehalfOf": .fixed { $0.statement.onBehalfOf = [Behalf(group: ParticipantCode("G77"))] },
    "aligned": .fixed { $0.statement.aligned = [france] },
    "mode": .free { $0.statement.mode = .video },
    "isOnWebsite": .fixed { $0.statement.isOnWebsite = true },
    "category": .fixed { $0.statement.category = .minister },
    "seconds": .fixed { $0.statement.seconds = 3_600 },
    "language": .free { $0.statement.language = "French" },
    "isByLeave": .fixed { $0.statement.isByLeave = true },
    "decidedBy": .fixed { $0.statement.decidedBy = "Chair" },
    "explanation": .fixed { $0.statement.explanation = .vote },
    "dissociates": .fixed { $0.statement.dissociates = true },
    "list": .fixed { $0.statement.list = .panel },
    "item": .fixed { $0.statement.item = 4 },
    "part": .fixed { $0.statement.part = .keynote },
    "dissociatesFrom": .fixed { $0.statement.dissociatesFrom = .part("paragraph 12") },
    "introduces": .fixed { $0.statement.introduces = ["E/CN.15/2024/3"] },
    "isPresentation": .fixed { $0.statement.isPresentation = true },
    "reads": .fixed { $0.statement.reads = "a message" },
  ]
  private static let speakerFields: [String: Decision] = [
    "standing": .fixed { $0.statement.speaker.standing = .officer },
    "participant": .fixed { $0.statement.speaker.participant = france },
    "title": .fixed { $0.statement.speaker.title = "Minister of Justice" },
    "name": .fixed { $0.statement.speaker.name = "Somebody" },
  ]

  private static let bare = Inscription(
    delegation: ukraine, statement: Statement(speaker: .delegation(ukraine)))

  private func command(_ inscription: Inscription, kind: SpeakersList.Kind = .discussion) -> Session.Command {
    .list(.init(item: 3, kind: kind, command: .inscribe(inscription)))
  }

  private func own(_ command: Session.Command, category: SpeakerCategory? = nil) -> OwnInscription? {
    OwnInscription(command, of: Self.ukraine, category: category)
  }

  private static func fields(of value: some Any) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label))
  }

  @Test("somebody has decided about every field of an inscription, a statement and a speaker")
  func everyField() {
    let hint: Comment = "Decide whether a delegation may set the new field by its own link."
    #expect(Self.fields(of: Self.bare) == Set(Self.inscriptionFields.keys), hint)
    #expect(Self.fields(of: Self.bare.statement) == Set(Self.statementFields.keys), hint)
    #expect(Self.fields(of: Self.bare.statement.speaker) == Set(Self.speakerFields.keys), hint)
  }

  @Test("a delegation sets what is free, and no command that says anything else is its own")
  func decisions() {
    let tables = [Self.inscriptionFields, Self.statementFields, Self.speakerFields]
    for (field, decision) in tables.flatMap({ $0 }) {
      var changed = Self.bare
      switch decision {
      case .parts: continue
      case .fixed(let change):
        change(&changed)
        #expect(own(command(changed)) == nil, "\(field)")
      case .free(let change):
        change(&changed)
        #expect(
          own(command(changed))?.command(of: Self.ukraine, category: nil) == command(changed), "\(field)")
      }
      #expect(changed != Self.bare, "\(field)")
    }
  }

  @Test func aBareInscriptionIsItsOwnOnTheListThatItNames() {
    #expect(own(command(Self.bare)) == OwnInscription(item: 3, kind: .discussion, request: .inscribe()))
    #expect(own(.list(.init(command: .inscribe(Self.bare))))?.item == nil)
    #expect(own(.list(.init(command: .inscribe(Self.bare)))) != nil)
    #expect(own(command(Self.bare, kind: .panel))?.kind == .panel)
  }

  @Test func theCategoryThatFollowsFromTheRecordMayStandInIt() {
    var inscription = Self.bare
    inscription.statement.category = .observerState
    #expect(own(command(inscription), category: .observerState) != nil)
    #expect(own(command(inscription)) == nil)
    #expect(own(command(Self.bare), category: .observerState) != nil)
    let built = own(command(Self.bare))?.command(of: Self.ukraine, category: .observerState)
    #expect(built == command(inscription))
  }

  @Test func aReplyIsItsOwnUnlessItAnswersAStatement() {
    var reply = Self.bare
    reply.statement.purpose = .reply(to: nil)
    #expect(own(command(reply, kind: .rightOfReply)) != nil)
    #expect(own(command(reply)) == nil)
    reply.statement.purpose = .reply(to: 7)
    #expect(own(command(reply, kind: .rightOfReply)) == nil)
  }

  @Test func onlyItsOwnWithdrawalIsItsOwn() {
    let withdrawal = OwnInscription(item: 3, kind: .panel, request: .withdraw)
    #expect(
      own(.list(.init(item: 3, kind: .panel, command: .withdraw(Self.ukraine)))) == withdrawal)
    #expect(own(.list(.init(item: 3, kind: .panel, command: .withdraw(Self.france)))) == nil)
  }

  @Test func aPointOfOrderIsRaisedInTheRoom() {
    #expect(OwnInscription(item: 3, kind: .pointsOfOrder, request: .inscribe()) == nil)
    #expect(own(command(Self.bare, kind: .pointsOfOrder)) == nil)
  }

  @Test func noOtherCommandIsItsOwn() {
    let others: [Session.Command] = [
      .giveFloorToNext(), .undo(version: nil), .correct(version: 3, as: command(Self.bare), time: nil),
      .list(.init(command: .open)), .list(.init(command: .inscribeAll([Self.bare]))),
      .list(.init(command: .request(Self.bare))),
      .list(.init(command: .move(.init(delegation: Self.ukraine, place: 1, decidedBy: "Chair")))),
      .list(.init(command: .restore(.init(delegation: Self.ukraine, decidedBy: "Chair")))),
    ]
    for command in others { #expect(own(command) == nil, "\(command)") }
  }
}
