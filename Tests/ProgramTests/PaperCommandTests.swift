import Foundation
import Testing

extension ProgramTests {
  /// The other papers, from the record to the file.
  @Suite("Papers", .serialized) struct PaperCommandTests {
    @Test func writesEveryPaper() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("papers", in: transcript)
      for line in ["open list", "inscribe ghana", "inscribe brazil by video"] {
        try await transcript.run("record", "papers", "--at", "2025-05-19 10:36", line, shown: false)
      }
      try await transcript.run("paper", "speakers", "papers")
      try await transcript.run("paper", "speakers", "papers", "--format", "csv")
      try await transcript.run("paper", "chair", "papers")
      try await transcript.run("paper", "chair", "papers", "--as-of", "2025-05-18")
      try await transcript.run("paper", "journal", "papers")
      try await transcript.run("paper", "documents", "papers")
      try await transcript.run("paper", "provisional-agenda", "papers")
      try await transcript.run("paper", "participants", "papers")
      try await transcript.run("paper", "statistics", "papers", "--format", "csv")
      try transcript.compare(with: "papers")
    }

    @Test func saysWhatIsWrongAndWhatToDo() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("wrong-papers", in: transcript)
      let name = "wrong-papers"
      try await transcript.run("paper", "vote", name)
      try await transcript.run("paper", "vote", name, "--proposal", "L.9")
      try await transcript.run("paper", "vote", name, "--proposal", "E/CN.15/2025/L.2")
      try await transcript.run("paper", "journal", name, "--meeting", "4")
      try await transcript.run("paper", "chair", name, "--item", "40")
      try await transcript.run("paper", "documents", name, "--item", "4")
      try await transcript.run("paper", "journal", name, "--format", "csv")
      try await transcript.run("paper", "chair", name, "--format", "svg")
      try await transcript.run("paper", "speakers", name, "--format", "docx")
      try await transcript.run("paper", "speakers", name, "--template", "look.docx")
      try await transcript.run("paper", "menu", "wrong-papers")
      try await transcript.run("paper", "chair", "nowhere-papers")
      try transcript.compare(with: "wrong-papers")
    }

    @Test func writesFilesWholeOrNotAtAll() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("paper-files", in: transcript)
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      for (kind, format) in [
        ("provisional-agenda", "docx"), ("speakers", "html"), ("statistics", "svg"), ("statistics", "csv"),
      ] {
        let answer = try await program(
          ["paper", kind, "paper-files", "--format", format, "--output", folder.path])
        #expect(answer.status == 0 && answer.errors == "", "\(answer)")
      }
      let names =
        ["E-CN.15-2026-1.docx", "speakers-paper-files.html"]
        + ["statistics-paper-files.csv", "statistics-paper-files.svg"]
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
      let template = folder.appending(path: "look.docx")
      try "Dear all".write(to: template, atomically: true, encoding: .utf8)
      let output = folder.appending(path: "chair.docx").path
      let refused = try await program([
        "paper", "chair", "paper-files", "--format", "docx", "--template", template.path, "--output", output,
      ])
      #expect(refused.status == 2 && refused.errors.hasPrefix("The template is no Word document"))
      let nowhere = try await program(["paper", "chair", "paper-files", "--output", "/proc/chair.txt"])
      #expect(nowhere.status == 2 && nowhere.errors.contains("cannot be written"))
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }
}
