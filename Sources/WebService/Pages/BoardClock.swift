import Proceedings

/// The clock of the statement being made, as HTML that the script of the board can go on counting.
struct BoardClock: Sendable {
  private let clock: SpeakersClock
  private let warning: Int
  private let words: Words

  init(_ clock: SpeakersClock, warning: Int, words: Words) {
    (self.clock, self.warning, self.words) = (clock, warning, words)
  }

  /// The time left or over, with a sign and words for its state, so that colour is not all that tells it.
  var html: HTML {
    """
    <div class="clock \(text: clock.state.rawValue)" role="timer" aria-live="off" data-elapsed="\(clock.elapsed)" \
    data-limit="\(text: clock.limit.map(String.init) ?? "")" data-warning="\(warning)" \
    data-paused="\(clock.isPaused ? "true" : "false")" data-running="\(text: words(.timeLeft))" \
    data-ending="\(text: words(.timeEnding))" data-over="\(text: words(.timeOver))">
    <span class="sign" aria-hidden="true">\(text: sign)</span> <span class="time">\(text: time)</span>
    <span class="words">\(text: label)</span>\(total)\(pause)
    </div>

    """
  }

  private var time: String { Words.duration(clock.left ?? clock.elapsed) }

  private var sign: String {
    switch clock.state {
    case .running: ""
    case .warning: "▲"
    case .over: "■"
    }
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
