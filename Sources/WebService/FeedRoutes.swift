import Access
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Proceedings

/// The live feed over HTTP.
struct FeedRoutes {
  let backend: Backend

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions/:session/feed") { request, context in
      try await Self.response(backend, request, context, .json(session: context.session().text))
    }
  }

  /// A stream of events that ends when the reader leaves, when its credential is revoked, or with the service.
  ///
  /// Its head goes out as that of any answer; what follows is written to the connection by the feed itself, since
  /// a task that is woken for each reader and change costs more than the change.
  static func response(
    _ backend: Backend, _ request: Request, _ context: ServiceContext, _ rendering: Rendering
  ) async throws -> Response {
    let session = try context.session()
    let visitor = try context.require(.readBoard, in: session)
    let feed = try await backend.feed(session)
    let last = HTTPField.Name.lastEventID.flatMap { request.headers[$0] }.flatMap(Int.init)
    let (channel, credential) = (context.channel, visitor.credential)
    let isDelegation = visitor.delegation(in: session) != nil
    let place = try backend.streams.place(
      for: credential, atMost: isDelegation ? StreamLimits.ofDelegation : StreamLimits.ofOthers,
      from: Network.of(context.address))
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
        let reader = FeedReader(channel, rendering, after: last, credential: credential)
        feed.join(reader)
        defer {
          feed.forget(reader)
          place.leave()
        }
        try await reader.ended()
        try await writer.finish(nil)
      })
  }
}
