import CommandLanguage
import EventLog
import Proceedings
import ReferenceData
import Views

/// A part of a session as data, for programs: codes and figures, with the names beside them.
struct PartOfSession: Encodable {
  /// Somebody who takes part.
  struct Named: Encodable {
    var code: String
    var name: String
  }
  struct Overview: Encodable {
    var body: String?
    var number: Int?
    var place: String?
    var from: String?
    var to: String?
    var meeting: Int?
    var isSuspended: Bool?
    var item: Int?
    var members: Int
    var seats: Int?
  }
  struct Officer: Encodable {
    var office: String
    var name: String
    var state: Named
    var session: Int?
  }
  struct Item: Encodable {
    var number: Int
    var title: String
    var subitems: [String]
  }
  struct Document: Encodable {
    var symbol: String
    var title: String
  }
  struct Meeting: Encodable {
    var number: Int
    var opened: String
    var closed: String?
    var presiding: String
    var items: [Int]
  }
  struct Waiting: Encodable {
    var place: Int
    var delegation: Named
    var title: String?
    var onBehalfOf: [Named]
    var category: String?
    var mode: String
    var limit: Int?
    var expected: String?
  }
  struct List: Encodable {
    var item: Int
    var kind: String
    var isOpen: Bool
    var closed: String?
    var deadline: String?
    var waiting: [Waiting]
  }
  struct Made: Encodable {
    var version: Int
    var begun: String
    var ended: String?
    var seconds: Int
    var item: Int?
    var participant: Named?
    var title: String?
    var name: String?
    var onBehalfOf: [Named]
    var mode: String
  }
  struct Draft: Encodable {
    var symbol: String
    var title: String
    var item: Int
    var state: String
    var sponsors: [Named]
  }

  let session: String
  let version: Int
  let part: String
  private(set) var overview: Overview?
  private(set) var bureau: [Officer]?
  private(set) var agenda: [Item]?
  private(set) var documents: [Document]?
  private(set) var meetings: [Meeting]?
  private(set) var lists: [List]?
  private(set) var floor: [Made]?
  private(set) var proposals: [Draft]?
  private(set) var members: [Named]?

  /// A part of a session, with the facts that it has.
  init(_ part: SessionSheet.Part, of session: Session, named name: SessionName, at now: RoomTime) {
    self.session = name.text
    version = session.version
    self.part = part.rawValue
    let names = Naming(session)
    switch part {
    case .overview: overview = Overview(session)
    case .bureau:
      bureau = (session.bureau.officers + session.bureau.successors).map {
        Officer(
          office: $0.fact.office, name: $0.fact.name, state: names.named($0.fact.state),
          session: $0.fact.session)
      }
    case .agenda:
      agenda = session.agenda.items.map { Item(number: $0.number, title: $0.title, subitems: $0.subitems) }
    case .documents:
      documents = session.agenda.documents.map {
        Document(symbol: "\($0.fact.symbol)", title: $0.fact.title)
      }
    case .meetings:
      meetings = session.meetings.held.map { meeting in
        Meeting(
          number: meeting.number, opened: "\(meeting.opened.time)",
          closed: meeting.closed.map { "\($0.time)" },
          presiding: meeting.presiding,
          items: session.meetings.considerations.filter { $0.meeting == meeting.number }.map(\.item))
      }
    case .list: lists = names.lists(of: session, at: now)
    case .floor: floor = session.floor.statements.map { names.made($0, at: now) }
    case .proposals: proposals = session.proposals.all.map { names.draft($0) }
    case .members:
      members = session.participants.members.map(names.named).sorted { $0.name < $1.name }
    }
  }

  /// Gives names to codes.
  private struct Naming {
    let sentence: EventSentence
    let sheet: SessionSheet

    init(_ session: Session) {
      sentence = EventSentence(session)
      sheet = SessionSheet(session, directory: session.directory)
    }

    func named(_ code: ParticipantCode) -> Named { Named(code: code.rawValue, name: sentence.name(code)) }

    func behalf(_ statement: Statement) -> [Named] {
      statement.onBehalfOf.flatMap { ($0.group.map { [$0] } ?? []) + $0.states }.map(named)
    }

    func lists(of session: Session, at now: RoomTime) -> [List] {
      session.agenda.items.flatMap { item in
        session.lists.on(item.number).map { kind, list in
          let name = SpeakersLists.Name(item: item.number, kind: kind)
          let waiting = session.expected(on: name, at: max(now, session.latest ?? now)).map { expected in
            let statement = expected.inscription.statement
            return Waiting(
              place: expected.place, delegation: named(expected.inscription.delegation),
              title: statement.speaker.title, onBehalfOf: behalf(statement),
              category: session.category(of: statement)?.rawValue, mode: statement.mode.rawValue,
              limit: session.limit(of: expected.inscription, on: name), expected: expected.time?.clock)
          }
          return List(
            item: item.number, kind: kind.rawValue, isOpen: list.isOpen, closed: list.closed.map { "\($0)" },
            deadline: list.deadline.map { "\($0)" }, waiting: waiting)
        }
      }
    }

    func made(_ delivered: Floor.Delivered, at now: RoomTime) -> Made {
      let speaker = delivered.statement.speaker
      return Made(
        version: delivered.moment.version, begun: "\(delivered.moment.time)",
        ended: delivered.ended.map { "\($0)" },
        seconds: delivered.elapsed(at: max(now, delivered.moment.time)),
        item: delivered.item, participant: speaker.participant.map(named), title: speaker.title,
        name: speaker.name, onBehalfOf: behalf(delivered.statement), mode: delivered.statement.mode.rawValue)
    }

    func draft(_ proposal: Proposal) -> Draft {
      Draft(
        symbol: proposal.symbol?.short ?? proposal.id.description, title: proposal.title, item: proposal.item,
        state: sheet.state(of: proposal), sponsors: proposal.sponsors.map { named($0.participant) })
    }
  }
}

extension PartOfSession.Overview {
  fileprivate init(_ session: Session) {
    let convened = session.arrangements.convened?.fact
    body = session.body?.fact.name
    number = convened?.session
    place = convened?.place
    from = convened.map { "\($0.from)" }
    to = convened.map { "\($0.to)" }
    meeting = session.meetings.open?.number
    isSuspended = session.meetings.open?.isSuspended
    item = session.currentItem?.number
    members = session.participants.members.count
    seats = session.body?.fact.seats.total
  }
}
