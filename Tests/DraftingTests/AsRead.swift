import Foundation
import Testing

/// Compares a text with the one that was read by eye, and shows the first line that differs.
///
/// With `ROSTRUM_RECORD` in the environment the text is written down first, to be read.
func expectAsRead(_ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
  if ProcessInfo.processInfo.environment["ROSTRUM_RECORD"] != nil {
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  for (drafted, wanted) in lines where drafted != wanted {
    #expect(drafted == wanted, sourceLocation: sourceLocation)
    break
  }
  #expect(text == expected, sourceLocation: sourceLocation)
}
