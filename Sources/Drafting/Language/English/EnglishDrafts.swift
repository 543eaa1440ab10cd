import Proceedings
import ReferenceData

/// How a draft is named: by its kind, symbol, title and sponsors.
extension EnglishVoice {
  /// The kind of text, as the body has it.
  func kind(_ proposal: Proposal) -> Body.TextKind { session.textKind(of: proposal) }

  /// “the draft resolution”, “the draft agreed conclusions”.
  func theNoun(_ proposal: Proposal) -> String { "the draft \(kind(proposal).name)" }

  /// “a draft resolution”, “a revised draft decision”; “draft agreed conclusions” without an article.
  func aNoun(_ proposal: Proposal) -> String {
    let noun = "\(proposal.isRevised ? "revised draft" : "draft") \(kind(proposal).name)"
    return kind(proposal).isPlural == true ? noun : "a \(noun)"
  }

  /// “was”, or “were” where the kind is a plural.
  func was(_ proposal: Proposal) -> String { kind(proposal).isPlural == true ? "were" : "was" }

  /// The title after the kind: “ entitled “…””, “ on …”.
  func titled(_ proposal: Proposal, _ title: Passage) -> Passage {
    switch kind(proposal).title {
    case .entitled, nil: " entitled “\(title)”"
    case .on: " on \(Self.withinSentence(title))"
    }
  }

  /// A title as a sentence goes on with it: with a small letter, unless the first word is a name.
  private static func withinSentence(_ title: Passage) -> Passage {
    guard case .text(let text)? = title.runs.first else { return title }
    return Passage(runs: [.text(English.lowercasedFirst(text))] + title.runs.dropFirst())
  }

  /// “the draft resolution entitled “…” (E/CN.15/2025/L.4)”.
  func theDraft(_ proposal: Proposal) -> Passage {
    let symbol = symbols(proposal).map { " (\($0))" } ?? ""
    let noun = "the \(proposal.isRevised ? "revised " : "")draft \(kind(proposal).name)"
    return "\(noun)\(titled(proposal, Passage(proposal.title)))\(symbol)"
  }

  /// Where the text stands, in brackets and with a space before it: in a sentence of its own, or in that on the action.
  func reference(to proposal: Proposal) -> String? {
    guard isStepByStep else { return placeOfText(of: proposal).map { " (\($0))" } }
    return placeInReport(of: proposal).map { " (see \($0))" }
  }

  func appointment(_ appointment: Proposal.Appointment) -> Passage {
    func persons(_ isReelection: Bool) -> String {
      English.list(
        appointment.appointees.filter { $0.isReelection == isReelection }
          .map { "\($0.name) (\(names.inBrackets($0.state)))" })
    }
    let parts = [("the re-election of", persons(true)), ("the nomination of", persons(false))]
      .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
    let see = appointment.document.map { " (see \($0))" } ?? ""
    return
      "to recommend to the \(parent) that it approve \(English.list(parts)) as \(appointment.office) of \(names.inSentence(appointment.organization))\(see)"
  }

  /// “a revised draft resolution (…/Rev.1), as further revised, entitled “…”, sponsored by …”; a draft whose
  /// introduction is told before is “the draft resolution”.
  func draft(_ proposal: Proposal, naming backers: Backing = .everybody) -> Passage {
    let noun =
      backers == .nobody
      ? "the \(proposal.isRevised ? "revised " : "")draft \(kind(proposal).name)" : aNoun(proposal)
    let assembly = proposal.adopter == .assembly ? " for adoption by the \(self.assembly)" : ""
    let backing = self.backing(proposal, backers)
    // Its title stands above, or was told with its introduction.
    if backers == .nobody, isStepByStep {
      let change = change(proposal).map { ", \($0)\(assembly.isEmpty ? "" : ",")" } ?? ""
      return "\(noun)\(change)\(assembly)"
    }
    let change = change(proposal)
    return phrases.say(
      change != nil ? .draftChanged : backing.isEmpty ? .draftNamed : .draftBacked,
      [
        .draft: Passage(noun), .assembly: Passage(assembly), .title: titlePassage(proposal),
        .symbol: Passage(symbols(proposal) ?? ""), .amended: Passage(change ?? ""), .backing: backing,
      ])
  }

