import Proceedings
import ReferenceData

/// Speakers as a report in French names them.
struct FrenchSpeakers {
  let draft: Draft
  let french: FrenchNames

  private var names: Names { draft.names }
  private var session: Session { draft.session }

  // MARK: Names

  /// A participant in a sentence; an organization with its abbreviation at the first mention.
  func the(_ code: ParticipantCode) -> Passage { named(code, .definite) }
  /// As what something belongs to.
  func of(_ code: ParticipantCode) -> Passage { named(code, .genitive) }
  /// Without an article.
  func bare(_ code: ParticipantCode) -> Passage { named(code, .bare) }

  private func named(_ code: ParticipantCode, _ form: NameForm) -> Passage {
    if case .organization? = names.participant(code) { return Passage(runs: [.entity(code, form)]) }
    let name = french.name(of: code, in: names)
    return switch form {
    case .bare: Passage(french.inList(code, in: names))
    case .definite: Passage(name.definite)
    case .genitive: Passage(name.genitive)
    }
  }

  /// An office as its holder at a moment is called, or as all who held it are; as nobody in particular is if it is not
  /// known how to refer to them.
  func office(_ title: String, at moment: Moment? = nil) -> FrenchName {
    let elected = session.bureau.elected.filter { officer in
      officer.fact.office == title && (moment.map { officer.moment.version < $0.version } ?? true)
    }
    let pronouns = Set(elected.map(\.fact.pronoun))
    let seats = session.body?.fact.offices.first { $0.title == title }?.count ?? 1
    let pronoun = pronouns.count == 1 || (moment != nil && seats == 1) ? elected.last?.fact.pronoun : nil
    return french.title(title, pronoun)
  }

  // MARK: Speakers in a row

  /// Several speakers in a row: “les représentants de l’Albanie et du Chili et l’observateur du Soudan”.
  func list(_ delivered: [Floor.Delivered]) -> Passage {
    enumeration(draft.speakers.rows(delivered).map(row), last: " et ")
  }

  private func row(_ row: Speakers.Row) -> Passage {
    switch row {
    case .representatives(let made): "\(noun("représentant", made.count)) \(of(made))"
    case .observers(let made): "\(noun("observateur", made.count)) \(of(made))"
    case .person(let delivered): named(delivered.statement.speaker) + additions(delivered.statement)
    }
  }

  /// “le représentant”, “les observateurs”.
  func noun(_ noun: String, _ count: Int) -> String {
    if French.isPlural(count) { return "les \(noun)s" }
    return noun.hasPrefix("o") ? "l’\(noun)" : "le \(noun)"
  }

  /// Whom they speak for: each with its own “de”.
  private func of(_ made: [Floor.Delivered]) -> Passage {
    enumeration(
      made.map { delivered in
        delivered.statement.speaker.participant.map(of).map { $0 + additions(delivered.statement) } ?? .empty
      }, last: " et ")
  }

  // MARK: Persons

  /// An official, officer, delegate, or somebody in their own name, by title.
  func named(_ speaker: Speaker) -> Passage {
    switch speaker.standing {
    case .officer:
      return "\(office(speaker.title ?? session.presiding).definite) \(Passage(runs: [.body(.genitive)]))"
    case .ownName: return Passage(french.name(speaker.title ?? "").definite)
    case .official:
      let title = french.name(speaker.title ?? "")
      guard let name = speaker.name else { return "\(title.definite)\(entity(of: speaker))" }
      return "\(name), \(title.name)\(entity(of: speaker))"
    case .delegation: return delegate(speaker)
    }
  }

  /// A delegate by title, or as the representative or observer.
  private func delegate(_ speaker: Speaker) -> Passage {
    guard let code = speaker.participant else { return .empty }
    guard let title = speaker.title else {
      let isMember = names.isState(code) && session.isMember(code)
      return "\(isMember ? "le représentant" : "l’observateur") \(of(code))"
    }
    return "\(delegate(title, of: code).definite)\(entity(of: speaker))"
  }

  /// The title of a delegate. The President of a State is no presiding officer.
  func delegate(_ title: String, of code: ParticipantCode) -> FrenchName {
    names.isState(code) ? french.known("\(title) of a State") ?? french.name(title) : french.name(title)
  }

