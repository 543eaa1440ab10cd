import Crypto
import EventLog
import FoundationEssentials
import Postgres
import Proceedings
import ServerForTests
import Testing

@testable import Access

/// Coming in and going out, on a real database.
@Suite("The doorkeeper") struct DoorkeeperTests {
  private static let log = Task {
    try await PostgresEventLog.open(try await ServerForTests.newDatabase())
  }
  private let password = "a long enough password"

  private func doorkeeper() async throws -> Doorkeeper {
    let log = try await Self.log.value
    return Doorkeeper(CredentialStore { try await log.query($0) })
  }

  private func freshName() -> String { "Ana \(UUID().uuidString)" }

  @Test func anOperatorComesInWithNameAndPasswordAndLeaves() async throws {
    let (doorkeeper, name) = (try await doorkeeper(), freshName())
    let grants = [Visitor.Grant(.speakers, session: SessionName("s-1")), Visitor.Grant(.drafter)]
    try await doorkeeper.makeAccount(name, password: password, grants: grants)
    let token = try await doorkeeper.logIn(name, password: password, from: "here \(name)").token
    let visitor = try #require(try await doorkeeper.admit(token))
    #expect(visitor.name == name)
    #expect(Set(visitor.grants.map(\.role)) == [.speakers, .drafter])
    #expect(visitor.grants.contains(grants[0]))

    try await doorkeeper.revoke(visitor.credential)
    #expect(try await doorkeeper.admit(token) == nil)
    #expect(try await doorkeeper.ended(among: [visitor.credential]) == [visitor.credential])
  }