  /// The symbol with its corrigenda: “E/CN.15/2025/L.4 and Corr.1”.
  func symbols(_ proposal: Proposal) -> String? {
    proposal.symbol.map { symbol in
      let corrigenda = proposal.corrigenda.map { "Corr.\($0.corrigendum)" }
      return English.list([symbol.description] + corrigenda)
    }
  }

  /// How the text was changed since its last issue: “as further revised and amended”; nil where it was not.
  func change(_ proposal: Proposal) -> String? {
    let changes = proposal.changes(isAmended: proposal.isAmended, areOral: form.style != .vienna)
    return changes.isEmpty ? nil : "as \(English.list(changes))"
  }

  /// Sponsors in alphabetical order, each with the group that it acts for.
  func named(_ sponsors: [Proposal.Sponsor]) -> [Passage] {
    let sorted = names.alphabetical(sponsors.map(\.participant)).compactMap { code in
      sponsors.first { $0.participant == code }
    }
    return zip(names.running(sorted.map(\.participant)), sorted).map { name, sponsor -> Passage in
      guard let group = sponsor.onBehalfOf else { return name }
      return "\(name) (\(sponsor.also == true ? "also " : "")on behalf of \(names.inSentence(group)))"
    }
  }

  private func backing(_ proposal: Proposal, _ backers: Backing) -> Passage {
    if backers == .nobody { return .empty }
    if backers == .introducer {
      let rest = proposal.containedIn.map { ", contained in \($0)" } ?? ""
      return "\(combination(proposal))\(rest)"
    }
    let sponsors = backers == .submitter ? [] : proposal.sponsors
    let main = named(sponsors.filter { $0.isCosponsor != true })
    let others = named(sponsors.filter { $0.isCosponsor == true })
    let parts: [Passage] = [
      origin(proposal), main.isEmpty ? .empty : phrases.say(.sponsors, [.speakers: enumeration(main)]),
      others.isEmpty ? .empty : phrases.say(.cosponsors, [.speakers: enumeration(others)]),
      proposal.containedIn.map { "contained in \($0)" } ?? .empty,
    ].filter { !$0.isEmpty }
    let combination = self.combination(proposal)
    return parts.isEmpty ? combination : "\(combination), \(enumeration(parts))"
  }

  // MARK: The title

  /// The title in quotation marks, with a note where the text’s title has one.
  private func titlePassage(_ proposal: Proposal) -> Passage {
    titled(proposal, title(of: proposal))
  }

  /// The title as other places of the report quote it: its note speaks of the draft, not of the present text.
  func title(of proposal: Proposal) -> Passage {
    guard let text = proposal.text?.fact else { return Passage(proposal.title) }
    let quoted = text.notes.mapValues { note in
      note.replacing("the present \(kind(proposal).name)", with: theNoun(proposal))
    }
    return Marks(notes: quoted, scope: "title:\(proposal.id)").passage(text.title)
  }
}

extension Proposal {
  /// How the text was changed since its last issue, in participles: “orally revised”, “corrected”, “amended”.
  func changes(isAmended: Bool, areOral: Bool = false) -> [String] {
    changesMade(isAmended: isAmended, areOral: areOral).map { made in
      switch made.manner {
      case .plain: made.change.rawValue
      case .orally: "orally \(made.change.rawValue)"
      case .further: "further \(made.change.rawValue)"
      }
    }
  }
}

/// Who is named with a draft: sponsors and submitters, submitters alone, or nobody, where they are known.
enum Backing {
  case everybody, submitter, nobody
  /// Nobody beside whoever introduced it, who is named already.
  case introducer
}
