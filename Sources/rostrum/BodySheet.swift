import Proceedings

/// What a profile says, for people: a line for each subject, with how sure the profile is of it, then the rules.
struct BodySheet {
  private let body: Body

  /// The sheet of a profile.
  init(_ body: Body) { self.body = body }

  /// The lines.
  var lines: [String] {
    ["\(body.name) (\(body.code))"] + Body.Subject.allCases.flatMap(lines) + rules
      + [
        "",
        "read: checked against the text; known: to be checked; inferred: concluded from other bodies or rules.",
      ]
  }

  private func lines(_ subject: Body.Subject) -> [String] {
    told(subject).enumerated().map { index, line in
      "\(padded(index == 0 ? title(subject) : "", 20))\(padded(index == 0 ? body.certainty[subject]?.rawValue ?? "" : "", 10))\(line)"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// The name of a subject as words: “official records”.
  private func title(_ subject: Body.Subject) -> String { words(subject.rawValue) }

  private func words(_ name: String) -> String {
    name.reduce(into: "") { words, letter in
      if letter.isUppercase { words += " " }
      words += letter == "-" ? " " : letter.lowercased()
    }
  }

  private func told(_ subject: Body.Subject) -> [String] {
    switch subject {
    case .names: names
    case .symbols: ["\(body.symbols.text)/…"]
    case .officialRecords:
      body.officialRecords.map {
        [[$0.report, $0.reconvenedReport, $0.symbol?.text].compactMap(\.self).joined(separator: ", ")]
      } ?? []
    case .seats: seats
    case .quorum: ["\(body.quorumForDebate) members for the debate, \(body.quorumForDecision) for a decision"]
    case .offices: offices
    case .election: election
    case .extendedBureau:
      body.extendedBureau.map {
        ["\($0.mandate): \($0.members.map { words($0.rawValue) }.joined(separator: ", "))"]
      } ?? []
    case .orderOfSpeakers:
      [
        "general debate: \(tiers(body.orderOfSpeakers.generalDebate))",
        "item: \(tiers(body.orderOfSpeakers.item))",
      ]
    case .timeLimits:
      body.timeLimits.map {
        "\(words($0.occasion.rawValue))\($0.category.map { " (\(words($0.rawValue)))" } ?? ""): \($0.seconds) seconds"
      }
    case .replies:
      [
        "\(body.replies.perDelegation) a delegation and item\(body.replies.at.map { ", at \($0.name)" } ?? "")"
      ]
    case .motions:
      body.motions.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        "\(words($0.key.rawValue)): \($0.value.inFavour) may speak for it, \($0.value.against) against"
      }
    case .inconclusiveBallots: body.inconclusiveBallots.map { ["\($0) before the restriction changes"] } ?? []
    case .majorities:
      (body.majorities ?? []).map {
        "\($0.key): \($0.name)\($0.votes.map { ", \($0) votes" } ?? ""), for \($0.decisions)"
      }
    case .notice:
      [
        "provisional agenda \(body.notice.provisionalAgendaWeeks) weeks, proposals \(body.notice.proposalHours) hours, suspension of a rule \(body.notice.suspensionOfRuleHours) hours"
      ]
    case .texts:
      (body.texts ?? []).map { kind in
        let numbering = kind.numbering.map { ", numbered \($0)" } ?? ", without a number"
        let adopter = kind.adopter.map { ", for the \(words($0.rawValue))" } ?? ""
        return "\(kind.name), \(kind.plural)\(numbering)\(adopter)"
      }
    case .attendance: body.attendance.map { "\(words($0.category.rawValue)): \($0.singular), \($0.plural)" }
    case .report: body.report.map(report) ?? []
    }
  }

  private func report(_ form: ReportForm) -> [String] {
    let chapters = form.chapters.map(\.rawValue).joined(separator: ", ")
    let grouping = "statements \(words(form.statements.rawValue)), actions \(words(form.actions.rawValue))"
    return [
      "chapters: \(chapters); \(form.hasExecutiveSummary ? "with" : "without") an executive summary, \(form.hasDeliberations ? "with" : "without") a summary of the deliberations on each item",
      "in the style of \(words(form.style.rawValue)); \(grouping); \(form.omitsYear ? "days without the year" : "days with the year")",
    ]
      + form.phrases.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        "\($0.key.rawValue): \($0.value.text)"
      }
  }

  private var names: [String] {
    let above = body.parent.map { parent in
      "reports to the \(parent)\(body.assembly.map { ", above which is the \($0)" } ?? "")"
    }
    let sessions = [
      body.sessions?.meetingsRunOn == true ? "meetings are numbered on from session to session" : nil,
      body.sessions?.tellsTitles == true ? "the report names speakers on an item by their titles" : nil,
    ].compactMap(\.self).joined(separator: "; ")
    return [
      "\(body.shortName); \(above ?? "nobody is above it")",
      "meets in \(body.seat); missions “\(body.missionsSuffix)”; served by \(body.secretariat), whose \(body.secretary) speaks",
    ] + (sessions.isEmpty ? [] : [sessions])
  }

  private var seats: [String] {
    let groups = RegionalGroup.allCases.compactMap { group in
      body.seats.groups[group].map { "\(group.rawValue) \($0)" }
    }
    let rotating = body.seats.rotating.map {
      "\($0.count) every \($0.years) years between \($0.between.map(\.rawValue).joined(separator: ", "))"
    }
    let all = groups + rotating
    return ["\(body.seats.total) members\(all.isEmpty ? "" : ": \(all.joined(separator: ", "))")"]
  }

  private var offices: [String] {
    let rule = body.officersPerGroup.map { "each regional group has \($0)" }
    return body.offices.map { office in
      "\(office.title) (\(office.role.rawValue)\(office.count == 1 ? "" : ", \(office.count)")\(office.isHeldByDeputy ? ", one of the deputies" : ""))"
    } + [rule].compactMap(\.self)
  }

  private var election: [String] {
    let time =
      switch body.election.time {
      case .endOfSessionBefore: "at the end of the session before"
      case .firstMeeting: "at the first meeting, opened by the \(body.election.opener ?? "")"
      }
    return [
      "\(time), under \([body.election.mandate, body.election.rule].compactMap(\.self).joined(separator: ", "))"
    ]
  }

  private func tiers(_ tiers: [[SpeakerCategory]]) -> String {
    tiers.isEmpty
      ? "in the order of inscription"
      : tiers.map { $0.map { words($0.rawValue) }.joined(separator: ", ") }.joined(separator: "; then ")
  }

  private var rules: [String] {
    Rule.allCases.compactMap { rule in
      body.rules[rule].map {
        "\(padded($0.label, 20))\(padded($0.certainty.rawValue, 10))\(words(rule.rawValue))"
      }
    }
  }
}
