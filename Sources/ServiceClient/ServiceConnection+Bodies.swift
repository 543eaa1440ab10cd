import Proceedings
import ServiceAPI

extension ServiceConnection {
  /// The profiles that the service has.
  public func bodies() async throws -> [BodyEntry] { try await get([BodyEntry].self, "v1/bodies") }

  /// The profile that the service has under a code.
  public func body(_ code: String) async throws -> Body { try await get(Body.self, "v1/bodies/\(code)") }
}
