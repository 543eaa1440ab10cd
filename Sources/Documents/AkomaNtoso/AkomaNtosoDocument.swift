import Drafting
import Proceedings

/// An edition of the report as Akoma Ntoso (OASIS LegalDocML 3.0): a `debateReport`, and each text in it a
/// `statement`, with the votes marked up.
///
/// An identifier follows from the name of a block and not from its number, so that it stays from draft to draft.
public struct AkomaNtosoDocument: Sendable {
  private let edition: Edition
  private let votes: RecordedVotes
  private let bodyCode: String

  /// The document of an edition, of the body with that code, with the votes of its session.
  public init(_ edition: Edition, bodyCode: String, votes: RecordedVotes) {
    self.edition = edition
    self.bodyCode = bodyCode
    self.votes = votes
  }

  /// The document.
  public var text: String {
    let chapters = edition.identified
    var markup = AkomaNtosoDocument.opened()
    markup.open("debateReport", ["name": "meetingReport", "contains": "originalVersion"])
    let name = name
    let blocks = chapters.flatMap(\.blocks)
    let voted = votes.votings(in: blocks)
    var actions: [String: VotingConcept] = [:]
    for identified in blocks { actions[identified.id] = votes.action(in: identified.block) }
    markup.element("meta") { markup in
      name.identification(&markup)
      if !voted.isEmpty { analysis(voted, &markup) }
      let concepts = voted.flatMap { $0.voting.concepts } + actions.values
      name.references(&markup, concepts: Set(concepts), candidates: voted.flatMap { $0.voting.candidates })
    }
    cover(&markup)
    markup.open("mainBody")
    var writer = AkomaNtosoWriter(markup: markup, fixed: edition.words, actions: actions)
    writer.summary(edition.identifiedSummary)
    for chapter in chapters { writer.chapter(chapter) }
    markup = writer.markup
    markup.close("mainBody")
    markup.close("debateReport")
    markup.raw("</akomaNtoso>\n")
    return markup.text
  }

  /// The texts of the report, each as a document of its own, with the name of its file.
  public var statements: [(fileName: String, text: String)] {
    edition.identified.flatMap { chapter -> [(fileName: String, text: String)] in
      let starts = chapter.blocks.indices.filter {
        chapter.blocks[$0].block.kind == .text && chapter.blocks[$0].block.name.hasSuffix("/title")
      }
      return starts.compactMap { start in
        guard start > 0 else { return nil }
        let blocks = chapter.blocks[start...].prefix { identified in
          if case .heading = identified.block.kind { return false }
          return identified.block.kind == .text || identified.block.kind == .gap
        }
        return statement(chapter.blocks[start - 1].block.plainWords, Array(blocks))
      }
    }
  }

  private func statement(_ heading: String, _ blocks: [IdentifiedBlock]) -> (fileName: String, text: String) {
    var name = name
    (name.type, name.subtype) = ("statement", "resolution")
    let number = heading.replacing("/", with: "-").replacing(" ", with: "-")
    // Of the drafts in one document each has its heading beside the symbol.
    name.number = heading.hasPrefix("Draft") ? "\(name.number)-\(number)" : number
    name.title = blocks.first?.block.plainWords ?? heading
    var markup = AkomaNtosoDocument.opened()
    let kind = heading.lowercased().contains("decision") ? "decision" : "resolution"
    markup.open("statement", ["name": kind, "contains": "originalVersion"])
    markup.element("meta") { markup in
      name.identification(&markup)
      name.references(&markup)
    }
    var writer = AkomaNtosoWriter(markup: markup, fixed: edition.words)
    writer.statement(heading, blocks)
    writer.markup.close("statement")
    writer.markup.raw("</akomaNtoso>\n")
    return ("\(name.number).xml", writer.markup.text)
  }

  private static func opened() -> Markup {
    var markup = Markup(declared: true)
    markup.open("akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"])
    return markup
  }

  private var name: AkomaNtosoName {
    AkomaNtosoName(
      type: "debateReport", subtype: "report", author: "un-\(bodyCode)",
      authorName: edition.masthead?.body ?? "Body",
      date: edition.masthead.map { "\($0.day)" } ?? "1970-01-01",
      number: edition.masthead?.symbol.replacing("/", with: "-") ?? edition.fileName, title: edition.title,
      language: edition.words.threeLetters)
  }

  // MARK: Votes and cover

  /// A voting has the version of its event for a name, so that it keeps that when others come before it.
  private func analysis(
    _ voted: [(version: Int, block: String, voting: Voting)], _ markup: inout Markup
  ) {
    markup.element("analysis", ["source": "#secretariat"]) { markup in
      markup.element("parliamentary") { markup in
        for (version, block, voting) in voted {
          let id = "voting_\(version)"
          markup.element(
            "voting",
            [
              "eId": id, "outcome": "#\(voting.outcome)", "refersTo": "#\(voting.method)",
              "href": "#\(block)",
            ]
          ) { markup in
            let counts =
              voting.counts.map { ("\($0.of)", $0.value) } + voting.candidates.map { ($0.id, $0.votes) }
            for (name, value) in counts {
              markup.empty("count", ["eId": "\(id)__\(name)", "refersTo": "#\(name)", "value": "\(value)"])
            }
          }
        }
      }
    }
  }

  private func cover(_ markup: inout Markup) {
    var lines = edition.isWhole ? edition.report.front.titlePage + edition.report.front.note : []
    if !edition.isWhole, let head = edition.masthead {
      lines = edition.mastheadLines + [head.title, head.rapporteur, head.addendum].compactMap(\.self)
    }
    guard !lines.isEmpty else { return }
    markup.element("coverPage", ["eId": "cover"]) { markup in
      for (index, line) in lines.enumerated() {
        markup.element("p", ["eId": "cover__p_\(index + 1)"], words: line)
      }
    }
  }
}
