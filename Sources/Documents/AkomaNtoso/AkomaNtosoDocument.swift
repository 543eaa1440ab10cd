import Drafting
import Proceedings

/// An edition of the report as Akoma Ntoso (OASIS LegalDocML 3.0): a `debateReport`, and each text in it a
/// `statement`, with the votes marked up.
///
/// An identifier follows from the name of a block and not from its number, so that it stays from draft to draft.
public struct AkomaNtosoDocument: Sendable {
  private let edition: Edition
  private let session: Session
  private let votes: RecordedVotes
  private let named: NamedInRecord

  /// The document of an edition, with the votes, the speakers and the actions that the session recorded.
  public init(_ edition: Edition, of session: Session) {
    self.edition = edition
    self.session = session
    votes = RecordedVotes(session)
    named = NamedInRecord(session)
  }

  /// The document.
  public var text: String {
    let chapters = edition.identified
    let blocks = chapters.flatMap(\.blocks)
    let voted = votes.votings(in: blocks)
    var actions: [String: VotingConcept] = [:]
    for identified in blocks { actions[identified.id] = votes.action(in: identified.block) }
    // The head lists whoever is named below, so that the body is written first.
    var writer = AkomaNtosoWriter(fixed: edition.words, named: named, actions: actions)
    writer.summary(edition.identifiedSummary)
    for chapter in chapters { writer.chapter(chapter) }
    var markup = AkomaNtosoDocument.opened()
    markup.open("debateReport", ["name": "meetingReport", "contains": "originalVersion"])
    let name = name
    markup.element("meta") { markup in
      name.identification(&markup)
      if !voted.isEmpty { analysis(voted, &markup) }
      let concepts = voted.flatMap { $0.voting.concepts } + actions.values
      name.references(
        &markup, concepts: Set(concepts), candidates: voted.flatMap { $0.voting.candidates },
        bearers: writer.bearers)
    }
    cover(&markup)
    markup.open("mainBody")
    markup.raw(writer.markup.text)
    markup.raw("</mainBody></debateReport></akomaNtoso>\n")
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
    let proposal = proposal(of: blocks)
    var name = name
    (name.type, name.subtype) = ("statement", proposal?.form.rawValue ?? "resolution")
    if let meeting = proposal?.action?.meeting, let day = session.meetings.meeting(meeting)?.day {
      name.date = "\(day)"
    }
    let number = heading.replacing("/", with: "-").replacing(" ", with: "-")
    // Of the drafts in one document each has its heading beside the symbol.
    name.number = heading.hasPrefix("Draft") ? "\(name.number)-\(number)" : number
    name.title = blocks.first?.block.plainWords ?? heading
    var writer = AkomaNtosoWriter(fixed: edition.words, named: named)
    writer.statement(heading, blocks)
    var markup = AkomaNtosoDocument.opened()
    markup.open("statement", ["name": name.subtype, "contains": "originalVersion"])
    markup.element("meta") { markup in
      name.identification(&markup)
      name.references(&markup, bearers: writer.bearers)
    }
    markup.raw(writer.markup.text)
    markup.raw("</statement></akomaNtoso>\n")
    return ("\(name.number).xml", markup.text)
  }

  /// The proposal whose text the blocks are.
  private func proposal(of blocks: [IdentifiedBlock]) -> Proposal? {
    session.proposals.all.first { "text:\($0.id)/title" == blocks.first?.block.name }
  }

  private static func opened() -> Markup {
    var markup = Markup(declared: true)
    markup.open("akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"])
    return markup
  }

  private var name: AkomaNtosoName {
    AkomaNtosoName(
      type: "debateReport", subtype: "report", author: "un-\(session.body?.fact.code ?? "body")",
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
        let id = "cover__p_\(index + 1)"
        markup.element("p", ["eId": id]) { cover(line, in: id, &$0) }
      }
    }
  }

  /// A line of the cover, in which the symbol and the date are marked as what they are.
  private func cover(_ line: String, in id: String, _ markup: inout Markup) {
    let head = edition.masthead
    if line == head?.symbol {
      markup.element("docNumber", ["eId": "\(id)__docNumber"], words: line)
    } else if let head, line == head.date {
      markup.element("docDate", ["eId": "\(id)__docDate", "date": "\(head.day)"], words: line)
    } else if line == head?.title {
      markup.element("docTitle", ["eId": "\(id)__docTitle"], words: line)
    } else {
      markup.words(line)
    }
  }
}
