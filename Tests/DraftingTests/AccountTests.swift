import Proceedings
import Testing

@testable import Drafting

/// What the report tells, before it has words.
@Suite("The account, without words")
struct AccountTests {
  private func actions(_ sitting: Sitting) throws -> [ActionTelling] {
    let item = try #require(sitting.session.agenda.item(6))
    return Draft(session: sitting.session).actions(under: item).map(\.telling).compactMap { telling in
      if case .action(let action) = telling { action } else { nil }
    }
  }

  @Test func theStepsOfADraftFollowOneAnotherInAMeeting() throws {
    let sitting = try Sitting("introduce L.4 by peru", "revise L.4 orally by chile", "adopt L.4")
    let whens = try actions(sitting).map { telling -> When? in
      switch telling {
      case .introduced(let step, _), .revisedOrally(let step, _), .adopted(let step, _): step.when
      default: nil
      }
    }
    #expect(whens == [.at(meeting: 2), .sameMeeting, .sameMeetingAgain])
  }

  @Test func whatIsSaidOnAVoteIsSortedByWhatItExplains() throws {
    let sitting = try Sitting(
      "adopt L.4 by vote 9-1-1", "floor egypt after L.4", "floor japan after L.4", "floor peru after L.4",
      "floor austria before L.4")
    guard case .adopted(_, let adoption)? = try actions(sitting).first else {
      Issue.record("no adoption is told")
      return
    }
    func told(_ said: StatementsOnAction) -> [String] {
      said.groups.map { group in
        let codes = group.statements.compactMap(\.statement.speaker.participant?.rawValue)
        return "\(group.kind): \(codes.joined(separator: ", "))"
      }
    }
    #expect(told(adoption.around.before) == ["vote: AUT"])
    // Peru sponsors the draft, and Egypt is no member: neither explains a vote. Members come first.
    #expect(told(adoption.around.after) == ["nothing: PER, EGY", "vote: JPN"])
  }

  @Test func anActionRestsOnAllThatTouchedTheDraft() throws {
    let sitting = try Sitting(
      "adopt L.4 by recorded vote in favour peru, chile against usa abstaining none", "floor usa after L.4",
      "intended on L.4 abstaining usa")
    let item = try #require(sitting.session.agenda.item(6))
    let told = try #require(Draft(session: sitting.session).actions(under: item).first)
    let last = sitting.session.version
    #expect(told.name == "item:6/action:L.4")
    #expect(Set(told.sources).isSuperset(of: [last - 2, last - 1, last]))
  }
}
