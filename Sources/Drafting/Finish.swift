import Proceedings
import ReferenceData

/// Goes once through the whole report: joins and rewords, spells out at first mention and shortens after,
/// numbers paragraphs and notes.
struct Finish {
  /// What the chapters so far mean for those that follow.
  private struct Course {
    var introduced: Set<String> = []
    /// Whether the body goes by its short name: it was named in full, and no other of its kind since.
    var bodyIntroduced = false
    var paragraphs = 0
    var notes = 0
    var asterisks = 0
    var marks: [String: String] = [:]
  }

  private let session: Session
  private let names: Names
  private var course = Course()
  /// Notes of reworded paragraphs that wait for a mark in a later paragraph of the chapter.
  private var pending: [Note] = []
  /// The paragraphs that drafters left out, in the words that were drafted.
  private(set) var leftOut: [Block] = []
  private let abbreviated: [Abbreviated]
  private let phrasebook: any Phrasebook
  private let isEnglish: Bool
  private let namesakes: Namesakes?

  init(session: Session, names: Names, language: ReportLanguage = .english, terms: Terms = .none) {
    self.session = session
    self.names = names
    phrasebook = language.phrasebook(terms)
    isEnglish = language == .english
    namesakes = isEnglish ? session.body.flatMap { Namesakes($0.fact) } : nil
    abbreviated = names.directory.participants.compactMap { participant in
      if case .organization(let organization) = participant { Abbreviated(organization) } else { nil }
    }
  }

  /// The chapters, one after the other.
  mutating func chapters(_ rough: [RoughChapter]) -> [Chapter] {
    rough.enumerated().map { index, rough in chapter(rough, number: index + 1) }
  }

  /// A chapter after those that were finished.
  mutating func chapter(_ rough: RoughChapter, number: Int) -> Chapter {
    pending = []
    let drafted = printed(rough.title)
    var chapter = Chapter(
      numeral: English.roman(number), title: drafted, blocks: [], draftedTitle: drafted)
    if isEnglish, let title = session.reportWork.rewording(of: chapter.titleName)?.fact.text, !title.isEmpty {
      chapter.title = printed(title)
    }
    chapter.blocks = joined(rough.blocks).compactMap { isLeftOut($0) ? nil : finish($0) }
    return chapter
  }

  /// Whether a drafter left a block out; it is kept aside, to be told if its facts change.
  private mutating func isLeftOut(_ rough: RoughBlock) -> Bool {
    guard isEnglish, !rough.name.isEmpty,
      let rewording = session.reportWork.rewording(of: rough.name), rewording.fact.leavesOut
    else { return false }
    var aside = self
    var block = Block(
      kind: rough.kind, name: rough.name, number: nil, spans: aside.spans(rough.passage),
      origin: rough.origin, sources: rough.sources + [rewording.moment.version], drafted: nil,
      rewordedIn: rewording.moment.version, isOutdated: false)
    block.isOutdated = block.plainWords != rewording.fact.insteadOf
    leftOut.append(block)
    return true
  }

  /// Appends each paragraph that is to be joined to the paragraph before it.
  private func joined(_ blocks: [RoughBlock]) -> [RoughBlock] {
    let names = Set(session.reportWork.joins.map(\.fact.paragraph))
    guard !names.isEmpty else { return blocks }
    return blocks.reduce(into: []) { all, block in
      guard names.contains(block.name), let last = all.last, last.kind == .paragraph, block.kind == .paragraph
      else {
        all.append(block)
        return
      }
      all[all.count - 1].passage = last.passage + " " + block.passage
      all[all.count - 1].sources += block.sources
    }
  }

  private mutating func finish(_ rough: RoughBlock) -> Block {
    let number: Int? = rough.kind == .paragraph ? next(&course.paragraphs) : nil
    var block = Block(
      kind: rough.kind, name: rough.name, number: number, spans: [], origin: rough.origin,
      sources: rough.sources,
      drafted: nil, rewordedIn: nil, isOutdated: false)
    let rewording = rough.name.isEmpty ? nil : session.reportWork.rewording(of: rough.name)
    if let rewording, isEnglish, !rewording.fact.onlyMoves {
      reword(&block, rough.passage, as: rewording)
    } else if rough.origin == .summary {
      block.spans = spans(marked(plainText(rough.passage)))
    } else if rough.origin == .text {
      // The texts stand for themselves: what they spell out is not yet introduced in the report, and whom they name
      // is not in the reader's mind.
      let isIntroduced = course.bodyIntroduced
      block.spans = spans(rough.passage)
      course.bodyIntroduced = isIntroduced
    } else {
      block.spans = spans(rough.passage)
      // A rewording is in English: the version of another language says that there is one, and stays as drafted.
      block.rewordedIn = rewording?.moment.version
    }
    if isEnglish, rough.origin != .text { introduce(in: block.spans) }
    return block
  }

