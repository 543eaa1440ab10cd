import CommandLanguage
import EventLog
import Proceedings
import ReferenceData

/// The meeting as a page: agenda, documents, proposals, actions taken, and the journal of a meeting.
struct MeetingPage: Sendable {
  private let session: Session
  private let names: PageNames
  private let meeting: Int?
  private let isForSecretariat: Bool
  private var words: Words { names.words }

  /// The page, with the journal of a meeting: of that one, or else of the last.
  ///
  /// The secretariat also reads there what was corrected, drafted and wished.
  init(_ session: Session, meeting: Int?, isForSecretariat: Bool, in language: PageLanguage) {
    self.isForSecretariat = isForSecretariat
    self.session = session
    self.meeting = meeting ?? session.meetings.held.last?.number
    names = PageNames(.in(language), session)
  }

  func page(of name: SessionName) -> Page {
    Page(
      title: words(.meetingSheet), session: name,
      content: """
        <h1>\(names.english(session.body?.fact.name ?? name.text))</h1>
        \(programme(of: name))\(agenda)\(documents)\(proposals)\(actions)\(journal(of: name))
        """)
  }

  private func section(_ title: Phrase, _ content: HTML, isEmpty: Bool) -> HTML {
    """
    <section>
    <h2>\(text: words(title))</h2>
    \(isEmpty ? "<p>\(text: words(.nothingYet))</p>" : content)
    </section>

    """
  }

