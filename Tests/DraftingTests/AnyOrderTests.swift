import Documents
import Drafting
import Foundation
import Proceedings
import Testing

/// Events come from logs that other programs may have written: in whatever order, none stops the report.
@Suite("Events in any order")
struct AnyOrderTests {
  private static func samples() throws -> [Session.Event] {
    let folder = Place.package.appending(path: "Tests/ProceedingsTests/Samples")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix("undone") && !$0.hasPrefix("corrected") }
      .map { file in
        let payload = try Data(contentsOf: folder.appending(path: file))
        return try Session.Event(kind: String(file.dropLast(5).prefix { $0 != "+" }), payload: Array(payload))
      }
  }

  @Test(arguments: 0..<24)
  func everyOrderOfTheSamplesIsDrafted(turn: Int) throws {
    let samples = try Self.samples()
    // Strides that have no divisor in common with any count below them visit every event once.
    let strides = [1, 89, 97, 101, 103, 107, 109, 113]
    let stride = strides[turn % strides.count]
    var session = Session()
    for round in 0..<2 {
      for index in samples.indices {
        let event = samples[(turn * 7 + index * stride) % samples.count]
        let time = RoomTime(day: .start, hour: min(round * 8 + index / 60, 23), minute: index % 60)
        let moment = Moment(version: session.version + 1, time: time ?? .start)
        session.evolve(by: event, at: moment)
      }
    }
    #expect(Report.draft(session).chapters.count >= 2)
    #expect(session.version == 2 * samples.count)
    // The papers are many: two of the orders will do.
    if turn % 12 == 0 { try draftEveryPaper(of: session) }
  }

  private func draftEveryPaper(of session: Session) throws {
    let numbers = session.meetings.held.prefix(3).map(\.number)
    var requests: [Paper.Request] = [
      .provisionalAgenda, .documents, .participants, .statistics, .vote(nil), .chair(item: nil),
      .speakers(meeting: nil, item: nil),
    ]
    requests += numbers.flatMap { [.journal(meeting: $0), .speakers(meeting: $0, item: nil)] }
    requests += session.agenda.items.map { .chair(item: $0.number) }
    for request in requests {
      do throws(Paper.Missing) {
        let paper = try Paper.draft(request, from: session)
        #expect(!PaperText(paper).text.isEmpty && !PaperHTML(paper).text.isEmpty)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }
}
