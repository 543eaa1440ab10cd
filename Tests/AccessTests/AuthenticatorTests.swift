import Crypto
import EventLog
import FoundationEssentials
import PostgresClient
import Proceedings
import ServerForTests
import Testing

@testable import Access

/// Coming in and going out, on a real database.
@Suite("The authenticator") struct AuthenticatorTests {
  private static let log = Task {
    try await PostgresEventLog.open(try await ServerForTests.newDatabase())
  }
  private let password = "a long enough password"

  private func authenticator() async throws -> Authenticator {
    let log = try await Self.log.value
    return Authenticator(CredentialStore { try await log.query($0) })
  }

  private func freshName() -> String { "Ana \(UUID().uuidString)" }

  @Test func anOperatorComesInWithNameAndPasswordAndLeaves() async throws {
    let (authenticator, name) = (try await authenticator(), freshName())
    let grants = [Visitor.Grant(.speakers, session: SessionName("s-1")), Visitor.Grant(.drafter)]
    try await authenticator.makeAccount(name, password: password, grants: grants)
    let token = try await authenticator.logIn(name, password: password, from: "here \(name)").token
    let visitor = try #require(try await authenticator.admit(token))
    #expect(visitor.name == name)
    #expect(Set(visitor.grants.map(\.role)) == [.speakers, .drafter])
    #expect(visitor.grants.contains(grants[0]))

    try await authenticator.revoke(visitor.credential)
    #expect(try await authenticator.admit(token) == nil)
    #expect(try await authenticator.ended(among: [visitor.credential]) == [visitor.credential])
  }

