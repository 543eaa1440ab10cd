import FoundationEssentials

/// The settings from the environment and from the configuration file; the environment comes first.
///
/// The file has a setting a line, `NAME=VALUE`, as systemd reads it, so that the service and every command have the same.
struct Configuration: Sendable {
  /// A line that cannot be read, and how to mend it.
  struct Fault: Equatable {
    let line: Int
    let message: String
  }

  /// The file that is read if ROSTRUM_CONFIG names no other, for whoever may read it.
  static let usualFile = "/etc/rostrum/rostrum.env"
  /// The configuration of this run.
  static let current = Configuration(environment: ProcessInfo.processInfo.environment)

  /// The file; nil if there is none that can be read.
  let file: String?
  /// The faults of the file.
  let faults: [Fault]
  private let environment: [String: String]
  private let settings: [String: String]

  init(environment: [String: String]) {
    self.environment = environment
    let named = environment["ROSTRUM_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    let path = named ?? Self.usualFile
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      file = nil
      settings = [:]
      faults =
        named == nil
        ? [] : [Fault(line: 0, message: "\(path) cannot be read: check the name and the permissions")]
      return
    }
    file = path
    (settings, faults) = Self.read(text)
  }

  /// The value of a variable; nil if it is given nowhere, or empty.
  subscript(name: String) -> String? {
    let value = environment[name] ?? settings[name]
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a setting; nil if it is given nowhere, or empty.
  subscript(setting: Setting) -> String? { self[setting.rawValue] }

  /// Where the value of a setting comes from.
  func origin(of setting: Setting) -> String {
    if let value = environment[setting.rawValue], !value.isEmpty { return "environment" }
    return settings[setting.rawValue] == nil ? "not given" : file ?? ""
  }

  /// The settings in the text of a file, and what is wrong with it.
  static func read(_ text: String) -> (settings: [String: String], faults: [Fault]) {
    var settings: [String: String] = [:]
    var faults: [Fault] = []
    for (place, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = trimmed(raw)
      if line.isEmpty || "#;".contains(line.first ?? "#") { continue }
      func fault(_ message: String) { faults.append(Fault(line: place + 1, message: message)) }
      guard let equals = line.firstIndex(of: "=") else {
        fault("“\(line)” is no setting: write NAME=VALUE")
        continue
      }
      let name = trimmed(line[..<equals])
      let value = unquoted(trimmed(line[line.index(after: equals)...]))
      if Setting(rawValue: name) == nil, name.hasPrefix("ROSTRUM_") {
        fault("\(name) is no setting: perhaps \(nearest(to: name).rawValue) is meant")
      }
      if settings[name] != nil { fault("\(name) is given twice: the second holds") }
      settings[name] = value
    }
    return (settings, faults)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let inside = text.drop(while: \.isWhitespace)
    let end = inside.lastIndex { !$0.isWhitespace }
    return end.map { String(inside[...$0]) } ?? ""
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let mark = text.first, "\"'".contains(mark), text.last == mark else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// The setting whose name has most letters in the same order as another.
  private static func nearest(to name: String) -> Setting {
    func common(_ setting: Setting) -> Int {
      var rest = name[...]
      var count = 0
      for letter in setting.rawValue {
        guard let place = rest.firstIndex(of: letter) else { continue }
        rest = rest[rest.index(after: place)...]
        count += 1
      }
      return 2 * count - setting.rawValue.count
    }
    return Setting.allCases.max { common($0) < common($1) } ?? .data
  }
}
