import CCurses
import Glibc

/// The terminal as ncurses draws on it and reads its keys. All calls are made on one thread.
struct Curses {
  /// Why there is no full screen.
  enum Failure: Error { case unknownTerminal }

  private let hasColours: Bool
  /// What was drawn last, so that only what has changed is drawn.
  private var shown: Screen?

  private static let pasteBegins: Int32 = 0o2001
  private static let pasteEnds: Int32 = 0o2002
  private static let wordLeft: Int32 = 0o2003
  private static let wordRight: Int32 = 0o2004

  /// Takes over the terminal.
  init(withColours: Bool) throws(Failure) {
    rostrum_use_utf8()
    let settings = TerminalGuard.settings()
    guard let screen = rostrum_open_screen() else { throw .unknownTerminal }
    set_term(screen)
    TerminalGuard.arm(before: settings)
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(rostrum_screen(), true)
    nodelay(rostrum_screen(), true)
    hasColours = withColours && has_colors()
    if hasColours {
      start_color()
      use_default_colors()
      for tone in Style.Tone.allCases { init_pair(Int16(tone.rawValue + 1), Curses.colour(tone), -1) }
    }
    // A terminal that can says where pasted text begins and ends.
    define_key("\u{1B}[200~", Curses.pasteBegins)
    define_key("\u{1B}[201~", Curses.pasteEnds)
    // Arrows with Ctrl or Alt, as xterm and its like send them, and rxvt.
    for modifier in ["1;5", "1;3"] {
      define_key("\u{1B}[\(modifier)D", Curses.wordLeft)
      define_key("\u{1B}[\(modifier)C", Curses.wordRight)
    }
    define_key("\u{1B}Od", Curses.wordLeft)
    define_key("\u{1B}Oc", Curses.wordRight)
    Curses.write("\u{1B}[?2004h")
  }

  /// Gives the terminal back to the shell, and takes it again once the program is called to the front.
  mutating func suspend() {
    Curses.write("\u{1B}[?2004l")
    endwin()
    Signals.stop()
    Curses.write("\u{1B}[?2004h")
    forget()
  }

  /// Rings the bell, or flashes the screen where there is none.
  func ring() { rostrum_beep() }

  /// Gives the terminal back as it was.
  func close() {
    Curses.write("\u{1B}[?2004l")
    endwin()
    TerminalGuard.disarm()
  }

  private static func colour(_ tone: Style.Tone) -> Int16 {
    switch tone {
    case .plain: -1
    case .heading: 6
    case .good: 2
    case .warning: 3
    case .danger: 1
    case .quiet: -1
    }
  }

  private static func write(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }

  // MARK: Size

  /// The columns and rows of the terminal as it is now.
  mutating func size() -> (columns: Int, rows: Int) {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0,
      Int32(size.ws_row) != rostrum_rows() || Int32(size.ws_col) != rostrum_columns()
    {
      resizeterm(Int32(size.ws_row), Int32(size.ws_col))
      forget()
    }
    return (Int(rostrum_columns()), Int(rostrum_rows()))
  }

  // MARK: Drawing

  /// Everything is drawn anew the next time.
  mutating func forget() {
    shown = nil
    clearok(rostrum_screen(), true)
  }

  /// Draws what has changed.
  mutating func draw(_ screen: Screen) {
    guard screen != shown else { return }
    if shown?.rows.count != screen.rows.count { werase(rostrum_screen()) }
    for (index, row) in screen.rows.enumerated()
    where shown.map({ !$0.rows.indices.contains(index) || $0.rows[index] != row }) ?? true {
      draw(row, at: index)
    }
    wmove(rostrum_screen(), Int32(screen.cursor.row), Int32(screen.cursor.column))
    wrefresh(rostrum_screen())
    shown = screen
  }

  /// Draws a row, which is as wide as the screen.
  private func draw(_ row: Row, at index: Int) {
    wmove(rostrum_screen(), Int32(index), 0)
    for span in row.spans {
      set(span.style)
      waddstr(rostrum_screen(), span.text)
    }
    set(.plain)
  }

  private func set(_ style: Style) {
    let pair = hasColours ? Int16(style.tone.rawValue + 1) : 0
    _ = rostrum_style(style.isBold ? 1 : 0, style.isReversed ? 1 : 0, style.tone == .quiet ? 1 : 0, pair)
  }

  // MARK: Keys

  /// What was pressed: a key, or a whole text that was pasted.
  enum Input {
    case key(Key)
    case pasted(String)
    case resized
  }

  /// What was pressed next; nil where nothing more was.
  func next() -> Input? {
    while true {
      var code: wint_t = 0
      switch wget_wch(rostrum_screen(), &code) {
      case ERR: return nil
      case KEY_CODE_YES:
        if code == Curses.pasteBegins { return .pasted(pasted()) }
        if code == KEY_RESIZE { return .resized }
        if let key = Curses.special(Int32(code)) { return .key(key) }
      default:
        if code == 27, let key = alt() { return .key(key) }
        if let key = Curses.plain(code) { return .key(key) }
      }
    }
  }

  /// The character that came in one go with Esc: the two are an Alt key.
  private func alt() -> Key? {
    var code: wint_t = 0
    guard wget_wch(rostrum_screen(), &code) == OK, let scalar = Unicode.Scalar(UInt32(code)) else {
      return nil
    }
    if LineEditor.altCharacters.contains(Character(scalar)) { return .alt(Character(scalar)) }
    // Somebody emptied the line and typed on, faster than it was read.
    unget_wch(wchar_t(bitPattern: code))
    return nil
  }

  /// What is pasted, up to its end, or as far as it came.
  private func pasted() -> String {
    var text = ""
    var code: wint_t = 0
    wtimeout(rostrum_screen(), 200)
    defer { nodelay(rostrum_screen(), true) }
    while text.utf8.count < 100_000 {
      let kind = wget_wch(rostrum_screen(), &code)
      if kind == ERR || (kind == KEY_CODE_YES && code == Curses.pasteEnds) { break }
      if kind == OK, let scalar = Unicode.Scalar(UInt32(code)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  private static func plain(_ code: wint_t) -> Key? {
    switch code {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 31: return .control("_")
    case 1...26: return Unicode.Scalar(UInt32(code) + 96).map { .control(Character($0)) }
    default: return Unicode.Scalar(UInt32(code)).map { .character(Character($0)) }
    }
  }

  private static func special(_ code: Int32) -> Key? {
    switch code {
    case wordLeft: .wordLeft
    case wordRight: .wordRight
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: nil
    }
  }
}
