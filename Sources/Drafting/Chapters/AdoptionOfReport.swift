import Proceedings

/// The chapter on the adoption of the report.
extension Draft {
  func adoptionOfReport(_ item: Agenda.Item) -> [RoughBlock] {
    let name = "item:\(item.number)"
    let before = introductionOfReport(name) + chaptersAdopted(name)
    guard let adoption = session.proposals.reportAdopted else {
      return before + [gap("\(name)/adoption", "[Item \(item.number): the report is not yet adopted]")]
        + motions(under: item)
    }
    let meetings = before.isEmpty ? [] : [session.reportWork.introduced?.fact.meeting, chapterMeetings.last]
    let isSame = meetings.contains(adoption.fact.meeting)
    let when = isSame ? "at the same meeting" : English.lowercasedFirst(atMeetings([adoption.fact.meeting]))
    let drafts = English.list(adoption.fact.drafts)
    let referendum = adoption.fact.adReferendum == true ? ", ad referendum," : ""
    let text: Passage =
      "\(when), \(theBody) adopted by consensus\(referendum) the report on its \(ordinal) session (\(drafts))\(amended(adoption.fact))\(entrusted(adoption.fact))."
    return before + [
      paragraph("\(name)/adoption", text, from: [adoption.moment.version] + amendmentsOfReport)
    ] + motions(under: item) + sections(actionSections(item))
  }

  private func actionSections(_ item: Agenda.Item) -> [(title: String, blocks: [RoughBlock])] {
    let actions = actions(under: item)
    return actions.isEmpty ? [] : [("Action taken by the \(shortName)", actions)]
  }

  private var amendmentsOfReport: [Int] { session.reportWork.amendments.map(\.moment.version) }
  private var chapterMeetings: [Int] { session.reportWork.chaptersAdopted.compactMap(\.fact.meeting) }

  private func amended(_ adoption: Proposals.ReportAdoption) -> String {
    adoption.asOrallyAmended || !amendmentsOfReport.isEmpty ? ", as orally amended" : ""
  }

  private func entrusted(_ adoption: Proposals.ReportAdoption) -> String {
    adoption.entrusted.map { ", and entrusted the \($0) with its completion" } ?? ""
  }

  /// “At its 10th meeting, on 17 May 2024, the Rapporteur of the Commission introduced the draft report (…).”
  private func introductionOfReport(_ name: String) -> [RoughBlock] {
    guard let introduced = session.reportWork.introduced else { return [] }
    let circulated = session.reportWork.circulatedInOrder
    let documents = circulated.map(\.fact.symbol.description)
    let symbols = documents.isEmpty ? "" : " (\(English.list(documents)))"
    let when = atMeetings([introduced.fact.meeting ?? 0])
    return [
      paragraph(
        "\(name)/introduction",
        "\(when), the \(introduced.fact.office) of \(theBody) introduced the draft report\(symbols).",
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
    let kinds = [
      chapters(adopted, amended: false, adReferendum: false),
      chapters(adopted, amended: true, adReferendum: false),
      chapters(adopted, amended: false, adReferendum: true),
      chapters(adopted, amended: true, adReferendum: true),
    ].filter { !$0.isEmpty }
    let list =
      kinds.count == 1 ? kinds[0] : kinds.dropLast().joined(separator: "; ") + "; and " + (kinds.last ?? "")
    return [
      paragraph(
        "\(name)/chapters", "\(when), \(theBody) adopted the draft report chapter by chapter: \(list).",
        from: adopted.map(\.moment.version)
          + (session.proposals.reportAdopted == nil ? amendmentsOfReport : []))
    ]
  }

  private func chapters(
    _ adopted: [Dated<ReportWork.ChapterAdoption>], amended: Bool, adReferendum: Bool
  ) -> String {
    let numerals = adopted.filter {
      $0.fact.asOrallyAmended == amended && $0.fact.adReferendum == adReferendum
    }.map(\.fact.chapter)
    guard !numerals.isEmpty else { return "" }
    let how = (amended ? ", as orally amended" : "") + (adReferendum ? ", ad referendum" : "")
    return "\(numerals.count == 1 ? "chapter" : "chapters") \(English.list(numerals))\(how)"
  }
}
