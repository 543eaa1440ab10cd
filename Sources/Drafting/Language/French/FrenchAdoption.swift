import Proceedings

/// The adoption of the report in French.
extension FrenchWording {
  func blocks(_ telling: AdoptionTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .chapters(let chapters): adopted(chapters)
      case .closedWithoutReport(let moment):
        "\(when(moment)), \(theBody) a clos sa session sans avoir adopté son rapport."
      case .introduced(let introduction, let symbols):
        introduced(introduction, symbols.map(\.description))
      case .report(let report): adopted(report)
      }
    return [paragraph(told, passage)]
  }

  /// “À sa 10e séance, le 23 mai 2025, le Rapporteur de la Commission a présenté le projet de rapport (…).”
  private func introduced(_ introduction: ReportWork.Introduction, _ symbols: [String]) -> Passage {
    let when = introduction.meeting.map { "\(atMeetings([$0], ofBody: false)), " } ?? ""
    let symbols = symbols.isEmpty ? "" : " (\(French.list(symbols)))"
    return
      "\(when)\(office(introduction.office).definite) \(ofTheBody) a présenté le projet de rapport\(symbols)."
  }

  private func adopted(_ report: ReportAdopted) -> Passage {
    let adoption = report.adoption.fact
    let at =
      adoption.meeting > 0
      ? atMeetings([adoption.meeting]) : French.on([report.adoption.moment.time.day])
    let when = report.isSameMeeting ? "à la même séance" : at
    let how = adoption.bySilence == true ? "selon la procédure d’approbation tacite" : "par consensus"
    let referendum = adoption.adReferendum == true ? ", ad referendum," : ""
    let symbols = adoption.drafts.isEmpty ? "" : " (\(French.list(adoption.drafts)))"
    let amended = report.asOrallyAmended ? ", tel qu’il avait été modifié oralement" : ""
    let entrusted = adoption.entrusted.map { office in
      "\(amended.isEmpty ? "" : ",") et a chargé \(self.office(office).definite) d’en établir la version définitive"
    }
    return
      "\(when), \(theBody) a adopté \(how)\(referendum) le rapport sur les travaux de \(sessionName.its)\(symbols)\(amended)\(entrusted ?? "")."
  }

  // MARK: Chapters

  /// “À la même séance, la Commission a adopté le projet de rapport chapitre par chapitre : les chapitres I et II, et le
  /// chapitre III, tel qu’il avait été modifié oralement.”
  private func adopted(_ chapters: ChaptersAdopted) -> Passage {
    let when = chapters.isSameMeeting ? "à la même séance" : atMeetings(chapters.meetings)
    return "\(when), \(theBody) a adopté \(which(chapters))."
  }

  private func which(_ chapters: ChaptersAdopted) -> String {
    let whole = "le projet de rapport chapitre par chapitre"
    if chapters.groups.count == 1, let only = chapters.groups.first {
      return chapters.isWhole
        ? whole + how(only, isOne: true)
        : "\(numerals(only)) du projet de rapport" + how(only, isOne: only.numerals.count == 1)
    }
    let all = chapters.groups.map { numerals($0) + how($0, isOne: $0.numerals.count == 1) }
    let list = all.dropLast().joined(separator: " ; ") + " ; et " + (all.last ?? "")
    return "\(chapters.isWhole ? whole : "les chapitres ci-après du projet de rapport") : \(list)"
  }

  private func numerals(_ group: ChaptersAdopted.Group) -> String {
    let numerals = "\(French.space)\(French.list(group.numerals))"
    return group.numerals.count == 1 ? "le chapitre\(numerals)" : "les chapitres\(numerals)"
  }

  private func how(_ group: ChaptersAdopted.Group, isOne: Bool) -> String {
    let amended =
      isOne
      ? ", tel qu’il avait été modifié oralement" : ", tels qu’ils avaient été modifiés oralement"
    return (group.asOrallyAmended ? amended : "") + (group.adReferendum ? ", ad referendum" : "")
  }
}
