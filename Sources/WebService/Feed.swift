import NIOCore
import Proceedings
import Secretariat
import Synchronization

/// The live feed of one session: each way of showing it is rendered once for each change, and shared by all
/// readers.
///
/// A reader is only ever woken; what it then sends is the newest there is. A slow one leaves changes out, costs
/// no more memory than a fast one, and never sees the version go back.
final class Feed: Sendable {
  /// A state of the session as it goes over the wire.
  struct Frame: Sendable {
    let version: Int
    let bytes: ByteBuffer
  }

  private struct Reader {
    let rendering: Rendering
    let credential: String
    let wake: AsyncStream<Void>.Continuation
  }

  private struct State {
    var snapshot: Snapshot<Session>?
    var frames: [Rendering: Frame] = [:]
    var beats: [Rendering: ByteBuffer] = [:]
    var readers: [Int: Reader] = [:]
    var lastReader = 0
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let now: @Sendable () -> RoomTime

  init(now: @escaping @Sendable () -> RoomTime) { self.now = now }

  /// Takes in a new state of the session and wakes all readers.
  func publish(_ snapshot: Snapshot<Session>) {
    let renderings = state.withLock { Set($0.readers.values.map(\.rendering)) }
    let frames = renderings.map { ($0, frame(snapshot, $0)) }
    state.withLock { state in
      guard snapshot.version > state.snapshot?.version ?? -1 else { return }
      state.snapshot = snapshot
      state.frames = Dictionary(uniqueKeysWithValues: frames)
      state.beats = [:]
      for reader in state.readers.values { reader.wake.yield() }
    }
  }

  /// Sends everybody a sign of life with the clock as it stands.
  func beat() {
    let (snapshot, renderings) = state.withLock { ($0.snapshot, Set($0.readers.values.map(\.rendering))) }
    guard let snapshot else { return }
    let time = now()
    let beats = renderings.map { ($0, ServerSentEvent.clock(snapshot.state, at: time)) }
    state.withLock { state in
      state.beats = Dictionary(uniqueKeysWithValues: beats)
      for reader in state.readers.values { reader.wake.yield() }
    }
  }

  /// Ends all readers, and lets no new one in.
  func end() { finish { _ in true } }

  /// Ends the readers whose credentials are good no longer.
  func end(credentials: Set<String>) { finish(ending: false) { credentials.contains($0.credential) } }

  /// How many read it.
  var readerCount: Int { state.withLock { $0.readers.count } }

  /// The credentials with which its readers came.
  var credentials: Set<String> { state.withLock { Set($0.readers.values.map(\.credential)) } }

  private func finish(ending: Bool = true, where isMeant: (Reader) -> Bool) {
    let ended = state.withLock { state in
      if ending { state.hasEnded = true }
      let ended = state.readers.filter { isMeant($0.value) }
      for id in ended.keys { state.readers[id] = nil }
      return ended.values
    }
    // Outside the lock, since the end of a stream asks for it again.
    for reader in ended { reader.wake.finish() }
  }

  private func frame(_ snapshot: Snapshot<Session>, _ rendering: Rendering) -> Frame {
    let text = rendering.text(of: snapshot.state, at: now())
    return Frame(
      version: snapshot.version, bytes: ServerSentEvent.state(text, version: snapshot.version))
  }
}

extension Feed {
  /// The frames of one reader, in the order of their versions.
  func frames(_ rendering: Rendering, after last: Int?, credential: String) -> Frames {
    let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state -> Int? in
      if state.hasEnded { return nil }
      state.lastReader += 1
      state.readers[state.lastReader] = Reader(rendering: rendering, credential: credential, wake: wake)
      return state.lastReader
    }
    if let id {
      wake.onTermination = { [weak self] _ in self?.state.withLock { $0.readers[id] = nil } }
      wake.yield()
    } else {
      wake.finish()
    }
    return Frames(feed: self, rendering: rendering, last: last ?? -1, wakes: wakes.makeAsyncIterator())
  }

  /// What one reader is sent, one after the other.
  struct Frames: ~Copyable {
    private let feed: Feed
    private let rendering: Rendering
    private var last: Int
    private var wakes: AsyncStream<Void>.Iterator
    private var hasBegun = false

    fileprivate init(feed: Feed, rendering: Rendering, last: Int, wakes: AsyncStream<Void>.Iterator) {
      (self.feed, self.rendering, self.last, self.wakes) = (feed, rendering, last, wakes)
    }

    /// What is to be sent next; nil when the feed has ended.
    mutating func next() async -> ByteBuffer? {
      while await wakes.next() != nil {
        if let frame = feed.newest(rendering), frame.version > last {
          last = frame.version
          return feed.begun(frame, &hasBegun)
        }
        if let beat = feed.beat(rendering) { return beat }
      }
      return nil
    }
  }

  /// The frame, with the clock behind it where it is the reader's first: it may have been rendered a while ago.
  private func begun(_ frame: Frame, _ hasBegun: inout Bool) -> ByteBuffer {
    guard !hasBegun, let snapshot = state.withLock({ $0.snapshot }) else { return frame.bytes }
    hasBegun = true
    var bytes = frame.bytes
    bytes.writeImmutableBuffer(ServerSentEvent.clock(snapshot.state, at: now()))
    return bytes
  }

  private func newest(_ rendering: Rendering) -> Frame? {
    let (known, snapshot) = state.withLock { ($0.frames[rendering], $0.snapshot) }
    if let known { return known }
    guard let snapshot else { return nil }
    let frame = frame(snapshot, rendering)
    return state.withLock { state in
      if state.snapshot?.version == frame.version { state.frames[rendering] = frame }
      return state.frames[rendering]
    }
  }

  private func beat(_ rendering: Rendering) -> ByteBuffer? { state.withLock { $0.beats[rendering] } }
}
