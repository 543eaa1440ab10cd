import Foundation
import Testing

extension ProgramTests {
  /// The rules in force, motions, and what has changed in the report since its adoption.
  @Suite("Motions and adoption", .serialized) struct MotionsAndAdoptionTests {
    @Test func tellsTheRulesInForce() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("rules", in: transcript)
      try await transcript.run("rules", "rules")
      for question in ["quorum", "40", "order of motions", "timeLimits", "52", "zebra", "999"] {
        try await transcript.run("rules", "rules", question)
      }
      try await transcript.run("rules", "rules", "quorum", "--format", "json")
      try transcript.compare(with: "rules")
    }

    @Test func recordsMotions() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("motions", in: transcript)
      let lines = [
        "2025-05-19 10:40 move closure of debate by brazil", "10:41 for motion ghana",
        "10:41 against motion japan",
        "10:42 floor poland", "10:43 move adjournment of debate by iraq",
        "10:44 move adjournment of debate by poland", "10:45 for motion ghana", "10:46 vote on motion 2-5-1",
        "10:47 vote on motion by recorded vote in favour brazil, ghana, poland against japan",
        "10:48 floor uganda", "10:49 floor uganda before L.2",
      ]
      for line in lines {
        let whole = line.hasPrefix("2025") ? line : "2025-05-19 \(line)"
        try await transcript.run("record", "motions", whole)
      }
      try await transcript.run("rules", "motions", "50")
      try await transcript.run("report", "motions", "--chapter", "III")
      try transcript.compare(with: "motions")
    }

    @Test func showsWhatHasChangedSinceTheAdoption() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("adoption", in: transcript)
      try await transcript.run("report", "adoption", "--since-adoption")
      let lines = [
        "2025-05-19 10:40 circulate chapter III as L.1/Add.2", "2025-05-19 10:41 take up item 5",
        "2025-05-19 10:42 introduce report", "2025-05-19 10:43 adopt chapter III",
        "2025-05-19 10:44 adopt report ad referendum entrusting rapporteur",
      ]
      for line in lines { try await transcript.run("record", "adoption", line) }
      try await transcript.run("report", "adoption", "--since-adoption")
      try await transcript.run("undo", "adoption", "23")
      try await transcript.run(
        "record", "adoption", "2025-05-19 10:50 floor \"Executive Director\", unodc closing")
      try await transcript.run("report", "adoption", "--since-adoption")
      try await transcript.run("report", "adoption", "--since-adoption", "--chapter", "III")
      try await transcript.run("report", "adoption", "--since-adoption", "--explain", "3")
      try await transcript.run("report", "adoption", "--chapter", "IV")
      try transcript.compare(with: "adoption")
    }
  }
}
