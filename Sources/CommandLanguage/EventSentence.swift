import Proceedings
import ReferenceData

/// Tells an event of the log in a line, with names instead of codes.
public struct EventSentence: Sendable {
  private let directory: Directory
  /// The title of whoever presides.
  let chair: String
  /// The session whose events are told, so that an event can be named by what it said; nil if none is.
  private let session: Session?

  /// A teller that knows the names of that directory.
  public init(_ directory: Directory) {
    (self.directory, chair, session) = (directory, EventSentence.usualChair, nil)
  }

  /// A teller of the events of a session: with its names, the title of whoever presides, and what an event said that is
  /// undone.
  public init(_ session: Session) {
    directory = session.directory
    chair = session.body?.fact.presiding ?? EventSentence.usualChair
    self.session = session
  }

  /// The same teller, which names an event by its number alone.
  private init(plain teller: EventSentence) {
    (directory, chair, session) = (teller.directory, teller.chair, nil)
  }

  private static let usualChair = "Chair"

  /// The event in a line.
  public func words(_ event: Session.Event) -> String {
    switch event {
    case .created(let body): "The session of the \(body.name) was created."
    case .participants(let event): words(event)
    case .bureau(let event): words(event)
    case .arrangements(let event): words(event)
    case .agenda(let event): words(event)
    case .meetings(let event): words(event)
    case .floor(let event): words(event)
    case .speakersList(let listed): words(listed.event, of: list(listed))
    case .motions(let event): words(event)
    case .pointsOfOrder(let event): words(event)
    case .elections(let event): words(event)
    case .votes(let event): words(event)
    case .proposals(let event): words(event)
    case .reportWork(let event): words(event)
    case .undone(let undoing):
      "Event \(undoing.version)\(said(undoing.version)) was undone.\(later(undoing.later))"
    case .corrected(let correction):
      "Event \(correction.version) was corrected: \(words(correction.event))"
        + (correction.time.map { " Time: \($0.clock)." } ?? "") + later(correction.later)
    }
  }

  /// The event in a line for whoever has just recorded it: an undoing is told by what it took back or did again.
  public func announced(_ event: Session.Event) -> String {
    guard case .undone(let undoing) = event, let session,
      let before = session.history[atVersion: undoing.version]?.event
    else { return words(event) }
    let matter = session.matter(of: undoing.version)
    guard let happened = session.event(at: matter) else { return words(event) }
    let isDoneAgain = if case .undone = before { true } else { false }
    return "\(isDoneAgain ? "Done again" : "Taken back"): \(words(happened))\(later(undoing.later))"
  }

  /// The words of an event in brackets; nothing if no session is known.
  private func said(_ version: Int) -> String {
    guard let session else { return "" }
    let isCorrected = session.corrections[version] != nil
    let event = isCorrected ? session.event(at: version) : session.history[atVersion: version]?.event
    return event.map { " (“\(EventSentence(plain: self).words($0))”)" } ?? ""
  }

  /// What an undoing or a correction means for later events.
  private func later(_ consequences: Session.Consequences?) -> String {
    let undone = consequences?.undone ?? []
    let named = undone.prefix(Self.mostNamed).map(String.init).joined(separator: ", ")
    let more = undone.count > Self.mostNamed ? " and \(undone.count - Self.mostNamed) more" : ""
    let taken =
      switch undone.count {
      case 0: ""
      case 1: " Event \(named), which rested on it, was undone."
      default: " Events \(named)\(more), which rested on it, were undone."
      }
    let read = (consequences?.readings ?? []).map { " Event \($0.version) now reads: \(words($0.event))" }
    return taken + read.joined()
  }

  /// How many of the events that were undone with another are named.
  private static let mostNamed = 12

  private func words(_ event: Participants.Event) -> String {
    switch event {
    case .membersNamed(let codes): "Members were named: \(names(codes))."
    case .membershipEnded(let codes): "The membership of these States ended: \(names(codes))."
    case .registered(let registration): "\(registration.name) was registered."
    case .attendanceRecorded(let figures): "Attendance was recorded: \(figures.members) members."
    case .attendeesListed(let list):
      "Listed as attending (\(list.called ?? list.category?.rawValue ?? "participants")): \(names(list.participants))."
    case .invited(let invitation):
      "The body invited as observers: \(names(invitation.participants))\(invitation.under.map { " (\($0))" } ?? "")."
    case .applicationsConsidered(let applications): words(applications)
    }
  }

