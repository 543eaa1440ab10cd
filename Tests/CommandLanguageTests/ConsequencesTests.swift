import CommandLanguage
import Proceedings
import ReferenceData
import Testing

/// The log tells what an undoing or a correction means for later events.
@Suite("Sentences on changes of the record")
struct ConsequencesTests {
  private let sentence = EventSentence(.standard)

  private func undoing(_ undone: [Int]?, _ readings: [Session.Reading]? = nil) -> String {
    sentence.words(.undone(.init(version: 4, later: .init(undone: undone, readings: readings))))
  }

  @Test func whatRestedOnAnEventIsNamed() {
    #expect(sentence.words(.undone(.init(version: 4))) == "Event 4 was undone.")
    #expect(undoing([7]) == "Event 4 was undone. Event 7, which rested on it, was undone.")
    #expect(undoing([7, 9]) == "Event 4 was undone. Events 7, 9, which rested on it, were undone.")
    #expect(undoing(Array(10..<40)).contains("20, 21 and 18 more, which rested on it, were undone."))
  }

  @Test func whatIsReadAnewIsTold() {
    let reading = Session.Reading(version: 9, event: .meetings(.itemConcluded(.init(3))))
    #expect(
      undoing(nil, [reading])
        == "Event 4 was undone. Event 9 now reads: Consideration of item 3 was concluded.")
  }
}
