import Proceedings

/// How long was spoken: by delegation, on behalf of groups, and by category.
extension PaperDraft {
  func statistics() -> Paper {
    let time = SpeakingTime(session, at: now)
    let total =
      "\(English.count(time.statements, "statement", "statements")) in \(PaperDraft.duration(time.seconds)) altogether, \(English.lowercasedFirst(asAt))"
    let rows = SpeakingTime.Division.allCases.flatMap { division in
      time.by(division).map { share in
        [
          division.rawValue, share.key, name(of: share, in: division), "\(share.statements)",
          "\(share.seconds)",
        ]
      }
    }
    return paper(
      .statistics, lines(), "Statistics of speaking time",
      [.paragraph(total)] + SpeakingTime.Division.allCases.flatMap { section($0, of: time) },
      records: Paper.Records(columns: ["division", "code", "name", "statements", "seconds"], rows: rows))
  }

  private func section(_ division: SpeakingTime.Division, of time: SpeakingTime) -> [Paper.Block] {
    let shares = time.by(division)
    guard !shares.isEmpty else { return [] }
    let title = title(of: division)
    let rows = shares.map { share in
      [
        name(of: share, in: division), "\(share.statements)", PaperDraft.duration(share.seconds),
        "\(percent(share.seconds, of: time.seconds)) %",
      ]
    }
    let table = Paper.Table(
      [(column(of: division), 52), ("Statements#", 16), ("Time#", 16), ("Share#", 16)], rows)
    return [.heading(level: 1, title), .table(table), .chart(chart(shares, in: division, title: title))]
  }

  private func percent(_ seconds: Int, of all: Int) -> Int { all == 0 ? 0 : (seconds * 100 + all / 2) / all }

  private func chart(
    _ shares: [SpeakingTime.Share], in division: SpeakingTime.Division, title: String
  ) -> Paper.Chart {
    let longest = shares.first.map {
      "the longest is \(name(of: $0, in: division)) with \(PaperDraft.duration($0.seconds))"
    }
    let count = English.count(shares.count, "bar", "bars")
    return Paper.Chart(
      title: "\(title): time in minutes and seconds",
      description: "A chart of \(count), each as long as the time spoken; \(longest ?? "").",
      series: division == .delegation ? ["Members", "Observer States", "Others"] : [title],
      bars: shares.map { share in
        Paper.Chart.Bar(
          label: name(of: share, in: division), value: share.seconds,
          shown: PaperDraft.duration(share.seconds),
          series: division == .delegation ? standing(of: ParticipantCode(share.key)) : 0)
      })
  }

  /// 0 for members, 1 for other States, 2 for everybody else.
  private func standing(of code: ParticipantCode) -> Int {
    session.isMember(code) ? 0 : names.isState(code) ? 1 : 2
  }

  private func name(of share: SpeakingTime.Share, in division: SpeakingTime.Division) -> String {
    switch division {
    case .delegation, .group: names.bare(ParticipantCode(share.key)).capitalizedFirst
    case .category: share.key == "none" ? "Without a category" : words(ofCategory: share.key)
    }
  }

  private func title(of division: SpeakingTime.Division) -> String {
    switch division {
    case .delegation: "By delegation"
    case .group: "On behalf of groups"
    case .category: "By category"
    }
  }

  private func column(of division: SpeakingTime.Division) -> String {
    switch division {
    case .delegation: "Delegation"
    case .group: "Group"
    case .category: "Category"
    }
  }
}