  private func words(_ event: Bureau.Event) -> String {
    switch event {
    case .electionOpened(let opening): "The session was opened on \(opening.day) to elect its Bureau."
    case .officerElected(let officer):
      "\(officer.name) (\(name(officer.state))) was elected \(officer.office)\(details(officer))."
    case .extendedBureauMet(let meeting): "The extended Bureau met on \(meeting.day)."
    case .officeVacated(let vacancy):
      "The office of \(vacancy.office)\(vacancy.name.map { ", \($0)," } ?? "") fell vacant (\(vacancy.cause.rawValue))."
    case .viceChairDesignated(let designation):
      "The \(designation.office) was designated to take the place of the \(chair)."
    case .previousNamed(let bureau): "The Bureau of session \(bureau.session) was named."
    case .electionPostponed(let postponed): words(postponed)
    case .substituteNamed(let substitute):
      "\(substitute.name) (\(name(substitute.state))) was nominated to act as substitute for \(substitute.officer ?? "the \(substitute.office)")."
    }
  }

  private func words(_ event: Arrangements.Event) -> String {
    switch event {
    case .convened(let convening):
      "\(name(of: convening)) was convened in \(convening.place), \(days(convening.periods))."
    case .proposalDeadlineSet(let deadline): "The deadline for draft resolutions was set: \(deadline.day)."
    case .consultationsHeld(let held): "Informal consultations were held, chaired by the \(held.chairedBy)."
    case .arrangementsShared(let sharing): "The arrangements were shared on \(sharing.day)."
    case .meetingPlanned(let plan): words(plan)
    case .plannedMeetingCancelled(let plan):
      "The meeting planned for \(plan.from.day) at \(plan.from.clock) was taken out of the programme."
    }
  }

  private func words(_ event: Agenda.Event) -> String {
    switch event {
    case .itemListed(let item): "Item \(item.number) was listed: “\(item.title)”."
    case .subitemListed(let subitem):
      "Item \(subitem.item) (\(subitem.letter)) was listed: “\(subitem.title)”."
    case .provisionalIssued(let document): "The provisional agenda was issued: \(document.symbol)."
    case .adopted(let adoption): "The agenda was adopted\(adoption.asAmended ? " as amended" : "")."
    case .documentListed(let document):
      "\(document.symbol.isEmpty ? "A document without a symbol" : document.symbol) was listed: “\(document.title)”."
    case .workApproved(let work):
      "The organization of work was approved\(work.asAmended ? " as amended" : "")\(work.symbol.map { ": \($0)" } ?? "")."
    case .documentsNoted(let noting):
      "Note was taken of \(noting.documents.joined(separator: ", "))\(noting.item.map { " under item \(Agenda.name(of: $0, noting.subitems ?? []))" } ?? "")."
    case .listOfDocumentsNamed(let list): "The documents are listed in \(list.symbol)."
    case .itemAdded(let item): "Item \(item.number) was added: “\(item.title)”."
    case .itemDeleted(let deletion): "Item \(deletion.item) was deleted from the agenda."
    case .itemDeferred(let deferral):
      "Item \(deferral.item) was deferred\(deferral.toSession.map { " to session \($0)" } ?? "")."
    case .itemAmended(let amendment): "Item \(amendment.item) was amended: “\(amendment.title)”."
    }
  }

  private func words(_ event: Meetings.Event) -> String {
    switch event {
    case .meetingOpened(let opening):
      "Meeting \(opening.number) was opened, \(officiant(.init(opening.presiding, holder: opening.holder, official: opening.official))) presiding\(details(opening))."
    case .meetingClosed(let meeting): "Meeting \(meeting.number) was closed\(reason(meeting))."
    case .meetingSuspended(let meeting):
      "Meeting \(meeting.number) was suspended\(reason(meeting))\(meeting.until.map { ", until \($0.day) at \($0.clock)" } ?? "")."
    case .meetingResumed(let meeting): "Meeting \(meeting.number) was resumed."
    case .sessionOpened(let officiant):
      "\(Naming.capitalised(self.officiant(officiant))) opened the session."
    case .sessionClosed(let officiant):
      "\(Naming.capitalised(self.officiant(officiant))) closed the session\(officiant.withoutReport == true ? " without its report" : "")."
    case .sessionSuspended(let suspension): words(suspension)
    case .sessionResumed(let days): "The session is resumed, \(days.from) to \(days.to)."
    case .informalHeld(let meeting): words(meeting)
    case .itemTakenUp(let taking):
      "Item \(Agenda.name(of: taking.item, taking.subitems(of: taking.item))) was taken up\(together(taking))\(taking.forAction ? " for action" : "")."
    case .itemConcluded(let item): "Consideration of item \(item.number) was concluded."
    case .presidingChanged(let officiant):
      "\(Naming.capitalised(self.officiant(officiant))) took the \(chair == EventSentence.usualChair ? chair : "chair")."
    case .presenceRecorded(let presence): "\(self.presence(presence))"
    case .quorumQuestioned(let request): "\(name(request.requestedBy)) asked for the quorum to be verified."
    case .considerationAdjourned(let adjournment):
      "Consideration of item \(Agenda.name(of: adjournment.item, adjournment.subitems ?? [])) was adjourned\(adjournment.toMeeting.map { " to meeting \($0)" } ?? "")."
    case .sessionReconvened(let part): "The session was reconvened, \(part.from) to \(part.to)."
    case .silenceObserved(let silence):
      "A minute of silence was observed\(silence.inMemoryOf.map { " in memory of \($0)" } ?? "")."
    case .noticeGiven(let notice): "Notice was given that \(notice.rule) is to be suspended."
    case .ruleSuspended(let suspension): "\(suspension.rule) was suspended in order to \(suspension.purpose)."
    case .committeeSetUp(let mandate): words(mandate)
    case .committeeMet(let meeting): words(meeting)
    case .committeeReported(let report):
      "The \(report.committee ?? "committee") reported on \(report.on)\(report.symbol.map { " (\($0))" } ?? "")\(report.by.map { ": \(person($0))" } ?? "")."
    case .committeeReportDecided(let decision): words(decision)
    case .facilitatorsNamed(let facilitation): words(facilitation)
    }
  }

