import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// One reader of a feed, at its end of the connection.
///
/// It is offered what there is, and passes on the newest once the connection has taken what went before: a slow
/// reader leaves changes out, costs no more memory than a fast one, and never sees the version go back.
final class FeedReader: Sendable {
  private struct State {
    /// The newest version that was offered.
    var newest: Int
    /// What waits until the connection has taken what went before.
    var next: ByteBuffer?
    var isSending = false
    var hasEnded = false
  }

  let rendering: Rendering
  /// The credential with which the reader came.
  let credential: String
  private let channel: any Channel
  private let end: EventLoopPromise<Void>
  private let state: Mutex<State>

  /// A reader at a connection who knows the session up to a version.
  init(_ channel: any Channel, _ rendering: Rendering, after version: Int?, credential: String) {
    (self.channel, self.rendering, self.credential) = (channel, rendering, credential)
    end = channel.eventLoop.makePromise()
    state = Mutex(State(newest: version ?? -1))
    // A reader that closes its end has left, and is not waited for until a write fails.
    channel.setOption(ChannelOptions.allowRemoteHalfClosure, value: false).whenFailure { [weak self] _ in
      self?.leave()
    }
    channel.closeFuture.whenComplete { [weak self] _ in self?.leave() }
  }

  /// The thread on which what is offered is passed on at the least cost.
  var eventLoop: any EventLoop { channel.eventLoop }

  /// Offers a state of the session, which takes the place of an older one that still waits.
  func offer(_ bytes: ByteBuffer, version: Int) {
    let mustSend = state.withLock { state in
      if state.hasEnded || version <= state.newest { return false }
      state.newest = version
      if state.isSending { state.next = bytes } else { state.isSending = true }
      return state.next == nil
    }
    if mustSend { send(bytes) }
  }

  /// Offers a sign of life, which is left out where something is on its way already.
  func offer(beat bytes: ByteBuffer) {
    let mustSend = state.withLock { state in
      if state.hasEnded || state.isSending { return false }
      state.isSending = true
      return true
    }
    if mustSend { send(bytes) }
  }

  /// Ends the reading, in order: what is on its way arrives.
  func leave() {
    let isFirst = state.withLock { state in
      defer { (state.hasEnded, state.next) = (true, nil) }
      return !state.hasEnded
    }
    if isFirst { end.succeed() }
  }

  /// Waits until the reading has ended: with the connection, by the feed, or with the task that waits.
  func ended() async throws {
    try await withTaskCancellationHandler {
      try await end.futureResult.get()
    } onCancel: {
      leave()
    }
  }

  private func send(_ bytes: ByteBuffer) {
    channel.writeAndFlush(HTTPResponsePart.body(bytes)).whenComplete { [weak self] result in
      switch result {
      case .success: self?.sent()
      case .failure: self?.leave()
      }
    }
  }

  private func sent() {
    let next = state.withLock { state in
      defer { state.next = nil }
      state.isSending = state.next != nil
      return state.next
    }
    if let next { send(next) }
  }
}
