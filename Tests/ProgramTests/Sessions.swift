import Foundation
import Testing

/// The small invented session that most tests begin with.
enum Sessions {
  /// Everything before the first meeting, and its beginning: 26 events, the one of the creation included.
  static let record = """
    # An invented session.
    2025-01-10 10:00  convene 34 in Vienna from 2025-05-19 to 2025-05-23
                      members austria, brazil, ghana, japan, poland, thailand, uganda, ukraine
    2025-01-10 11:00  open election
                      elect chair "Ana Sample", austria
                      elect first vice-chair "Bruno Sample", brazil
                      elect rapporteur "Chie Sample", japan
    2025-03-03 09:00  item 1 "Election of officers" election
                      item 2 "Adoption of the agenda and other organizational matters" organization
                      item 3 "General debate" general debate
                      item 4 "Cooperation in practice"
                      item 5 "Adoption of the report" adoption of report
                      document 2 "Report of the Executive Director" for 4
                      deadline 2025-04-22
    2025-05-12 09:00  submit L.2 resolution for council "Cooperation made simple" item 4 sponsors austria, thailand after deadline

    2025-05-19 10:00  open meeting 1
               10:02  open session
               10:05  take up item 2
               10:06  adopt agenda
               10:08  conclude item
               10:10  take up item 4
               10:11  floor "Chief of the Programme Branch", unodc introductory
               10:20  floor uganda
               10:25  floor thailand
               10:30  floor ukraine by video
               10:35  floor iraq

    """

  /// Creates the session and records what is above; a session of its own for each test.
  static func begin(_ name: String, in transcript: Transcript) async throws {
    try await transcript.run("create", name, "--body", "ccpcj", shown: false)
    let file = try transcript.write(record, to: "begin.rostrum")
    try await transcript.run("record", name, "--file", file, shown: false)
  }
}