  @Test func aWrongPasswordAndAnUnknownNameAreToldAlike() async throws {
    let (doorkeeper, name) = (try await doorkeeper(), freshName())
    try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    await #expect(throws: AccessError.wrongPassword) {
      try await doorkeeper.logIn(name, password: "not the password", from: "there \(name)")
    }
    await #expect(throws: AccessError.wrongPassword) {
      try await doorkeeper.logIn("nobody \(name)", password: password, from: "elsewhere \(name)")
    }
  }

  @Test func whoeverLosesTheAccountIsOut() async throws {
    let (doorkeeper, name) = (try await doorkeeper(), freshName())
    try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    let token = try await doorkeeper.logIn(name, password: password, from: name).token
    try await doorkeeper.removeAccount(name)
    #expect(try await doorkeeper.admit(token) == nil)
    await #expect(throws: AccessError.noAccount(name)) { try await doorkeeper.removeAccount(name) }
  }

  @Test func aNameIsGivenOnceAndAPasswordIsNotShort() async throws {
    let (doorkeeper, name) = (try await doorkeeper(), freshName())
    try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    await #expect(throws: AccessError.accountExists(name)) {
      try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    }
    await #expect(throws: AccessError.self) {
      try await doorkeeper.makeAccount(freshName(), password: "short", grants: [.init(.secretary)])
    }
    await #expect(throws: AccessError.self) {
      try await doorkeeper.makeAccount(freshName(), password: password, grants: [.init(.display)])
    }
  }

  @Test func aDelegationComesByALinkUntilItIsRevoked() async throws {
    let doorkeeper = try await doorkeeper()
    let session = try #require(SessionName("s-\(UUID().uuidString.lowercased())"))
    let ukraine = ParticipantCode("UKR")
    let (link, token) = try await doorkeeper.makeLink(.delegation, session: session, delegation: ukraine)
    let visitor = try #require(try await doorkeeper.admit(token))
    #expect(visitor.grants == [.init(.delegation, session: session, delegation: ukraine)])
    #expect(try await doorkeeper.links(of: session) == [link])

    await #expect(throws: AccessError.noCredential) {
      try await doorkeeper.revoke(link.id, of: SessionName("another"))
    }
    try await doorkeeper.revoke(link.id, of: session)
    #expect(try await doorkeeper.admit(token) == nil)
    #expect(try await doorkeeper.links(of: session).isEmpty)
  }

  @Test func tokensAreKeptNowhere() async throws {
    let doorkeeper = try await doorkeeper()
    let session = try #require(SessionName("s-\(UUID().uuidString.lowercased())"))
    let (_, token) = try await doorkeeper.makeLink(.display, session: session)
    let statement = Statement(
      "everything", "SELECT 1 FROM rostrum.credential AS c WHERE c::text LIKE '%' || $1 || '%'")
    #expect(try await Self.log.value.query(Call(statement, [.text(token.text)])).isEmpty)
  }

  /// A doorkeeper whose hashes cost next to nothing.
  private func quickDoorkeeper() async throws -> Doorkeeper {
    let log = try await Self.log.value
    let hasher = PasswordHasher(threads: 1) { password, salt in
      PasswordHash(key: Array(SHA256.hash(data: Array(password.utf8) + salt)), salt: salt)
    }
    return Doorkeeper(CredentialStore { try await log.query($0) }, hasher: hasher) { .now }
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
    let (doorkeeper, name) = (try await quickDoorkeeper(), freshName())
    try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    let guesses = await outcomes(40) { number in
      _ = try await doorkeeper.logIn(name, password: "a guess \(number)", from: "here")
    }
    #expect(guesses == (0, 5, 35))
  }

  @Test func theOwnersDeviceComesInWhileTheNameIsGuessedFromEverywhere() async throws {
    let (doorkeeper, name, password) = (try await quickDoorkeeper(), freshName(), password)
    try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    let first = try await doorkeeper.logIn(name, password: password, from: "home")
    for address in 0..<12 {
      _ = await outcomes(5) { _ in
        _ = try await doorkeeper.logIn(name, password: "a guess", from: "address \(address)")
      }
    }
    await #expect(throws: AccessError.self) {
      _ = try await doorkeeper.logIn(name, password: password, from: "on the way")
    }
    let second = try await doorkeeper.logIn(
      name, password: password, device: first.device, from: "on the way")
    #expect(try await doorkeeper.admit(second.token)?.name == name)
    // What another name was given helps nobody.
    let other = freshName()
    try await doorkeeper.makeAccount(other, password: password, grants: [.init(.secretary)])
    await #expect(throws: AccessError.self) {
      _ = try await doorkeeper.logIn(
        name, password: password,
        device: try await doorkeeper.logIn(other, password: password, from: "there").device, from: "there")
    }
  }

  @Test func whoeverCannotBeLookedUpHasNotGuessed() async throws {
    let doorkeeper = Doorkeeper(
      CredentialStore { _ in throw EventLogError.unavailable("not there") }, hasher: .shared
    ) { .now }
    for _ in 0..<20 {
      await #expect(throws: EventLogError.self) {
        _ = try await doorkeeper.logIn("ana", password: "a guess", from: "here")
      }
    }
  }

  @Test func aProviderOpensAnAccountThatAnOperatorLinked() async throws {
    let (doorkeeper, name) = (try await quickDoorkeeper(), freshName())
    try await doorkeeper.makeAccount(name, password: password, grants: [.init(.secretary)])
    let identity = try #require(
      ProviderIdentity(issuer: "https://login.example.org", subject: UUID().uuidString))
    await #expect(throws: AccessError.notLinked(identity)) { _ = try await doorkeeper.logIn(by: identity) }
    try await doorkeeper.link(name, to: identity)
    let token = try await doorkeeper.logIn(by: identity)
    #expect(try await doorkeeper.admit(token)?.name == name)
    #expect(try await doorkeeper.accounts().first { $0.name == name }?.identities == [identity])

    await #expect(throws: AccessError.linkedAlready(name, identity)) {
      try await doorkeeper.link(name, to: identity)
    }
    try await doorkeeper.unlink(name)
    #expect(try await doorkeeper.admit(token) == nil)
    await #expect(throws: AccessError.notLinked(identity)) { _ = try await doorkeeper.logIn(by: identity) }
    await #expect(throws: AccessError.linkedToNobody(name)) { try await doorkeeper.unlink(name) }
    await #expect(throws: AccessError.noAccount("nobody")) {
      try await doorkeeper.link("nobody", to: identity)
    }
  }

  @Test func anInvitationLinksOnce() async throws {
    let (doorkeeper, name) = (try await quickDoorkeeper(), freshName())
    try await doorkeeper.makeAccount(name, password: nil, grants: [.init(.drafter)])
    let issuer = "https://login.example.org"
    let first = try #require(ProviderIdentity(issuer: issuer, subject: UUID().uuidString))
    let second = try #require(ProviderIdentity(issuer: issuer, subject: UUID().uuidString))
    let old = try await doorkeeper.invite(name)
    let new = try await doorkeeper.invite(name)
    await #expect(throws: AccessError.notInvited) {
      _ = try await doorkeeper.logIn(by: first, invitation: old)
    }
    _ = try await doorkeeper.logIn(by: first, invitation: new)
    await #expect(throws: AccessError.notInvited) {
      _ = try await doorkeeper.logIn(by: second, invitation: new)
    }
    await #expect(throws: AccessError.malformed("")) {
      do {
        _ = try await doorkeeper.logIn(by: first, invitation: try await doorkeeper.invite(name))
      } catch AccessError.malformed {
        throw AccessError.malformed("")
      }
    }
    await #expect(throws: AccessError.noAccount("nobody")) { _ = try await doorkeeper.invite("nobody") }
  }
}
