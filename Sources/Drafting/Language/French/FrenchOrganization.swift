import Proceedings
import ReferenceData

/// The chapter on the organization of the session in French.
extension FrenchWording {
  func blocks(_ telling: OrganizationTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .agenda(let adopted):
      [paragraph(told, agenda(adopted))]
        + adopted.items.flatMap(agendaItem).map { RoughBlock(kind: .item, passage: $0) }
    case .agreedDates(let convened, let agreed): [paragraph(told, agreedDates(convened, agreed: agreed))]
    case .arrangementsShared(let shared): [paragraph(told, arrangements(shared))]
    case .attendance(let figures):
      [paragraph(told, attendance(figures, kinds: session.body?.fact.attendance ?? []))]
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
    case .closed(let office, let moment, let isSame):
      [
        paragraph(
          told,
          "\(isSame ? "à la même séance" : when(moment, ofBody: false)), \(named(draft.holder(of: office, at: moment))), a déclaré close \(sessionName.the) \(ofTheBody)."
        )
      ]
    case .openedByOfficial(let official):
      [paragraph(told, "la session a été ouverte par \(named(.official(official))).")]
    }
  }

  private func silence(_ silence: Meetings.Silence, at moment: Moment) -> Passage {
    let memory = silence.inMemoryOf.map { " à la mémoire \(french.name($0).genitive)" } ?? ""
    return "\(when(moment)), \(theBody) a observé une minute de silence\(memory)."
  }

  // MARK: Before the session

  private func agreedDates(_ convened: Arrangements.Convening, agreed: Arrangements.Reconvened) -> Passage {
    let held = "tenue \(French.during(agreed.from, agreed.to))"
    let consultations = convened.consultationsOn.map {
      " et serait précédée de consultations informelles \(French.on([$0]))"
    }
    return
      "à la reprise de sa \(French.ordinal(agreed.session)) session, \(held), \(theBody) est \(agreeing("convenu")) que \(sessionName.its) se tiendrait \(French.during(convened.from, convened.to))\(consultations ?? "")."
  }

  private func consultations(
    _ held: Arrangements.Consultations, chair: Bureau.Officer?, deadline: Arrangements.Deadline?
  ) -> Passage {
    let person = chair.map { ", \(french.person($0, in: names))" } ?? ""
    let review = deadline.map {
      "a procédé à un examen préliminaire des projets de résolution présentés dans le délai fixé au \(French.dayAndMonth($0.day))"
    }
    let done = [
      held.reviewedDrafts ? review : nil,
      held.organizationalMatters
        ? "a examiné des questions d’organisation concernant \(sessionName.the)" : nil,
    ].compactMap { $0 }
    let what = done.isEmpty ? "a été \(agreeing("informé")) de l’état des préparatifs" : French.list(done)
    return
      "lors des consultations d’avant-session, que présidait \(french.title(held.chairedBy, chair?.pronoun).definite) \(ofTheBody)\(person), \(theBody) \(what)."
  }

  // MARK: Opening, attendance

  private func opened(_ opening: SessionOpening) -> Passage {
    let convened = opening.convened
    let whole = convened.reconvening == nil ? sessionName.its : "la première partie de \(sessionName.its)"
    let dates = French.list(opening.periods.map { French.during($0.from, $0.to) })
    let place = french.name(convened.place).dative
    var sentences: [Passage] = ["\(theBody) a tenu \(whole) \(place) \(dates)."]
    if let title = opening.office {
      sentences.append("\(office(title).definite) \(ofTheBody) a ouvert la session.")
    }
    for delivered in opening.addresses.persons {
      guard delivered.statement.reads == nil else {
        sentences.append(reading(delivered))
        continue
      }
      let means = delivered.statement.mode == .video ? ", par message vidéo" : ""
      let speaker = speakers.named(delivered.statement.speaker)
      sentences.append("\(speaker) a prononcé une allocution devant \(theBody)\(means).")
    }
    sentences += opening.statements.filter { $0.statement.reads != nil }.map(reading)
    let statements = opening.statements.filter { $0.statement.reads == nil }
    if !statements.isEmpty {
      sentences.append("\(speakers.list(statements)) \(madeStatements(statements, .openingStatement)).")
    }
    return enumeration(sentences.map(\.sentence), separator: " ", last: " ")
  }

  private func arrangements(_ shared: Arrangements.Sharing) -> Passage {
    "les dispositions relatives à l’organisation de \(sessionName.the) ont été communiquées aux délégations \(French.on([shared.day]))."
  }

  private func attendance(_ figures: Participants.Attendance, kinds: [Body.AttendanceCount]) -> Passage {
    func counted(_ categories: [Body.AttendanceCount.Category]) -> [String] {
      kinds.filter { categories.contains($0.category) }.compactMap { kind in
        if figures.uncounted?.contains(kind.category) == true {
          return FrenchName(french.words(kind.plural), .none).genitive
        }
        let count = figures.count(of: kind.category)
        guard count > 0 else { return nil }
        return "de \(French.count(count, french.words(kind.singular), french.words(kind.plural)))"
      }
    }
    let members = French.list(counted([.member]))
    let observers = counted([.otherMemberState, .nonMemberState]).map { "des observateurs \($0)" }
    let system = counted([.unitedNations]).map { "des représentants \($0)" }
    let organizations = counted([.programmeNetworkInstitute, .intergovernmental, .nonGovernmental])
    let others = organizations.isEmpty ? [] : ["des observateurs \(French.list(organizations))"]
    var text: Passage = "ont participé à \(sessionName.the) les représentants \(members)."
    let also = observers + system + others
    if !also.isEmpty { text = text + " Y ont également assisté \(French.list(also))." }
    guard let list = figures.list else { return text }
    return text + " La liste des participants figure dans le document \(list.description)."
  }

  // MARK: Officers

  private func election(on day: Day, at agreed: Arrangements.Reconvened?) -> Passage {
    let election = session.body?.fact.election
    let mandates = [election?.mandate, election?.rule].compactMap(\.self).map {
      french.citation($0).genitive
    }
    let end = agreed.map { "à la fin de la reprise de sa \(French.ordinal($0.session)) session, " }
    return
      "en application \(French.list(mandates)), \(theBody), \(end ?? "")\(French.on([day])), a ouvert \(sessionName.its) à seule fin d’élire son bureau pour cette session. À cette séance, \(theBody) a élu les membres du Bureau."
  }

  private func officers(_ officers: [Dated<Bureau.Officer>], _ told: Told) -> [RoughBlock] {
    let opening: Passage =
      "compte tenu du roulement des postes fondé sur la répartition régionale, les membres du Bureau élus pour \(sessionName.the) \(ofTheBody) et les groupes régionaux dont ils relèvent sont indiqués ci-après."
    let rows = officers.map { officer in
      RoughBlock.row(
        [
          French.capitalized(french.title(officer.fact.office, officer.fact.pronoun).name),
          french.name(officer.fact.regionalGroup).name,
          french.person(officer.fact, in: names),
        ], from: [officer.moment.version])
    }
    return [paragraph(told, opening), .row(["Fonction", "Groupe régional", "Membre du Bureau"])] + rows
  }

  private func extendedBureau(_ circle: Body.ExtendedBureau) -> Passage {
    let regionalGroups = session.body?.fact.seats.groups.count ?? 0
    let members = [
      circle.members.contains(.chairsOfRegionalGroups)
        ? "de la présidence de chacun des \(French.cardinal(regionalGroups)) groupes régionaux" : nil,
      circle.members.contains(.chairOfGroup77)
        ? "de la présidence \(french.name("Group of 77 and China").genitive)" : nil,
      circle.members.contains(.presidencyOfEuropeanUnion)
        ? "du représentant ou de l’observateur de l’État assurant la présidence de l’Union européenne" : nil,
    ].compactMap { $0 }
    let circleIs =
      circle.members.contains(.officers) ? "avec les membres élus du Bureau, ce groupe" : "ce groupe"
    return
      "un groupe composé \(French.list(members)) a été constitué pour aider \(presiding.definite) \(ofTheBody) à régler les questions d’organisation. \(French.capitalized(circleIs)) formait le Bureau élargi prévu par \(french.citation(circle.mandate).definite)."
  }

  private func extendedBureauMeetings(_ days: [Day]) -> Passage {
    "pendant \(sessionName.the) \(ofTheBody), le Bureau élargi s’est réuni \(French.on(days)) pour examiner des questions relatives à l’organisation des travaux."
  }

  // MARK: Agenda, documents, closure

  private func agenda(_ adopted: AgendaAdopted) -> Passage {
    let provisional = adopted.provisional
    let symbol = provisional.map { " (\($0.symbol))" } ?? ""
    let s = adopted.isWithWork ? "s" : ""
    let approved = provisional?.approvedInDecision.map {
      ", que \(parent.definite) avait approuvé\(s) dans sa décision\(French.space)\($0)"
    }
    let asAmended =
      adopted.isWithWork ? ", tels qu’ils avaient été modifiés," : ", tel qu’il avait été modifié,"
    let amended = adopted.adoption.asAmended ? asAmended : ""
    let work = adopted.isWithWork ? " et le projet d’organisation des travaux" : ""
    return
      "\(atMeetings([adopted.meeting])), \(theBody) a adopté\(amended) l’ordre du jour provisoire\(work)\(symbol)\(approved ?? ""). L’ordre du jour était le suivant :"
  }

  private func agendaItem(_ item: Agenda.Item) -> [Passage] {
    [Passage("\(item.number). \(title(item))\(item.subitems.isEmpty ? "." : " :")")]
      + item.listedSubitems.map { index, title in
        let end = index == item.subitems.count - 1 ? "." : " ;"
        return "\(Agenda.letter(index))) \(french.words(title))\(end)"
      }
  }

  private func documentation(_ list: DocumentSymbol) -> Passage {
    let kind = list.isConferenceRoomPaper ? "document de séance" : "document"
    return
      "la liste des documents dont \(theBody) était \(agreeing("saisi")) à \(sessionName.its) figure dans le \(kind) \(list.description)."
  }

  private func closing(_ closing: ClosingStatements) -> Passage {
    let when = "à la \(French.ordinalFigure(closing.meeting)) séance, \(French.on([closing.day])), "
    let text = closing.groups.enumerated().reduce(Passage.empty) { text, entry in
      let made = madeStatements(entry.element, .closingStatement, also: entry.offset > 0)
      let told: Passage = "\(speakers.list(entry.element)) \(made)."
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
      "\(what) au titre du point\(French.space)\(entry.item) de l’ordre du jour dans le Journal de \(sessionName.the)."
  }
}
