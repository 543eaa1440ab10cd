import CommandLanguage
import Proceedings
import ReferenceData

/// What may stand in the places of a line, as the session is at this moment.
struct CompletionPlaces {
  let session: Session
  let names: Names
  typealias Candidate = Completion.Candidate

  init(_ state: ConsoleState) {
    session = state.session
    names = state.language.names
  }

  /// What may follow some words and begins as something typed does.
  func candidates(after head: [Token], typed: String) -> [Completion.Candidate] {
    var words = head[...]
    while let word = words.first?.word, word.first?.isNumber == true { words = words.dropFirst() }
    let spoken = words.prefix { $0.word != nil }.prefix(4).compactMap { $0.word?.lowercased() }
    guard let (keyword, count) = Keyword.beginning(spoken) else {
      return words.isEmpty ? beginnings(typed) : following(nil, words, typed)
    }
    let rest = words.dropFirst(count)
    // What has been typed may be the beginning of a longer command: “vote on” and “vote on part”.
    let longer = rest.isEmpty ? longerCommands(than: keyword, typed) : []
    return (rest.isEmpty ? first(of: keyword, typed) : following(keyword, rest, typed)) + longer
  }

  /// Titles and names that were used before, between quotation marks.
  var quoted: [Completion.Candidate] {
    var seen: Set<String> = []
    let spoken = session.floor.statements.reversed().map(\.statement.speaker)
    let speakers = spoken.flatMap { [$0.title, $0.name] }.compactMap { $0 }
    let officers = session.bureau.officers.map(\.fact.name)
    let candidates = session.elections.held.flatMap { $0.candidates.compactMap(\.name) }
    return (candidates + speakers + officers).filter { seen.insert($0).inserted }.map {
      Candidate("\"\($0)\"")
    }
  }

  // MARK: Beginnings

  /// Whoever may be inscribed, and commands. A whole name goes before the commands that begin so, since Enter takes it
  /// for the name; a command that is whole goes before the names that begin so.
  private func beginnings(_ typed: String) -> [Completion.Candidate] {
    let spoken = typed.lowercased().split(separator: " ").map(String.init)
    let sought = spoken.joined(separator: " ")
    guard !sought.isEmpty else { return [] }
    let commands = Keyword.allCases.filter { $0.text.hasPrefix(sought) && $0.text != sought }
      .map { Candidate($0.text, $0.meaning) }
    if let (keyword, count) = Keyword.beginning(spoken), count == spoken.count {
      return (keyword.standsAlone ? [Candidate(keyword.text, keyword.meaning)] : []) + commands
    }
    let delegations = delegations(for: .floor(.inscribe), typed).compactMap(unlikeCommand)
    guard names.directory.isWhole(typed), names.meant(by: typed, among: .delegations) != nil else {
      return commands + delegations
    }
    return delegations.isEmpty ? [] : delegations.prefix(1) + commands + delegations.dropFirst()
  }

  /// A name that stands at the beginning of a line, by its code if its words would be read as a command.
  private func unlikeCommand(_ name: Completion.Candidate) -> Completion.Candidate? {
    [name.text, name.detail].first {
      Keyword.beginning($0.lowercased().split(separator: " ").map(String.init)) == nil
    }.map { Candidate($0, name.detail) }
  }

  private func longerCommands(than keyword: Keyword, _ typed: String) -> [Completion.Candidate] {
    let sought = keyword.text + " " + typed.lowercased()
    return Keyword.allCases.filter { $0.text.hasPrefix(sought) && $0 != keyword }
      .map { Candidate(String($0.text.dropFirst(keyword.text.count + 1)), $0.meaning) }
  }

  // MARK: The first place of a command

  /// What the form of a command has in its first place.
  private func first(of keyword: Keyword, _ typed: String) -> [Completion.Candidate] {
    var found: [Completion.Candidate] = []
    for form in keyword.forms {
      let rest = form.split(separator: " ").dropFirst(keyword.words.count)
      guard let place = rest.first else { continue }
      found += filling(String(place), of: keyword, typed)
    }
    return unique(found)
  }

  private func filling(_ place: String, of keyword: Keyword, _ typed: String) -> [Completion.Candidate] {
    let name = place.filter { !"[],…|".contains($0) }
    switch name {
    case "A", "STATE", "SPEAKER", "CANDIDATE":
      return unique(candidatesInElection(typed) + delegations(for: keyword, typed))
    case "GROUP": return groups(typed)
    case "OFFICE": return offices(typed)
    case "N": return numbers(for: keyword, typed)
    case "ORGANIZATION", "PARTICIPANT": return delegations(for: keyword, typed)
    case "LIST": return lists(typed)
    case "item": return [Candidate("item")].filter { Completion.begins($0.text, with: typed) }
    default:
      if name.hasPrefix("L.") { return drafts(typed) }
      return name.first?.isLowercase == true ? matching([Candidate(name)], typed) : []
    }
  }

  private func candidatesInElection(_ typed: String) -> [Completion.Candidate] {
    guard let election = session.elections.held.last, !election.isConcluded else { return [] }
    return matching(election.candidates.compactMap { $0.name.map { Candidate("\"\($0)\"") } }, typed)
  }

  private func numbers(for keyword: Keyword, _ typed: String) -> [Completion.Candidate] {
    switch keyword {
    case .meetings(.takeUp): return items(typed)
    case .meetings(.openMeeting):
      return [Candidate("\(session.meetings.nextNumber)", "the next meeting")]
    case .before, .meetings, .floor, .lists, .proposals, .actions, .motions, .order, .report, .record:
      return []
    }
  }

  // MARK: Later places