  private func words(_ event: Floor.Event) -> String {
    switch event {
    case .given(let statement): "\(speaker(statement.speaker)) was given the floor\(details(statement))."
    case .ended, .paused, .resumed, .extended, .limitsSet: wordsOnTime(event)
    case .panelOpened(let opening): panel(opening)
    case .panelClosed: "The discussion ended, and the item goes on."
    case .panellistPresented(let speaker): "\(self.speaker(speaker)) led the panel."
    case .expertPresented(let speaker): "\(self.speaker(speaker)) gave an expert presentation."
    case .workshopRecorded(let workshop):
      "A workshop was held on \(workshop.day) by \(name(workshop.organizer))."
    }
  }

  private func words(_ event: Elections.Event) -> String {
    switch event {
    case .opened(let election): "An election was opened to fill \(election.place)."
    case .nominated(let slate): "Nominated: \(slate.candidates.map(candidate).joined(separator: ", "))."
    case .candidateWithdrawn(let withdrawal): "The candidate \(key(withdrawal.candidate)) withdrew."
    case .ballotCounted(let ballot):
      "A secret ballot was counted: \(ballot.papers) papers, \(ballot.tallies.map(tally).joined(separator: ", "))."
    case .lotDrawn(let lot): "Lots were drawn: \(key(lot.candidate))."
    case .declared(let result): "Declared elected: \(result.candidates.map(key).joined(separator: ", "))."
    case .acclaimed(let result):
      "Elected by acclamation: \(result.candidates.map(key).joined(separator: ", "))."
    }
  }

  // MARK: Names

  /// The name of whoever speaks.
  public func speaker(_ speaker: Speaker) -> String {
    let code = speaker.participant.map(name)
    return [speaker.name, speaker.title, code].compactMap { $0 }.joined(separator: ", ")
  }

  /// Who speaks, and in brackets for what and for whom.
  public func speaker(of statement: Statement) -> String {
    let details = details(statement).drop(while: \.isWhitespace)
    return speaker(statement.speaker) + (details.isEmpty ? "" : " (\(details))")
  }

  private func details(_ statement: Statement) -> String {
    let purpose =
      switch statement.purpose {
      case .item: ""
      case .introductory: " to introduce the item"
      case .opening: " at the opening"
      case .address: " to address the session"
      case .closing: " at the closure"
      case .reply(let answered): " in reply" + (answered.map { " to event \($0)" } ?? "")
      case .report: " to report on a group’s work"
      case .workshopReport: " to report on the workshop"
      case .beforeAction(let id): " before the action on \(id)"
      case .afterAction(let id): " after the action on \(id)"
      }
    let behalf = statement.onBehalfOf.map(self.behalf)
    let explained = statement.explanation.map { " explaining its \($0.rawValue)" } ?? ""
    let dissociation =
      statement.dissociates == true
      ? " dissociating itself from \(statement.dissociatesFrom?.words ?? "the consensus")" : ""
    return purpose + part(statement) + explained + dissociation + behalf.joined() + means(statement)
  }

  /// The bare name of a participant.
  public func name(_ code: ParticipantCode) -> String {
    directory.participant(code: code.rawValue)?.name ?? code.rawValue
  }

  func inSentence(_ code: ParticipantCode) -> String {
    directory.participant(code: code.rawValue)?.inSentence ?? code.rawValue
  }

  func names(_ codes: [ParticipantCode]) -> String { codes.map(name).joined(separator: ", ") }
}
