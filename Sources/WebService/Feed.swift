import NIOCore
import Proceedings
import Sessions
import Synchronization

/// The live feed of one session: each way of showing it is rendered once for each change, and shared by all
/// readers.
final class Feed: Sendable {
  /// A state of the session as it goes over the wire.
  private struct Frame: Sendable {
    let version: Int
    let bytes: ByteBuffer
  }

  private struct State {
    var session: Session?
    var frames: [Rendering: Frame] = [:]
    var readers: [ObjectIdentifier: FeedReader] = [:]
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let now: @Sendable () -> RoomTime

  init(now: @escaping @Sendable () -> RoomTime) { self.now = now }

  /// Takes in a new state of the session and offers it to all readers.
  func publish(_ session: Session) {
    let isNew = state.withLock { state in
      guard session.version > state.session?.version ?? -1 else { return false }
      (state.session, state.frames) = (session, [:])
      return true
    }
    guard isNew else { return }
    // The boards do not wait for the pages of two hundred delegations, each of which is rendered apart.
    for isForOne in [false, true] {
      let readers = readers.filter { $0.rendering.isForOne == isForOne }
      let renderings = Set(readers.map(\.rendering))
      let frames = Dictionary(uniqueKeysWithValues: renderings.map { ($0, newest(session, $0)) })
      tell(readers) { reader in
        // Taken from here, since the next change may be on its way already.
        let frame = frames[reader.rendering] ?? self.newest(session, reader.rendering)
        reader.offer(frame.bytes, version: frame.version)
      }
    }
  }

  /// Sends everybody a sign of life with the clock as it stands.
  func beat() {
    guard let session = state.withLock({ $0.session }) else { return }
    let beat = ServerSentEvent.clock(session, at: now())
    tell(readers) { $0.offer(beat: beat) }
  }

  /// Lets a reader in, and offers it the session as it stands.
  func join(_ reader: FeedReader) {
    let session = state.withLock { state -> Session?? in
      if state.hasEnded { return nil }
      state.readers[ObjectIdentifier(reader)] = reader
      return .some(state.session)
    }
    guard let session else { return reader.leave() }
    // A session that nobody has looked at yet is published in a moment.
    guard let session else { return }
    let frame = newest(session, reader.rendering)
    // The clock goes behind it, since it may have been rendered a while ago.
    var bytes = frame.bytes
    bytes.writeImmutableBuffer(ServerSentEvent.clock(session, at: now()))
    reader.offer(bytes, version: frame.version)
  }

  /// Lets a reader go.
  func forget(_ reader: FeedReader) {
    state.withLock { $0.readers[ObjectIdentifier(reader)] = nil }
  }

  /// Ends all readers, and lets no new one in.
  func end() {
    state.withLock { $0.hasEnded = true }
    for reader in readers { reader.leave() }
  }

  /// Ends the readers whose credentials are good no longer.
  func end(credentials: Set<String>) {
    for reader in readers where credentials.contains(reader.credential) { reader.leave() }
  }

  /// How many read it.
  var readerCount: Int { state.withLock { $0.readers.count } }

  /// The credentials with which its readers came.
  var credentials: Set<String> { Set(readers.map(\.credential)) }

  private var readers: [FeedReader] { state.withLock { Array($0.readers.values) } }

  /// Tells readers on the threads of their connections, so that a thousand of them are told in one go.
  private func tell(_ readers: [FeedReader], _ tell: @escaping @Sendable (FeedReader) -> Void) {
    for readers in Dictionary(grouping: readers, by: { ObjectIdentifier($0.eventLoop) }).values {
      readers.first?.eventLoop.execute { readers.forEach(tell) }
    }
  }

  private func newest(_ session: Session, _ rendering: Rendering) -> Frame {
    let known = state.withLock { $0.frames[rendering] }
    if let known, known.version >= session.version { return known }
    let frame = frame(session, rendering)
    state.withLock { state in
      if state.session?.version == frame.version { state.frames[rendering] = frame }
    }
    return frame
  }

  private func frame(_ session: Session, _ rendering: Rendering) -> Frame {
    let text = rendering.text(of: session, at: now())
    return Frame(
      version: session.version, bytes: ServerSentEvent.state(text, version: session.version))
  }
}
