import Proceedings

/// The title page and the note on symbols in English.
extension EnglishWording {
  func titlePage(of body: Body, _ convened: Arrangements.Convening) -> [String] {
    let election = session.bureau.electionOpened.map { "\(English.date($0.time.day)) and " } ?? ""
    let periods = self.periods(of: convened).map { English.period($0.from, $0.to, joint: "–") }
    return [
      "United Nations", body.name, "Report on the \(sessionName)",
      "(\(election)\(English.list(periods)))", body.parent,
      supplement(body).map { _ in "Official Records, \(convened.from.year)" }, supplement(body),
      "United Nations • New York, \(convened.from.year)",
    ].compactMap(\.self)
  }

  private func supplement(_ body: Body) -> String? {
    switch part {
    case .regular: body.officialRecords?.report
    case .reconvened: body.officialRecords?.reconvenedReport
    }
  }

  func note(on body: Body, _ convened: Arrangements.Convening) -> [String] {
    let symbols =
      "Symbols of United Nations documents are composed of letters combined with figures. Mention of such a symbol indicates a reference to a United Nations document."
    guard let again = convened.reconvening else { return [symbols] }
    let dates = English.couple(again.from, again.to)
    let volume = body.officialRecords?.reconvenedReport.map {
      "Official Records of the \(parent), \(convened.from.year), \($0)"
    }
    let symbol = body.officialRecords?.symbol.map {
      " (\($0.series(year: convened.from.year, session: convened.session))/Add.1)"
    }
    let issued = volume.map { "will be issued as \($0)\(symbol ?? "")" } ?? "will be issued separately"
    return [
      symbols,
      "The report of the \(body.name) on its reconvened \(sessionName), to be held on \(dates), \(issued).",
    ]
  }
}
