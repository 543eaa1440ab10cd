import FoundationEssentials
import Testing

@testable import Access

/// How often logins may be tried that fail.
@Suite("The limits of logins") struct LoginLimitsTests {
  private let start = ContinuousClock.now
  private var limits = LoginLimits()

  private func later(_ seconds: Double) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

  /// Begins so many attempts; how many seconds the first that was refused is to wait.
  private mutating func wait(
    after count: Int, _ name: String, from address: String, device: String? = nil, at now: Double = 0
  ) -> Int? {
    for _ in 0..<count {
      do {
        _ = try limits.begin(name, from: address, device: device, at: later(now))
      } catch {
        guard case .tooMany(let seconds) = error else { return -1 }
        return seconds
      }
    }
    return nil
  }

  @Test mutating func fiveAttemptsBeginAtOnceAndTheSixthWaits() {
    #expect(wait(after: 5, "ana", from: "1") == nil)
    #expect(wait(after: 1, "ana", from: "1") == 6)
    #expect(wait(after: 1, "ana", from: "1", at: 5) == nil)
    #expect(wait(after: 1, "ana", from: "1", at: 5) == 11)
  }

  @Test mutating func theWaitDoublesUpToFiveMinutes() {
    #expect(wait(after: 5, "ana", from: "1") == nil)
    for turn in 1...12 { #expect(wait(after: 1, "ana", from: "1", at: Double(turn * 301)) == nil) }
    #expect(wait(after: 1, "ana", from: "1", at: 12 * 301) == 301)
  }

  @Test mutating func aRefusedAttemptIsNotCounted() {
    #expect(wait(after: 5, "ana", from: "1") == nil)
    for _ in 0..<100 { #expect(wait(after: 1, "ana", from: "1") == 6) }
  }

  @Test mutating func aStrangerDoesNotLockANameForItsOwner() {
    #expect(wait(after: 40, "ana", from: "stranger") == 6)
    #expect(wait(after: 1, "ana", from: "home") == nil)
  }

  @Test mutating func aNameGuessedFromManyAddressesWaits() {
    for address in 0..<10 { #expect(wait(after: 5, "ana", from: "\(address)") == nil) }
    #expect(wait(after: 1, "ana", from: "another") == 6)
    #expect(wait(after: 1, "bruno", from: "another") == nil)
    // A minute at most.
    for turn in 1...20 { #expect(wait(after: 1, "ana", from: "more \(turn)", at: Double(turn * 61)) == nil) }
    #expect(wait(after: 1, "ana", from: "last", at: 20 * 61) == 61)
  }

  @Test mutating func aKnownDeviceComesInWhateverOthersGuess() {
    for address in 0..<20 { _ = wait(after: 5, "ana", from: "\(address)") }
    for name in 0..<100 { _ = wait(after: 1, "name \(name)", from: "1") }
    #expect(wait(after: 1, "ana", from: "1") != nil)
    #expect(wait(after: 1, "ana", from: "1", device: "hers") == nil)
  }

  @Test mutating func aKnownDeviceMayGuessFiveTimesToo() {
    #expect(wait(after: 6, "ana", from: "1", device: "hers") == 6)
    #expect(wait(after: 1, "ana", from: "1", device: "another") == nil)
  }

  @Test mutating func aBuildingWithManyWrongNamesWaitsSecondsAndNoLonger() {
    for turn in 0..<200 { _ = wait(after: 1, "name \(turn)", from: "building", at: Double(turn) * 0.1) }
    let wait = wait(after: 1, "ana", from: "building", at: 20)
    #expect((1...4).contains(wait ?? 0))
    #expect(self.wait(after: 1, "ana", from: "building", at: 24) == nil)
    #expect(self.wait(after: 1, "ana", from: "elsewhere", at: 20) == nil)
  }

  @Test mutating func whoeverHasLoggedInFromTheBuildingIsNotKeptOutByOthersThere() throws {
    let attempt = try limits.begin("ana", from: "building", device: nil, at: start)
    limits.succeeded(attempt, at: start)
    for name in 0..<100 { _ = wait(after: 1, "name \(name)", from: "building") }
    #expect(wait(after: 1, "bruno", from: "building") != nil)
    #expect(wait(after: 1, "ana", from: "building") == nil)
  }

  @Test mutating func successForgetsTheFailuresOfThePairAndOnlyItsOwnAttemptOtherwise() throws {
    for address in 0..<9 { _ = wait(after: 5, "ana", from: "\(address)") }
    #expect(wait(after: 4, "ana", from: "home") == nil)
    let attempt = try limits.begin("ana", from: "home", device: nil, at: start)
    limits.succeeded(attempt, at: start)
    #expect(wait(after: 5, "ana", from: "home") == nil)
    // 49 failures of the name are left, so that one more is free.
    #expect(wait(after: 2, "ana", from: "another") == 6)
  }

  @Test mutating func anAttemptThatCameToNothingIsGivenBack() throws {
    for _ in 0..<100 {
      let attempt = try limits.begin("ana", from: "1", device: nil, at: start)
      limits.withdraw(attempt)
    }
    #expect(wait(after: 5, "ana", from: "1") == nil)
  }

  @Test mutating func failuresAreForgottenAnHourAfterTheLast() {
    #expect(wait(after: 5, "ana", from: "1") == nil)
    #expect(wait(after: 5, "ana", from: "1", at: 3601) == nil)
  }

  @Test mutating func madeUpNamesDoNotWipeOutTheFailuresOfAnother() {
    #expect(wait(after: 5, "ana", from: "1") == nil)
    for name in 0..<(2 * LoginLimits.most) { _ = wait(after: 1, "name \(name)", from: "from \(name)") }
    #expect(wait(after: 1, "ana", from: "1") == 6)
  }
}

/// What a device proves.
@Suite("Devices that have logged in before") struct DeviceTests {
  private let hash = PasswordHash(key: [UInt8](repeating: 7, count: 32), salt: [])
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func provesThatANameHasLoggedInOnItForHalfAYear() throws {
    let device = Device(for: "ana", hash, at: now)
    let sent = try #require(Device(device.text))
    #expect(sent == device)
    #expect(sent.isGood(for: "ana", hash, at: now))
    #expect(sent.isGood(for: "ana", hash, at: now.addingTimeInterval(180 * 86_400)))
    #expect(!sent.isGood(for: "ana", hash, at: now.addingTimeInterval(181 * 86_400)))
    #expect(!sent.isGood(for: "ana", hash, at: now.addingTimeInterval(-86_400)))
  }

  @Test func provesNothingForAnotherNameOrAnotherPassword() throws {
    let device = Device(for: "ana", hash, at: now)
    #expect(!device.isGood(for: "bruno", hash, at: now))
    let other = PasswordHash(key: [UInt8](repeating: 8, count: 32), salt: [])
    #expect(!device.isGood(for: "ana", other, at: now))
  }

  @Test func isNotTakenFromWhatCannotBeOne() {
    let text = Device(for: "ana", hash, at: now).text
    for wrong in ["", ".", "..", text + ".", String(text.dropLast()), text.replacing(".", with: "")] {
      #expect(Device(wrong) == nil, "\(wrong)")
    }
  }

  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
    ("2001:db8:1:2:3:4:5:6", "20:1:d:b8:0:1:0:2::/64"), ("2001:db8:1:2::9", "20:1:d:b8:0:1:0:2::/64"),
    ("unknown", "unknown"),
  ]) func anIPv6NetworkIsOneCaller(_ address: String, _ network: String) {
    #expect(Network.of(address) == network)
  }
}