  /// The State or organization behind a title that does not name it, with a space before it.
  func entity(of speaker: Speaker) -> Passage {
    guard let code = speaker.participant, !names.names(code, in: speaker.title ?? "") else { return .empty }
    return " \(of(code))"
  }

  /// Name, title, State or organization, as lists of those who led a discussion have them.
  func panellist(_ speaker: Speaker) -> Passage {
    let title = speaker.title.map { ", \(french.name($0).name)" } ?? ""
    let start: Passage = "\(speaker.name ?? "")\(title)"
    guard let code = speaker.participant, !names.names(code, in: speaker.title ?? "") else { return start }
    return "\(start), \(bare(code))"
  }

  // MARK: What follows a name

  /// On whose behalf, by which means, with whom aligned.
  func additions(_ statement: Statement) -> Passage {
    let video: Passage = statement.mode == .video ? " (par vidéo)" : ""
    let notes = [alignment(statement), separateStatements(statement)].compactMap(\.self)
    return notes.reduce(behalf(statement) + video) { $0 + Passage(runs: [.note(Note(passage: $1))]) }
  }

  /// On whose behalf, in brackets: “ (au nom du Groupe des 77 et de la Chine)”.
  func behalf(_ statement: Statement) -> Passage {
    statement.onBehalfOf.filter { !$0.separately }.reduce(Passage.empty) { $0 + bracket($1) }
  }

  private func bracket(_ behalf: Behalf) -> Passage {
    let opening = behalf.also ? "également au nom" : "au nom"
    guard behalf.asGroupOfCountries else { return " (\(opening) \(represented(behalf)))" }
    return " (\(opening) d’un groupe de pays\(note: Note(passage: "\(countries(behalf.states)).")))"
  }

  /// “du Groupe des 77 et de la Chine”, “de l’Estonie et de la Pologne”.
  func represented(_ behalf: Behalf) -> Passage {
    if let group = behalf.group { return of(group) }
    return enumeration(french.alphabetical(behalf.states, in: names).map(of), last: " et ")
  }

  private func alignment(_ statement: Statement) -> Passage? {
    guard !statement.aligned.isEmpty else { return nil }
    let who =
      statement.aligned.count == 1 ? "Le pays ci-après s’est associé" : "Les pays ci-après se sont associés"
    return "\(who) à la déclaration \(alignedWith(statement)) : \(countries(statement.aligned))."
  }

  private func alignedWith(_ statement: Statement) -> Passage {
    guard let code = statement.speaker.participant else {
      return "faite par \(named(statement.speaker))"
    }
    if case .organization(let organization)? = names.participant(code), let whole = organization.statementOf,
      let known = french.known(whole)
    {
      return Passage(known.genitive)
    }
    return of(statement.onBehalfOf.compactMap(\.group).first ?? code)
  }

  private func separateStatements(_ statement: Statement) -> Passage? {
    let separate = statement.onBehalfOf.filter(\.separately)
    guard !separate.isEmpty else { return nil }
    let whom = separate.map { behalf -> Passage in
      behalf.asGroupOfCountries ? "d’un groupe de pays (\(countries(behalf.states)))" : represented(behalf)
    }
    let what = separate.count == 1 ? "une déclaration" : "des déclarations"
    return "A également fait \(what) au nom \(enumeration(whom, last: " et "))."
  }

  /// States by their bare names in French alphabetical order, those that are not Members of the United Nations apart.
  private func countries(_ codes: [ParticipantCode]) -> String {
    let sorted = french.alphabetical(codes, in: names)
    let apart = sorted.filter(isNonMember).map { french.name(of: $0, in: names).definite }
    let members = French.list(sorted.filter { !isNonMember($0) }.map { french.inList($0, in: names) })
    if apart.isEmpty { return members }
    return members.isEmpty ? French.list(apart) : "\(members), ainsi que \(French.list(apart))"
  }

  private func isNonMember(_ code: ParticipantCode) -> Bool {
    if case .state(let state)? = names.participant(code) { return state.status == .nonMemberObserver }
    return false
  }
}
