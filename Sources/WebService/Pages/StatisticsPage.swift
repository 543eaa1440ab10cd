import Documents
import Drafting
import EventLog
import Proceedings
import ReferenceData

/// The time that was spoken, as tables with bars, and as CSV.
struct StatisticsPage: Sendable {
  private let time: SpeakingTime
  private let names: PageNames
  private var words: Words { names.words }

  init(_ session: Session, at now: RoomTime, in language: PageLanguage) {
    time = SpeakingTime(session, at: now)
    names = PageNames(.in(language), session)
  }

  func page(of session: SessionName) -> Page {
    Page(
      title: words(.statistics), session: session,
      content: """
        <h1>\(text: words(.statistics))</h1>
        <p>\(text: words(.total, "\(time.statements)", Words.duration(time.seconds)))</p>
        <p><a href="/sessions/\(session)/statistics.csv">\(text: words(.downloadCSV))</a></p>
        \(SpeakingTime.Division.allCases.map(section))
        """)
  }

  private func section(_ division: SpeakingTime.Division) -> HTML {
    let shares = time.by(division)
    let title = words(division.title)
    if shares.isEmpty {
      return "<section><h2>\(text: title)</h2><p>\(text: words(.nothingYet))</p></section>\n"
    }
    let most = max(1, shares.map(\.seconds).max() ?? 1)
    return """
      <section>
      <h2 id="\(text: division.rawValue)">\(text: title)</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(text: division.rawValue)"><table class="bars">
      <thead><tr><th scope="col">\(text: words(division.column))</th><th scope="col">\(text: words(.statements))</th>\
      <th scope="col">\(text: words(.time))</th><th scope="col">\(text: words(.share))</th></tr></thead>
      <tbody>
      \(shares.map { row($0, in: division, most: most) })</tbody>
      </table></div>
      </section>

      """
  }

  private func row(_ share: SpeakingTime.Share, in division: SpeakingTime.Division, most: Int) -> HTML {
    let width = share.seconds * 1000 / most
    let percent = time.seconds == 0 ? 0 : (share.seconds * 100 + time.seconds / 2) / time.seconds
    return """
      <tr><th scope="row">\(name(of: share, in: division))</th><td>\(share.statements)</td>\
      <td>\(text: Words.duration(share.seconds))</td>\
      <td class="share"><span>\(percent) %</span> <svg class="bar" viewBox="0 0 1000 20" \
      preserveAspectRatio="none" aria-hidden="true" focusable="false">\
      <rect width="\(width)" height="20"/></svg></td></tr>

      """
  }

  private func name(of share: SpeakingTime.Share, in division: SpeakingTime.Division) -> HTML {
    switch division {
    case .delegation, .group: names.name(ParticipantCode(share.key))
    case .category: HTML(text: words.category(share.key))
    }
  }

  /// The same as a table for a spreadsheet, which is what a page's download is opened with: a row for each share.
  var csv: String {
    let rows = SpeakingTime.Division.allCases.flatMap { division in
      time.by(division).map { share in
        [
          division.rawValue, share.key, plainName(of: share, in: division), "\(share.statements)",
          "\(share.seconds)",
        ]
      }
    }
    return CSV.text([["division", "code", "name", "statements", "seconds"]] + rows, for: .excel)
  }

  private func plainName(of share: SpeakingTime.Share, in division: SpeakingTime.Division) -> String {
    switch division {
    case .delegation, .group: names.plain(ParticipantCode(share.key))
    case .category: words.category(share.key)
    }
  }
}

extension SpeakingTime.Division {
  fileprivate var title: Phrase {
    switch self {
    case .delegation: .byDelegation
    case .group: .byGroup
    case .category: .byCategory
    }
  }
  fileprivate var column: Phrase {
    switch self {
    case .delegation: .delegation
    case .group: .group
    case .category: .category
    }
  }
}
