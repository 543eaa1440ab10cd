import ServiceAPI

extension ServiceConnection {
  /// Logs somebody in, and gives the token to send from now on.
  public func login(_ name: String, password: String) async throws -> String {
    try await post(LoginAnswer.self, "v1/login", LoginMessage(name: name, password: password)).token
  }

  /// The name of whoever the token belongs to.
  public func visitor() async throws -> String { try await get(VisitorReading.self, "v1/me").name }

  /// Makes the token worthless.
  public func logout() async throws { try await post("v1/logout") }
}
