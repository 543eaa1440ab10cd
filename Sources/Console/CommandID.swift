import Crypto
import FoundationEssentials

/// The ids of commands that come from files: the same content gives the same id, run after run.
///
/// An id rests on the session, on what is written, and on how many times the same has been written before in
/// the file; not on the name of the file, nor on line numbers. So a file that stopped at a mistake is mended
/// and run again, and what had been recorded is recognized wherever it now stands. It is the text as written
/// that counts, with the time that stands in its line and without times taken from lines above: to mend a
/// date in a heading does not make new commands of all that follows it.
struct CommandID {
  let session: String
  private var counts: [String: Int] = [:]

  init(session: String) { self.session = session }

  /// The id of the next command with that content.
  mutating func next(for content: String) -> UUID {
    let count = counts[content, default: 0] + 1
    counts[content] = count
    return CommandID.uuid(of: [session, content, String(count)])
  }

  /// A UUID of version 8 (RFC 9562) made of the SHA-256 of the texts, each preceded by its length.
  static func uuid(of texts: [String]) -> UUID {
    var hash = SHA256()
    hash.update(data: Data("rostrum command".utf8))
    for text in texts { hash.update(data: Data("\(text.utf8.count):\(text)".utf8)) }
    var bytes = Array(hash.finalize().prefix(16))
    for (index, keep, set) in [(6, 0x0F, 0x80), (8, 0x3F, 0x80)] as [(Int, UInt8, UInt8)]
    where bytes.indices.contains(index) {
      bytes[index] = bytes[index] & keep | set
    }
    let uuid = bytes.withUnsafeBytes { raw in
      raw.count < 16 ? UUID().uuid : raw.loadUnaligned(as: uuid_t.self)
    }
    return UUID(uuid: uuid)
  }
}
