import Proceedings

/// The body, its session, its meetings and its agenda as sentences name them.
extension FrenchWording {
  var session: Session { draft.session }
  var names: Names { draft.names }
  var speakers: FrenchSpeakers { FrenchSpeakers(draft: draft, french: french) }

  // MARK: Body and session

  var theBody: Passage { Passage(runs: [.body(.definite)]) }
  var ofTheBody: Passage { Passage(runs: [.body(.genitive)]) }
  /// The body by its short name, where it is not introduced.
  var body: FrenchName { french.name(draft.shortName) }
  /// The organ above the body, and the one above that.
  var parent: FrenchName { french.name(draft.parent) }
  var assembly: FrenchName { french.name(draft.assembly) }
  /// “elle” for a commission, “il” for a council.
  var pronoun: String { body.isFeminine ? "elle" : "il" }

  /// A participle that agrees with the name of the body.
  func agreeing(_ participle: String) -> String { body.isFeminine ? participle + "e" : participle }

  /// The session, or its reconvened part.
  var sessionName: FrenchSession {
    let convened = session.arrangements.convened?.fact
    let name = convened.flatMap(French.session) ?? convened?.called.map(french.words) ?? French.session(0)
    switch draft.part {
    case .regular: return FrenchSession(name: name, isContinued: convened?.kind == .resumed)
    case .reconvened: return FrenchSession(name: name, isContinued: true)
    }
  }

  /// An office as its holder is called.
  func office(_ title: String, at moment: Moment? = nil) -> FrenchName { speakers.office(title, at: moment) }

  /// Whoever presides over the body.
  var presiding: FrenchName { office(draft.presiding) }

  // MARK: Meetings

  /// “à sa 5e séance, le 21 mai 2025”, “à ses 5e et 6e séances, les 21 et 22 mai 2025”; “à la 5e séance” of whoever is
  /// not the body.
  func atMeetings(_ numbers: [Int], ofBody: Bool = true) -> String {
    let numbers = Set(numbers).sorted()
    let days = numbers.compactMap { session.meetings.meeting($0)?.day }
    let figures = French.list(numbers.map(figure))
    let which =
      switch (numbers.count == 1, ofBody) {
      case (true, true): "à sa \(figures) séance"
      case (true, false): "à la \(figures) séance"
      case (false, true): "à ses \(figures) séances"
      case (false, false): "aux \(figures) séances"
      }
    return "\(which)\(heldJointly(numbers))\(days.isEmpty ? "" : ", \(on(days))")"
  }

  /// “5e”, “5e (privée)”.
  private func figure(_ number: Int) -> String {
    let form =
      switch session.meetings.meeting(number)?.form {
      case .closed: " (à huis clos)"
      case .restricted: " (privée)"
      case .informal: " (informelle)"
      case nil: ""
      }
    return French.ordinalFigure(number) + form
  }

  /// What follows the numbers of meetings of which some were held jointly with another body.
  private func heldJointly(_ numbers: [Int]) -> String {
    let joint = numbers.compactMap { number in
      session.meetings.meeting(number)?.joint.map { (number: number, with: $0) }
    }
    return joint.map { meeting in
      let other =
        "conjointement avec la \(French.ordinalFigure(meeting.with.number)) séance \(french.name(meeting.with.body).genitive)"
      return numbers.count == 1
        ? ", tenue \(other)" : ", la \(French.ordinalFigure(meeting.number)) ayant été tenue \(other)"
    }.joined()
  }

  /// On what days, with the year unless it goes without saying.
  func on(_ days: [Day]) -> String {
    French.on(days, yearUnless: draft.form.omitsYear ? session.arrangements.convened?.fact.from.year : nil)
  }

  /// As a paragraph begins: “à sa 5e séance, le 21 mai 2025, ”.
  func opening(_ when: When, ofBody: Bool = true) -> String {
    switch when {
    case .at(let meeting): "\(atMeetings([meeting], ofBody: ofBody)), "
    case .sameMeeting: "à la même séance, "
    case .sameMeetingAgain: "toujours à la même séance, "
    case .on(let day): "\(French.on([day])), "
    case .untold: ""
    }
  }

  /// “à sa 5e séance, le 18 mars 2027”; the day alone, where no meeting was open.
  func when(_ moment: Moment, ofBody: Bool = true) -> String {
    draft.meeting(at: moment).map { atMeetings([$0.number], ofBody: ofBody) } ?? French.on([moment.time.day])
  }

  // MARK: Agenda

  /// The title of an item.
  func title(_ item: Agenda.Item) -> String {
    session.body.map { french.title(of: item, $0.fact, session: session.number ?? 0) }
      ?? french.words(item.title)
  }

  /// “3”, “3 a)”, “3 a) et b)”.
  func number(_ item: Int, _ subitems: [Int] = []) -> String {
    subitems.isEmpty ? "\(item)" : "\(item)\(French.space)\(letters(subitems))"
  }

  /// “a)”, “a) et b)”.
  func letters(_ subitems: [Int]) -> String { French.list(subitems.map { "\(Agenda.letter($0)))" }) }

  /// “le point 3 a) de l’ordre du jour”, “les points 3 a) et b) de l’ordre du jour”.
  func point(_ item: Int, _ subitems: [Int] = []) -> FrenchName {
    subitems.count > 1
      ? FrenchName("points\(French.space)\(number(item, subitems)) de l’ordre du jour", .les)
      : FrenchName("point\(French.space)\(number(item, subitems)) de l’ordre du jour", .le)
  }

  /// Several items: “les points 3 et 5 de l’ordre du jour”.
  func points(_ items: [Int]) -> FrenchName {
    guard items.count != 1 else { return point(items[0]) }
    return FrenchName("points\(French.space)\(French.list(items.map { "\($0)" })) de l’ordre du jour", .les)
  }

  /// The titles of sub-items, as a heading has them: “a) …; b) …”.
  func titles(_ item: Agenda.Item, _ subitems: [Int]) -> [String] {
    subitems.filter(item.hasSubitem).map { french.words(item.subitems[$0]) }
  }

  // MARK: Passages

  /// A, B et C.
  func list(_ parts: [Passage]) -> Passage { enumeration(parts, last: " et ") }

  /// A, b ; C, d ; et E, f.
  func longList(_ parts: [Passage]) -> Passage {
    enumeration(parts, separator: " ; ", last: " ; et ")
  }

  /// Letters before the entries of a list under a paragraph, and signs behind them.
  func lettered(_ entries: [(words: Passage, sources: [Int])]) -> [RoughBlock] {
    entries.enumerated().map { index, entry in
      let end = index == entries.count - 1 ? "." : " ;"
      return RoughBlock(
        kind: .item, passage: "\(Agenda.letter(index))) \(entry.words)\(end)", sources: entry.sources)
    }
  }
}
