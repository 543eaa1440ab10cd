import Documents
import FoundationEssentials
import Glibc
import Proceedings
import ReferenceData

/// The terminal, the clock and the files around the program.
enum Terminal {
  /// Writes a line to standard error.
  static func complain(_ message: String) {
    let line = message.hasSuffix("\n") ? message : message + "\n"
    write(Array(line.utf8), to: STDERR_FILENO)
  }

  /// Writes to standard output at once.
  static func say(_ text: String, terminator: String = "\n") {
    write(Array((text + terminator).utf8), to: STDOUT_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Whether somebody sits at standard input.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// The room’s time by the machine’s clock and time zone.
  static var now: RoomTime {
    var seconds = time(nil)
    var fields = tm()
    localtime_r(&seconds, &fields)
    let day = Day(year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
    return day.flatMap {
      RoomTime(
        day: $0, hour: Int(fields.tm_hour), minute: Int(fields.tm_min), second: min(59, Int(fields.tm_sec)))
    } ?? RoomTime.start
  }

  /// Who sits here: the name given to the program, or that of the account.
  static var operatorName: String {
    for key in [Setting.operatorName.rawValue, "USER", "LOGNAME"] {
      if let name = Configuration.current[key] { return name }
    }
    return accountName ?? "operator"
  }

  private static var accountName: String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
    return entry.pw_name.map { String(cString: $0) }
  }

  /// Lets the program end in good order where nobody reads its output to the end.
  static func outliveReader() { signal(SIGPIPE, SIG_IGN) }

  /// The text of a file, of standard input where the name is `-`; throws with the reason.
  ///
  /// A table may be in the encoding of older spreadsheets.
  static func read(_ path: String, asTable: Bool = false) throws -> String {
    if path == "-", isInteractive { complain("Type the text; Ctrl-D ends it.") }
    guard let data = path == "-" ? standardInput() : FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
    }
    guard let text = EncodedText([UInt8](data), admittingWindows: asTable)?.text else {
      let name = path == "-" ? "Standard input" : path
      throw Failure.badInput("\(name) is not text in UTF-8: save it as such.")
    }
    return text
  }

  /// The bytes of a Word document, whose size is looked at before it is read.
  static func document(_ path: String) throws -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    guard size <= WordReading.longestFile else {
      throw Failure.badInput("\(path) is larger than \(WordReading.longestFile >> 20) MB.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
    }
    return Array(data)
  }

  private static func standardInput() -> Data? {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? data : nil }
      data.append(contentsOf: buffer.prefix(count))
    }
  }
}
