import Foundation
import ServiceMessages
import Testing

/// The body of a command, which is read without the library where it holds texts alone.
@Suite struct CommandMessageTests {
  @Test(arguments: [
    #"{"line":"inscribe mexico","at":"2025-05-16 10:04"}"#, #" { "at" : "10:04" , "line" : "" } "#,
    #"{"line":"floor \"C\u00f4te d\u2019Ivoire\" \\ \ud834\udd1e \n"}"#, #"{"more":"text"}"#, "{}",
  ])
  func ofTextsIsReadAsTheLibraryReadsIt(json: String) throws {
    let plain = try #require(CommandMessage(plain: json.utf8))
    let library = try JSONDecoder().decode(CommandMessage.self, from: Data(json.utf8))
    #expect(plain.line == library.line && plain.at == library.at)
    #expect(plain.command == nil && library.command == nil)
  }

  @Test(arguments: [
    "", "[]", "\"line\"", "{", #"{"line":1}"#, #"{"line":null}"#, #"{"command":"x","line":"y"}"#,
    #"{"line":"a","line":"b"}"#, #"{"line":"a"} x"#, #"{"line":"\u0000"}"#,
  ])
  func thatHoldsAnythingElseIsLeftToTheLibrary(json: String) {
    #expect(CommandMessage(plain: json.utf8) == nil)
  }
}
