import Foundation
import Subprocess
import SystemPackage
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
    }

    @Test func givesUpOnALibreOfficeThatIsMissingSlowOrBroken() async throws {
      var program = try await Program()
      try await Sessions.begin("printing", in: try Transcript(program))
      let folder = try Folder.fresh()
      let tools = folder.appending(path: "tools")
      try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
      let soffice = tools.appending(path: "soffice")
      let print = [
        "report", "printing", "--format", "pdf", "--chapter", "III", "--output",
        folder.appending(path: "iii.pdf").path,
      ]
      program.environment["PATH"] = tools.path
      let missing = try await program(print)
      #expect(missing.status == 2 && missing.errors.contains("Install libreoffice-writer-nogui"))
      program.environment["PATH"] = "\(tools.path):/usr/bin:/bin"
      for (script, says) in [
        ("sleep 300", "LibreOffice did not print the document within 1 second"),
        ("echo 'no fonts' >&2; exit 77", "LibreOffice could not print the document: no fonts"),
      ] {
        try "#!/bin/sh\n\(script)\n".write(to: soffice, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: soffice.path)
        let answer = try await program(print + ["--print-seconds", "1"])
        #expect(
          answer.status == 2 && answer.output == "" && answer.errors.hasPrefix(says), "\(answer.errors)")
      }
      #expect(try files(in: folder) == ["tools"])
    }

    @Test func refusesADamagedTemplateAndWritesNothing() async throws {
      let program = try await Program()
      try await Sessions.begin("templates", in: try Transcript(program))
      let folder = try Folder.fresh()
      let good = folder.appending(path: "good.docx")
      _ = try await program(["report", "templates", "--format", "docx", "--output", good.path])
      let whole = try Data(contentsOf: good)
      let output = folder.appending(path: "report.docx").path
      for (name, bytes) in [
        ("cut", whole.prefix(whole.count / 2)), ("empty", Data()), ("text", Data("Dear all".utf8)),
      ] {
        let template = folder.appending(path: "\(name).docx")
        try bytes.write(to: template)
        let answer = try await program(
          ["report", "templates", "--format", "docx", "--template", template.path, "--output", output])
        #expect(answer.status == 2 && answer.errors.hasPrefix("The template is"), "\(name): \(answer.errors)")
        try FileManager.default.removeItem(at: template)
      }
      let gone = try await program(
        ["report", "templates", "--format", "docx", "--template", "/nowhere.docx", "--output", output])
      #expect(gone.status == 2 && gone.errors.hasPrefix("/nowhere.docx cannot be read"))
      let used = try await program(
        ["report", "templates", "--format", "docx", "--template", good.path, "--output", output])
      #expect(used.status == 0)
      #expect(try files(in: folder) == ["good.docx", "report.docx"])
    }

    @Test func namesAFileForASymbolWithoutItsStrokes() async throws {
      let program = try await Program()
      try await Sessions.begin("symbols", in: try Transcript(program))
      let folder = try Folder.fresh()
      for (symbol, name) in [("E/2025/30", "E-2025-30"), ("../../E/1", "..-..-E-1"), ("E 1", "E 1")] {
        let answer = try await program(
          ["report", "symbols", "--symbol", symbol, "--format", "html", "--output", folder.path])
        #expect(answer.status == 0)
        #expect(try files(in: folder) == ["\(name).html"])
        try FileManager.default.removeItem(at: folder.appending(path: "\(name).html"))
      }
    }

    @Test func takesNoTextWithControlCharacters() async throws {
      let program = try await Program()
      try await Sessions.begin("controls", in: try Transcript(program))
      for (text, sign) in [("One\u{1}two.", "U+0001"), ("\u{1B}[31mThree.", "U+001B"), ("\u{7F}", "U+007F")] {
        let answer = try await program(["record", "controls", "reword 4 \"\(text)\""])
        #expect(answer.status == 2)
        #expect(answer.errors.contains("the control character \(sign)"), "\(answer.errors)")
      }
    }

    @Test func makesTheSameBytesInTwoRuns() async throws {
      let program = try await Program()
      try await Sessions.begin("bytes", in: try Transcript(program))
      _ = try await program(["record", "bytes", "reword 4 \"Thailand and Uganda spoke.\""])
      let folder = try Folder.fresh()
      for arguments in [
        ["docx"], ["docx", "--changes-since", "20"], ["docx", "--addendum", "2"], ["html"], ["akn"], ["text"],
        ["json"],
      ] {
        var made: [Data] = []
        for run in 1...2 {
          let file = folder.appending(path: "\(run)")
          let answer = try await program(
            ["report", "bytes", "--output", file.path, "--format"] + arguments)
          #expect(answer.status == 0, "\(answer.errors)")
          made.append(try Data(contentsOf: file))
        }
        #expect(made[0] == made[1], "\(arguments)")
      }
    }

    @Test func showsWhatHasChangedSinceAsTrackedChanges() async throws {
      let program = try await Program()
      try await Sessions.begin("changes", in: try Transcript(program))
      let folder = try Folder.fresh()
      _ = try await program(
        ["record", "changes", "--operator", "Editor", "reword 4 \"Thailand and Uganda spoke.\""])
      let file = folder.appending(path: "changes.docx").path
      let answer = try await program(
        ["report", "changes", "--format", "docx", "--changes-since", "26", "--output", file])
      #expect(answer.status == 0 && answer.errors.hasPrefix("Recorded, told nowhere in the report:\n"))
      let text = try await document(file)
      #expect(text.contains("w:author=\"Editor\"") && text.contains("<w:delText"))
      #expect(text.contains("spoke.</w:t>") && text.contains("Statements "))
      // Nothing has changed since now.
      _ = try await program(
        ["report", "changes", "--format", "docx", "--changes-since", "9999", "--output", file])
      let clean = try await document(file)
      #expect(!clean.contains("<w:ins ") && !clean.contains("<w:del "))
      let html = try await program(["report", "changes", "--format", "html", "--changes-since", "26"])
      #expect(html.status != 0 && html.errors.contains("go with --format docx or pdf"))
    }

    /// The part with the body of a document in a file, unpacked by another program.
    private func document(_ file: String) async throws -> String {
      let script =
        "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())"
      let result = try await Subprocess.run(
        .path("/usr/bin/python3"), arguments: ["-c", script, file], output: .string(limit: 8 << 20))
      return result.standardOutput
    }

    /// The same document with other words in its body, packed by another program.
    private func edit(
      _ file: String, _ old: String, _ new: String, in part: String = "word/document.xml"
    ) async throws {
      let script = """
        import sys, zipfile
        path, old, new, wanted = sys.argv[1:]
        source = zipfile.ZipFile(path)
        parts = [(name, source.read(name)) for name in source.namelist()]
        with zipfile.ZipFile(path, 'w') as edited:
            for name, part in parts:
                text = part.decode()
                if name == wanted:
                    assert old in text, old
                    text = new.join(text.rsplit(old, 1))
                edited.writestr(name, text)
        """
      let result = try await Subprocess.run(
        .path("/usr/bin/python3"), arguments: ["-c", script, file, old, new, part], output: .discarded,
        error: .string(limit: 1 << 16))
      try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }

    @Test func recordsWhatWasChangedInADocumentThatComesBack() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("recorded", in: transcript)
      let file = transcript.folder.appending(path: "edited.docx").path
      _ = try await program(["report", "recorded", "--format", "docx", "--output", file])
      let copy = transcript.folder.appending(path: "other.docx").path
      try FileManager.default.copyItem(atPath: file, toPath: copy)
      try await edit(file, "A statement was also made by the observer for Iraq.", "Iraq also spoke.")
      try await edit(file, "made an introductory statement.", "introduced the item.")
      // Looking records nothing
      try await transcript.run("report", "recorded", "--read-back", file)
      try await transcript.run("log", "recorded", "--last", "1")
      // And recording makes a rewording of each paragraph, once
      try await transcript.run("report", "recorded", "--read-back", file, "--record", "--operator", "Editor")
      try await transcript.run("report", "recorded", "--read-back", file, "--record", "--operator", "Editor")
      try await transcript.run("log", "recorded", "--last", "2")
      try await transcript.run("report", "recorded", "--chapter", "III")
      // What is overtaken by the record is not recorded, nor what stands beside it, unless it is left aside
      try await edit(copy, "A statement was also made by the observer for Iraq.", "Iraq made a statement.")
      try await edit(copy, ">Cooperation in practice<", ">Cooperation on paper<")
      try await edit(copy, "had before it", "had before itself")
      try await transcript.run("report", "recorded", "--read-back", copy, "--record")
      try await transcript.run("log", "recorded", "--last", "1")
      try await transcript.run("report", "recorded", "--read-back", copy, "--ask", input: "n\nq\n")
      try await transcript.run("report", "recorded", "--read-back", copy, "--ask", input: "n\n?\ny\n")
      try await transcript.run("report", "recorded", "--read-back", copy, "--record", "--leave", "3")
      try await transcript.run("report", "recorded", "--read-back", copy, "--record", "--leave", "x")
      // Nor is anything from a document that says a version that there is not
      try await edit(file, ">26<", ">99999<", in: "docProps/custom.xml")
      try await transcript.run("report", "recorded", "--read-back", file, "--record")
      try await transcript.run("report", "recorded", "--read-back", file, "--as-of", "20")
      try await transcript.run("report", "recorded", "--record")
      try transcript.compare(with: "readback")
    }

    @Test func draftsTheLastChapterInFrench() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("french", in: transcript)
      let terms = try transcript.write(
        "name,translation\nCooperation in practice,Coopération en pratique\n", to: "terms.csv")
      try await transcript.run(
        "report", "french", "--language", "fr", "--chapter", "V", "--terms", terms)
      try await transcript.run("report", "french", "--language", "de")
      let none = try transcript.write("a;b\n1;2\n", to: "none.csv")
      try await transcript.run("report", "french", "--language", "fr", "--addendum", "0", "--terms", none)
      try await transcript.run("report", "french", "--terms", terms)
      let file = transcript.folder.appending(path: "fr.docx").path
      try await transcript.run(
        "report", "french", "--language", "fr", "--addendum", "0", "--terms", terms, "--format", "docx",
        "--output", file)
      try await transcript.run("report", "french", "--read-back", file)
      try transcript.compare(with: "french")
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
