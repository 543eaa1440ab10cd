import Access
import CommandLanguage
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ServiceAPI
import Sessions

extension Problem {
  private init(_ status: HTTPResponse.Status, _ kind: Kind, _ title: String, _ detail: String) {
    self.init(kind, status: status.code, title: title, detail: detail)
  }

  static func badRequest(_ detail: String) -> Problem {
    Problem(.badRequest, .malformed, "The request is malformed", detail)
  }
  static func unprocessable(_ detail: String) -> Problem {
    Problem(.unprocessableContent, .unacceptable, "The request cannot be carried out", detail)
  }
  static func unauthorized(_ detail: String) -> Problem {
    Problem(.unauthorized, .unauthorized, "Nobody is known to ask", detail)
  }
  static func forbidden(_ detail: String) -> Problem {
    Problem(.forbidden, .forbidden, "This is not yours to do", detail)
  }
  static func notFound(_ detail: String) -> Problem {
    Problem(.notFound, .notFound, "There is nothing there", detail)
  }
  static let conflict = Problem(
    .unprocessableContent, .conflict, "The key was used before",
    "Another command was sent with this Idempotency-Key. Send a new command with a new key.")
  static func tooMany(retryAfter seconds: Int) -> Problem {
    var problem = Problem(
      .tooManyRequests, .tooMany, "Too many requests", "Try again in \(seconds) s.")
    problem.retryAfter = seconds
    return problem
  }
  static let unavailable: Problem = {
    var problem = Problem(
      .serviceUnavailable, .unavailable, "The log is out of reach",
      "Nothing was lost that was answered. Send the same request with the same key again in a moment.")
    problem.retryAfter = 1
    return problem
  }()
  static let noSpace: Problem = {
    var problem = Problem(
      .init(code: 507, reasonPhrase: "Insufficient Storage"), .noSpace, "The log has no room left",
      "Nothing new can be recorded until those who run the service have made room. Everything can be read.")
    problem.retryAfter = 30
    return problem
  }()
  /// For the counts alone: whoever asked has closed the connection, and hears no answer.
  static let gone = Problem(
    .init(code: 499, reasonPhrase: "Client Closed Request"), .gone, "Whoever asked has gone",
    "The connection was closed before the answer was there.")
  static let failure = Problem(
    .internalServerError, .failure, "The service failed", "What went wrong is in the service's log.")
}

extension Problem {
  /// An error in these terms; nil where it is a failure of the service, of which nothing is told.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as MalformedLine: self.init(error)
    case CommandError.refused(let refused): self.init(refused)
    case CommandError.conflict: self = .conflict
    case CommandError.unanswered(_, _, let reason), CommandError.failed(let reason): self.init(reason)
    case let error as EventLogError:
      guard let problem = Problem(ofTheLog: error) else { return nil }
      self = problem
    case let error as AccessError: self.init(error)
    case let error as HTTPError: self.init(status: error.status)
    default: return nil
    }
  }

  private init(_ malformed: MalformedLine) {
    let error = malformed.error
    self = .badRequest("\(malformed)")
    place = [error.columns.lowerBound, error.columns.upperBound]
    remedy = error.remedy
  }

  init(_ refused: RefusedCommand) {
    self.init(.conflict, .refused, "The rules do not allow it", refused.sentence)
    (fact, rule, remedy) = (refused.fact, refused.rule, refused.remedy)
  }

  private init(_ error: AccessError) {
    switch error {
    case .wrongPassword, .notFromProvider: self = .unauthorized("\(error)")
    case .tooMany(let seconds): self = .tooMany(retryAfter: seconds)
    case .accountExists, .nameOfLink:
      self.init(.conflict, .exists, "The name is taken", "\(error)")
    case .linkedAlready:
      self.init(.conflict, .exists, "There is a link already", "\(error)")
    case .notLinked, .notInvited: self = .forbidden("\(error)")
    case .noAccount, .noCredential, .linkedToNobody: self = .notFound("\(error)")
    case .malformed: self = .unprocessable("\(error)")
    }
  }

  private init?(ofTheLog error: EventLogError) {
    switch error {
    case .unavailable, .contended, .unsafeDatabase, .newerSchema, .failed: self = .unavailable
    case .noSpace: self = .noSpace
    case .malformed(let message): self = .badRequest(Naming.capitalised(message) + ".")
    case .altered, .unreadable: return nil
    }
  }

  /// What the framework itself refuses.
  private init(status: HTTPResponse.Status) {
    switch status {
    case .notFound: self = .notFound("There is no such page.")
    case .methodNotAllowed:
      self.init(status, .method, "This cannot be done here", "The path has no such method.")
    case .contentTooLarge:
      self.init(status, .tooLarge, "The request is too large", "Send at most 1 MiB.")
    case .unsupportedMediaType:
      self.init(status, .mediaType, "The form of the request is not known", "Send application/json.")
    case .requestTimeout:
      self.init(status, .tooSlow, "The request came too slowly", "Send it again.")
    default: self = .badRequest("The request cannot be understood.")
    }
  }
}

extension Problem: ResponseGenerator {
  /// The problem as `application/problem+json`.
  public func response(from request: Request, context: some RequestContext) throws -> Response {
    var headers: HTTPFields = [.contentType: "application/problem+json"]
    if let retryAfter { headers[.retryAfter] = "\(retryAfter)" }
    if status == HTTPResponse.Status.unauthorized.code { headers[.wwwAuthenticate] = "Bearer" }
    let body = try JSON.bytes(self)
    headers[.contentLength] = "\(body.readableBytes)"
    return Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: body))
  }
}
