import Proceedings
import ReferenceData

/// Speakers as a report in French names them.
struct FrenchSpeakers {
  let draft: Draft
  let french: FrenchNames

  private var names: Names { draft.names }

  /// Several speakers in a row: “les représentants de l’Albanie et du Chili et l’observateur du Soudan”.
  func list(_ delivered: [Floor.Delivered]) -> Passage {
    enumeration(draft.speakers.rows(delivered).map(row), last: " et ")
  }

  private func row(_ row: Speakers.Row) -> Passage {
    switch row {
    case .representatives(let made): "\(noun(made.count, "représentant")) \(of(made))"
    case .observers(let made): "\(noun(made.count, "observateur")) \(of(made))"
    case .person(let delivered): named(delivered.statement.speaker) + additions(delivered.statement)
    }
  }

  private func noun(_ count: Int, _ noun: String) -> String {
    if French.isPlural(count) { return "les \(noun)s" }
    return noun.hasPrefix("o") ? "l’\(noun)" : "le \(noun)"
  }

  /// Whom they speak for: each with its own “de”.
  private func of(_ made: [Floor.Delivered]) -> Passage {
    enumeration(
      made.map { delivered in
        delivered.statement.speaker.participant.map(genitive).map { $0 + additions(delivered.statement) }
          ?? .empty
      }, last: " et ")
  }

  private func genitive(_ code: ParticipantCode) -> Passage {
    if case .organization? = names.participant(code) { return Passage(runs: [.entity(code, .genitive)]) }
    return Passage(french.name(of: code, in: names).genitive)
  }

  /// An official, officer, person or somebody in their own name, by title.
  func named(_ speaker: Speaker) -> Passage {
    let title = french.name(speaker.title ?? draft.session.presiding)
    switch speaker.standing {
    case .officer: return "\(title.definite) \(Passage(runs: [.body(.genitive)]))"
    case .ownName: return Passage(title.definite)
    case .official:
      let entity = speaker.participant.map { " \(genitive($0))" as Passage } ?? .empty
      guard let name = speaker.name else { return Passage(title.definite) + entity }
      return "\(name), \(title.name)" + entity
    case .delegation:
      return speaker.participant.map { Passage(french.name(of: $0, in: names).definite) } ?? .empty
    }
  }

  /// On whose behalf, by which means, with whom aligned: what follows a name.
  private func additions(_ statement: Statement) -> Passage {
    let behalf = statement.onBehalfOf.map(bracket).reduce(Passage.empty, +)
    let video: Passage = statement.mode == .video ? " (par vidéo)" : ""
    guard !statement.aligned.isEmpty, let code = statement.speaker.participant else { return behalf + video }
    let isOne = statement.aligned.count == 1
    let who = isOne ? "Le pays ci-après s’est associé" : "Les pays ci-après se sont associés"
    let countries = bare(statement.aligned)
    let note = "\(who) à la déclaration \(french.name(of: code, in: names).genitive) : \(countries)."
    return behalf + video + Passage(runs: [.note(Note(passage: Passage(note)))])
  }

  private func bracket(_ behalf: Behalf) -> Passage {
    let opening = behalf.also ? "également au nom" : "au nom"
    if behalf.asGroupOfCountries {
      return " (\(opening) d’un groupe de pays\(note: Note(passage: "\(bare(behalf.states)).")))"
    }
    let whom = behalf.group.map { [$0] } ?? names.alphabetical(behalf.states)
    return " (\(opening) \(French.list(whom.map { french.name(of: $0, in: names).genitive })))"
  }

  /// States by their bare names in French alphabetical order.
  private func bare(_ codes: [ParticipantCode]) -> String {
    French.list(
      codes.alphabetical { french.name(of: $0, in: names).name }.map { french.name(of: $0, in: names).name })
  }
}
