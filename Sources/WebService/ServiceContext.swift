import Access
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceAPI

/// A request on its way through the service.
struct ServiceContext: RequestContext, RemoteAddressRequestContext, Sendable {
  var coreContext: CoreRequestContextStorage
  /// The connection.
  let channel: any Channel
  /// Whoever asks, if they are known.
  var visitor: Visitor?
  /// The address from which they ask, as far as it is known.
  var address = "unknown"

  init(source: Source) {
    coreContext = .init(source: source)
    channel = source.channel
  }

  /// The other end of the connection.
  var remoteAddress: SocketAddress? { channel.remoteAddress }

  /// The session that the path names; throws a problem where it can be no session's name.
  func session() throws -> SessionName {
    guard let text = parameters.get("session"), let name = SessionName(text) else {
      throw Problem.notFound("There is no such session.")
    }
    return name
  }

  /// A part of the path; throws a problem where it is no text.
  func text(_ name: String) throws -> String {
    guard let text = parameters.get(name).flatMap({ Form.decoded($0) }) else {
      throw Problem.notFound("There is nothing there.")
    }
    return text
  }

  /// Whoever asks; throws a problem where they are not known.
  func known() throws -> Visitor {
    guard let visitor else { throw Problem.unauthorized("Log in, or send a token that was given to you.") }
    return visitor
  }

  /// Whoever asks, if they may do that in all sessions; throws a problem where they may not.
  @discardableResult
  func requireEverywhere(_ act: Act) throws -> Visitor {
    let visitor = try known()
    guard visitor.mayEverywhere(act) else { throw Problem.forbidden("\(visitor.name) was not given that.") }
    return visitor
  }

  /// Whoever asks, if they may do that in a session; throws a problem where they are not known or may not.
  @discardableResult
  func require(_ act: Act, in session: SessionName) throws -> Visitor {
    let visitor = try known()
    guard visitor.may(act, in: session) else {
      throw Problem.forbidden("\(visitor.name) was not given that in \(session).")
    }
    return visitor
  }
}

extension ServiceContext {
  /// Does something for whoever asks, and cancels it when they have closed the connection.
  func whileConnected<Answer: Sendable>(
    _ work: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer {
    let task = Task { try await work() }
    // Otherwise a connection of which the other end is closed stays open until it has been answered.
    channel.setOption(ChannelOptions.allowRemoteHalfClosure, value: false).whenFailure { _ in task.cancel() }
    channel.closeFuture.whenComplete { _ in task.cancel() }
    defer { _ = channel.setOption(ChannelOptions.allowRemoteHalfClosure, value: true) }
    do {
      return try await withTaskCancellationHandler {
        try await task.value
      } onCancel: {
        task.cancel()
      }
    } catch is CancellationError {
      throw Problem.gone
    }
  }
}
