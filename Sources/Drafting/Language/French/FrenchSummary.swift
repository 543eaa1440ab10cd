import Proceedings

/// The executive summary in French, which names the body and the organs without introducing them.
extension FrenchWording {
  func blocks(_ telling: SummaryTelling, of told: Told) -> [RoughBlock] {
    let text =
      switch telling {
      case .debates(let isDebated, let items): debates(isDebated, items)
      case .held(let span, let adopters): held(span, adopters)
      case .mandate(let mandate):
        "Le présent résumé a été établi en application \(french.citation(mandate).genitive), où il est indiqué que les organes subsidiaires du Conseil devraient notamment faire figurer un résumé dans leurs rapports."
      case .texts(let adopter, let proposals, let isFurther): texts(adopter, proposals, isFurther: isFurther)
      case .theme(let item, let isDiscussed): theme(item, isDiscussed: isDiscussed)
      }
    return [paragraph(told, Passage(text))]
  }

  private func theme(_ item: Agenda.Item, isDiscussed: Bool) -> String {
    let of = "Le thème principal de \(sessionName.the) \(body.genitive)"
    guard isDiscussed else { return "\(of) est « \(theme(of: item)) »." }
    return
      "\(of) était « \(theme(of: item)) ». \(French.capitalized(body.definite)) a tenu un débat thématique sur ce sujet."
  }

  private func held(_ span: SessionSpan, _ adopters: [Proposal.Adopter]) -> String {
    let (convened, verb, when) =
      switch span {
      case .toBeHeld(let convened): (convened, "tiendra", French.during(convened.from, convened.to))
      case .begun(let convened, let day): (convened, "a entamé", "le \(French.date(day))")
      case .held(let convened): (convened, "a tenu", French.during(convened.from, convened.to))
      }
    let isPart = convened.reconvening != nil
    let part = isPart ? "la première partie de \(sessionName.its)" : sessionName.its
    let which = isPart ? "cette partie de la session" : "cette session"
    let name = session.body.map { french.name($0.fact.name).definite } ?? ""
    return
      "\(French.capitalized(name)) \(verb) \(part) \(when). Le présent document contient le rapport sur les travaux de \(which)\(contained(adopters))."
  }

  /// Which texts the report contains.
  private func contained(_ adopters: [Proposal.Adopter]) -> String {
    let told = adopters.map { adopter in
      switch adopter {
      case .body: "adoptées par \(body.definite)"
      case .parent: "dont \(body.definite) recommande l’adoption \(parent.dative)"
      case .assembly:
        "dont \(body.definite) recommande l’approbation \(parent.dative) en vue de leur adoption par \(assembly.definite)"
      }
    }
    guard let last = told.last else { return "" }
    let list = told.count == 1 ? last : told.dropLast().joined(separator: ", ") + " ou " + last
    return ", y compris le texte des résolutions et décisions \(list)"
  }

  private func debates(_ isDebated: Bool, _ items: [Agenda.Item]) -> String {
    let titles = items.map { "« \(title($0)) »" }.joined(separator: " ; ")
    let name = French.capitalized(body.definite)
    let also = isDebated ? " également" : ""
    let sentences = [
      isDebated ? "\(name) a tenu un débat général au cours de \(sessionName.its)." : nil,
      items.isEmpty
        ? nil
        : "\(name) a\(also) examiné \(items.count == 1 ? "le point ci-après" : "les points ci-après") de l’ordre du jour : \(titles).",
    ].compactMap(\.self)
    return sentences.joined(separator: " ")
  }

  /// What follows “Débat thématique sur” in the title of an item, or the whole title.
  private func theme(of item: Agenda.Item) -> String {
    let title = title(item)
    for opening in ["Débat thématique sur la ", "Débat thématique sur le ", "Débat thématique sur l’"]
    where title.hasPrefix(opening) {
      return French.capitalized(String(title.dropFirst(opening.count)))
    }
    return title
  }

  private func texts(_ adopter: Proposal.Adopter, _ proposals: [Proposal], isFurther: Bool) -> String {
    let name = French.capitalized(body.definite)
    let also = isFurther ? " également" : ""
    switch adopter {
    case .assembly:
      let view = proposals.count == 1 ? "en vue de son adoption" : "en vue de leur adoption"
      return
        "\(name) a\(also) décidé de recommander \(parent.dative) d’approuver \(drafts(proposals)) ci-après \(view) par \(assembly.definite) : \(lettered(proposals))."
    case .parent:
      return
        "\(name) a\(also) décidé de recommander \(parent.dative) d’adopter \(drafts(proposals)) ci-après : \(lettered(proposals))."
    case .body: return "\(name) a\(also) adopté \(texts(proposals)) ci-après : \(lettered(proposals))."
    }
  }

  /// “le projet de résolution et les projets de décision”.
  private func drafts(_ proposals: [Proposal]) -> String {
    let forms = proposals.map(\.form)
    return French.list(
      forms.onceEach.map { form in
        let kind = FrenchName(french.name(draft.name(of: form, 1)).name, .none).bareGenitive
        return forms.count { $0 == form } > 1 ? "les projets \(kind)" : "le projet \(kind)"
      })
  }

  /// “la résolution et les décisions”.
  private func texts(_ proposals: [Proposal]) -> String {
    let forms = proposals.map(\.form)
    return French.list(
      forms.onceEach.map { form in
        let count = forms.count { $0 == form }
        let name = french.name(draft.name(of: form, count))
        return count > 1 ? FrenchName(name.name, .les).definite : name.definite
      })
  }

  private func lettered(_ proposals: [Proposal]) -> String {
    let titles = proposals.map { french.quoted($0.title) }
    guard titles.count > 1 else { return titles.joined() }
    let parts = titles.enumerated().map { "\(Agenda.letter($0))) \($1)" }
    return parts.dropLast().joined(separator: " ; ") + " ; et " + (parts.last ?? "")
  }
}
