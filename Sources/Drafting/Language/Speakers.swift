import Proceedings
import ReferenceData

/// Speakers as the report names them.
struct Speakers {
  let session: Session
  let names: Names

  func rank(of delivered: Floor.Delivered) -> SpeakerRank {
    session.rank(of: delivered, in: names.directory)
  }

  /// Neighbours in a row of speakers, who are named together.
  enum Row {
    case representatives([Floor.Delivered])
    case observers([Floor.Delivered])
    case person(Floor.Delivered)
  }

  /// Speakers in rows, those together who are named alike; each once.
  func rows(_ delivered: [Floor.Delivered]) -> [Row] {
    chunks(delivered.onceEach).flatMap { chunk -> [Row] in
      guard let first = chunk.first else { return [] }
      return switch noun(first) {
      case .representative: [.representatives(chunk)]
      case .observer: [.observers(chunk)]
      case nil: chunk.map { .person($0) }
      }
    }
  }

  /// Several speakers in a row: “the representatives of A and B and the observer for C”.
  func list(_ delivered: [Floor.Delivered]) -> Passage { enumeration(rows(delivered).map(told)) }

  /// Neighbours who are named alike.
  private func chunks(_ delivered: [Floor.Delivered]) -> [[Floor.Delivered]] {
    delivered.reduce(into: []) { chunks, next in
      if let last = chunks.last?.last, noun(last) == noun(next), noun(next) != nil {
        chunks[chunks.count - 1].append(next)
      } else {
        chunks.append([next])
      }
    }
  }

  /// Whether a delegate is named by title: as the reports of the body do, and in a dialogue, segment or the like.
  private func isTitled(_ delivered: Floor.Delivered) -> Bool {
    guard delivered.statement.speaker.title != nil else { return false }
    if session.body?.fact.sessions?.tellsTitles == true { return true }
    guard let panel = delivered.place.panel, session.floor.panels.indices.contains(panel) else {
      return false
    }
    return session.floor.panels[panel].opening.isDescribed
  }

  private enum Noun { case representative, observer }

  private func noun(_ delivered: Floor.Delivered) -> Noun? {
    guard delivered.statement.speaker.standing == .delegation, !isTitled(delivered) else { return nil }
    return rank(of: delivered) == .member ? .representative : .observer
  }

  private func told(_ row: Row) -> Passage {
    switch row {
    case .representatives(let made): "the representative\(made.count == 1 ? "" : "s") of \(named(made))"
    case .observers(let made): "the observer\(made.count == 1 ? "" : "s") for \(named(made))"
    case .person(let delivered): named(delivered.statement.speaker) + additions(delivered.statement)
    }
  }

  private func named(_ made: [Floor.Delivered]) -> Passage {
    let codes = made.compactMap(\.statement.speaker.participant)
    return enumeration(zip(names.running(codes), made).map { $0 + additions($1.statement) })
  }

  /// An official, officer, person or somebody in their own name, by title.
  func named(_ speaker: Speaker) -> Passage {
    switch speaker.standing {
    case .officer: return "the \(speaker.title ?? session.presiding) \(Passage(runs: [.body(.genitive)]))"
    case .ownName: return "\(typed: English.withArticle(speaker.title ?? ""))"
    case .official:
      guard let name = speaker.name else { return official(speaker) }
      return "\(name), \(official(speaker, hasArticle: false))"
    case .delegation: return delegate(speaker)
    }
  }

  /// A delegate by title, or as the representative or observer: “the Minister of Justice of Peru”.
  private func delegate(_ speaker: Speaker) -> Passage {
    guard let code = speaker.participant else { return .empty }
    guard let title = speaker.title else {
      let isMember = names.isState(code) && session.isMember(code)
      return "\(isMember ? "the representative of" : "the observer for") \(names.inSentence(code))"
    }
    let titled: Passage = "\(typed: English.withArticle(title))"
    return names.names(code, in: title) ? titled : "\(titled) of \(names.inSentence(code))"
  }

  /// The title with its entity: “the Director of the Division for Management of UNODC”.
  private func official(_ speaker: Speaker, hasArticle: Bool = true) -> Passage {
    let title: Passage =
      hasArticle
      ? "\(typed: English.withArticle(speaker.title ?? ""))" : "\(typed: speaker.title ?? "")"
    guard let entity = speaker.participant, !names.names(entity, in: speaker.title ?? "") else {
      return title
    }
    return "\(title) of \(names.inSentence(entity))"
  }

  /// On whose behalf, who aligned, by which means: what follows a name.
  func additions(_ statement: Statement) -> Passage {
    let behalf = behalf(statement)
    let video: Passage = statement.mode == .video ? " (video)" : ""
    let notes = [alignment(statement), separateStatements(statement)].compactMap { $0 }
    return notes.reduce(behalf + video) { $0 + Passage(runs: [.note(Note(passage: $1))]) }
  }

  /// On whose behalf, in brackets: “ (on behalf of the Group of 77 and China)”.
  func behalf(_ statement: Statement) -> Passage {
    statement.onBehalfOf.filter { !$0.separately }.reduce(Passage.empty) { $0 + bracket($1) }
  }

  private func bracket(_ behalf: Behalf) -> Passage {
    let opening = behalf.also ? "also on behalf of" : "on behalf of"
    if behalf.asGroupOfCountries {
      let note = Note(passage: "\(names.enumeration(behalf.states, isSentence: true)).")
      return " (\(opening) a group of countries\(note: note))"
    }
    return " (\(opening) \(represented(behalf)))"
  }

  private func represented(_ behalf: Behalf) -> Passage {
    if let group = behalf.group { return names.inSentence(group) }
    return enumeration(names.running(names.alphabetical(behalf.states)))
  }

  private func alignment(_ statement: Statement) -> Passage? {
    guard !statement.aligned.isEmpty else { return nil }
    let countries = names.enumeration(statement.aligned, isSentence: true)
    let whose = alignedWith(statement)
    return statement.aligned.count == 1
      ? "The following country aligned itself with the statement by \(whose): \(countries)."
      : "The following countries aligned themselves with the statement by \(whose): \(countries)."
  }

  private func alignedWith(_ statement: Statement) -> Passage {
    guard let code = statement.speaker.participant else { return named(statement.speaker) }
    if case .organization(let organization)? = names.participant(code), let whole = organization.statementOf {
      return Passage(whole)
    }
    if let group = statement.onBehalfOf.compactMap(\.group).first { return names.inSentence(group) }
    return names.inSentence(code)
  }

  private func separateStatements(_ statement: Statement) -> Passage? {
    let separate = statement.onBehalfOf.filter(\.separately)
    guard !separate.isEmpty else { return nil }
    let whom = separate.map { behalf -> Passage in
      guard behalf.asGroupOfCountries else { return represented(behalf) }
      return "a group of countries (\(names.enumeration(behalf.states, isSentence: false)))"
    }
    return separate.count == 1
      ? "Also delivered a statement on behalf of \(enumeration(whom))."
      : "Also delivered statements on behalf of \(enumeration(whom))."
  }
}
