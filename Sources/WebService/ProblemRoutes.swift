import HTTPTypes
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// What the types of problems mean, at the addresses that name them (RFC 9457, section 3.1.1); for everybody.
struct ProblemRoutes {
  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("problems/:kind") { request, context -> Response in
      guard let kind = context.parameters.get("kind").flatMap(Problem.Kind.init) else {
        throw Problem.notFound("There is no such type of problem.")
      }
      guard request.wantsPage else {
        return Response.text("\(kind.meaning)\n", type: "text/plain; charset=utf-8")
      }
      let page = Page(
        title: kind.rawValue,
        content:
          "<h1 lang=\"en\">\(text: kind.rawValue)</h1>\n<p lang=\"en\" dir=\"ltr\">\(text: kind.meaning)</p>")
      return Viewer(request, context).response(page)
    }
  }
}

extension Problem.Kind {
  /// What has happened, and what to do about it.
  var meaning: String {
    switch self {
    case .malformed:
      "The request is not of the form that the description of the API gives. Mend it before sending it again."
    case .unacceptable:
      "The request has the right form, but says what cannot be carried out. The detail says why."
    case .unauthorized:
      "The request came without a token or login, or with one that is good no longer. Log in."
    case .forbidden: "Whoever sent the request was not given what it asks for."
    case .refused:
      "The rules of procedure do not allow the command as the session stands. The fields “fact”, “rule” and “remedy” say what stands against it, which rule that is, and what to do instead."
    case .conflict:
      "Another command was sent with the same Idempotency-Key. Send a new command with a new key."
    case .exists: "There is something of that name already."
    case .unavailable: "The log is out of reach for a moment. Send the same request with the same key again."
    case .failure: "The service failed. What went wrong is in its log."
    case .gone: "Whoever asked has closed the connection before the answer was there."
    case .notFound: "There is nothing at that address."
    case .tooMany: "Too many requests came from the same caller. Wait as long as Retry-After says."
    case .noSpace:
      "The log has no room left. Those who run the service have to make some; everything can be read."
    case .method: "The path has no such method. The field Allow names those that it has."
    case .tooLarge: "The body of a request has 1 MiB at most."
    case .mediaType: "The body of a request is JSON, or a form where the description says so."
    case .tooSlow: "The body of the request took too long to come. Send it again."
    }
  }
}
