import CommandLanguage
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// The query of a request; a value that is none of those described is a problem.
struct Query {
  private let request: Request

  init(_ request: Request) { self.request = request }

  /// A parameter as it was sent; nil where it was not.
  func text(_ name: String) -> String? { request.uri.queryParameters[name[...]].map(String.init) }

  /// A number within a range.
  func number(_ name: String, in range: ClosedRange<Int>, or usual: Int) throws -> Int {
    guard let text = text(name) else { return usual }
    guard let number = Int(text), range.contains(number) else {
      throw Problem.badRequest(
        "“\(name)” is no number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  /// One of several words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: String, or usual: Choice) throws
    -> Choice
  {
    guard let text = text(name) else { return usual }
    guard let choice = Choice(rawValue: text) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.badRequest("“\(name)” is none of: \(all).")
    }
    return choice
  }

  /// The point in the session's life that is asked for; nil for the present.
  func asOf() throws -> Point? { try point("asOf") }

  /// A point in the session's life; nil if none was sent.
  func point(_ name: String) throws -> Point? {
    guard let sent = text(name) else { return nil }
    // Most programs write the space between day and time as a plus sign.
    let text = sent.replacing("+", with: " ")
    guard let point = Point(text) else {
      throw Problem.badRequest(
        "“\(name)” is no point in the session's life: write a version, a day or a time, such as 212, 2025-05-16 "
          + "or 2025-05-16 10:30.")
    }
    return point
  }
}

/// How a list is written; `excel` is CSV with the mark by which Excel reads UTF-8.
enum ListFormat: String, CaseIterable { case json, csv, excel }
