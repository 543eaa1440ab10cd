import CCurses
import Glibc

/// A terminal on which one line is typed and edited, while what is said scrolls by above it.
struct LineTerminal {
  private let before: termios
  private var decoder = KeyDecoder()
  /// The row that stands there, and the column of its cursor.
  private var shown: (text: String, column: Int)?

  /// Takes over the keys of the terminal; nil if there is none.
  init?() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0, isatty(STDOUT_FILENO) == 1 else { return nil }
    before = settings
    take()
  }

  private func take() {
    var settings = before
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    settings.c_iflag &= ~tcflag_t(IXON | ICRNL)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  /// Gives the terminal back as it was.
  mutating func close() {
    clear()
    var settings = before
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  /// Gives the terminal back to the shell until the program is called to the front again.
  mutating func suspend() {
    close()
    Signals.stop()
    take()
  }

  /// The keys that were pressed; nil where there is nobody any more to press them.
  mutating func keys() -> [Key]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && errno == EINTR ? [] : nil }
    let keys = decoder.keys(bytes.prefix(count))
    guard decoder.isWaiting else { return keys }
    var rest = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
    return poll(&rest, 1, 50) > 0 ? keys : keys + decoder.rest()
  }

  /// Writes a line above the one that is typed.
  mutating func say(_ text: String) {
    clear()
    LineTerminal.write(text + "\n")
  }

  /// Leaves the line that was typed where it stands.
  mutating func leaveLine() {
    if shown != nil { LineTerminal.write("\n") }
    shown = nil
  }

  /// Shows the line that is typed, with as little drawing as it needs.
  mutating func show(_ editor: LineEditor, prompt: String) {
    let row = (editor.sought.map { "search “\($0)” " } ?? "") + prompt
    let (text, column) = LineTerminal.fitted(row, editor, to: LineTerminal.columns)
    if let shown, shown.text == text, shown.column == column { return }
    if let shown, text.hasPrefix(shown.text), shown.column == Columns.width(of: shown.text),
      column == Columns.width(of: text)
    {
      LineTerminal.write(String(text.dropFirst(shown.text.count)))
    } else {
      LineTerminal.write("\r\u{1B}[K\(text)\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
    }
    shown = (text, column)
  }

  private mutating func clear() {
    if shown != nil { LineTerminal.write("\r\u{1B}[K") }
    shown = nil
  }

  /// The prompt and as much of the line as fits around the cursor, with the column of the cursor.
  private static func fitted(_ prompt: String, _ editor: LineEditor, to columns: Int) -> (String, Int) {
    var text = Substring(editor.text)
    var column = Columns.width(of: editor.beforeCursor)
    let room = max(1, columns - Columns.width(of: prompt) - 1)
    while column > room, let first = text.first {
      column -= Columns.width(of: first)
      text = text.dropFirst()
    }
    while Columns.width(of: text) > room { text = text.dropLast() }
    return (prompt + text, Columns.width(of: prompt) + column)
  }

  private static var columns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
