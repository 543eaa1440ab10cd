import Proceedings

extension Body {
  /// What cannot be meant in a profile that can be read: figures that contradict each other, names without a bearer.
  public var mistakes: [ProfileMistake] {
    var check = ProfileCheck(body: self)
    check.names()
    check.members()
    check.officers()
    check.majorities()
    check.speaking()
    check.motionsAndRules()
    check.texts()
    check.certainty()
    check.report()
    return check.mistakes
  }
}

/// Collects the mistakes in a profile.
private struct ProfileCheck {
  let body: Body
  var mistakes: [ProfileMistake] = []

  private mutating func require(_ isRight: Bool, _ place: String, _ remedy: String) {
    if !isRight { mistakes.append(ProfileMistake(place, remedy)) }
  }

  private mutating func number(_ number: Int?, from least: Int, _ place: String) {
    if let number { require(number >= least, place, "must be \(least) or more") }
  }

  private mutating func text(_ text: String?, _ place: String) {
    if let text { require(text.contains { !$0.isWhitespace }, place, "must not be empty") }
  }

  // MARK: Names

  mutating func names() {
    let isCode =
      !body.code.isEmpty
      && body.code.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    require(isCode, "code", "must be small letters, figures and hyphens, such as ccpcj")
    text(body.name, "name")
    text(body.shortName, "shortName")
    text(body.parent, "parent")
    text(body.assembly, "assembly")
    require(
      body.assembly == nil || body.parent != nil, "assembly",
      "stands above a parent organ: give “parent”, or leave it out")
    text(body.seat, "seat")
    text(body.missionsSuffix, "missionsSuffix")
    require(
      Directory.standard.participant(code: body.secretariat.rawValue) != nil, "secretariat",
      "must be the code of an entity that the program knows, such as UNODC")
    text(body.secretary, "secretary")
    let symbols = body.symbols
    require(
      DocumentSymbol(symbols.symbol("L.1", year: 2000, session: 1)) != nil, "symbols",
      "must be the beginning of a symbol, such as E/CN.15/{year} or A/AC.291")
    text(body.officialRecords?.report, "officialRecords.report")
    text(body.officialRecords?.reconvenedReport, "officialRecords.reconvenedReport")
    if let symbol = body.officialRecords?.symbol {
      require(
        DocumentSymbol(symbol.series(year: 2000, session: 1)) != nil, "officialRecords.symbol",
        "must be a symbol, such as E/{year}/30")
    }
    text(body.report?.summaryMandate, "report.summaryMandate")
  }

  // MARK: Members and officers

