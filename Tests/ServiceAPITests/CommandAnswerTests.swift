import EventLog
import Foundation
import ServiceMessages
import Testing

/// The answer to a command, which is written by hand.
@Suite struct CommandAnswerTests {
  @Test(arguments: [
    "Mexico: inscribed", "Côte d’Ivoire “x” / \"y\" \\ 𝄞", "\u{1}\t\n\r\u{8}\u{C}\u{1F}\u{7F}", "",
  ])
  func isWrittenAsTheLibraryWritesIt(text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for count in 0...2 {
      var events = try (0..<count).map { EventMessage(try event($0), words: text) }
      if count == 2 {
        events[1].erased = true
        events[1].operatorName = text
      }
      let answer = CommandAnswer(events, wasRepeated: count == 1)
      #expect(try Data(answer.json) == encoder.encode(answer))
    }
  }

  private func event(_ index: Int) throws -> RecordedEvent {
    let zeros = String(repeating: "0", count: 64)
    let bytes = """
      {"commandId":"6f1c2d3e-0000-4000-8000-000000000001","kind":"meetingOpened",\
      "occurredAt":"2024-05-16T10:04:00","operator":"desk","payload":{"meeting":\(index)},\
      "previousHash":"\(zeros)","recordedAt":"2024-05-16T08:04:00.123456Z","session":"given","version":\(index + 1)}
      """
    return try #require(RecordedEvent(canonical: Array(bytes.utf8)))
  }
}
