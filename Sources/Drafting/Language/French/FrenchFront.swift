import Proceedings

/// The title page and the note on symbols in French.
extension FrenchWording {
  func titlePage(of body: Body, _ convened: Arrangements.Convening) -> [String] {
    let election = session.bureau.electionOpened.map { French.date($0.time.day) }
    let periods = draft.periods(of: convened).map { French.span($0.from, $0.to) }
    return [
      "Nations Unies", french.name(body.name).name, "Rapport sur les travaux de \(sessionName.the)",
      "(\(French.list([election].compactMap(\.self) + periods)))", body.parent.map { french.name($0).name },
      supplement(body).map { _ in "Documents officiels, \(convened.from.year)" },
      supplement(body).map(supplement), "Nations Unies • New York, \(convened.from.year)",
    ].compactMap(\.self)
  }

  private func supplement(_ body: Body) -> String? {
    switch draft.part {
    case .regular: body.officialRecords?.report
    case .reconvened: body.officialRecords?.reconvenedReport
    }
  }

  /// “Supplément no 10”.
  private func supplement(_ printed: String) -> String {
    let opening = "Supplement No. "
    return printed.hasPrefix(opening)
      ? "Supplément no\(French.space)\(printed.dropFirst(opening.count))" : french.words(printed)
  }

  func note(on body: Body, _ convened: Arrangements.Convening) -> [String] {
    let symbols =
      "Les cotes des documents de l’Organisation des Nations Unies se composent de lettres majuscules et de chiffres. La simple mention d’une cote dans un texte signifie qu’il s’agit d’un document de l’Organisation."
    guard let again = convened.reconvening else { return [symbols] }
    let volume = body.officialRecords?.reconvenedReport.map {
      "dans les Documents officiels \(parent.genitive), \(convened.from.year), \(supplement($0))"
    }
    let symbol = body.officialRecords?.symbol.map {
      " (\($0.series(year: convened.from.year, session: convened.session))/Add.1)"
    }
    let issued = volume.map { "\($0)\(symbol ?? "")" } ?? "séparément"
    return [
      symbols,
      "Le rapport \(french.name(body.name).genitive) sur les travaux de la reprise de sa \(sessionName.name), qui se tiendra \(French.during(again.from, again.to)), sera publié \(issued).",
    ]
  }
}