  /// The new words with the notes of the old; what was drafted is kept beside, to see when it changes.
  private mutating func reword(
    _ block: inout Block, _ passage: Passage, as rewording: Dated<ReportWork.Rewording>
  ) {
    var aside = self
    block.spans = aside.spans(passage)
    let words = block.plainWords
    let notes: [Note] = passage.runs.compactMap { run in
      if case .note(let note) = run { return note }
      return nil
    }
    block.drafted = words
    block.rewordedIn = rewording.moment.version
    block.isOutdated = words != rewording.fact.insteadOf
    block.sources.append(rewording.moment.version)
    guard let own = rewording.fact.notes else {
      pending += notes
      block.spans = spans(marked(rewording.fact.text))
      return
    }
    let known = notes.map { note in
      (note, aside.printed(note.passage.runs.map { aside.text($0) }.joined()))
    }
    block.spans = spans(marked(rewording.fact.text, own, known: known, scope: rewording.fact.paragraph))
  }

  /// Typed words with footnotes of their own; one that was drafted with the same words stays that note.
  private func marked(
    _ text: String, _ notes: [String: String], known: [(Note, words: String)], scope: String
  ) -> Passage {
    var passage = Marks(notes: notes, scope: scope).passage(text)
    passage.runs = passage.runs.map { run in
      guard case .note(let note) = run else { return run }
      return .note(known.first { $0.words == note.passage.words }?.0 ?? note)
    }
    return passage
  }

  /// Typed words with marks: each mark takes the next note that is waiting.
  private mutating func marked(_ text: String) -> Passage {
    Passage(
      runs: Marks.pieces(of: text, hasAsterisk: pending.contains { $0.mark == .asterisk }).compactMap {
        piece in
        switch piece {
        case .words(let words): return .text(words)
        case .mark: return pending.isEmpty ? nil : .note(pending.removeFirst())
        }
      })
  }

  private func plainText(_ passage: Passage) -> String {
    passage.runs.map { run in
      if case .text(let text) = run { return text }
      return ""
    }.joined()
  }

  private func next(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  // MARK: Names and notes

  private mutating func spans(_ passage: Passage) -> [Block.Span] {
    var spans: [Block.Span] = []
    var words = ""
    var isCapital = false
    for run in passage.runs {
      switch run {
      case .capital: isCapital = true
      case .note(let note):
        if !words.isEmpty { spans.append(.text(printed(words))) }
        words = ""
        spans.append(self.note(note))
      case .text, .typed, .entity, .body:
        let text = self.text(run)
        let start = words.utf8.count
        words += isCapital ? English.capitalized(text) : text
        if !text.isEmpty { isCapital = false }
        switch namesakes?.lastNamed(in: words, from: start) {
        case .body: course.bodyIntroduced = true
        case .another: course.bodyIntroduced = false
        case nil: break
        }
      }
    }
    if !words.isEmpty { spans.append(.text(printed(words))) }
    return spans
  }

  /// Words as they are printed, without the control characters that somebody may have typed or pasted; the tab
  /// stands between the cells of a row.
  private func printed(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: { $0 != "\t" && $0.isControl }) else {
      return phrasebook.typeset(words)
    }
    var clean = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r": clean.append(" ")
      case "\t": clean.append(scalar)
      case _ where scalar.isControl: continue
      case _: clean.append(scalar)
      }
    }
    return phrasebook.typeset(String(clean))
  }

  private mutating func note(_ note: Note) -> Block.Span {
    if let key = note.key, let mark = course.marks[key] { return .mark(mark) }
    let mark: String
    switch note.mark {
    case .number: mark = English.superscript(next(&course.notes))
    case .asterisk: mark = String(repeating: "*", count: next(&course.asterisks))
    }
    if let key = note.key { course.marks[key] = mark }
    let words = note.passage.runs.map { text($0) }.joined()
    return .note(mark: mark, words: printed(words))
  }

  private mutating func text(_ run: Passage.Run) -> String {
    switch run {
    case .text(let text): return text
    case .typed(let text): return shortened(text)
    case .entity(let code, let form): return entity(code, form)
    case .body(let form):
      guard let body = session.body?.fact else { return "body" }
      defer { course.bodyIntroduced = true }
      return phrasebook.name(of: body, form, isFirst: !course.bodyIntroduced)
    case .capital, .note: return ""
    }
  }

  private mutating func entity(_ code: ParticipantCode, _ form: NameForm) -> String {
    guard case .organization(let organization)? = names.participant(code) else { return names.bare(code) }
    let isFirst = organization.abbreviation.map { course.introduced.insert($0).inserted } ?? true
    return phrasebook.name(of: organization, form, isFirst: isFirst)
  }

  /// Typed words with the names of organizations shortened, or spelled out at the first mention.
  private mutating func shortened(_ text: String) -> String {
    abbreviated.reduce(text) { text, organization in
      let (name, abbreviation) = (organization.name, organization.abbreviation)
      guard text.holds(name), !text.holds(organization.both) else { return text }
      guard course.introduced.contains(abbreviation) else {
        course.introduced.insert(abbreviation)
        return text.replacing(name, with: organization.both, maxReplacements: 1)
      }
      return text.replacing("the \(name)", with: abbreviation).replacing(name, with: abbreviation)
    }
  }

  /// Takes note of organizations that a text spells out with their abbreviation by itself.
  private mutating func introduce(in spans: [Block.Span]) {
    for case .text(let words) in spans where words.holds("(") {
      for organization in abbreviated where !course.introduced.contains(organization.abbreviation) {
        if words.holds(organization.inBrackets), words.holds(organization.both) {
          course.introduced.insert(organization.abbreviation)
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the control characters, which the standard never adds to.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
