import Proceedings
import ReferenceData

/// The chapter on the organization of the session in French.
extension FrenchWording {
  private var speakers: FrenchSpeakers { FrenchSpeakers(draft: draft, french: french) }
  var theBody: Passage { Passage(runs: [.body(.definite)]) }
  var ofTheBody: Passage { Passage(runs: [.body(.genitive)]) }
  private var session: String { "\(French.ordinal(draft.session.number ?? 0)) session" }
  /// With the article of the session, or of its reconvened part.
  private var theSession: String { "\(withArticle) \(session)" }
  private var withArticle: String {
    switch draft.part {
    case .regular: "la"
    case .reconvened: "la reprise de la"
    }
  }
  private var itsSession: String {
    switch draft.part {
    case .regular: "sa \(session)"
    case .reconvened: "la reprise de sa \(session)"
    }
  }

  func blocks(_ telling: OrganizationTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .agenda(let adopted):
      [paragraph(told, agenda(adopted))]
        + adopted.items.flatMap(agendaItem).map { RoughBlock(kind: .item, passage: $0) }
    case .agreedDates(let convened, let agreed): [paragraph(told, agreedDates(convened, agreed: agreed))]
    case .arrangementsShared(let shared): [paragraph(told, arrangements(shared))]
    case .attendance(let figures):
      [paragraph(told, attendance(figures, kinds: draft.session.body?.fact.attendance ?? []))]
    case .closing(let closing): [paragraph(told, self.closing(closing))]
    case .consultations(let held, let chair, let deadline):
      [paragraph(told, consultations(held, chair: chair, deadline: deadline))]
    case .documentation(let symbol): [paragraph(told, documentation(symbol))]
    case .election(let day, let agreed): [paragraph(told, election(on: day, at: agreed))]
    case .extendedBureau(let circle): [paragraph(told, extendedBureau(circle))]
    case .extendedBureauMeetings(let days): [paragraph(told, extendedBureauMeetings(days))]
    case .officers(let officers): self.officers(officers, told)
    case .opening(let opening): [paragraph(told, opened(opening))]
    case .silence(let silence, let moment): [paragraph(told, self.silence(silence, at: moment))]
    case .closed, .openedByOfficial: taken(english.blocks(telling, of: told))
    }
  }

  /// A participle that agrees with the name of the body.
  func agreeing(_ participle: String) -> String {
    let article = draft.session.body.map { french.name($0.fact.shortName).article } ?? .none
    return article == .la ? participle + "e" : participle
  }

  // MARK: Before the session

  private func agreedDates(_ convened: Arrangements.Convening, agreed: Arrangements.Reconvened) -> Passage {
    let held = "tenue \(French.during(agreed.from, agreed.to))"
    let consultations = convened.consultationsOn.map {
      " et serait précédée de consultations informelles \(French.on([$0]))"
    }
    return
      "à la reprise de sa \(French.ordinal(agreed.session)) session, \(held), \(theBody) est \(agreeing("convenu")) que \(itsSession) se tiendrait \(French.during(convened.from, convened.to))\(consultations ?? "")."
  }

  private func consultations(
    _ held: Arrangements.Consultations, chair: Bureau.Officer?, deadline: Arrangements.Deadline?
  ) -> Passage {
    let person = chair.map { ", \(french.person($0, in: draft.names))" } ?? ""
    let review = deadline.map {
      "a procédé à un examen préliminaire des projets de résolution présentés dans le délai fixé au \(French.dayAndMonth($0.day))"
    }
    let done = [
      held.reviewedDrafts ? review : nil,
      held.organizationalMatters ? "a examiné des questions d’organisation concernant \(theSession)" : nil,
    ].compactMap { $0 }
    let what = done.isEmpty ? "a été \(agreeing("informé")) de l’état des préparatifs" : French.list(done)
    return
      "lors des consultations d’avant-session, que présidait \(french.name(held.chairedBy).definite) \(ofTheBody)\(person), \(theBody) \(what)."
  }

  // MARK: Opening, attendance

  private func opened(_ opening: SessionOpening) -> Passage {
    let (convened, statements) = (opening.convened, opening.statements)
    let whole = convened.reconvening == nil ? itsSession : "la première partie de \(itsSession)"
    let dates = French.list(opening.periods.map { French.during($0.from, $0.to) })
    var text: Passage = "\(theBody) a tenu \(whole) \(french.name(convened.place).dative) \(dates)."
    if let office = opening.office {
      text = text + " \(French.capitalized(french.name(office).definite)) \(ofTheBody) a ouvert la session."
    }
    for delivered in opening.addresses.persons {
      let means = delivered.statement.mode == .video ? ", par message vidéo" : ""
      let speaker = speakers.named(delivered.statement.speaker)
      text =
        text + " " + ("\(speaker) a prononcé une allocution devant \(theBody)\(means)." as Passage).sentence
    }
    guard !statements.isEmpty else { return text }
    let have = statements.onceEach.count == 1 ? "a fait" : "ont fait"
    let what = statements.count == 1 ? "une déclaration liminaire" : "des déclarations liminaires"
    return text + " " + ("\(speakers.list(statements)) \(have) \(what)." as Passage).sentence
  }

  private func arrangements(_ shared: Arrangements.Sharing) -> Passage {
    "les dispositions relatives à l’organisation de \(theSession) ont été communiquées aux délégations \(French.on([shared.day]))."
  }

  private func attendance(_ figures: Participants.Attendance, kinds: [Body.AttendanceCount]) -> Passage {
    func counted(_ categories: [Body.AttendanceCount.Category]) -> [String] {
      kinds.filter { categories.contains($0.category) && figures.count(of: $0.category) > 0 }.map { kind in
        let count = figures.count(of: kind.category)
        return "de \(French.count(count, french.words(kind.singular), french.words(kind.plural)))"
      }
    }
    let members = French.list(counted([.member]))
    let observers = counted([.otherMemberState, .nonMemberState]).map { "des observateurs \($0)" }
    let system = counted([.unitedNations]).map { "des représentants \($0)" }
    let organizations = counted([.programmeNetworkInstitute, .intergovernmental, .nonGovernmental])
    let others = organizations.isEmpty ? [] : ["des observateurs \(French.list(organizations))"]
    var text: Passage = "ont participé à \(theSession) les représentants \(members)."
    let also = observers + system + others
    if !also.isEmpty { text = text + " Y ont également assisté \(French.list(also))." }
    guard let list = figures.list else { return text }
    return text + " La liste des participants figure dans le document \(list.description)."
  }

  // MARK: Officers

  private func election(on day: Day, at agreed: Arrangements.Reconvened?) -> Passage {
    let election = draft.session.body?.fact.election
    let mandates = [election?.mandate, election?.rule].compactMap(\.self).map {
      french.citation($0).genitive
    }
    let end = agreed.map { "à la fin de la reprise de sa \(French.ordinal($0.session)) session, " }
    return
      "en application \(French.list(mandates)), \(theBody), \(end ?? "")\(French.on([day])), a ouvert \(itsSession) à seule fin d’élire son bureau pour cette session. À cette séance, \(theBody) a élu les membres du Bureau."
  }

  private func officers(_ officers: [Dated<Bureau.Officer>], _ told: Told) -> [RoughBlock] {
    let opening: Passage =
      "compte tenu du roulement des postes fondé sur la répartition régionale, les membres du Bureau élus pour \(theSession) \(ofTheBody) et les groupes régionaux dont ils relèvent sont indiqués ci-après."
    let rows = officers.map { officer in
      RoughBlock.row(
        [
          french.name(officer.fact.office).name, french.name(officer.fact.regionalGroup).name,
          french.person(officer.fact, in: draft.names),
        ], from: [officer.moment.version])
    }
    return [paragraph(told, opening), .row(["Fonction", "Groupe régional", "Membre du Bureau"])] + rows
  }

  private func extendedBureau(_ circle: Body.ExtendedBureau) -> Passage {
    let regionalGroups = draft.session.body?.fact.seats.groups.count ?? 0
    let chair = french.name(draft.session.presiding)
    let members = [
      circle.members.contains(.chairsOfRegionalGroups)
        ? "des présidents des \(French.cardinal(regionalGroups)) groupes régionaux" : nil,
      circle.members.contains(.chairOfGroup77)
        ? "du Président \(french.name("Group of 77 and China").genitive)" : nil,
      circle.members.contains(.presidencyOfEuropeanUnion)
        ? "du représentant ou de l’observateur de l’État assurant la présidence de l’Union européenne" : nil,
    ].compactMap { $0 }
    let circleIs =
      circle.members.contains(.officers) ? "avec les membres élus du Bureau, ce groupe" : "ce groupe"
    return
      "un groupe composé \(French.list(members)) a été constitué pour aider \(chair.definite) \(ofTheBody) à régler les questions d’organisation. \(French.capitalized(circleIs)) formait le Bureau élargi prévu par \(french.citation(circle.mandate).definite)."
  }

  private func extendedBureauMeetings(_ days: [Day]) -> Passage {
    "pendant \(theSession) \(ofTheBody), le Bureau élargi s’est réuni \(French.on(days)) pour examiner des questions relatives à l’organisation des travaux."
  }

  // MARK: Agenda, documents, closure

  private func agenda(_ adopted: AgendaAdopted) -> Passage {
    let provisional = adopted.provisional
    let symbol = provisional.map { " (\($0.symbol))" } ?? ""
    let approved = provisional?.approvedInDecision.map {
      ", que \(french.name(draft.parent).definite) avait approuvés dans sa décision\(French.space)\($0)"
    }
    let amended = adopted.adoption.asAmended ? ", tels qu’ils avaient été modifiés," : ""
    return
      "\(atMeeting(adopted.meeting)), \(theBody) a adopté\(amended) l’ordre du jour provisoire et le projet d’organisation des travaux\(symbol)\(approved ?? ""). L’ordre du jour était le suivant :"
  }

  func atMeeting(_ number: Int) -> String {
    let meeting = draft.session.meetings.meeting(number)
    let joint = meeting?.joint.map {
      ", tenue conjointement avec la \(French.ordinalFigure($0.number)) séance \(french.name($0.body).genitive)"
    }
    let day = meeting.map { ", \(French.on([$0.day]))" } ?? ""
    return "à sa \(French.ordinalFigure(number)) séance\(joint ?? "")\(day)"
  }

  private func agendaItem(_ item: Agenda.Item) -> [Passage] {
    let title = draft.session.body.map {
      french.title(of: item, $0.fact, session: draft.session.number ?? 0)
    }
    let isWhole = item.subitems.isEmpty
    let head = "\(item.number). \(title ?? french.words(item.title))\(isWhole ? "." : " :")"
    return [Passage(head)]
      + item.listedSubitems.map { index, title in
        let end = index == item.subitems.count - 1 ? "." : " ;"
        return "\(Agenda.letter(index))) \(french.words(title))\(end)"
      }
  }

  private func documentation(_ list: DocumentSymbol) -> Passage {
    let kind = list.isConferenceRoomPaper ? "document de séance" : "document"
    return
      "la liste des documents dont \(theBody) était saisie à \(itsSession) figure dans le \(kind) \(list.description)."
  }

  private func closing(_ closing: ClosingStatements) -> Passage {
    let when = "à la \(French.ordinalFigure(closing.meeting)) séance, \(French.on([closing.day])), "
    let text = closing.groups.enumerated().reduce(Passage.empty) { text, entry in
      let also = entry.offset == 0 ? "" : " également"
      let have = entry.element.onceEach.count == 1 ? "a" : "ont"
      let what = entry.element.count == 1 ? "une déclaration de clôture" : "des déclarations de clôture"
      let told: Passage = "\(speakers.list(entry.element)) \(have)\(also) fait \(what)."
      return entry.offset == 0 ? "\(when)\(told)" : text + " " + told.sentence
    }
    return closing.inJournal.map { text + Passage(runs: [.note(Note(passage: journalNote($0)))]) } ?? text
  }

  private func journalNote(_ entry: ClosingStatements.JournalEntry) -> Passage {
    let what =
      switch entry.statements {
      case 1: "La déclaration figure"
      case 2: "Les deux déclarations figurent"
      default: "Les déclarations figurent"
      }
    return
      "\(what) au titre du point\(French.space)\(entry.item) de l’ordre du jour dans le Journal de \(theSession)."
  }
}
