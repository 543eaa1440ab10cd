import Proceedings
import ReferenceData

/// How a draft is named in French: by its kind, symbol, title and sponsors.
extension FrenchWording {
  /// The kind of text behind “de”: “de résolution”.
  private func ofKind(_ proposal: Proposal) -> String {
    french.name(draft.kind(proposal).name).bareGenitive
  }

  /// “projet de résolution”, “projet de résolution révisé”, with its article.
  func noun(_ proposal: Proposal, showsRevision: Bool = false) -> FrenchName {
    let revised = showsRevision && proposal.isRevised ? " révisé" : ""
    return FrenchName("projet \(ofKind(proposal))\(revised)", .le)
  }

  /// What follows the noun: the title, and the symbol in brackets.
  private func naming(_ proposal: Proposal) -> Passage {
    let symbol = symbols(proposal).map { " (\($0))" } ?? ""
    return "\(titled(proposal, Passage(french.words(proposal.title))))\(symbol)"
  }

  /// The title after the kind: “ intitulé « … »”, “ sur …”.
  private func titled(_ proposal: Proposal, _ title: Passage) -> Passage {
    switch draft.kind(proposal).title {
    case .entitled, nil: " intitulé « \(title) »"
    case .on: " sur \(title)"
    }
  }

  /// “le projet de résolution intitulé « … » (E/CN.15/2025/L.4)”.
  func theDraft(_ proposal: Proposal) -> Passage {
    "\(noun(proposal, showsRevision: true).definite)\(naming(proposal))"
  }
  /// “du projet de résolution intitulé « … » (E/CN.15/2025/L.4)”.
  func ofDraft(_ proposal: Proposal) -> Passage {
    "\(noun(proposal, showsRevision: true).genitive)\(naming(proposal))"
  }
  /// “au projet de résolution intitulé « … » (E/CN.15/2025/L.4)”.
  func toDraft(_ proposal: Proposal) -> Passage {
    "\(noun(proposal, showsRevision: true).dative)\(naming(proposal))"
  }

  /// Who is named with a draft: its sponsors and submitters, its submitters alone, or nobody, where they are known.
  ///
  /// “un projet de résolution révisé (…/Rev.1), tel qu’il avait été révisé oralement, intitulé « … », dont les auteurs
  /// étaient …”; a draft whose introduction is told before is “le projet de résolution”.
  func proposal(_ proposal: Proposal, naming backers: Backing = .everybody, isObject: Bool = true) -> Passage
  {
    let name = noun(proposal, showsRevision: true)
    let noun =
      switch (backers == .nobody, isObject) {
      case (true, true): name.definite
      case (true, false): name.genitive
      case (false, true): name.indefinite
      case (false, false): "d’\(name.indefinite)"
      }
    let destined =
      proposal.adopter == .assembly ? " destiné à être adopté par \(assembly.definite)" : ""
    let change = change(proposal).map { ", \($0)," } ?? ""
    // Its title stands above, or was told with its introduction.
    if backers == .nobody, draft.isStepByStep { return "\(noun)\(destined)\(String(change.dropLast()))" }
    let symbol = symbols(proposal).map { " (\($0))" } ?? ""
    return
      "\(noun)\(destined)\(symbol)\(change)\(titled(proposal, title(of: proposal)))\(backing(proposal, backers))"
  }

  /// The symbol with its corrigenda: “E/CN.15/2025/L.4 et Corr.1”.
  func symbols(_ proposal: Proposal) -> String? {
    proposal.symbol.map { symbol in
      French.list([symbol.description] + proposal.corrigenda.map { "Corr.\($0.corrigendum)" })
    }
  }

  /// How the text was changed since its last issue: “tel qu’il avait été de nouveau révisé et modifié”.
  func change(_ proposal: Proposal) -> String? {
    let changes = proposal.changesMade(isAmended: proposal.isAmended).map { made in
      let participle =
        switch made.change {
        case .revised: "révisé"
        case .corrected: "corrigé"
        case .amended: "modifié"
        }
      return switch made.manner {
      case .plain: participle
      case .orally: "\(participle) oralement"
      case .further: "de nouveau \(participle)"
      }
    }
    return changes.isEmpty ? nil : "tel qu’il avait été \(French.list(changes))"
  }

  /// The title with its note, which speaks of the draft and not of the present text.
  private func title(of proposal: Proposal) -> Passage {
    guard let text = proposal.text?.fact, french.terms[text.title] == nil, text.title != proposal.title,
      french.terms[proposal.title] == nil
    else { return Passage(french.words(proposal.title)) }
    return "\(FrenchNames.gap)\(draft.title(of: proposal))]"
  }

  // MARK: Who is behind it

