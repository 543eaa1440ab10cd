import FoundationEssentials
import ReferenceData

/// A text in a file.
public enum TextFile {
  /// Why a file gives no text.
  public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The path of the file.
    public let path: String
    /// What is wrong with it.
    public let reason: String
    /// The reason with the path, and what to do.
    public var description: String { "\(path) \(reason)" }
  }

  /// The text of a file, or nil where there is no such file.
  public static func read(_ path: String) throws(Failure) -> String? {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    if isFolder { throw Failure(path: path, reason: "is a folder, where a file is expected.") }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(path: path, reason: "cannot be read: check who may read it.")
    }
    guard let text = EncodedText([UInt8](bytes))?.text else {
      throw Failure(path: path, reason: "is not a text in UTF-8: save it in that encoding.")
    }
    return text
  }
}
