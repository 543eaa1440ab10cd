import CommandLanguage
import Proceedings

/// What a person at a console can have seen: how the floor and the last step stood on the screen, and since when.
///
/// A key is pressed for what was on the screen. What changed a moment ago, by a key that is held down or by another
/// operator, was not read yet.
struct Sight: Sendable, Equatable {
  /// How the floor stands, as far as keys change it.
  struct Floor: Sendable, Equatable {
    var standing: Session.FloorStanding
    var isPaused: Bool
    var extended: Int

    init(_ session: Session) {
      standing = session.floorStanding
      isPaused = session.floor.current?.openPause != nil
      extended = session.floor.current?.extended ?? 0
    }
  }

  /// The floor as it was drawn last; nil if nothing was drawn yet.
  private(set) var floor: Floor?
  /// Since when it is drawn so; nil for longer than matters.
  private(set) var floorSince: Duration?
  /// The event that `<` would take back, as it was drawn last.
  private(set) var step: Int?
  /// Since when it is drawn so; nil for longer than matters.
  private(set) var stepSince: Duration?
  /// The numbered choices as they were drawn last; nil if nothing was drawn yet.
  private(set) var choices: [String]?

  /// How long a change has to be on the screen before a key may rest on it.
  static let readingTime = Duration.seconds(1)

  /// Takes in what was drawn.
  mutating func draw(_ session: Session, at instant: Duration) {
    let (now, step) = (Floor(session), session.lastToUndo)
    if let floor, floor != now { floorSince = instant }
    if floor != nil, self.step != step { stepSince = instant }
    (floor, self.step) = (now, step)
    choices = session.choices
  }
}

/// The last change of the floor that reached a console.
struct FloorChange: Sendable, Equatable {
  /// After which event it happened, and with which it was known.
  var versions: Range<Int>
  /// The event in which the floor was given, if that was the change.
  var statement: Int?
  /// Whether a statement ended, and nothing else.
  var isEnd: Bool
}

extension ConsoleState {
  /// What was asked for, with what was on the screen then.
  struct Asked: Sendable, Equatable {
    var intent: Intent
    var pressed: Duration
    var sight: Sight
    /// Whether it is one of several lines that were pasted.
    var isPasted = false
  }

  /// Remembers how the floor changed with what was heard.
  mutating func noteFloorChange(since earlier: Session) {
    let (before, now) = (Sight.Floor(earlier), Sight.Floor(session))
    guard before != now else { return }
    let isSameStatement = before.standing.statement == now.standing.statement
    floorChange = FloorChange(
      versions: earlier.version..<session.version, statement: isSameStatement ? nil : now.standing.statement,
      isEnd: isSameStatement && before.standing.isTaken && !now.standing.isTaken)
  }

  /// The event that changed the floor last, if it is known who recorded it.
  private var floorHappening: Happening? {
    guard let change = floorChange else { return nil }
    let news = happenings.filter { change.versions.contains($0.version - 1) }
    return news.last { $0.version == change.statement } ?? news.last
  }

  /// Why a command that rests on what is on the screen is not sent: that changed before a person can have read it.
  func hindrance(to command: Session.Command, _ asked: Asked) -> String? {
    guard isAttended, !asked.isPasted else { return nil }
    if command.traits.contains(.restsOnLastStep) { return hindranceToStepBack(asked) }
    guard command.traits.contains(.restsOnFloor) else { return nil }
    // One who says somebody’s name, or ends a statement, may well do it on the heels of an own act.
    let isOwn = floorHappening?.operatorName == operatorName
    if isOwn, !command.traits.contains(.callsNext) || floorChange?.isEnd == true { return nil }
    guard let seen = asked.sight.floor else { return nil }
    if seen != Sight.Floor(session) { return told(floorHappening, to: asked) }
    guard let since = asked.sight.floorSince, asked.pressed - since < Sight.readingTime else { return nil }
    return told(floorHappening, asked.pressed - since, to: asked)
  }

  private func hindranceToStepBack(_ asked: Asked) -> String? {
    guard let step = session.lastToUndo, let last = happenings.last, asked.sight.floor != nil else {
      return nil
    }
    // The own last act is taken back as soon as it is seen to be a slip.
    if last.version == step, last.operatorName == operatorName { return nil }
    if asked.sight.step != step { return told(last, to: asked) }
    guard let since = asked.sight.stepSince, asked.pressed - since < Sight.readingTime else { return nil }
    return told(last, asked.pressed - since, to: asked)
  }

  private func told(_ happening: Happening?, _ ago: Duration? = nil, to asked: Asked) -> String {
    let again =
      switch asked.intent {
      case .line: "Press Enter again if it is still meant."
      case .shortcut(let shortcut): "Press \(shortcut.key) again if it is still meant."
      }
    guard let happening else { return "The floor changed a moment ago. \(again)" }
    let time = ago.map { "\(Sight.tenths($0)) s ago" } ?? "A moment ago"
    let who = happening.operatorName == operatorName ? "" : ", \(happening.operatorName)"
    return "\(time)\(who): \(happening.words) \(again)"
  }
}

extension Sight {
  /// A time in seconds and tenths.
  static func tenths(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let whole = max(0, Int(clamping: seconds) * 10 + Int(attoseconds / 100_000_000_000_000_000))
    return "\(whole / 10).\(whole % 10)"
  }
}