  private func backing(_ proposal: Proposal, _ backers: Backing) -> Passage {
    if backers == .nobody || backers == .introducer { return .empty }
    let sponsors = backers == .submitter ? [] : proposal.sponsors
    let main = named(sponsors.filter { $0.isCosponsor != true })
    let others = named(sponsors.filter { $0.isCosponsor == true })
    let parts: [Passage] = [
      origin(proposal), authors(main, "auteur"), authors(others, "coauteur"),
      proposal.containedIn.map { ", figurant dans \(french.name($0).definite)" } ?? .empty,
    ]
    return combination(proposal) + parts.reduce(Passage.empty, +)
  }

  /// “, dont les auteurs étaient le Chili et le Pérou”.
  private func authors(_ names: [Passage], _ noun: String) -> Passage {
    switch names.count {
    case 0: .empty
    case 1: ", dont l’\(noun) était \(names[0])"
    default: ", dont les \(noun)s étaient \(list(names))"
    }
  }

  /// “, présenté par le Bureau à l’issue de consultations informelles”; nothing where sponsors alone are known.
  private func origin(_ proposal: Proposal) -> Passage {
    let basis = proposal.basis.map(basis) ?? .empty
    if let submitter = proposal.submitter {
      let verb = submitter.isRecommendation == true ? "recommandé" : "présenté"
      let comma = submitter.kind == .facilitator && submitter.name != nil && !basis.isEmpty ? "," : ""
      return ", \(verb) par \(named(submitter))\(comma)\(basis)"
    }
    guard proposal.isSubmittedByChair else { return basis.isEmpty ? .empty : ", présenté\(basis)" }
    return basis.isEmpty && !draft.isStepByStep
      ? ", présenté par \(presiding.definite) au nom \(ofTheBody)"
      : ", présenté par \(presiding.definite)\(basis)"
  }

  func named(_ submitter: Proposal.Submitter) -> Passage {
    switch submitter.kind {
    case .officer: return Passage(office(submitter.name ?? draft.presiding).definite)
    case .bureau: return "le Bureau"
    case .committee: return Passage(submitter.name.map { french.name($0).definite } ?? "le comité")
    case .secretariat: return "le Secrétariat"
    case .facilitator:
      let state = submitter.participant.map { " (\(french.name(of: $0, in: names).name))" } ?? ""
      return "\(french.name("facilitator").definite)\(submitter.name.map { ", \($0)\(state)" } ?? "")"
    case .group: return submitter.participant.map(speakers.the) ?? "un groupe d’États"
    }
  }

  private func basis(_ basis: Proposal.Basis) -> Passage {
    if basis.isCombination == true { return .empty }
    let drafts = basis.drafts.map { cited($0) }
    if basis.consultations == true {
      return " à l’issue de consultations informelles\(drafts.map { " sur \($0.definite)" } ?? "")"
    }
    let document = basis.document.map { " (\($0))" } ?? ""
    let source = basis.source.map(french.name) ?? drafts ?? FrenchName("", .none)
    return " sur la base \(source.genitive)\(document)"
  }

  private func combination(_ proposal: Proposal) -> Passage {
    guard let basis = proposal.basis, basis.isCombination == true, let drafts = basis.drafts else {
      return .empty
    }
    return ", regroupant \(cited(drafts).definite)"
  }

  /// “les projets de résolution E/CN.15/2025/L.2 et E/CN.15/2025/L.3”.
  func cited(_ ids: [ProposalID]) -> FrenchName {
    let proposals = ids.compactMap { session.proposals[$0] }
    let symbols = ids.map { id -> String in
      guard let proposal = session.proposals[id] else { return id.description }
      return proposal.symbol?.description ?? french.quoted(proposal.title)
    }
    guard let first = proposals.first, proposals.allSatisfy({ $0.form == first.form }) else {
      return FrenchName("projets \(French.list(symbols))", .les)
    }
    guard ids.count > 1 else { return FrenchName("projet \(ofKind(first)) \(French.list(symbols))", .le) }
    return FrenchName("projets \(ofKind(first)) \(French.list(symbols))", .les)
  }

  // MARK: Appointments

  func appointment(_ appointment: Proposal.Appointment) -> Passage {
    func persons(_ isReelection: Bool) -> String {
      French.list(
        appointment.appointees.filter { $0.isReelection == isReelection }.map { appointee in
          let state = french.name(of: appointee.state, in: names).name
          return FrenchName("\(appointee.name) (\(state))", .none).genitive
        })
    }
    let parts = [("la réélection", persons(true)), ("la désignation", persons(false))]
      .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
    let see = appointment.document.map { " (voir \($0))" } ?? ""
    return
      "de recommander \(parent.dative) d’approuver \(French.list(parts)) comme \(french.words(appointment.office)) \(speakers.of(appointment.organization))\(see)"
  }
}
