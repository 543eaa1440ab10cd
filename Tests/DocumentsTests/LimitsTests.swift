import CommandLanguage
import Foundation
import Testing

@testable import Documents

/// What is refused of a file before it takes memory or time.
@Suite("Limits of what is read")
struct LimitsTests {
  private func document(_ parts: [(String, String)]) throws -> [UInt8] {
    try ZipArchive(parts.map { ZipArchive.Entry(name: $0.0, bytes: Array($0.1.utf8)) }).bytes()
  }

  @Test func aSmallFileThatUnpacksToMuchIsRefusedAtOnce() throws {
    // A tag of 20 bytes, 12 million times: 240 MB of XML in some hundred kilobytes.
    let tag = Array("<w:p><w:r/></w:p>   ".utf8)
    var bytes: [UInt8] = Array("<w:document><w:body>".utf8)
    bytes.reserveCapacity(120_000_000)
    for _ in 0..<6_000_000 { bytes += tag }
    let bomb = try ZipArchive([.init(name: "word/document.xml", bytes: bytes)]).bytes()
    #expect(bomb.count < 1 << 20)
    let clock = ContinuousClock()
    var reason = ""
    let took = clock.measure {
      do { _ = try WordReading(bomb) } catch { reason = "\(error)" }
    }
    #expect(reason.contains("larger than 100 MB once unpacked"), "\(reason)")
    #expect(took < .seconds(10))
  }

  @Test func aFileThatIsTooLargeIsNotOpened() throws {
    let bytes = [UInt8](repeating: 0x50, count: (20 << 20) + 1)
    #expect(throws: WordReading.Failure.notADocument("it is larger than 20 MB")) { try WordReading(bytes) }
  }

  @Test func entitiesOfItsOwnAreRefused() throws {
    let bytes = try document([
      (
        "word/document.xml",
        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document><w:body><w:p/></w:body></w:document>"
      ),
      ("docProps/custom.xml", "<Properties/>"),
    ])
    #expect(throws: MaterialFailure.self) { try MaterialDocument(word: bytes, name: "x.docx") }
  }

  @Test func otherFormatsAreNamed() {
    for (bytes, says) in [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "format of Word 97"), (Array("{\\rtf1".utf8), "rich text"),
      (Array("%PDF-1.7".utf8), "a PDF"),
    ] {
      #expect { try WordReading(bytes) } throws: { "\($0)".contains(says) }
    }
  }

  @Test func macrosAndLinksToFilesArePassedOverWithAWord() throws {
    let file = try WordFile(
      try document([
        ("word/document.xml", "<w:document/>"), ("word/vbaProject.bin", "macro"),
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"http://x/attachedTemplate\" Target=\"file:///t.dotm\" "
            + "TargetMode=\"External\"/><Relationship Id=\"r2\" Type=\"http://x/hyperlink\" Target=\"https://un.org\" "
            + "TargetMode=\"External\"/></Relationships>"
        ),
      ]))
    #expect(file.remarks == ["Its macros are passed over.", "Its link to file:///t.dotm is not followed."])
  }
}
