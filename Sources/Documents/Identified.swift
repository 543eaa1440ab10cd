import Drafting

/// A block with the identifier that it keeps from draft to draft, whatever the numbers do.
struct IdentifiedBlock: Equatable {
  var id: String
  var block: Block
}

/// A chapter with identifiers for itself and its blocks.
struct IdentifiedChapter: Equatable {
  var id: String
  var chapter: Chapter
  var blocks: [IdentifiedBlock]
}

extension Edition {
  /// The chapters with their identifiers, each of them once in the document.
  ///
  /// A named block has its name; a heading its words in its chapter; an entry of a list or a row of a table
  /// its place after the block that it belongs to.
  var identified: [IdentifiedChapter] {
    var names = IdentifierNames()
    return report.chapters.map { chapter in
      let id = names.unique("chp_\(chapter.numeral)")
      return IdentifiedChapter(id: id, chapter: chapter, blocks: names.identify(chapter.blocks, under: id))
    }
  }

  /// The paragraphs of the executive summary with their identifiers.
  var identifiedSummary: [IdentifiedBlock] {
    report.front.executiveSummary.enumerated().map { index, block in
      IdentifiedBlock(id: "summary__p_\(index + 1)", block: block)
    }
  }
}

/// Gives identifiers, each once.
private struct IdentifierNames {
  private var used: [String: Int] = [:]

  mutating func identify(_ blocks: [Block], under chapter: String) -> [IdentifiedBlock] {
    var owner = chapter
    var place = 0
    return blocks.map { block in
      let id: String
      switch block.kind {
      case .heading:
        id = unique("\(chapter)__sec_\(IdentifierNames.slug(block.plainWords))")
        (owner, place) = (id, 0)
      case .paragraph, .text, .gap:
        id = unique(
          "para_\(IdentifierNames.slug(block.name.isEmpty ? "\(owner)-\(block.kind)" : block.name))")
        (owner, place) = (id, 0)
      case .item, .row:
        place += 1
        id = unique("\(owner)__\(block.kind == .row ? "row" : "point")_\(place)")
      }
      return IdentifiedBlock(id: id, block: block)
    }
  }

  mutating func unique(_ name: String) -> String {
    let count = (used[name] ?? 0) + 1
    used[name] = count
    return count == 1 ? name : unique("\(name)-\(count)")
  }

  /// A name of letters, figures, full stops and hyphens alone.
  private static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.prefix(120) {
      if character.isASCII, character.isLetter || character.isNumber || character == "." {
        slug.append(character)
      } else if slug.last != "-" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}
