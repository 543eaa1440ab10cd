import Proceedings

/// The adoption of the report in English.
extension EnglishWording {
  func blocks(_ telling: AdoptionTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .chapters(let chapters): [paragraph(told, adopted(chapters))]
    case .closedWithoutReport(let moment):
      [
        paragraph(
          told, "\(when(moment)), \(theBody) closed its session without having adopted its report.")
      ]
    case .introduced(let introduction, let symbols):
      [paragraph(told, introduced(introduction, symbols.map(\.description)))]
    case .report(let report): [paragraph(told, adopted(report))]
    }
  }

  /// “At its 10th meeting, on 23 May 2025, the Rapporteur of the Commission introduced the draft report (…).”
  private func introduced(_ introduction: ReportWork.Introduction, _ symbols: [String]) -> Passage {
    phrases.say(
      .reportIntroduced,
      [
        .when: Passage(atMeetings([introduction.meeting ?? 0])), .body: theBody,
        .office: Passage(introduction.office + holder(of: introduction)),
        .symbols: Passage(English.list(symbols)),
      ])
  }

  /// The name and the State of the officer, where several hold the office.
  private func holder(of introduction: ReportWork.Introduction) -> String {
    let officer = session.bureau.elected.last {
      $0.fact.office == introduction.office && $0.fact.name == introduction.holder
    }
    return officer.map { ", \(person($0.fact))," } ?? ""
  }

  // MARK: The report

  private func adopted(_ report: ReportAdopted) -> Passage {
    let adoption = report.adoption.fact
    let at =
      adoption.meeting > 0
      ? atMeetings([adoption.meeting]) : "On \(English.date(report.adoption.moment.time.day))"
    let when = report.isSameMeeting ? "at the same meeting" : English.lowercasedFirst(at)
    let amended = report.asOrallyAmended ? "as orally amended" : ""
    if adoption.bySilence == true { return adoptedBySilence(adoption, when: when, amended: amended) }
    return phrases.say(
      .reportAdopted,
      [
        .when: Passage(when), .body: theBody, .ordinal: Passage(ordinal),
        .adReferendum: Passage(adoption.adReferendum == true ? "ad referendum" : ""),
        .symbols: Passage(English.list(adoption.drafts)), .amended: Passage(amended),
        .office: Passage(adoption.entrusted ?? ""),
      ])
  }

  /// “On 3 June 2025, the Commission adopted by silence procedure the report on its thirty-fourth session (…).”
  private func adoptedBySilence(
    _ adoption: Proposals.ReportAdoption, when: String, amended: String
  ) -> Passage {
    let symbols = adoption.drafts.isEmpty ? "" : " (\(English.list(adoption.drafts)))"
    let referendum = adoption.adReferendum == true ? ", ad referendum," : ""
    let clause = amended.isEmpty ? "" : ", \(amended)"
    let entrusted = adoption.entrusted.map { ", and entrusted the \($0) with its completion" } ?? ""
    return
      "\(when), \(theBody) adopted by silence procedure\(referendum) the report on its \(sessionName)\(symbols)\(clause)\(entrusted)."
  }

  // MARK: Chapters

  /// “At the same meeting, the Commission adopted the draft report chapter by chapter: chapters I and II, and
  /// chapter III, as orally amended.”
  private func adopted(_ chapters: ChaptersAdopted) -> Passage {
    let when =
      chapters.isSameMeeting
      ? "at the same meeting" : English.lowercasedFirst(atMeetings(chapters.meetings))
    return "\(when), \(theBody) adopted \(which(chapters))."
  }

  /// “the draft report chapter by chapter”, “chapters I and II of the draft report, as orally amended”, or the
  /// chapters that were adopted in different ways in a row.
  private func which(_ chapters: ChaptersAdopted) -> String {
    let whole = "the draft report chapter by chapter"
    if chapters.groups.count == 1, let only = chapters.groups.first {
      return (chapters.isWhole ? whole : "\(numerals(only)) of the draft report") + how(only)
    }
    let all = chapters.groups.map { numerals($0) + how($0) }
    let list = all.dropLast().joined(separator: "; ") + "; and " + (all.last ?? "")
    return "\(chapters.isWhole ? whole : "the following chapters of the draft report"): \(list)"
  }

  private func numerals(_ group: ChaptersAdopted.Group) -> String {
    "\(group.numerals.count == 1 ? "chapter" : "chapters") \(English.list(group.numerals))"
  }

  private func how(_ group: ChaptersAdopted.Group) -> String {
    (group.asOrallyAmended ? ", as orally amended" : "") + (group.adReferendum ? ", ad referendum" : "")
  }
}
