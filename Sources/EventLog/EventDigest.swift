import CanonicalForm
import Crypto
import FoundationEssentials

/// The digest of an event that can still be computed when a text was erased from it.
///
/// Signed heads hold the digests of all events together, so that whoever kept a head can tell that an erasure changed
/// nothing but the texts that it names. The digest is the SHA-256 of the event's canonical form without `commandId`, in
/// which the operator and each text of the payload is replaced by a digest of its own: the SHA-256 of a salt and the text.
/// The salt is the SHA-256 of the command's id and the JSON pointer (RFC 6901) of the text, so that nobody can try names
/// once the id is gone. A line of an erasure keeps the salts of the texts that stayed and the digests of those that went.
enum EventDigest {
  /// The digest of an event of these canonical bytes, with the newest line of its erasure; nil if the line does not
  /// account for every text, or the bytes are no event's.
  static func digest(of canonical: [UInt8], erased line: SignedErasure? = nil) -> [UInt8]? {
    guard case .object(let members)? = try? CanonicalJSON(parsing: canonical),
      case .string(let id)? = members.first(where: { $0.name == "commandId" })?.value
    else { return nil }
    let account = line?.account
    var isWhole = true
    var places: Set<String> = []
    let replaced = members.filter { $0.name != "commandId" }.map { member in
      guard ["operator", "payload"].contains(member.name) else { return member }
      let value = member.value.replacingTexts(at: "/\(member.name)") { place, text in
        guard let account else { return digest(of: text, salt: salt(at: place, id: id)) }
        places.insert(place)
        if let digest = account.digests[place] { return digest }
        guard let salt = account.salts[place].flatMap({ [UInt8](hex: $0.utf8) }) else {
          isWhole = false
          return text
        }
        return digest(of: text, salt: salt)
      }
      return CanonicalJSON.Member(member.name, value)
    }
    if let account, !isWhole || places.count != account.digests.count + account.salts.count { return nil }
    return CanonicalRecord.hash(CanonicalJSON.object(replaced).bytes)
  }

  /// The digest of the events of a session up to one, from that of those before it.
  static func chained(_ before: [UInt8], _ digest: [UInt8]) -> [UInt8] {
    CanonicalRecord.hash(before + digest)
  }

  /// The account in a line of an erasure: the salts of the texts that stay, and the digests of those that go.
  struct Account: Sendable, Equatable {
    /// The salts by the places of the texts, in hexadecimal digits.
    var salts: [String: String] = [:]
    /// The digests by the places of the texts, in hexadecimal digits.
    var digests: [String: String] = [:]

    /// The account of an event as it stands: of its newest line, or else nothing is erased yet.
    init(of event: RecordedEvent, erased line: SignedErasure?) {
      if let account = line?.account {
        self = account
        return
      }
      let id = event.commandID.text
      for place in EventDigest.texts(of: event).keys {
        salts[place] = EventDigest.salt(at: place, id: id).hex
      }
    }

    init(salts: [String: String], digests: [String: String]) {
      self.salts = salts
      self.digests = digests
    }

    /// The same after texts have gone that were these.
    func erasing(_ places: [String], from event: RecordedEvent) -> Account {
      let texts = EventDigest.texts(of: event)
      var account = self
      for place in places {
        guard let salt = account.salts.removeValue(forKey: place).flatMap({ [UInt8](hex: $0.utf8) }),
          let text = texts[place]
        else { continue }
        account.digests[place] = EventDigest.digest(of: text, salt: salt)
      }
      return account
    }
  }

  /// The texts of an event by their places.
  static func texts(of event: RecordedEvent) -> [String: String] {
    var texts = ["/operator": event.operatorName]
    _ = (try? CanonicalJSON(parsing: event.payload))?.replacingTexts(at: "/payload") { place, text in
      texts[place] = text
      return text
    }
    return texts
  }

  private static func salt(at place: String, id: String) -> [UInt8] {
    CanonicalRecord.hash(Array((id + place).utf8))
  }

  private static func digest(of text: String, salt: [UInt8]) -> String {
    CanonicalRecord.hash(salt + Array(text.utf8)).hex
  }
}

extension CanonicalJSON {
  /// The same value with other texts in the places of those that it has; a place is a JSON pointer.
  func replacingTexts(at place: String, _ other: (String, String) -> String) -> CanonicalJSON {
    switch self {
    case .null, .bool, .int: self
    case .string(let text): .string(other(place, text))
    case .array(let values):
      .array(values.enumerated().map { $1.replacingTexts(at: "\(place)/\($0)", other) })
    case .object(let members):
      .object(
        members.map {
          let name = $0.name.replacing("~", with: "~0").replacing("/", with: "~1")
          return Member($0.name, $0.value.replacingTexts(at: "\(place)/\(name)", other))
        })
    }
  }
}
