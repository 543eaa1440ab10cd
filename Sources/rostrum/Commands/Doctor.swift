import ArgumentParser
import EmbeddedPostgres
import EventLog
import FoundationEssentials
import Glibc
import ServiceClient
import Sessions

/// Says what is missing or wrong around the program, and what to do about it.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Say what is missing or wrong with the server, the data directory, its rights and the terminal.",
    discussion: """
      rostrum doctor
      rostrum --server https://rostrum.example.org doctor

      Nothing is changed, but that the program’s own database is started where it does not run. Ends with 3 where \
      something is wrong.
      """)

  @OptionGroup var server: ServerOptions

  /// A thing that was looked at, and its fault, if it has one.
  struct Finding: Sendable {
    let what: String
    var fault: String?
  }

  func run() async throws {
    var findings = settings() + terminal()
    if let address = try server.address {
      findings += await service(address)
    } else {
      findings += folder()
      findings += await database()
    }
    for finding in findings {
      Terminal.say(finding.fault.map { "✗ \(finding.what): \($0)" } ?? "✓ \(finding.what)")
    }
    let faults = findings.count { $0.fault != nil }
    guard faults > 0 else { return Terminal.say("Nothing is missing.") }
    throw Failure(.outOfReach, faults == 1 ? "One thing is wrong." : "\(faults) things are wrong.")
  }

  private func settings() -> [Finding] {
    let configuration = Configuration.current
    let faults =
      configuration.faults.map { $0.line == 0 ? $0.message : "line \($0.line): \($0.message)" }
      + ConfigCheck.faults(in: configuration)
    let name = "Settings (\(configuration.file ?? "environment alone"))"
    return faults.isEmpty ? [Finding(what: name)] : faults.map { Finding(what: name, fault: $0) }
  }

  private func terminal() -> [Finding] {
    let environment = ProcessInfo.processInfo.environment
    guard Terminal.isInteractive else { return [] }
    let kind = environment["TERM"] ?? ""
    let isPoor = kind.isEmpty || kind == "dumb"
    return [
      Finding(
        what: "Terminal (\(kind.isEmpty ? "TERM not set" : kind))",
        fault: isPoor ? "the console works line by line there; set TERM for the full screen" : nil)
    ]
  }

  private func service(_ address: ServiceAddress) async -> [Finding] {
    let name = "Service \(address.text)"
    do {
      let store = try ServiceStore.open(address, patience: .zero)
      let user = try await store.operatorName
      let sessions = try await store.log.sessions().count
      await store.close()
      return [Finding(what: "\(name), as \(user ?? "nobody"), \(sessions) sessions")]
    } catch {
      return [Finding(what: name, fault: Failure(error).message)]
    }
  }

  /// The folder of the program’s own database: there, its owner, its rights, room on its volume.
  private func folder() -> [Finding] {
    guard let path = DatabaseStore.ownDirectory else { return [] }
    let name = "Data directory \(path)"
    var status = stat()
    guard stat(path, &status) == 0 else {
      return [Finding(what: "\(name): not there yet, made at the first use")]
    }
    var findings: [Finding] = []
    if status.st_mode & S_IFMT != S_IFDIR {
      findings.append(
        Finding(what: name, fault: "it is no folder: move it away, or name another in ROSTRUM_DATA"))
    } else if getuid() != 0, status.st_uid != getuid() {
      findings.append(
        Finding(
          what: name, fault: "it belongs to the account \(status.st_uid): work as that, or name another"))
    } else if access(path, R_OK | W_OK | X_OK) != 0 {
      findings.append(Finding(what: name, fault: "it cannot be written to: chmod u+rwx \(path)"))
    } else {
      findings.append(Finding(what: name))
    }
    var volume = statvfs()
    if statvfs(path, &volume) == 0 {
      let free = Int(volume.f_bavail) * Int(volume.f_frsize) / 1_048_576
      findings.append(
        Finding(
          what: "Room on its volume: \(free) MB", fault: free < 512 ? "make room: 512 MB at least" : nil))
    }
    return findings
  }

  private func database() async -> [Finding] {
    do {
      let store = try await DatabaseStore.open(patience: .zero)
      var findings = [Finding(what: "PostgreSQL answers")]
      do {
        try await store.requireDefinitions()
        findings.append(Finding(what: "Tables, functions and rights are as laid down"))
      } catch {
        findings.append(Finding(what: "Tables, functions and rights", fault: Failure(error).message))
      }
      do {
        findings.append(Finding(what: "Sessions can be read: \(try await store.log.sessions().count)"))
      } catch {
        findings.append(Finding(what: "Sessions", fault: Failure(error).message))
      }
      await store.close()
      return findings
    } catch {
      return [Finding(what: "PostgreSQL", fault: Failure(error).message)]
    }
  }
}
