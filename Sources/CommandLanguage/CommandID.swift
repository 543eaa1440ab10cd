import Crypto
import FoundationEssentials
import Proceedings

/// The ids of the entries of a file: the same file gives the same ids, run after run.
///
/// One half of an id tells the entry: the session, the name of the file, the text as written, and how many times the same
/// stood above it. Line numbers do not count, nor times taken from lines above: a file that is mended and run again
/// goes on from where it stopped. The other half tells the file: its name and its first entry, with the day and the
/// time of that. So two files of one name with lines in common are not taken for one. What stands between quotation marks in
/// the first entry is left out of that half: a name that is erased there must not be found by trying in all other ids.
struct CommandID {
  let session: String
  /// The name of the file, without its folder; empty for standard input.
  let file: String
  private var tag: UInt64 = 0
  private var counts: [String: Int] = [:]
  private var formerCounts: [String: Int] = [:]

  init(session: String, file: String?) {
    self.session = session
    self.file = file ?? ""
  }

  /// The id of the next entry, and the one that it had before files were told apart by their first entries.
  mutating func next(for tokens: [Token], at time: RoomTime) -> (id: UUID, former: UUID) {
    let text = tokens.map(\.shown).joined(separator: " ")
    if counts.isEmpty {
      let words = tokens.map { $0.quoted == nil ? $0.shown : "\"\"" }
      tag = CommandID.uuid(of: [session, "file", file, time.description] + words).halves.second
    }
    let count = counts[text, default: 0] + 1
    counts[text] = count
    let line = CommandID.uuid(of: [session, "line", file, text, String(count)]).halves.first
    let content = "\(file.isEmpty ? time.description : file) \(text)"
    let formerCount = formerCounts[content, default: 0] + 1
    formerCounts[content] = formerCount
    return (
      UUID(first: line, second: tag),
      CommandID.uuid(of: [session, "entry", content, String(formerCount)])
    )
  }

  /// A UUID of version 8 (RFC 9562) made of the SHA-256 of the texts, each preceded by its length.
  static func uuid(of texts: [String]) -> UUID {
    var hash = SHA256()
    hash.update(data: Data("rostrum command".utf8))
    for text in texts { hash.update(data: Data("\(text.utf8.count):\(text)".utf8)) }
    var uuid = hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: uuid_t.self) }
    uuid.6 = uuid.6 & 0x0F | 0x80
    uuid.8 = uuid.8 & 0x3F | 0x80
    return UUID(uuid: uuid)
  }
}

extension UUID {
  /// The two halves, the version in the first and the variant in the second.
  var halves: (first: UInt64, second: UInt64) {
    let bytes = withUnsafeBytes(of: uuid) { Array($0) }
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    return (number(bytes[..<8]), number(bytes[8...]))
  }

  /// The id of two halves.
  init(first: UInt64, second: UInt64) {
    var bytes: uuid_t = UUID().uuid
    withUnsafeMutableBytes(of: &bytes) { buffer in
      for index in 0..<8 {
        buffer[index] = UInt8(truncatingIfNeeded: first >> (56 - 8 * UInt64(index)))
        buffer[index + 8] = UInt8(truncatingIfNeeded: second >> (56 - 8 * UInt64(index)))
      }
    }
    self.init(uuid: bytes)
  }
}
