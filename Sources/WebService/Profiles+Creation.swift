import CanonicalForm
import EventLog
import NIOCore
import Proceedings
import ReferenceData
import ServiceAPI

extension Profiles {
  /// A session to be created, and whether its body was named by a code.
  struct Creation {
    let name: SessionName
    let body: Body
    let isByCode: Bool
  }

  /// What the body of a request says; its profile is the code of one of these, or stands there as a whole.
  func creation(_ message: ByteBuffer) throws -> Creation {
    let whole: CanonicalJSON
    do throws(MalformedJSON) { whole = try CanonicalJSON(parsing: Array(message.readableBytesView)) } catch {
      throw Problem.badRequest("The body is \(error.description).")
    }
    guard case .string(let text)? = whole["name"], let name = SessionName(text) else {
      throw Problem.badRequest("“name” is no name of a session: small letters, figures, hyphens.")
    }
    switch whole["body"] {
    case .string(let code)?:
      guard let body = named(code) else {
        let known = all.map(\.code).joined(separator: ", ")
        throw Problem.unprocessable("There is no body “\(code)”. Known: \(known).")
      }
      return Creation(name: name, body: body, isByCode: true)
    case let profile?:
      do throws(ProfileMistakes) {
        return Creation(name: name, body: try Body(profile: profile), isByCode: false)
      } catch { throw Problem.unprocessable("The profile cannot be used. \(error.inALine)") }
    case nil: throw Problem.badRequest("“body” is missing: the code of a body, or a whole profile.")
    }
  }
}

extension ProfileMistakes {
  /// The mistakes one after the other.
  fileprivate var inALine: String { all.map { "\($0)." }.joined(separator: " ") }
}
