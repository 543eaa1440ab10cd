import Access
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings

/// The live feed over HTTP.
struct FeedRoutes {
  let office: Office

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions/:session/feed") { request, context in
      try await Self.response(office, request, context, .json(session: context.session().text))
    }
  }

  /// A stream of events that ends when the reader leaves, when its credential is revoked, or with the service.
  static func response(
    _ office: Office, _ request: Request, _ context: ServiceContext, _ rendering: Rendering
  ) async throws -> Response {
    let session = try context.session()
    let reader = try context.require(.readBoard, in: session)
    let feed = try await office.feed(session)
    let last = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap(Int.init)
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        try await request.body.consumeWithCancellationOnInboundClose { _ in
          try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
          var frames = feed.frames(rendering, after: last, credential: reader.credential)
          while let bytes = await frames.next() { try await writer.write(bytes) }
        }
        try await writer.finish(nil)
      })
  }
}