  /// What may follow the last word.
  private func following(_ keyword: Keyword?, _ rest: ArraySlice<Token>, _ typed: String) -> [Completion
    .Candidate]
  {
    let last = rest.last?.word?.lowercased()
    switch last {
    case nil where rest.last?.kind == .comma:
      return delegations(for: keyword, after: governing(rest), typed) + clauses(of: keyword, typed)
    case "for": return named(typed, spokenFor(in: keyword))
    case "item", "items": return items(typed)
    case "presiding", "entrusting", "chaired", "outgoing": return offices(typed)
    case "majority":
      return matching((session.body?.fact.majorities ?? []).map { Candidate($0.key, $0.decisions) }, typed)
    case "the" where rest.dropLast().last?.word?.lowercased() == "of": return offices(typed)
    case "on" where keyword.map(isAboutDrafts) != true: return lists(typed)
    case "before" where isFloor(keyword), "after" where isFloor(keyword): return drafts(typed)
    case "by", "sponsors", "aligned", "against", "favour", "abstaining", "with", "before", "also", "draft",
      "countries", "from":
      return delegations(for: keyword, after: last, typed) + (isAct(keyword) ? offices(typed) : [])
        + clauses(of: keyword, typed)
    case "and":
      return delegations(for: keyword, after: governing(rest), typed) + clauses(of: keyword, typed)
    case "of" where rest.dropLast().last?.word?.lowercased() == "request":
      return delegations(for: keyword, after: "by", typed)
    default: return second(of: keyword, rest, typed) + clauses(of: keyword, typed)
    }
  }

  /// The names after a draft: `sponsor L.4 chile`.
  private func second(of keyword: Keyword?, _ rest: ArraySlice<Token>, _ typed: String) -> [Completion
    .Candidate]
  {
    guard let keyword, rest.count == 1, !typed.isEmpty else { return [] }
    for form in keyword.forms {
      let places = form.split(separator: " ").dropFirst(keyword.words.count)
      guard places.first?.hasPrefix("L.") == true, let name = places.dropFirst().first?.first, name == "A",
        places.dropFirst().first?.dropFirst().allSatisfy({ $0 == "," }) == true
      else { continue }
      return delegations(for: keyword, typed)
    }
    return []
  }

  /// The word that says what a list of names is about, of those that stand before its next name.
  private func governing(_ rest: ArraySlice<Token>) -> String? {
    rest.lazy.reversed().compactMap { $0.word?.lowercased() }.first {
      ["for", "by", "sponsors", "aligned", "against", "favour", "abstaining", "from", "countries"].contains(
        $0)
    }
  }

  /// Whether what a draft went through was done by an officer as well as by a delegation.
  private func isAct(_ keyword: Keyword?) -> Bool {
    switch keyword {
    case .proposals(.introduce), .proposals(.revise), .proposals(.correctDraft): true
    case nil, .before, .meetings, .floor, .lists, .proposals, .actions, .motions, .order, .report, .record:
      false
    }
  }

  private func isFloor(_ keyword: Keyword?) -> Bool {
    keyword == .floor(.floor) || keyword == .floor(.inscribe)
  }

  private func isAboutDrafts(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .proposals, .actions: true
    case .before, .meetings, .floor, .lists, .motions, .order, .report, .record: false
    }
  }

  /// The words that the forms of a command go on with, and those of the clauses on a statement.
  private func clauses(of keyword: Keyword?, _ typed: String) -> [Completion.Candidate] {
    let forms = keyword?.forms ?? Keyword.floor(.inscribe).forms
    let statement =
      forms.contains { $0.contains("CLAUSES") }
      ? [
        "for", "by video", "online", "also for", "introductory", "as", "with consent",
        "by decision of the \(OwnWord.chair.text(in: session))",
        "item", "at end of meeting", "after", "before", "on website", "aligned",
      ] + (keyword == .floor(.floor) ? ["not as inscribed"] : []) : []
    let own = forms.flatMap { form in
      form.split { " []|…".contains($0) }.dropFirst(keyword?.words.count ?? 0)
        .filter { $0.allSatisfy { $0.isLowercase || $0 == "-" } }.map(String.init)
    }
    guard !typed.isEmpty || !statement.isEmpty else { return [] }
    return unique(
      (statement + own).filter { $0.hasPrefix(typed.lowercased()) && $0 != typed }.map { Candidate($0) })
  }
}

// MARK: - What there is

extension CompletionPlaces {
  /// Drafts that are still to be acted on, those of the item being considered first.
  private func drafts(_ typed: String) -> [Completion.Candidate] {
    let open = session.proposals.all.filter { !$0.isSettled }
    let item = session.meetings.current?.item
    let sorted = open.filter { $0.item == item } + open.filter { $0.item != item }
    let documents = sorted.map { Candidate($0.symbol?.unrevised.short ?? $0.id.description, $0.title) }
    return documents.filter {
      $0.text.lowercased().hasPrefix(typed.lowercased()) || Completion.begins($0.detail, with: typed)
    }
  }

  private func items(_ typed: String) -> [Completion.Candidate] {
    session.agenda.items.map { Candidate("\($0.number)", $0.title) }
      .filter { $0.text.hasPrefix(typed) || Completion.begins($0.detail, with: typed) }
  }

  private func offices(_ typed: String) -> [Completion.Candidate] {
    matching((session.body?.fact.offices.titles ?? []).map { Candidate($0.lowercased()) }, typed)
  }

  private func lists(_ typed: String) -> [Completion.Candidate] {
    matching(CommandLanguage.listKinds.map { Candidate($0.words) }, typed)
  }

  private func matching(_ all: [Completion.Candidate], _ typed: String) -> [Completion.Candidate] {
    all.filter { Completion.begins($0.text, with: typed) }
  }

  func unique(_ all: [Completion.Candidate]) -> [Completion.Candidate] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.text).inserted }
  }
}