  mutating func members() {
    let seats = body.seats
    number(seats.total, from: 1, "seats.total")
    for (group, count) in seats.groups.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      number(count, from: 0, "seats.groups.\(group.rawValue)")
    }
    for (index, seat) in seats.rotating.enumerated() {
      let place = "seats.rotating[\(index)]"
      require(Set(seat.between).count > 1, "\(place).between", "must be two groups or more")
      number(seat.count, from: 1, "\(place).count")
      number(seat.years, from: 1, "\(place).years")
    }
    let sum = seats.groups.values.reduce(0, &+) &+ seats.rotating.reduce(0) { $0 &+ $1.count }
    require(
      (seats.groups.isEmpty && seats.rotating.isEmpty) || sum == seats.total, "seats.total",
      "must be \(sum), as the seats of the groups add up")
    share(body.quorum.debate, "quorum.debate")
    share(body.quorum.decision, "quorum.decision")
  }

  private mutating func share(_ share: Body.MemberShare, _ place: String) {
    number(share.denominator, from: 1, "\(place).denominator")
    require(
      share.numerator >= 0 && share.numerator <= share.denominator, "\(place).numerator",
      "must be between 0 and the denominator")
  }

  mutating func officers() {
    let heads = body.offices.count { $0.role == .presiding }
    require(heads == 1, "offices", "must have one office with the role “presiding”")
    let hasDeputies = body.offices.contains { $0.role == .deputy }
    for (index, office) in body.offices.enumerated() {
      let place = "offices[\(index)]"
      text(office.title, "\(place).title")
      require(
        !body.offices[..<index].contains { $0.title == office.title }, "\(place).title",
        "stands twice: for officers without a rank, give one a “count”")
      number(office.count, from: 1, "\(place).count")
      require(
        !office.isHeldByDeputy || (office.role == .reporting && hasDeputies), "\(place).isHeldByDeputy",
        "is for a reporting office beside deputies")
    }
    number(body.officersPerGroup, from: 1, "officersPerGroup")
    text(body.election.rule, "election.rule")
    require(
      (body.election.opener != nil) == (body.election.time == .firstMeeting), "election.opener",
      body.election.opener == nil
        ? "is missing: say who presides until the election at the first meeting"
        : "is for an election at the first meeting: leave it out")
    if let circle = body.extendedBureau {
      text(circle.mandate, "extendedBureau.mandate")
      require(
        Set(circle.members).count == circle.members.count, "extendedBureau.members", "must not stand twice")
    }
  }

  mutating func majorities() {
    if let majorities = body.majorities {
      require(!majorities.isEmpty, "majorities", "must name one, or be left out")
    }
    for (index, majority) in (body.majorities ?? []).enumerated() {
      let place = "majorities[\(index)]"
      let isKey =
        !majority.key.isEmpty
        && majority.key.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
      require(isKey, "\(place).key", "must be small letters, figures and hyphens, such as scope-1971")
      let isRepeated = body.majorities?[..<index].contains { $0.key == majority.key } == true
      require(!isRepeated, "\(place).key", "stands twice: each kind of decision has one majority")
      text(majority.decisions, "\(place).decisions")
      text(majority.name, "\(place).name")
      share(majority.share, "\(place).share")
      number(majority.votes, from: 1, "\(place).votes")
      require(
        majority.votes ?? 0 <= body.seats.total, "\(place).votes", "must be \(body.seats.total) or less")
    }
  }

  // MARK: Speaking

  mutating func speaking() {
    tiers(body.orderOfSpeakers.generalDebate, "orderOfSpeakers.generalDebate")
    tiers(body.orderOfSpeakers.item, "orderOfSpeakers.item")
    for (index, limit) in body.timeLimits.enumerated() {
      number(limit.seconds, from: 1, "timeLimits[\(index)].seconds")
      let isRepeated = body.timeLimits[..<index].contains {
        $0.occasion == limit.occasion && $0.category == limit.category
      }
      require(
        !isRepeated, "timeLimits[\(index)]", "stands twice: each occasion and category has one limit")
    }
    number(body.replies.perDelegation, from: 0, "replies.perDelegation")
  }

  private mutating func tiers(_ tiers: [[SpeakerCategory]], _ place: String) {
    var seen: Set<SpeakerCategory> = []
    for (tier, categories) in tiers.enumerated() {
      for (index, category) in categories.enumerated() {
        require(
          seen.insert(category).inserted, "\(place)[\(tier)][\(index)]",
          "stands twice: each category has one tier")
      }
    }
  }

  // MARK: Rules

  mutating func motionsAndRules() {
    let debated = Set(Motions.Motion.Kind.allCases.map(\.rule) + ProposalMotion.Kind.allCases.map(\.rule))
    for (rule, speakers) in body.motions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let place = "motions.\(rule.rawValue)"
      require(debated.contains(rule), place, "is no rule on a motion: leave it out")
      number(speakers.inFavour, from: 0, "\(place).inFavour")
      number(speakers.against, from: 0, "\(place).against")
    }
    number(body.inconclusiveBallots, from: 1, "inconclusiveBallots")
    number(body.notice.provisionalAgendaWeeks, from: 0, "notice.provisionalAgendaWeeks")
    number(body.notice.proposalHours, from: 0, "notice.proposalHours")
    number(body.notice.suspensionOfRuleHours, from: 0, "notice.suspensionOfRuleHours")
    for (rule, label) in body.rules.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      text(label.label, "rules.\(rule.rawValue).label")
    }
    for (index, count) in body.attendance.enumerated() {
      let isRepeated = body.attendance[..<index].contains { $0.category == count.category }
      require(!isRepeated, "attendance[\(index)].category", "stands twice: each category is counted once")
      text(count.singular, "attendance[\(index)].singular")
      text(count.plural, "attendance[\(index)].plural")
    }
  }

  // MARK: Texts

  mutating func texts() {
    for (index, kind) in (body.texts ?? []).enumerated() {
      let place = "texts[\(index)]"
      let isKey =
        !kind.kind.rawValue.isEmpty
        && kind.kind.rawValue.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }
      require(isKey, "\(place).kind", "must be small letters and hyphens, such as agreed-conclusions")
      let isRepeated = (body.texts ?? [])[..<index].contains { $0.kind == kind.kind || $0.name == kind.name }
      require(!isRepeated, "\(place).kind", "stands twice: each kind of text has one entry")
      text(kind.name, "\(place).name")
      text(kind.plural, "\(place).plural")
      text(kind.verb, "\(place).verb")
      require(
        kind.numbering?.contains("{number}") ?? true, "\(place).numbering",
        "must have a place for the number, such as {session}/{number}")
      number(kind.firstNumber, from: 1, "\(place).firstNumber")
    }
    require(body.texts?.isEmpty != true, "texts", "must name a kind of text, or be left out")
  }

  // MARK: The report

  mutating func report() {
    guard let form = body.report else { return }
    let parts = form.chapters
    for part in ReportForm.Part.allCases where part != .actions {
      require(
        parts.count { $0 == part } == 1, "report.chapters",
        "must name “\(part.rawValue)” once")
    }
    require(parts.count { $0 == .actions } <= 1, "report.chapters", "must name “actions” once at most")
    for (phrase, template) in form.phrases.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let place = "report.phrases.\(phrase.rawValue)"
      text(template.text, place)
      if let mistake = template.mistake { require(false, place, mistake) }
      let others = template.places.filter { !phrase.places.contains($0) }
      let own = phrase.places.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      require(
        others.isEmpty, place,
        "has no place for {\(others.first?.rawValue ?? "")}: use \(own)")
    }
  }

  /// A figure without a word on how sure it is would be taken for a checked one.
  mutating func certainty() {
    let choices = Body.Certainty.allCases.map(\.rawValue).joined(separator: ", ")
    for subject in Body.Subject.allCases {
      let isThere =
        switch subject {
        case .officialRecords: body.officialRecords != nil
        case .extendedBureau: body.extendedBureau != nil
        case .inconclusiveBallots: body.inconclusiveBallots != nil
        case .texts: body.texts != nil
        case .report: body.report != nil
        case .majorities: body.majorities != nil
        case .names, .symbols, .seats, .quorum, .offices, .election, .orderOfSpeakers, .timeLimits, .replies,
          .motions, .notice, .attendance:
          true
        }
      require(
        isThere == (body.certainty[subject] != nil), "certainty.\(subject.rawValue)",
        isThere
          ? "is missing: say how sure it is, \(choices)" : "is of nothing in this profile: leave it out")
    }
  }
}
