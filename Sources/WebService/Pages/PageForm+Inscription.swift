import Access
import Proceedings
import ReferenceData
import ServiceAPI

extension PageForm {
  /// The inscription, the wish or the withdrawal that a delegation asks for itself.
  func inscription(in directory: Directory) throws -> OwnInscription {
    let request: OwnInscription.Request
    switch try text("action") {
    case "inscribe":
      request = .inscribe(mode: try mode(), language: try language(), wish: try wish(in: directory))
    case "wish":
      guard let wish = try wish(in: directory) else {
        throw Problem.badRequest("The form says neither who speaks nor for whom.")
      }
      request = .wish(wish)
    case "withdraw": request = .withdraw
    default: throw Problem.badRequest("The field “action” is none of “inscribe”, “wish” and “withdraw”.")
    }
    guard let kind = SpeakersList.Kind(rawValue: try text("kind")),
      let asked = OwnInscription(item: try number("item"), kind: kind, request: request)
    else {
      throw Problem.badRequest("The field “kind” names no list that a delegation enters by itself.")
    }
    return asked
  }

  private func mode() throws -> Statement.Mode {
    guard let text = optionalText("mode") else { return .room }
    guard let mode = Statement.Mode(rawValue: text) else {
      throw Problem.badRequest("The field “mode” is none of “room”, “video” and “online”.")
    }
    return mode
  }

  private func language() throws -> OwnInscription.Language? {
    guard let text = optionalText("language") else { return nil }
    guard let language = OwnInscription.Language(rawValue: text) else {
      throw Problem.badRequest("The field “language” names no official language.")
    }
    return language
  }

  private func wish(in directory: Directory) throws -> OwnInscription.Wish? {
    let group = try optionalText("group").map { code -> ParticipantCode in
      guard case .group(let group)? = directory.participant(code: code) else {
        throw Problem.badRequest("The field “group” names no group.")
      }
      return ParticipantCode(group.code)
    }
    return OwnInscription.Wish(name: optionalText("person"), title: optionalText("title"), group: group)
  }
}
