import Foundation
import Testing

extension ProgramTests {
  /// The report as documents in files, and a document that comes back.
  @Suite("Documents in files", .serialized) struct DocumentFileTests {
    private func files(in folder: URL) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func writesAnAddendumUnderItsSymbolIntoAFolder() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("documents", in: transcript)
      let folder = try Folder.fresh()
      for format in ["docx", "html", "akn", "text", "json"] {
        let answer = try await program(
          ["report", "documents", "--addendum", "3", "--format", format, "--output", folder.path])
        #expect(answer.status == 0 && answer.errors == "")
      }
      let name = "E-CN.15-2025-L.1-Add.3"
      #expect(try files(in: folder) == ["docx", "html", "json", "txt", "xml"].map { "\(name).\($0)" })
      let none = try await program(["report", "documents", "--addendum", "40"])
      #expect(none.status == 2 && none.errors.hasPrefix("There is no chapter in addendum 40."))
    }

    @Test func leavesNothingBehindWhereItCannotWrite() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("halves", in: transcript)
      let folder = try Folder.fresh()
      let template = folder.appending(path: "template.docx")
      try "Dear all".write(to: template, atomically: true, encoding: .utf8)
      let output = folder.appending(path: "report.docx").path
      let refused = try await program(
        ["report", "halves", "--format", "docx", "--template", template.path, "--output", output])
      #expect(refused.status == 2 && refused.errors.hasPrefix("The template is no Word document"))
      let nowhere = try await program([
        "report", "halves", "--format", "docx", "--output", "/proc/report.docx",
      ])
      #expect(nowhere.status == 2 && nowhere.errors.contains("cannot be written"))
      let shown = try await program(["report", "halves", "--format", "docx"])
      #expect(shown.status == 2 && shown.errors.contains("give --output"))
      #expect(try files(in: folder) == ["template.docx"])
      // The path of the program in these tests has no LibreOffice where none is installed.
      if !FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") {
        let pdf = try await program(["report", "halves", "--format", "pdf", "--output", output])
        #expect(pdf.status == 2 && pdf.errors.contains("libreoffice-writer-nogui"))
      }
    }

    @Test func readsBackWhatItWrote() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("returned", in: transcript)
      let folder = try Folder.fresh()
      let file = folder.appending(path: "report.docx").path
      _ = try await program(["report", "returned", "--format", "docx", "--output", file])
      let same = try await program(["report", "returned", "--read-back", file])
      #expect(same.status == 0 && same.output.hasPrefix("Nothing was changed in the draft of version"))
      let text = try await program(["report", "returned", "--read-back", Folder.record[0]])
      #expect(text.status == 2 && text.errors.hasPrefix("The file is no Word document"))
    }
  }
}
