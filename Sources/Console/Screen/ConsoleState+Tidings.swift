import CommandLanguage
import Drafting
import FoundationEssentials
import Proceedings

extension ConsoleState {
  /// Takes in what came from outside, and says what is to be done; `id` is for a command that waited its turn.
  public mutating func hear(_ tidings: Tidings, id: UUID = UUID()) -> [Effect] {
    switch tidings {
    case .clock(let time):
      now = time
      return ringing() + alarm()
    case .session(let session, let happenings):
      take(session, happenings)
      standing()
      readLine()
    case .recorded(let errand, let session, let happenings):
      take(session, happenings)
      standing()
      return conclude(
        errand,
        happenings.isEmpty ? .told("Nothing was to be recorded.") : .recorded(happenings.map(\.words)), id: id
      )
    case .refused(let errand, let sentence), .failed(let errand, let sentence):
      return refused(errand, sentence, id: id)
    case .unanswered(let errand, let reason):
      away(reason)
      if let waiting = self.errand, waiting.id == errand {
        notice = .refused(
          "No answer came to “\(waiting.line)”. It is sent again by itself, and recorded once.")
      }
    case .away(let reason): away(reason)
    case .heard: standing()
    case .restarted:
      wasRestarted = true
      if !isAway { notice = .told(answersAgain) }
    case .drafted(let report):
      self.report = report
      passage = GrowingPassage(in: report, after: session)
    case .advised(let sheet): self.sheet = sheet
    }
    return []
  }

  /// The bell, in the moment in which the time of a speaker runs out.
  private mutating func ringing() -> [Effect] {
    let state = session.clock(at: now).map { $0.isPaused ? .running : $0.state }
    defer { lastClock = state }
    return rings && state == .over && lastClock != nil && lastClock != .over ? [.ring] : []
  }

  private mutating func take(_ session: Session, _ news: [Happening]) {
    let earlier = self.session
    take(session)
    take(news)
    noteFloorChange(since: earlier)
    refreshReading()
  }

  private mutating func take(_ session: Session) {
    guard session.version >= language.session.version else { return }
    language.session = session
    listStart = min(listStart, max(0, (session.currentList.list?.waiting.count ?? 0) - 1))
  }

  private mutating func take(_ news: [Happening]) {
    for happening in news where !happenings.contains(where: { $0.version == happening.version }) {
      let place = happenings.lastIndex { $0.version < happening.version }.map { $0 + 1 } ?? 0
      happenings.insert(happening, at: place)
    }
    if happenings.count > ConsoleState.mostHappenings {
      happenings.removeFirst(happenings.count - ConsoleState.mostHappenings)
    }
  }

  private mutating func standing() {
    heard = now
    guard isAway else { return }
    connection = .standing
    notice = .told(errand.map { "\(answersAgain) “\($0.line)” is sent again." } ?? answersAgain)
  }

  private var answersAgain: String {
    wasRestarted
      ? "The \(place) had stopped and was started again by this console." : "The \(place) answers again."
  }

  private mutating func away(_ reason: String) {
    guard !isAway else { return }
    wasRestarted = false
    connection = .away(since: now, reason: reason)
  }

  private mutating func conclude(_ errand: Errand.ID, _ notice: Notice, id: UUID) -> [Effect] {
    guard self.errand?.id == errand else { return [] }
    self.errand = nil
    self.notice = notice
    readLine()
    return next(id: id)
  }

  private mutating func refused(_ errand: Errand.ID, _ sentence: String, id: UUID) -> [Effect] {
    guard let waiting = self.errand, waiting.id == errand else { return [] }
    standing()
    if isErrandPasted { holdPasted(after: waiting.line, sentence) }
    if editor.isEmpty, intents.isEmpty, question == nil,
      !Shortcut.allCases.contains(where: { $0.line(in: session) == waiting.line })
    {
      editor.replace(with: waiting.line)
    }
    return conclude(errand, .refused(sentence + explanation), id: id)
  }

  /// The commands that others may have had recorded meanwhile, for whoever is told in words.
  public func happenings(after version: Int) -> [Happening] { happenings.filter { $0.version > version } }
}
