import Crypto
import FoundationEssentials

/// The ids of commands that come from files: the same content gives the same id, run after run.
///
/// An id rests on the session, on the name of the file, on what is written, and on how many times the same has
/// been written before in the file; not on line numbers. So a file that stopped at a mistake is mended and run
/// again, and what had been recorded is recognized wherever it now stands. It is the text as written that
/// counts, with the time that stands in its line and without times taken from lines above: to mend a date in
/// a heading does not make new commands of all that follows it. Standard input has no name, and there the
/// time that each entry comes to stands for it.
struct CommandID {
  let session: String
  private var counts: [String: Int] = [:]

  init(session: String) { self.session = session }

  /// The id of the next command with that content.
  mutating func next(for content: String) -> UUID {
    let count = counts[content, default: 0] + 1
    counts[content] = count
    return CommandID.uuid(of: [session, "entry", content, String(count)])
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
