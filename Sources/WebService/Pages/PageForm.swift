import FoundationEssentials
import HummingbirdCore
import ServiceAPI

/// The fields of a form that was sent from a page of this service.
struct PageForm: Sendable {
  private let fields: [String: String]

  /// The form in the body of a request; throws a problem where it is none, or comes from another site.
  static func read(_ request: Request, atMost limit: Int = JSON.largestBody) async throws -> PageForm {
    try request.requireOwnPage()
    return PageForm(fields: try await Form.value([String: String].self, from: request, atMost: limit))
  }

  /// The fields whose names have that beginning and a number, in the order of the numbers.
  func numbered(_ beginning: String) -> [(number: Int, text: String)] {
    fields.compactMap { name, text in
      guard name.hasPrefix(beginning), let number = Int(name.dropFirst(beginning.count)) else { return nil }
      return (number, text)
    }.sorted { $0.number < $1.number }
  }

  init(fields: [String: String]) { self.fields = fields }

  /// What stands in a field; throws a problem where the form has none.
  func text(_ name: String) throws -> String {
    guard let text = fields[name] else { throw Problem.badRequest("The field “\(name)” is missing.") }
    return text.replacing("\r\n", with: "\n")
  }

  /// The text of a field without the white space around it; nil if it is empty or the form has none.
  func optionalText(_ name: String) -> String? {
    let text = (fields[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The number in a field.
  func number(_ name: String) throws -> Int {
    guard let number = Int(try text(name)) else {
      throw Problem.badRequest("The field “\(name)” holds no number.")
    }
    return number
  }

  /// The id of the command: the form has it from the page, so that sending it twice does no harm.
  func commandID() throws -> UUID {
    guard let id = UUID(uuidString: try text("id")) else {
      throw Problem.badRequest("The field “id” holds no UUID.")
    }
    return id
  }
}
