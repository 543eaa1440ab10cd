import Proceedings

/// The executive summary in English, which names the body and the organs without introducing them.
extension EnglishWording {
  func blocks(_ telling: SummaryTelling, of told: Told) -> [RoughBlock] {
    let text =
      switch telling {
      case .debates(let isDebated, let items): debates(isDebated, items)
      case .held(let span, let adopters): held(span, adopters)
      case .mandate(let mandate):
        "The present summary has been prepared pursuant to \(mandate), in which it is stated that the subsidiary bodies of the Council should, inter alia, include an executive summary in their reports."
      case .texts(let adopter, let proposals, let isFurther): texts(adopter, proposals, isFurther: isFurther)
      case .theme(let item, let isDiscussed): theme(item, isDiscussed: isDiscussed)
      }
    return [paragraph(told, Passage(text))]
  }

  private func held(_ span: SessionSpan, _ adopters: [Proposal.Adopter]) -> String {
    let (convened, verb, when) =
      switch span {
      case .toBeHeld(let convened):
        (convened, "is to hold", "from \(English.period(convened.from, convened.to))")
      case .begun(let convened, let day): (convened, "began", "on \(English.date(day))")
      case .held(let convened): (convened, "held", "from \(English.period(convened.from, convened.to))")
      }
    let isPart = convened.reconvening != nil
    let part = isPart ? "the regular part of its" : "its"
    let which = isPart ? "that part of the \(sessionName)" : "that session"
    return
      "The \(session.body?.fact.name ?? "") \(verb) \(part) \(sessionName) \(when). The present document contains the report on \(which)\(contained(adopters))."
  }

  /// Which texts the report contains.
  private func contained(_ adopters: [Proposal.Adopter]) -> String {
    let short = parent.split(separator: " ").last.map(String.init) ?? parent
    let told = adopters.map { adopter in
      switch adopter {
      case .body: "adopted by the \(shortName)"
      case .parent: "recommended by the \(shortName) for adoption by the \(parent)"
      case .assembly:
        "recommended by the \(shortName) for approval by the \(adopters.contains(.parent) ? short : parent) for adoption by the \(assembly)"
      }
    }
    guard let last = told.last else { return "" }
    let list = told.count == 1 ? last : told.dropLast().joined(separator: ", ") + " or " + last
    return ", including the texts of the resolutions and decisions \(list)"
  }

  private func debates(_ isDebated: Bool, _ items: [Agenda.Item]) -> String {
    let quoted = items.map { "“\($0.title)”" }
    let titles = (quoted.dropLast() + (quoted.last.map { [quoted.count > 1 ? "and \($0)" : $0] } ?? []))
      .joined(separator: "; ")
    let sentences = [
      isDebated ? "During its \(sessionName), the \(shortName) held a general debate." : nil,
      items.isEmpty
        ? nil
        : "The \(shortName)\(isDebated ? " also" : "") considered the following \(items.count == 1 ? "item" : "items"): \(titles).",
    ].compactMap(\.self)
    return sentences.joined(separator: " ")
  }

  private func theme(_ item: Agenda.Item, isDiscussed: Bool) -> String {
    let verb = isDiscussed ? "was" : "is"
    let theme =
      "The prominent theme for the \(sessionName) of the \(shortName) \(verb) “\(theme(of: item))”."
    return isDiscussed ? "\(theme) The \(shortName) held a thematic discussion on the topic." : theme
  }

  /// What follows “Thematic discussion on” in the title of an item, or the whole title.
  private func theme(of item: Agenda.Item) -> String {
    let opening = "Thematic discussion on "
    return item.title.hasPrefix(opening)
      ? English.capitalized(String(item.title.dropFirst(opening.count))) : item.title
  }

  private func texts(_ adopter: Proposal.Adopter, _ proposals: [Proposal], isFurther: Bool) -> String {
    let what = "\(forms(proposals, draft: adopter != .body))"
    let also = isFurther ? "also " : ""
    return switch adopter {
    case .assembly:
      "The \(shortName) decided to recommend to the \(parent) the approval of \(what) for adoption by the \(assembly): \(lettered(proposals))."
    case .parent:
      "The \(shortName) \(also)decided to recommend to the \(parent) the adoption of \(what): \(lettered(proposals))."
    case .body: "The \(shortName) adopted \(what): \(lettered(proposals))."
    }
  }

  private func forms(_ proposals: [Proposal], draft: Bool) -> String {
    let forms = proposals.map(\.form)
    let kinds = forms.onceEach.map { form in name(of: form, forms.count { $0 == form }) }
    return "the following \(draft ? "draft " : "")\(English.list(kinds))"
  }

  private func lettered(_ proposals: [Proposal]) -> String {
    guard proposals.count > 1 else { return proposals.map { "“\($0.title)”" }.joined() }
    let parts = proposals.enumerated().map { "(\(Agenda.letter($0))) “\($1.title)”" }
    return parts.dropLast().joined(separator: "; ") + "; and " + (parts.last ?? "")
  }
}