  @Test func aWrongPasswordAndAnUnknownNameAreToldAlike() async throws {
    let (authenticator, name) = (try await authenticator(), freshName())
    try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    await #expect(throws: AccessError.wrongPassword) {
      try await authenticator.logIn(name, password: "not the password", from: "there \(name)")
    }
    await #expect(throws: AccessError.wrongPassword) {
      try await authenticator.logIn("nobody \(name)", password: password, from: "elsewhere \(name)")
    }
  }

  @Test func whoeverLosesTheAccountIsOut() async throws {
    let (authenticator, name) = (try await authenticator(), freshName())
    try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    let token = try await authenticator.logIn(name, password: password, from: name).token
    try await authenticator.removeAccount(name)
    #expect(try await authenticator.admit(token) == nil)
    await #expect(throws: AccessError.noAccount(name)) { try await authenticator.removeAccount(name) }
  }

  @Test func aNameIsGivenOnceAndAPasswordIsNotShort() async throws {
    let (authenticator, name) = (try await authenticator(), freshName())
    try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    await #expect(throws: AccessError.accountExists(name)) {
      try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    }
    await #expect(throws: AccessError.self) {
      try await authenticator.makeAccount(freshName(), password: "short", grants: [.init(.secretary)])
    }
    await #expect(throws: AccessError.self) {
      try await authenticator.makeAccount(freshName(), password: password, grants: [.init(.display)])
    }
  }

  @Test func aDelegationComesByALinkUntilItIsRevoked() async throws {
    let authenticator = try await authenticator()
    let session = try #require(SessionName("s-\(UUID().uuidString.lowercased())"))
    let ukraine = ParticipantCode("UKR")
    let (link, token) = try await authenticator.makeLink(.delegation, session: session, delegation: ukraine)
    let visitor = try #require(try await authenticator.admit(token))
    #expect(visitor.grants == [.init(.delegation, session: session, delegation: ukraine)])
    #expect(try await authenticator.links(of: session).map(\.id) == [link.id])

    await #expect(throws: AccessError.noCredential) {
      try await authenticator.revoke(link.id, of: SessionName("another"))
    }
    try await authenticator.revoke(link.id, of: session)
    #expect(try await authenticator.admit(token) == nil)
    #expect(try await authenticator.links(of: session).isEmpty)
  }

  @Test func tokensAreKeptNowhere() async throws {
    let authenticator = try await authenticator()
    let session = try #require(SessionName("s-\(UUID().uuidString.lowercased())"))
    let (_, token) = try await authenticator.makeLink(.display, session: session)
    let statement = Statement(
      "everything", "SELECT 1 FROM rostrum.credential AS c WHERE c::text LIKE '%' || $1 || '%'")
    #expect(try await Self.log.value.query(Call(statement, [.text(token.text)])).isEmpty)
  }

  /// A authenticator whose hashes cost next to nothing.
  private func quickDoorkeeper() async throws -> Authenticator {
    let log = try await Self.log.value
    let hasher = PasswordHasher(threads: 1) { password, salt in
      PasswordHash(key: Array(SHA256.hash(data: Array(password.utf8) + salt)), salt: salt)
    }
    return Authenticator(CredentialStore { try await log.query($0) }, hasher: hasher) { .now }
  }

  /// What came of logging in so often at once.
  private func outcomes(
    _ count: Int, _ logIn: @escaping @Sendable (Int) async throws -> Void
  ) async -> (right: Int, wrong: Int, sentAway: Int) {
    await withTaskGroup(of: AccessError?.self) { group in
      for number in 0..<count {
        group.addTask {
          do {
            try await logIn(number)
            return nil
          } catch {
            return error as? AccessError ?? .noCredential
          }
        }
      }
      return await group.reduce(into: (right: 0, wrong: 0, sentAway: 0)) { counts, error in
        switch error {
        case nil: counts.right += 1
        case .wrongPassword: counts.wrong += 1
        case .tooMany: counts.sentAway += 1
        default: break
        }
      }
    }
  }

  @Test func fortyGuessesAtOnceAreCountedBeforeTheyAreLookedAt() async throws {
    let (authenticator, name) = (try await quickDoorkeeper(), freshName())
    try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    let guesses = await outcomes(40) { number in
      _ = try await authenticator.logIn(name, password: "a guess \(number)", from: "here")
    }
    #expect(guesses == (0, 5, 35))
  }

  @Test func theOwnersDeviceComesInWhileTheNameIsGuessedFromEverywhere() async throws {
    let (authenticator, name, password) = (try await quickDoorkeeper(), freshName(), password)
    try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    let first = try await authenticator.logIn(name, password: password, from: "home")
    for address in 0..<12 {
      _ = await outcomes(5) { _ in
        _ = try await authenticator.logIn(name, password: "a guess", from: "address \(address)")
      }
    }
    await #expect(throws: AccessError.self) {
      _ = try await authenticator.logIn(name, password: password, from: "on the way")
    }
    let second = try await authenticator.logIn(
      name, password: password, device: first.device, from: "on the way")
    #expect(try await authenticator.admit(second.token)?.name == name)
    // What another name was given helps nobody.
    let other = freshName()
    try await authenticator.makeAccount(other, password: password, grants: [.init(.secretary)])
    await #expect(throws: AccessError.self) {
      _ = try await authenticator.logIn(
        name, password: password,
        device: try await authenticator.logIn(other, password: password, from: "there").device, from: "there")
    }
  }

  @Test func whoeverCannotBeLookedUpHasNotGuessed() async throws {
    let authenticator = Authenticator(
      CredentialStore { _ in throw EventLogError.unavailable("not there") }, hasher: .shared
    ) { .now }
    for _ in 0..<20 {
      await #expect(throws: EventLogError.self) {
        _ = try await authenticator.logIn("ana", password: "a guess", from: "here")
      }
    }
  }

  @Test func aProviderOpensAnAccountThatAnOperatorLinked() async throws {
    let (authenticator, name) = (try await quickDoorkeeper(), freshName())
    try await authenticator.makeAccount(name, password: password, grants: [.init(.secretary)])
    let identity = try #require(
      ProviderIdentity(issuer: "https://login.example.org", subject: UUID().uuidString))
    await #expect(throws: AccessError.notLinked(identity)) { _ = try await authenticator.logIn(by: identity) }
    try await authenticator.link(name, to: identity)
    let token = try await authenticator.logIn(by: identity)
    #expect(try await authenticator.admit(token)?.name == name)
    #expect(try await authenticator.accounts().first { $0.name == name }?.identities == [identity])

    await #expect(throws: AccessError.linkedAlready(name, identity)) {
      try await authenticator.link(name, to: identity)
    }
    try await authenticator.unlink(name)
    #expect(try await authenticator.admit(token) == nil)
    await #expect(throws: AccessError.notLinked(identity)) { _ = try await authenticator.logIn(by: identity) }
    await #expect(throws: AccessError.linkedToNobody(name)) { try await authenticator.unlink(name) }
    await #expect(throws: AccessError.noAccount("nobody")) {
      try await authenticator.link("nobody", to: identity)
    }
  }

  @Test func anInvitationLinksOnce() async throws {
    let (authenticator, name) = (try await quickDoorkeeper(), freshName())
    try await authenticator.makeAccount(name, password: nil, grants: [.init(.drafter)])
    let issuer = "https://login.example.org"
    let first = try #require(ProviderIdentity(issuer: issuer, subject: UUID().uuidString))
    let second = try #require(ProviderIdentity(issuer: issuer, subject: UUID().uuidString))
    let old = try await authenticator.invite(name)
    let new = try await authenticator.invite(name)
    await #expect(throws: AccessError.notInvited) {
      _ = try await authenticator.logIn(by: first, invitation: old)
    }
    _ = try await authenticator.logIn(by: first, invitation: new)
    await #expect(throws: AccessError.notInvited) {
      _ = try await authenticator.logIn(by: second, invitation: new)
    }
    await #expect(throws: AccessError.malformed("")) {
      do {
        _ = try await authenticator.logIn(by: first, invitation: try await authenticator.invite(name))
      } catch AccessError.malformed {
        throw AccessError.malformed("")
      }
    }
    await #expect(throws: AccessError.noAccount("nobody")) { _ = try await authenticator.invite("nobody") }
  }
}
