import ArgumentParser
import FoundationEssentials
import Glibc
import ServiceClient

/// Shows and checks the settings.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings, where each comes from, and what is wrong with them.",
    discussion: """
      rostrum config show
      rostrum config check

      Every setting is a variable of the environment, or a line NAME=VALUE of the file that ROSTRUM_CONFIG names; of \
      \(Configuration.usualFile) if it names none. The environment comes first.
      """, subcommands: [ConfigShow.self, ConfigCheck.self], defaultSubcommand: ConfigShow.self)
}

/// Shows every setting.
struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show every setting with its value, its origin and what holds without it.")

  func run() throws {
    let configuration = Configuration.current
    Terminal.say("# The file: \(configuration.file ?? "none that can be read (\(Configuration.usualFile))")")
    for setting in Setting.allCases {
      Terminal.say("")
      Terminal.say("# \(setting.meaning)")
      if let value = configuration[setting] {
        Terminal.say("# From: \(configuration.origin(of: setting))")
        Terminal.say("\(setting.rawValue)=\(setting.isSecret ? "(not shown)" : Self.withoutPassword(value))")
      } else {
        Terminal.say("# Not given: \(setting.standard)")
        Terminal.say("#\(setting.rawValue)=")
      }
    }
  }

  /// A connection string without what lets somebody in.
  static func withoutPassword(_ text: String) -> String {
    text.replacing(/password=('[^']*'|\S+)/, with: "password=(not shown)")
      .replacing(/(:\/\/[^:@\/]+):[^@\/]+@/) { "\($0.1):(not shown)@" }
  }
}

/// Checks the settings without starting anything.
struct ConfigCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check every setting without starting anything; say what is wrong.")

  func run() throws {
    let configuration = Configuration.current
    let faults =
      configuration.faults.map { $0.line == 0 ? $0.message : "line \($0.line): \($0.message)" }
      + Self.faults(in: configuration)
    if faults.isEmpty { return Terminal.say("Every setting can be used.") }
    for fault in faults { Terminal.complain("\(fault).") }
    throw Failure.badInput(
      faults.count == 1 ? "One setting is wrong." : "\(faults.count) settings are wrong.")
  }

  /// The faults of the values.
  static func faults(in configuration: Configuration) -> [String] {
    var faults: [String] = []
    if let value = configuration[.dataRequired], !["yes", "no"].contains(value) {
      faults.append("ROSTRUM_DATA_REQUIRED is yes or no, and not “\(value)”")
    }
    if configuration[.dataRequired] == "yes", configuration[.databaseURL] == nil,
      let folder = configuration[.data],
      access("\(folder)/cluster/PG_VERSION", F_OK) != 0
    {
      faults.append("ROSTRUM_DATA_REQUIRED is yes, and there is no database in \(folder)")
    }
    if let value = configuration[.server], (try? ServiceAddress(value)) == nil {
      faults.append("ROSTRUM_SERVER is no address of a service: \(value)")
    }
    for folder in (configuration[.watch] ?? "").split(separator: ":")
    where !WholeFile.isDirectory(String(folder)) {
      faults.append("ROSTRUM_WATCH names \(folder), which is no folder")
    }
    if let file = configuration[.certificates], access(file, R_OK) != 0 {
      faults.append("ROSTRUM_CERTIFICATES names \(file), which cannot be read")
    }
    return faults + faultsOfServe(configuration[.serve] ?? "")
  }

  private static func faultsOfServe(_ options: String) -> [String] {
    do {
      let serve = try Serve.parse(options.split(whereSeparator: \.isWhitespace).map(String.init))
      return [serve.certificate, serve.key, serve.providing.clientSecret].compactMap { $0 }
        .filter { access($0, R_OK) != 0 }.map { "ROSTRUM_SERVE names \($0), which cannot be read" }
    } catch {
      let first = Serve.message(for: error).split(separator: "\n").first.map(String.init) ?? "\(error)"
      return ["ROSTRUM_SERVE cannot be used: \(first.hasSuffix(".") ? String(first.dropLast()) : first)"]
    }
  }
}
