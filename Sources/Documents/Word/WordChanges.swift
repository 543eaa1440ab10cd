import Drafting

/// Who changed something, and when.
public struct Revision: Sendable, Equatable {
  /// The operator.
  public var author: String
  /// The time in the room, as in 2025-05-19T10:40:00.
  public var time: String

  /// A revision by somebody at a time.
  public init(author: String, time: String) {
    self.author = author
    self.time = time
  }
}

/// What a document was before, so that the differences stand in it as tracked changes.
public struct WordChanges: Sendable {
  let before: [IdentifiedChapter]
  private let version: Int
  private let revisions: [Int: Revision]

  /// The differences to an earlier edition; who made them is known by the versions of the events.
  public init(since before: Edition, revisions: [Int: Revision]) {
    self.before = before.identified
    version = before.report.version
    self.revisions = revisions
  }

  /// Who changed a block: whoever recorded the latest event that it was drafted from.
  func revision(of block: Block) -> Revision {
    let later = block.sources.filter { $0 > version }
    let source = (later.isEmpty ? block.sources : later).max() ?? version
    return revisions[source] ?? Revision(author: "Secretariat", time: "1980-01-01T00:00:00")
  }
}

/// A change as Word tracks it.
struct WordChange: Equatable {
  enum Kind {
    case inserted, deleted
    var element: String {
      switch self {
      case .inserted: "w:ins"
      case .deleted: "w:del"
      }
    }
  }
  var kind: Kind
  var revision: Revision
}

/// A block beside what it was.
enum ComparedBlock: Equatable {
  /// Where nothing is compared.
  case same(IdentifiedBlock)
  /// As it was, or with other words.
  case kept(IdentifiedBlock, before: Block)
  case inserted(IdentifiedBlock)
  case deleted(IdentifiedBlock)

  /// The block as it is now, or as it was before it went.
  var block: Block {
    switch self {
    case .same(let block), .kept(let block, _), .inserted(let block), .deleted(let block): block.block
    }
  }

  /// The blocks of a chapter with those that it no longer has in their old places.
  static func compare(_ now: [IdentifiedBlock], with before: [IdentifiedBlock]) -> [ComparedBlock] {
    let old = Dictionary(before.map { ($0.id, $0.block) }) { first, _ in first }
    let present = Set(now.map(\.id))
    var rest = before[...]
    var compared: [ComparedBlock] = []
    for block in now {
      guard let earlier = old[block.id] else {
        compared.append(.inserted(block))
        continue
      }
      // What stood before this one and is gone comes first; what was moved is left where it is now.
      while let next = rest.first, next.id != block.id, rest.contains(where: { $0.id == block.id }) {
        if !present.contains(next.id) { compared.append(.deleted(next)) }
        rest = rest.dropFirst()
      }
      if rest.first?.id == block.id { rest = rest.dropFirst() }
      compared.append(.kept(block, before: earlier))
    }
    return compared + rest.filter { !present.contains($0.id) }.map(ComparedBlock.deleted)
  }
}

/// A stretch of words and notes beside what it was.
struct ComparedInlines: Equatable {
  var kind: WordChange.Kind?
  var inlines: [Inline]

  /// Word by word: what stayed, what was deleted, what was inserted.
  static func compare(_ now: [Inline], with before: [Inline]) -> [ComparedInlines] {
    let new = now.flatMap(\.pieces)
    let old = before.flatMap(\.pieces)
    let difference = new.difference(from: old) { $0.isSame(as: $1) }
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var compared: [ComparedInlines] = []
    func add(_ kind: WordChange.Kind?, _ inline: Inline) {
      if compared.last?.kind == kind, !compared.isEmpty {
        compared[compared.count - 1].inlines.append(inline)
      } else {
        compared.append(ComparedInlines(kind: kind, inlines: [inline]))
      }
    }
    var position = 0
    for (index, piece) in new.enumerated() {
      if !inserted.contains(index) {
        while removed.contains(position) {
          add(.deleted, old[position])
          position += 1
        }
        position += 1
        add(nil, piece)
      } else {
        add(.inserted, piece)
      }
    }
    for index in position..<max(position, old.count) where removed.contains(index) {
      add(.deleted, old[index])
    }
    return compared.map { ComparedInlines(kind: $0.kind, inlines: Inline.joined($0.inlines)) }
  }
}

extension Inline {
  /// Words one by one, each with the space after it.
  fileprivate var pieces: [Inline] {
    guard case .words(let words, let isItalic) = self else { return [self] }
    var pieces: [Inline] = []
    var rest = words[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: " ").map { rest.index(after: $0) } ?? rest.endIndex
      pieces.append(.words(String(rest[..<end]), isItalic: isItalic))
      rest = rest[end...]
    }
    return pieces
  }

  /// Whether it is the same: the mark of a note follows from what stands before it, and does not count.
  fileprivate func isSame(as other: Inline) -> Bool {
    switch (self, other) {
    case (.note(_, let words), .note(_, let others)): words == others
    case (.mark, .mark): true
    case (.words, .words): self == other
    case (.words, _), (.note, _), (.mark, _): false
    }
  }

  /// Words of a kind that stand beside each other, in one.
  fileprivate static func joined(_ inlines: [Inline]) -> [Inline] {
    inlines.reduce(into: []) { all, inline in
      if case .words(let words, let isItalic) = inline, case .words(let last, isItalic)? = all.last {
        all[all.count - 1] = .words(last + words, isItalic: isItalic)
      } else {
        all.append(inline)
      }
    }
  }
}