  private func table(_ heads: [Phrase], _ rows: [HTML], label: Phrase) -> HTML {
    let cells = heads.map { head -> HTML in "<th scope=\"col\">\(text: words(head))</th>" }
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(text: words(label))"><table>
      <thead><tr>\(cells)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>
      """
  }

  // MARK: Programme, agenda and documents

  private func programme(of name: SessionName) -> HTML {
    let rows = session.arrangements.programme.map { dated -> HTML in
      let plan = dated.fact
      let items = (plan.items ?? []).map { words(.item, "\($0)") }
      let end = plan.to.map { "–\($0.clock)" } ?? ""
      return """
        <tr><th scope="row"><time datetime="\(text: plan.from.description)">\(text: words.day(plan.from.day)), \
        <span dir="ltr">\(text: plan.from.clock)\(text: end)</span></time></th>\
        <td>\(plan.room.html(names.english))</td>\
        <td>\(text: items.joined(separator: ", ")) \(plan.subject.html(names.english))</td></tr>

        """
    }
    let calendar: HTML =
      "<p><a href=\"/sessions/\(name)/calendar.ics\">\(text: words(.calendar))</a></p>"
    guard !rows.isEmpty else { return .nothing }
    return section(
      .programme, table([.time, .room, .agenda], rows, label: .programme) + calendar, isEmpty: false)
  }

  private var agenda: HTML {
    let items = session.agenda.items.map { item -> HTML in
      let parts = item.listedSubitems.map { index, title -> HTML in
        "<li>(\(text: Agenda.letter(index))) \(names.english(title))</li>"
      }
      return """
        <li value="\(item.number)">\(names.english(item.title)) <span class="state">\(text: state(of: item))</span>\
        \(parts.isEmpty ? "" : "<ul class=\"plain\">\(parts)</ul>")</li>

        """
    }
    return section(.agenda, "<ol>\n\(items)</ol>", isEmpty: items.isEmpty)
  }

  private func state(of item: Agenda.Item) -> String {
    let current = session.meetings.current
    if current?.item == item.number || current?.with.contains(item.number) == true {
      return words(.underConsideration)
    }
    let meetings = Set(session.meetings.considerations.filter { $0.item == item.number }.map(\.meeting))
    guard !meetings.isEmpty else {
      // After the session nothing is still to come: officers may have been elected before it.
      return session.meetings.sessionClosed == nil ? words(.notYetConsidered) : ""
    }
    return words(
      .considered, meetings.sorted().map { words(.meetingNumber, "\($0)") }.joined(separator: ", "))
  }

  private var documents: HTML {
    let rows = session.agenda.documents.map { document -> HTML in
      """
      <tr><th scope="row"><bdi>\(text: document.fact.symbol)</bdi></th><td>\(names.english(document.fact.title))</td>\
      <td>\(text: document.fact.items.map(String.init).joined(separator: ", "))</td></tr>

      """
    }
    return section(
      .documents, table([.symbol, .title, .agenda], rows, label: .documents), isEmpty: rows.isEmpty)
  }

  // MARK: Proposals and actions

  private var proposals: HTML {
    let rows = session.proposals.all.map { proposal -> HTML in
      """
      <tr><th scope="row"><bdi>\(text: proposal.symbol?.short ?? proposal.id.description)</bdi></th>\
      <td>\(names.english(proposal.title))</td>\
      <td>\(proposal.sponsors.map { names.name($0.participant) }.joined(separator: ", "))</td>\
      <td>\(text: state(of: proposal))</td></tr>

      """
    }
    return section(
      .proposals, table([.symbol, .title, .sponsors, .status], rows, label: .proposals), isEmpty: rows.isEmpty
    )
  }

  private func state(of proposal: Proposal) -> String {
    if let action = proposal.action { return words(.adoptedAt, "\(action.meeting)") }
    switch proposal.settlement?.kind {
    case .rejected: return words(.rejected)
    case .withdrawn: return words(.withdrawn)
    case .noDecision: return words(.noDecision)
    case .notCompetent: return words(.notCompetent)
    case .postponedToSession: return words(.postponedToSession)
    case .leftWithoutAction: return words(.leftWithoutAction)
    case nil: return words(.pending)
    }
  }

  private var actions: HTML {
    let taken = session.proposals.all.compactMap { proposal in proposal.action.map { (proposal, $0) } }
      .sorted { $0.1.moment.version < $1.1.moment.version }
    let entries = taken.map { proposal, action -> HTML in
      let vote: HTML = action.vote.html {
        " <span class=\"state\">\(text: words(.votes, "\($0.inFavour)", "\($0.against)", $0.votes(.abstaining).map(String.init) ?? "–"))</span>"
      }
      return """
        <li><bdi>\(text: proposal.symbol?.short ?? proposal.id.description)</bdi> \(names.english(proposal.title)): \
        \(text: words(.adoptedAt, "\(action.meeting)"))\(vote)</li>

        """
    }
    return section(.actions, "<ul>\n\(entries)</ul>", isEmpty: entries.isEmpty)
  }

  // MARK: Journal

  private func journal(of name: SessionName) -> HTML {
    let links = session.meetings.held.map { held -> HTML in
      let current: HTML = held.number == meeting ? " aria-current=\"true\"" : ""
      return """
        <li><a href="/sessions/\(name)/meeting?meeting=\(held.number)"\(current)>\
        \(text: words(.meetingNumber, "\(held.number)"))</a></li>
        """
    }
    let sentence = EventSentence(names.directory)
    let entries = events.map { entry -> HTML in
      let undone: HTML = session.undone.contains(entry.moment.version) ? " (\(text: words(.wasUndone)))" : ""
      return """
        <li><time>\(text: entry.moment.time.clock)</time> \(names.english(sentence.words(entry.event)))\(undone)</li>

        """
    }
    let heading = meeting.map { words(.meetingNumber, "\($0)") } ?? words(.beforeMeetings)
    let content: HTML = """
      <nav aria-label="\(text: words(.journal))"><ul class="links">\(links)</ul></nav>
      <h3>\(text: heading)</h3>
      <ol class="journal">
      \(entries)</ol>
      """
    return section(.journal, content, isEmpty: entries.isEmpty)
  }

  /// What happened in the meeting; before the first meeting, all there is.
  private var events: [Session.Recorded] {
    guard let held = session.meetings.held.first(where: { $0.number == meeting }) else {
      return meeting == nil ? session.history.filter(isShown) : []
    }
    let last = held.closed?.version ?? session.version
    return session.history.filter {
      (held.opened.version...max(held.opened.version, last)).contains($0.moment.version) && isShown($0)
    }
  }

  /// Whether the reader may know of it: what the room has seen, for whoever is not of the secretariat.
  private func isShown(_ entry: Session.Recorded) -> Bool {
    if isForSecretariat { return true }
    if session.undone.contains(entry.moment.version) { return false }
    switch entry.event {
    case .undone, .corrected, .reportWork: return false
    case .speakersList(let listed):
      switch listed.event {
      case .wished, .wishGranted, .wishDeclined: return false
      case .opened, .closed, .deadlineSet, .inscribed, .withdrawn, .moved, .exchanged, .placed, .passedOver,
        .restored, .changed:
        return true
      }
    case .created, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .motions,
      .pointsOfOrder, .elections, .votes, .proposals:
      return session.corrections[entry.moment.version] == nil
    }
  }
}
