import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ServiceAPI
import Testing

@testable import WebService

@Suite struct ProblemPageTests {
  private func answer(to problem: Problem, method: HTTPRequest.Method = .get) async throws -> TestResponse {
    let router = Router(context: ServiceContext.self)
    router.add(middleware: ErrorMiddleware())
    router.add(middleware: PageErrorMiddleware())
    router.on("sessions/first/board", method: method) { _, _ -> Response in throw problem }
    return try await Application(router: router).test(.router) { client in
      try await client.execute(
        uri: "/sessions/first/board?mode=wall&lang=en", method: method, headers: [.accept: "text/html"])
    }
  }

  private func refresh(_ answer: TestResponse) throws -> Int? {
    answer.headers[try #require(HTTPField.Name("Refresh"))].flatMap { Int($0) }
  }

  @Test(arguments: [Problem.tooMany(retryAfter: 7), .unavailable, .noSpace, .failure])
  func aPageThatCouldNotBeReadForNowIsAskedForAgain(_ problem: Problem) async throws {
    let answer = try await answer(to: problem)
    let seconds = try #require(try refresh(answer))
    #expect((max(3, problem.retryAfter ?? 30)...60).contains(seconds))
    #expect(answer.text.contains("This page tries again by itself."))
  }

  @Test(arguments: [Problem.notFound("x"), .forbidden("x"), .badRequest("x")])
  func whatWillNotPassIsNotAskedForAgain(_ problem: Problem) async throws {
    let answer = try await answer(to: problem)
    #expect(try refresh(answer) == nil)
    #expect(!answer.text.contains("tries again"))
  }

  @Test func whatWasSentIsNotAskedForAgain() async throws {
    #expect(try refresh(try await answer(to: .unavailable, method: .post)) == nil)
  }
}
