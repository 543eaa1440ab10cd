import FoundationEssentials
import Glibc
import ServiceClient

extension Rostrum {
  /// The variable that names a service, and for which the option stands.
  private static var variable: String { "ROSTRUM_SERVER" }

  /// The arguments without `--server URL`, which may stand anywhere before a `--` and is put into the environment.
  static func takingServer(from arguments: [String]) throws -> [String] {
    var rest: [String] = []
    var position = 0
    while position < arguments.count {
      let argument = arguments[position]
      position += 1
      if argument == "--" { return rest + arguments[(position - 1)...] }
      if argument == "--server" {
        guard position < arguments.count else {
          throw Failure.badInput("--server wants the address of a service: https://rostrum.example.org.")
        }
        setenv(variable, arguments[position], 1)
        position += 1
      } else if argument.hasPrefix("--server=") {
        setenv(variable, String(argument.dropFirst("--server=".count)), 1)
      } else {
        rest.append(argument)
      }
    }
    return rest
  }

  /// The service to work with; nil where it is a database.
  static var server: ServiceAddress? {
    get throws {
      guard let text = getenv(variable).map({ String(cString: $0) }), !text.isEmpty else { return nil }
      return try ServiceAddress(text)
    }
  }

  /// The service to work with; throws where none is named.
  static var requiredServer: ServiceAddress {
    get throws {
      guard let server = try server else {
        throw Failure.badInput("Name the service: --server https://rostrum.example.org, or ROSTRUM_SERVER.")
      }
      return server
    }
  }
}
