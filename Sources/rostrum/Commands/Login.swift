import ArgumentParser
import ServiceAPI
import ServiceClient

/// Logs in at a service.
struct Login: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login", abstract: "Log in at a service; its token is kept for the commands that follow.",
    discussion: """
      rostrum login --server https://rostrum.example.org ana

      The password is asked for, or read from standard input.
      """)

  @Argument(help: "The name of your account.") var name: String
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let address = try server.requiredAddress
    let password = try Terminal.password("Password of \(name) at \(address): ")
    let token = try await ServiceStore.open(address).use { store in
      do {
        return try await store.connection.login(name, password: password)
      } catch ServiceError.problem(let problem) where problem.status == 401 {
        throw Failure.badInput(problem.detail)
      }
    }
    try TokenFile().keep(token, for: address)
    Terminal.say("Logged in at \(address) as \(name).")
  }
}

/// Logs out at a service.
struct Logout: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Log out at a service; its token is forgotten.")
  @Flag(help: "List the services at which you are logged in, and stay so.") var known = false
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if known {
      for address in try TokenFile().addresses() { Terminal.say(address) }
      return
    }
    let address = try server.requiredAddress
    try await ServiceStore.open(address).use { store in
      do {
        try await store.connection.logout()
      } catch ServiceError.problem(let problem) where problem.status == 401 {
        // The token was worthless already.
      }
    }
    try TokenFile().keep(nil, for: address)
    Terminal.say("Logged out at \(address).")
  }
}
