import EventLog
import FoundationEssentials
import Proceedings

/// Lets people in: operators by name and password, displays and delegations by links.
///
/// Every request is looked up anew, so that what was revoked, by whichever server, is refused from then on.
public actor Authenticator {
  /// A login that succeeded.
  public struct Login: Sendable {
    /// The token to send from now on.
    public let token: Token
    /// The text that the device sends with its next login, so that the wrong guesses of others do not keep it out.
    public let device: String
  }

  let store: CredentialStore
  let hasher: PasswordHasher
  private let clock: @Sendable () -> ContinuousClock.Instant
  private var limits = LoginLimits()

  /// An authenticator over a store of accounts and credentials.
  public init(_ store: CredentialStore) { self.init(store, hasher: .shared) { .now } }

  init(
    _ store: CredentialStore, hasher: PasswordHasher,
    clock: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    (self.store, self.hasher, self.clock) = (store, hasher, clock)
  }

  /// Whoever sent a token; nil where it is not, or no longer, good.
  public nonisolated func admit(_ token: Token) async throws -> Visitor? {
    guard let (visitor, wasUsedLately) = try await store.credential(token) else { return nil }
    // Whoever only reads is let in also where nothing can be written.
    if !wasUsedLately { try? await store.touch(visitor.credential) }
    return visitor
  }

  /// Lets an operator in, from an address; throws an ``AccessError``, the same for a wrong name and a wrong
  /// password.
  ///
  /// `device` is what an earlier login gave to the device, if it has that.
  public func logIn(
    _ name: String, password: String, device: String? = nil, from address: String
  ) async throws -> Login {
    // None that long is right, and none is kept.
    guard name.utf8.count <= 256, password.utf8.count <= 1024 else { throw AccessError.wrongPassword }
    let device = try await known(device, for: name)
    let attempt = try limits.begin(name, from: Network.of(address), device: device, at: clock())
    guard let kept = try await verified(name, password, attempt, isKnown: device != nil) else {
      throw AccessError.wrongPassword
    }
    limits.succeeded(attempt, at: clock())
    let token = Token()
    try await store.addLogin(UUID(), token, account: name)
    return Login(token: token, device: Device(for: name, kept, at: Date()).text)
  }

  /// The stored hash if the password is right; an attempt that comes to nothing is given back.
  private func verified(
    _ name: String, _ password: String, _ attempt: LoginLimits.Attempt, isKnown: Bool
  ) async throws -> PasswordHash? {
    do {
      let kept = try await self.kept(of: name)
      // An unknown name takes as long as a wrong password.
      let given = try await hasher.hash(password, salt: kept?.salt, as: isKnown ? .known : .stranger)
      return kept.flatMap { given.key.isSame(as: $0.key) ? $0 : nil }
    } catch {
      limits.withdraw(attempt)
      throw error
    }
  }

  /// The id of a device that has logged in by that name before; nil for any other.
  private func known(_ device: String?, for name: String) async throws -> String? {
    guard let device = device.flatMap({ Device($0) }), let kept = try await kept(of: name),
      device.isGood(for: name, kept, at: Date())
    else { return nil }
    return device.id
  }

  private func kept(of name: String) async throws -> PasswordHash? {
    name.utf8.contains(0) ? nil : try await store.password(of: name)
  }

  /// Revokes a credential, of a session where one is named; throws where there is none.
  public nonisolated func revoke(_ credential: String, of session: SessionName? = nil) async throws {
    guard try await store.revoke(credential, of: session) else { throw AccessError.noCredential }
  }

  /// Those of the credentials that are good no longer.
  public nonisolated func ended(among credentials: [String]) async throws -> Set<String> {
    try await store.ended(among: credentials)
  }
}
