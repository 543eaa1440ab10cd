import Proceedings
import ReferenceData

extension LineReader {
  mutating func motions(_ keyword: Keyword.Motions) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .moveSuspension: .motions(.move(try motion(.suspensionOfMeeting)))
    case .moveAdjournment: .motions(.move(try motion(.adjournmentOfMeeting)))
    case .moveAdjournmentOfDebate: .motions(.move(try motion(.adjournmentOfDebate)))
    case .moveClosure: .motions(.move(try motion(.closureOfDebate)))
    case .moveLimit: .motions(.move(try motionOnTime()))
    case .forMotion: .motions(.speak(try speech(isInFavour: true)))
    case .againstMotion: .motions(.speak(try speech(isInFavour: false)))
    case .agree: .motions(.agree)
    case .vote: .motions(.vote(try wholeVote()))
    case .withdraw: .motions(.withdraw)
    case .resumeDebate: .motions(.resumeDebate(.init(item: try number("the number of an item"))))
    case .reopenDebate: .motions(.reopenDebate(.init(item: try number("the number of an item"))))
    case .agreeTo: .votes(.decide(try question(isVote: false)))
    case .intended: .votes(.stateIntention(try intention()))
    }
  }

  private mutating func motion(_ kind: Motions.Motion.Kind) throws(LanguageError) -> Motions.Moving {
    try require("by")
    let (mover, group) = try delegate()
    return .init(kind: kind, mover: mover, onBehalfOf: group)
  }

  private mutating func motionOnTime() throws(LanguageError) -> Motions.Moving {
    let limits = try limits()
    _ = acceptComma()
    try require("by")
    let (mover, group) = try delegate()
    return .init(kind: .limitOnTime, mover: mover, limits: limits, onBehalfOf: group)
  }

  private mutating func speech(isInFavour: Bool) throws(LanguageError) -> Motions.Speech {
    let (delegation, group) = try delegate()
    return .init(delegation: delegation, isInFavour: isInFavour, onBehalfOf: group)
  }
}

// MARK: - The adoption of the report

extension LineReader {
  mutating func chapterAdoption() throws(LanguageError) -> ReportWork.ChapterAdoption {
    var adoption = ReportWork.ChapterAdoption(chapter: try chapter())
    while !atEnd {
      _ = acceptComma()
      if accept("as", "orally", "amended") {
        adoption.asOrallyAmended = true
      } else if accept("ad", "referendum") {
        adoption.adReferendum = true
      } else {
        throw missing("“as orally amended” or “ad referendum”")
      }
    }
    return adoption
  }

  mutating func chapter() throws(LanguageError) -> String {
    let columns = here
    let word = try word("the Roman numeral of a chapter")
    guard ReportWork.chapterNumber(word) != nil else {
      throw fail(
        .number, "“\(word)” is no Roman numeral.", at: columns, remedy: "Write it as in the report: III.")
    }
    return word.uppercased()
  }

  mutating func reportAdoption() throws(LanguageError) -> Proposals.ReportAdoption {
    let clauses = Stops("as", "ad", "entrusting", "by silence")
    let isNamed = session.reportWork.circulated.isEmpty || (!atEnd && !stops(at: clauses))
    let drafts =
      isNamed
      ? try list(until: clauses) { reader throws(LanguageError) in try reader.printedSymbol() } : []
    var adoption = Proposals.ReportAdoption(drafts: drafts, asOrallyAmended: false)
    while !atEnd {
      _ = acceptComma()
      if accept("as", "orally", "amended") {
        adoption.asOrallyAmended = true
      } else if accept("ad", "referendum") {
        adoption.adReferendum = true
      } else if accept("by", "silence") {
        _ = accept("procedure")
        adoption.bySilence = true
      } else if accept("entrusting") {
        adoption.entrusted = try office()
      } else {
        break
      }
    }
    return adoption
  }
}
