import FoundationEssentials
import Postgres

/// The newest event of a session, as far as a writer knows.
struct Head {
  let version: Int
  let hash: [UInt8]

  /// That of a session in which nothing has happened.
  static let ofNothing = Head(version: 0, hash: CanonicalRecord.noHash)

  init(version: Int, hash: [UInt8]) {
    self.version = version
    self.hash = hash
  }

  init(of event: RecordedEvent) { self.init(version: event.version, hash: event.hash) }
}

/// A request and the batch with which it came.
struct Joined {
  let request: AppendRequest
  let batch: Int
}

/// Requests of one session that rest one on the other, and the one call that records them all or none.
struct Chain {
  /// The session.
  let session: SessionName
  /// The events of each request, if the call succeeds.
  private(set) var links: [[RecordedEvent]] = []
  /// The newest event, if the call succeeds.
  private(set) var head: Head
  private let first: AppendRequest
  private let batch: Int
  /// Whether it rests on what is stored, as far as the writer knows.
  private let isReal: Bool
  private let previousHash: [UInt8]
  private var commands: Set<UUID> = []
  private var count = 0

  /// How many events one call records at most where it takes several requests.
  private static let most = 256

  private init(_ item: Joined, after head: Head, isReal: Bool, recordedAt: Int) {
    session = item.request.session
    first = item.request
    batch = item.batch
    previousHash = head.hash
    self.head = head
    self.isReal = isReal
    add(item.request, recordedAt: recordedAt)
  }

  /// Links each request to the one before it in its batch, or to the head of its session.
  ///
  /// Where a request does not follow the head, its hashes follow nothing that is stored, so that it is refused and
  /// so is whatever was decided on it. The requests come session by session; `asChains` is false where each is to
  /// have an answer of its own.
  static func all(of joined: [Joined], heads: [SessionName: Head], asChains: Bool) -> [Chain] {
    let now = CivilTime.microseconds(of: Date())
    var chains: [Chain] = []
    var stored: Head?
    for item in joined {
      let last = chains.last.flatMap { $0.session == item.request.session ? $0 : nil }
      if last == nil { stored = heads[item.request.session] }
      let basis = last.flatMap { $0.batch == item.batch ? ($0.head, $0.isReal) : nil }
      let (head, isReal) = basis ?? Self.basis(of: item.request, stored: stored)
      if asChains, let last, last.takes(item) {
        chains[chains.count - 1].add(item.request, recordedAt: now)
      } else {
        chains.append(Chain(item, after: head, isReal: isReal, recordedAt: now))
      }
      if isReal { stored = chains.last?.head }
    }
    return chains
  }

  private static func basis(of request: AppendRequest, stored: Head?) -> (Head, isReal: Bool) {
    if let stored, stored.version == request.expectedVersion,
      stored.hash == request.previousHash ?? stored.hash
    {
      return (stored, true)
    }
    return (Head(version: request.expectedVersion, hash: CanonicalRecord.noHash), false)
  }

  /// Whether a request that follows it may be recorded with it.
  private func takes(_ item: Joined) -> Bool {
    isReal && batch == item.batch && count > 0 && !item.request.events.isEmpty
      && item.request.expectedVersion == head.version && !commands.contains(item.request.commandID)
      && count + item.request.events.count <= Self.most
  }

  private mutating func add(_ request: AppendRequest, recordedAt: Int) {
    let records = CanonicalRecord.chain(request, after: head.hash, recordedAt: recordedAt)
    links.append(records)
    commands.insert(request.commandID)
    count += records.count
    if let last = records.last { head = Head(of: last) }
  }

  /// What the database is asked for, and what it is to announce.
  func call(announcing names: String?) -> Call {
    let events = links.joined()
    let place: [Parameter] = [.text(session.text), .int(first.expectedVersion)]
    let records: [Parameter] = [
      .byteArrays(events.map(\.canonical)), .byteArrays(events.map(\.hash)), names.map { .text($0) } ?? .null,
    ]
    if links.count > 1 {
      return Call(
        LogStatement.appendChain,
        place + [.bytes(previousHash), .texts(commands.map(\.text))] + records)
    }
    let command: [Parameter] = [.text(first.commandID.text), .bytes(previousHash)]
    return Call(LogStatement.append, place + command + records)
  }
}
