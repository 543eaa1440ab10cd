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
  /// A chapter has its title, since numbers shift when one comes before; a named block its name; a heading its
  /// words in its chapter; an entry of a list its words, or what stands
  /// before a colon in them, and a row of a table its first cell, under the block that it belongs to: one that
  /// comes later leaves the others theirs.
  var identified: [IdentifiedChapter] {
    var names = IdentifierNames()
    return report.chapters.map { chapter in
      let id = names.unique("chp_\(IdentifierNames.slug(chapter.draftedTitle))")
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
struct IdentifierNames {
  private var used: [String: Int] = [:]

  mutating func identify(_ blocks: [Block], under chapter: String) -> [IdentifiedBlock] {
    var owner = chapter
    return blocks.map { block in
      let id: String
      switch block.kind {
      case .heading:
        id = unique("\(chapter)__sec_\(IdentifierNames.slug(block.key(upTo: "\t")))")
        owner = id
      case .paragraph, .text, .gap:
        id = unique(
          "para_\(IdentifierNames.slug(block.name.isEmpty ? "\(owner)-\(block.kind)" : block.name))")
        owner = id
      case .item: id = unique("\(owner)__point_\(IdentifierNames.slug(block.key(upTo: ": ")))")
      case .row: id = unique("\(owner)__row_\(IdentifierNames.slug(block.key(upTo: "\t")))")
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
  static func slug(_ text: String) -> String {
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

extension Block {
  /// Its words as far as a sign, without the number or letter that it begins with.
  fileprivate func key(upTo sign: String) -> String {
    let words = labelled.inlines.reduce(into: "") { words, inline in
      if case .words(let text, _) = inline { words += text }
    }
    return words.firstRange(of: sign).map { String(words[..<$0.lowerBound]) } ?? words
  }
}
