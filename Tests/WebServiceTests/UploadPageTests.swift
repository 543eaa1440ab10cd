import Access
import Documents
import Drafting
import EventLog
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Proceedings
import Testing

@testable import WebService

@Suite struct UploadPageTests {
  private func house(_ role: Visitor.Grant = .init(.drafter)) async throws -> House {
    try await House("10:10 floor colombia for g77\n10:20 floor thailand", as: role)
  }

  private func send(_ house: House, _ files: [(String, [UInt8])]) async throws -> TestResponse {
    var body = ByteBuffer()
    for (name, bytes) in files {
      body.writeString(
        "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n")
      body.writeBytes(bytes)
      body.writeString("\r\n")
    }
    body.writeString("--xyz--\r\n")
    return try await house.upload("/sessions/first/upload", body, boundary: "xyz")
  }

  private func report(_ house: House) async throws -> [UInt8] {
    let session = try await house.state
    let content = try ReportRequest().content(
      Report.draft(session), of: session, named: House.session, in: .docx)
    return try await content.bytes(in: .docx)
  }

  @Test func showsWhatIsInFilesAndRecordsWhatIsMarked() async throws {
    let house = try await house()
    #expect(try await house.ask("/sessions/first/upload").text.contains("type=\"file\""))
    let markdown = """
      # Cooperation in practice

      ## Deliberations

      Several speakers welcomed the <report>.
      """
    let answer = try await send(
      house,
      [
        ("report.docx", try await report(house)), ("summary.md", Array(markdown.utf8)),
        ("notes.txt", Array("a".utf8)),
      ])
    #expect(answer.status == .ok)
    #expect(answer.text.contains("Nothing was changed in this document."))
    #expect(answer.text.contains("item 3, “deliberations”"))
    #expect(answer.text.contains("notes.txt is no file of summaries or texts"))
    #expect(!answer.text.contains("<report>"))
    // Nothing is recorded until it is confirmed, and then it is.
    #expect(try await house.state.reportWork.summaries.isEmpty)
    let edits: [ReportWork.Edit] = [
      .summary(.init(place: .init(item: 3), paragraphs: ["Several spoke."]), seen: 0)
    ]
    let value = String(decoding: try JSONEncoder().encode(edits), as: UTF8.self)
    let taken = try await house.send(
      "/sessions/first/upload/record", ("id", UUID().uuidString), ("edit-1", value))
    #expect(taken.status == .seeOther)
    #expect(try await house.state.reportWork.summaries.map(\.fact.paragraphs) == [["Several spoke."]])
  }

  @Test func takesNothingFromWhoMayNotDraft() async throws {
    let house = try await house(.init(.speakers))
    #expect(try await house.ask("/sessions/first/upload").status == .forbidden)
    #expect(try await send(house, [("a.md", [])]).status == .forbidden)
  }

  @Test func aFormInPartsIsReadPartByPart() {
    let body = Array(
      ("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nno file\r\n--b\r\nContent-Disposition: form-data; "
        + "name=\"files\"; filename=\"C:\\a\\b.docx\"\r\n\r\nbytes\r\n--b--\r\n").utf8)
    #expect(
      MultipartForm.files(in: body, boundary: "b") == [.init(name: "b.docx", bytes: Array("bytes".utf8))])
    #expect(MultipartForm.files(in: Array("--b\r\nxx".utf8), boundary: "b") == nil)
    #expect(MultipartForm.boundary(of: "multipart/form-data; boundary=\"b\"") == "b")
    #expect(MultipartForm.boundary(of: "text/plain; boundary=b") == nil)
  }
}
