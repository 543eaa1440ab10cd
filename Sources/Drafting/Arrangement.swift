import Proceedings

/// Puts blocks where drafters want them: those that were moved, and those that were put in next to others.
///
/// Every heading, list item and row gets a name by which it can be reworded, moved and left out, too.
struct Arrangement {
  private let work: ReportWork

  init(_ work: ReportWork) { self.work = work }

  /// The chapters with every block named and in its place.
  func arranged(_ chapters: [RoughChapter]) -> [RoughChapter] {
    var chapters = chapters
    var names = BlockNames()
    for index in chapters.indices { names.name(&chapters[index]) }
    for placement in placements { place(placement, in: &chapters) }
    return chapters
  }

  /// The paragraphs put beside a block, by its name, in the order in which they were put there.
  private struct Placement {
    var version: Int
    var isMoved: (String) -> Bool
    var beside: ReportWork.Beside
  }

  private var placements: [Placement] {
    let moved = work.moves.map { move in
      Placement(
        version: move.moment.version, isMoved: { $0 == move.fact.paragraph }, beside: move.fact.beside)
    }
    let written = work.written.compactMap { written in
      written.fact.beside.map { beside in
        let name = "written:\(written.moment.version)"
        return Placement(
          version: written.moment.version, isMoved: { $0 == name || $0.hasPrefix(name + ".") },
          beside: beside)
      }
    }
    return (moved + written).sorted { $0.version < $1.version }
  }

  /// Takes blocks out and puts them next to another; where that is no longer there, they stay.
  private func place(_ placement: Placement, in chapters: inout [RoughChapter]) {
    let named = placement.beside.paragraph
    guard !placement.isMoved(named),
      chapters.contains(where: { $0.blocks.contains { $0.name == named } })
    else { return }
    var blocks: [RoughBlock] = []
    for index in chapters.indices {
      blocks += chapters[index].blocks.filter { placement.isMoved($0.name) }
      chapters[index].blocks.removeAll { placement.isMoved($0.name) }
    }
    for index in chapters.indices {
      guard let found = chapters[index].blocks.firstIndex(where: { $0.name == named }) else { continue }
      let place = placement.beside.side == .before ? found : end(of: found, in: chapters[index].blocks)
      chapters[index].blocks.insert(contentsOf: blocks, at: place)
      return
    }
  }

  /// Behind a block, and behind the paragraphs that are joined to it.
  private func end(of index: Int, in blocks: [RoughBlock]) -> Int {
    let joined = Set(work.joins.map(\.fact.paragraph))
    return blocks[(index + 1)...].firstIndex { !joined.contains($0.name) } ?? blocks.count
  }
}

/// Names blocks that have none after what they stand under and what they begin with, each once.
private struct BlockNames {
  private var used: [String: Int] = [:]

  mutating func name(_ chapter: inout RoughChapter) {
    var owner = BlockNames.slug(chapter.title)
    for index in chapter.blocks.indices {
      let block = chapter.blocks[index]
      let words = block.passage.unlabelledKey
      switch block.kind {
      case .heading:
        if block.name.isEmpty {
          chapter.blocks[index].name = unique("heading:\(owner)/\(BlockNames.slug(words))")
        }
      case .item:
        if block.name.isEmpty {
          chapter.blocks[index].name = unique("entry:\(owner)/\(BlockNames.slug(words))")
        }
      case .row:
        if block.name.isEmpty {
          let cell = words.prefix { $0 != "\t" }
          chapter.blocks[index].name = unique("row:\(owner)/\(BlockNames.slug(cell))")
        }
      case .paragraph, .text, .gap: if !block.name.isEmpty { owner = block.name }
      }
    }
  }

  private mutating func unique(_ name: String) -> String {
    let count = (used[name] ?? 0) + 1
    used[name] = count
    return count == 1 ? name : unique("\(name)~\(count)")
  }

  /// The first words, in small letters and figures with hyphens between.
  private static func slug(_ words: some StringProtocol) -> String {
    var slug = ""
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.unicodeScalars.append(Unicode.Scalar(byte + 32))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      case _: if slug.utf8.last != UInt8(ascii: "-"), !slug.isEmpty { slug += "-" }
      }
      if slug.utf8.count >= 60 { break }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }
}

extension Passage {
  /// Its words without the letter or number before them, which follows from what stands before it.
  fileprivate var unlabelledKey: Substring {
    let words = key[...]
    guard let space = words.firstIndex(of: " ") else { return words }
    let label = words[..<space]
    let name = label.drop { $0 == "(" }.dropLast()
    let isLabel =
      (label.hasSuffix(".") || label.hasSuffix(")")) && label.count <= 6
      && (name.count == 1 || name.allSatisfy { $0.isNumber || "ivx".contains($0) })
    return isLabel ? words[words.index(after: space)...] : words
  }

  /// Its words with codes for names, by which it is told from others.
  private var key: String {
    runs.map { run in
      switch run {
      case .text(let text), .typed(let text): text
      case .entity(let code, _): "\(code)"
      case .body, .capital, .note: ""
      }
    }.joined()
  }
}
