import FoundationEssentials
import Glibc

/// The folder of the key, of the public keys that are believed, and of the heads: a file of lines for each session.
public struct HeadFolder: Sendable {
  /// Where it is.
  public let path: String

  /// A folder, which is made when it is first needed.
  public init(_ path: String) { self.path = path }

  /// The file of a session’s heads, the oldest first.
  public func file(of session: SessionName) -> String { "\(path)/\(session).jsonl" }

  /// The heads of a session that were signed so far; throws if one was not signed with a key that is believed.
  public func heads(of session: SessionName) throws -> [SignedHead] {
    let path = file(of: session)
    if access(path, F_OK) != 0 { return [] }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8), let lines = HeadLines(text) else {
      throw HeadKey.Unusable(description: "\(path) cannot be read as a file of heads: restore it from a copy")
    }
    let keys = try trustedKeys()
    for head in lines.heads where head.session != session.text || !head.isGenuine || !keys.contains(head.key)
    {
      throw HeadKey.Unusable(
        description:
          "\(path) holds a head at event \(head.version) that none of the keys in \(self.path)/keys signed: "
          + "find out where it comes from. If the key is yours: rostrum head --trust \(head.key)")
    }
    return lines.heads
  }

  /// The sessions of which there are heads.
  public var sessions: [SessionName] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap { $0.hasSuffix(".jsonl") ? SessionName(String($0.dropLast(6))) : nil }.sorted()
  }

  /// When a head of a session was last kept.
  func lastSigned(_ session: SessionName) -> Date? {
    var status = stat()
    guard stat(file(of: session), &status) == 0 else { return nil }
    return Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
  }

  /// Signs the newest event of a session as its head, and keeps that durably.
  ///
  /// It throws, and signs nothing, if an event is not as it was recorded, or if the log is not the one that a head was
  /// signed for before.
  @discardableResult
  public func sign(_ audit: SessionAudit, at time: Date) throws -> SignedHead {
    let key = try key()
    switch audit.verdict.trusting(try trustedKeys()) {
    case .broken(let version, let reason):
      throw EventLogError.altered(session: audit.session, version: version, reason)
    case .intact: break
    }
    for head in try heads(of: audit.session) {
      if let contradiction = audit.contradiction(by: head) { throw contradiction }
    }
    guard let newest = audit.newest else { throw EventLogError.malformed("\(audit.session) has no event") }
    let head = try SignedHead(
      session: newest.session, version: newest.version, hash: newest.hash, texts: audit.digests.last,
      at: time,
      by: key)
    let path = file(of: newest.session)
    guard append(head.line, to: path) else {
      throw HeadKey.Unusable(description: "\(path) cannot be written: check the folder and its permissions")
    }
    return head
  }

  /// Puts the heads of sessions aside that a database which was restored on purpose does not hold, and gives the file
  /// to which they went.
  public func setAside(_ session: SessionName, at time: Date) throws -> String {
    let stamp = CivilTime.text(microseconds: CivilTime.microseconds(of: time)).prefix(19).replacing(
      ":", with: "")
    let kept = "\(file(of: session)).before-\(stamp)"
    guard access(kept, F_OK) != 0, rename(file(of: session), kept) == 0 else {
      throw HeadKey.Unusable(
        description: "\(file(of: session)) cannot be renamed: check the folder and its permissions")
    }
    return kept
  }

  /// Writes the file anew with one line more and puts it in the place of the old one, so that no line is ever torn;
  /// false if it could not, and then the file is as it was.
  private func append(_ line: String, to path: String) -> Bool {
    // Another service may close a meeting at the same moment.
    let lock = open("\(self.path)/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { return false }
    defer { close(lock) }
    guard flock(lock, LOCK_EX) == 0 else { return false }
    var text = ""
    if access(path, F_OK) == 0 {
      guard let found = try? String(contentsOfFile: path, encoding: .utf8) else { return false }
      text = Self.withoutTornEnd(found)
    }
    return replace(path, with: text + line + "\n")
  }

  /// Remains that programs before this one may have left at a loss of power: the beginning of a line goes, and a line that is
  /// whole is ended.
  private static func withoutTornEnd(_ text: String) -> String {
    guard let last = text.split(separator: "\n", omittingEmptySubsequences: false).last, !last.isEmpty else {
      return text
    }
    return SignedHead(line: last) == nil ? String(text.dropLast(last.count)) : text + "\n"
  }
}

extension HeadFolder {
  private var keyFile: String { "\(path)/key" }
  private var keysFile: String { "\(path)/keys" }

  /// The key, made if there never was one; throws if there was one and it is gone.
  public func key() throws -> HeadKey {
    if access(keyFile, F_OK) != 0 {
      if try !believed().isEmpty || !sessions.isEmpty {
        throw HeadKey.Unusable(
          description:
            "the key \(keyFile) is gone, and nothing is signed without it: restore it from where it was "
            + "copied to, or have another made: rostrum head --new-key")
      }
      return try newKey()
    }
    let key = try HeadKey(file: keyFile)
    try trust(key.publicKey)
    return key
  }

  /// Makes a key if there is none, though there was one before; what that signed is still believed.
  public func newKey() throws -> HeadKey {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw HeadKey.Unusable(description: "the folder \(path) cannot be made: check the one above it")
    }
    for session in sessions {
      let text = (try? String(contentsOfFile: file(of: session), encoding: .utf8)) ?? ""
      for head in HeadLines(text)?.heads ?? [] where head.isGenuine { try trust(head.key) }
    }
    let key = try HeadKey(madeAt: keyFile)
    try trust(key.publicKey)
    return key
  }

  /// The public keys whose heads and erasures are believed: its own and those that were pinned; none if it never signed.
  public func trustedKeys() throws -> [String] {
    let own = access(keyFile, F_OK) == 0 ? [try HeadKey(file: keyFile).publicKey] : []
    let pinned = try believed()
    return own.filter { !pinned.contains($0) } + pinned
  }

  /// Pins a public key: what it signed is believed from now on.
  public func trust(_ key: String) throws {
    _ = mkdir(path, 0o700)
    guard key.utf8.count == 64, [UInt8](hex: key.utf8) != nil else {
      throw EventLogError.malformed("“\(key)” is no public key: it has 64 hexadecimal digits")
    }
    let pinned = try believed()
    if pinned.contains(key) { return }
    guard replace(keysFile, with: (pinned + [key]).map { $0 + "\n" }.joined()) else {
      throw HeadKey.Unusable(
        description: "\(keysFile) cannot be written: check the folder and its permissions")
    }
  }

  private func believed() throws -> [String] {
    if access(keysFile, F_OK) != 0 { return [] }
    guard let text = try? String(contentsOfFile: keysFile, encoding: .utf8) else {
      throw HeadKey.Unusable(description: "\(keysFile) cannot be read: check its permissions")
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Writes a file whole and durably in the place of what it was; false if it could not.
  private func replace(_ path: String, with text: String) -> Bool {
    let draft = "\(path).\(getpid()).\(UUID().uuidString)"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    defer { unlink(draft) }
    let bytes = Array(text.utf8)
    let isWhole = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    guard close(file) == 0, isWhole, rename(draft, path) == 0 else { return false }
    let folder = open(self.path, O_RDONLY | O_CLOEXEC)
    defer { if folder >= 0 { close(folder) } }
    return folder >= 0 && fsync(folder) == 0
  }
}
