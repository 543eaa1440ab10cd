import Proceedings

/// The clock of the statement being made, as HTML that the script of the board can go on counting.
struct BoardClock: Sendable {
  private let clock: SpeakersClock
  private let warning: Int
  private let words: Words

  /// The width of the bar that empties, in its own units.
  private static let width = 1000

  init(_ clock: SpeakersClock, warning: Int, words: Words) {
    (self.clock, self.warning, self.words) = (clock, warning, words)
  }

  /// The time left, or over with a plus sign, and words for its state, so that colour is not all that tells it.
  var html: HTML {
    """
    <div class="clock \(text: clock.state.rawValue)\(clock.isPaused ? " paused" : "")" role="timer" aria-live="off" \
    data-elapsed="\(clock.elapsed)" \
    data-limit="\(text: clock.limit.map(String.init) ?? "")" data-warning="\(warning)" \
    data-paused="\(clock.isPaused ? "true" : "false")" data-running="\(text: words(.timeLeft))" \
    data-ending="\(text: words(.timeEnding))" data-over="\(text: words(.timeOver))">
    <span class="time" dir="ltr">\(text: time)</span>
    <span class="words">\(text: label)</span>\(total)\(pause)
    </div>

    """
  }

  /// The bar that empties with the time; nothing without a limit.
  var bar: HTML {
    guard let limit = clock.limit, limit > 0 else { return .nothing }
    let left = clock.state == .over ? limit : max(0, limit - clock.elapsed)
    return """
      <svg class="remaining \(text: clock.state.rawValue)\(clock.isPaused ? " paused" : "")" \
      viewBox="0 0 \(Self.width) 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
      <rect width="\(left * Self.width / limit)" height="10"/></svg>

      """
  }

  private var time: String {
    let figure = Words.duration(clock.left ?? clock.elapsed)
    return clock.state == .over ? "+\(figure)" : figure
  }

  private var label: String {
    guard clock.limit != nil else { return words(.timeElapsed) }
    switch clock.state {
    case .running: return words(.timeLeft)
    case .warning: return words(.timeEnding)
    case .over: return words(.timeOver)
    }
  }

  private var total: HTML {
    clock.limit.html { " <span class=\"total\">\(text: words(.ofLimit, Words.duration($0)))</span>" }
  }

  private var pause: HTML {
    clock.isPaused ? " <span class=\"pause\">\(text: words(.paused))</span>" : ""
  }
}
