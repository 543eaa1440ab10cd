import FoundationEssentials
import Glibc

extension Terminal {
  /// Writes lines, through the pager of the account where somebody looks on and they are more than fit on the screen.
  static func page(_ lines: [String], isFollowed: Bool = false) {
    var size = winsize()
    let isLong = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && lines.count >= Int(size.ws_row)
    guard isLong, !isFollowed, isatty(STDOUT_FILENO) == 1, isInteractive, through(pager, lines) else {
      for line in lines { say(line) }
      return
    }
  }

  private static var pager: String {
    let given = ProcessInfo.processInfo.environment["PAGER"]
    return given.flatMap { $0.isEmpty ? nil : $0 } ?? "less -FRX"
  }

  /// Gives lines to a program; false if there is no such program.
  private static func through(_ program: String, _ lines: [String]) -> Bool {
    guard program != "cat", let pipe = popen("command -v \(program) >/dev/null && exec \(program)", "w")
    else {
      return false
    }
    // Whoever leaves the pager early has seen enough.
    for line in lines where fputs(line + "\n", pipe) < 0 { break }
    return pclose(pipe) == 0
  }
}
