import Proceedings

/// The chapter on the adoption of the report.
extension EnglishVoice {
  func adoptionOfReport(_ item: Agenda.Item) -> [RoughBlock] {
    let name = "item:\(item.number)"
    let before = committeeReports(item) + introductionOfReport(name) + chaptersAdopted(name)
    let after = pointsOfOrder(under: item) + words(motions(under: item)) + elections(under: item)
    let closed = closedWithoutReport(name)
    guard let adoption = session.proposals.reportAdopted else {
      return before + closed + [
        gap("\(name)/adoption", "[Item \(item.number): the report is not yet adopted]")
      ]
        + after
    }
    let meetings =
      introductionOfReport(name).isEmpty && chaptersAdopted(name).isEmpty
      ? [] : [session.reportWork.introduced?.fact.meeting, chapterMeetings.last]
    let isSame = meetings.contains(adoption.fact.meeting)
    let isInMeeting = adoption.fact.meeting > 0
    let at =
      isInMeeting ? atMeetings([adoption.fact.meeting]) : "On \(English.date(adoption.moment.time.day))"
    let when = isSame ? "at the same meeting" : English.lowercasedFirst(at)
    let told = phrases.say(
      .reportAdopted,
      [
        .when: Passage(when), .body: theBody, .ordinal: Passage(ordinal),
        .adReferendum: Passage(adoption.fact.adReferendum == true ? "ad referendum" : ""),
        .symbols: Passage(English.list(adoption.fact.drafts)), .amended: Passage(amended(adoption.fact)),
        .office: Passage(adoption.fact.entrusted ?? ""),
      ])
    let text = adoption.fact.bySilence == true ? adoptedBySilence(adoption.fact, when: when) : told
    return before + closed + [
      paragraph("\(name)/adoption", text, from: [adoption.moment.version] + amendmentsOfReport)
    ] + after + sections(actionSections(item, elections: []))
  }

  /// “At its 10th meeting, on 23 May 2025, the Commission closed its session without having adopted its report.”
  private func closedWithoutReport(_ name: String) -> [RoughBlock] {
    guard session.meetings.isClosedWithoutReport, let closed = session.meetings.sessionClosed else {
      return []
    }
    return [
      paragraph(
        "\(name)/closedWithoutReport",
        "\(when(closed)), \(theBody) closed its session without having adopted its report.",
        from: [closed.version])
    ]
  }

  /// “On 3 June 2025, the Commission adopted by silence procedure the report on its thirty-fourth session (…).”
  private func adoptedBySilence(_ adoption: Proposals.ReportAdoption, when: String) -> Passage {
    let symbols = adoption.drafts.isEmpty ? "" : " (\(English.list(adoption.drafts)))"
    let referendum = adoption.adReferendum == true ? ", ad referendum," : ""
    let change = amended(adoption)
    let clause = change.isEmpty ? "" : ", \(change)"
    let entrusted = adoption.entrusted.map { ", and entrusted the \($0) with its completion" } ?? ""
    return
      "\(when), \(theBody) adopted by silence procedure\(referendum) the report on its \(sessionName)\(symbols)\(clause)\(entrusted)."
  }

  private var amendmentsOfReport: [Int] { session.reportWork.amendments.map(\.moment.version) }
  private var chapterMeetings: [Int] { session.reportWork.chaptersAdopted.compactMap(\.fact.meeting) }

  private func amended(_ adoption: Proposals.ReportAdoption) -> String {
    adoption.asOrallyAmended || !amendmentsOfReport.isEmpty ? "as orally amended" : ""
  }

  /// “At its 10th meeting, on 23 May 2025, the Rapporteur of the Commission introduced the draft report (…).”
  private func introductionOfReport(_ name: String) -> [RoughBlock] {
    guard let introduced = session.reportWork.introduced else { return [] }
    let circulated = session.reportWork.circulatedInOrder
    let documents = circulated.map(\.fact.symbol.description)
    let text = phrases.say(
      .reportIntroduced,
      [
        .when: Passage(atMeetings([introduced.fact.meeting ?? 0])), .body: theBody,
        .office: Passage(introduced.fact.office), .symbols: Passage(English.list(documents)),
      ])
    return [
      paragraph(
        "\(name)/introduction", text,
        from: [introduced.moment.version] + circulated.map(\.moment.version))
    ]
  }

  /// “At the same meeting, the Commission adopted the draft report chapter by chapter: chapters I and II, and
  /// chapter III, as orally amended.”
  private func chaptersAdopted(_ name: String) -> [RoughBlock] {
    let adopted = session.reportWork.chaptersAdopted.sorted {
      (ReportWork.chapterNumber($0.fact.chapter) ?? 0) < (ReportWork.chapterNumber($1.fact.chapter) ?? 0)
    }
    guard !adopted.isEmpty else { return [] }
    let introduction = session.reportWork.introduced?.fact.meeting
    let isSame = chapterMeetings.allSatisfy { $0 == introduction }
    let when = isSame ? "at the same meeting" : English.lowercasedFirst(atMeetings(chapterMeetings))
    let kinds = [(false, false), (true, false), (false, true), (true, true)].compactMap {
      kind(of: adopted, amended: $0.0, adReferendum: $0.1)
    }
    let which = told(kinds, isWhole: adopted.count == session.chapters)
    return [
      paragraph(
        "\(name)/chapters", "\(when), \(theBody) adopted \(which).",
        from: adopted.map(\.moment.version)
          + (session.proposals.reportAdopted == nil ? amendmentsOfReport : []))
    ]
  }

  /// Chapters that were adopted in the same way, and how.
  private typealias Kind = (chapters: String, how: String)

  /// “the draft report chapter by chapter”, “chapters I and II of the draft report, as orally amended”, or the
  /// chapters that were adopted in different ways in a row.
  private func told(_ kinds: [Kind], isWhole: Bool) -> String {
    let whole = "the draft report chapter by chapter"
    if kinds.count == 1, let only = kinds.first {
      return (isWhole ? whole : "\(only.chapters) of the draft report") + only.how
    }
    let all = kinds.map { $0.chapters + $0.how }
    let list = all.dropLast().joined(separator: "; ") + "; and " + (all.last ?? "")
    return "\(isWhole ? whole : "the following chapters of the draft report"): \(list)"
  }

  private func kind(
    of adopted: [Dated<ReportWork.ChapterAdoption>], amended: Bool, adReferendum: Bool
  ) -> Kind? {
    let numerals = adopted.filter {
      $0.fact.asOrallyAmended == amended && $0.fact.adReferendum == adReferendum
    }.map(\.fact.chapter)
    guard !numerals.isEmpty else { return nil }
    return (
      "\(numerals.count == 1 ? "chapter" : "chapters") \(English.list(numerals))",
      (amended ? ", as orally amended" : "") + (adReferendum ? ", ad referendum" : "")
    )
  }
}
