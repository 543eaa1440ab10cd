/// The files in a form that a browser sends in parts (RFC 7578).
enum MultipartForm {
  /// A file as it was sent.
  struct File: Equatable {
    /// Its name, without folders.
    var name: String
    /// Its content.
    var bytes: [UInt8]
  }

  /// The boundary that the type of a body names; nil if it is no such form.
  static func boundary(of contentType: String) -> String? {
    let parts = contentType.split(separator: ";").map { $0.drop(while: \.isWhitespace) }
    guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
    let named = parts.first { $0.lowercased().hasPrefix("boundary=") }?.dropFirst("boundary=".count)
    let boundary = named.map { $0.filter { $0 != "\"" } } ?? ""
    return (1...70).contains(boundary.utf8.count) ? boundary : nil
  }

  /// The files of a body; nil if it is not of that form.
  static func files(in body: [UInt8], boundary: String) -> [File]? {
    let mark = Array("--\(boundary)".utf8)
    var files: [File] = []
    guard var start = index(of: mark, in: body, from: 0) else { return nil }
    while true {
      start += mark.count
      if body[start...].starts(with: Array("--".utf8)) { return files }
      // The line of the mark ends, a part follows, and a line ends before the next mark.
      guard body[start...].starts(with: [0x0D, 0x0A]),
        let end = index(of: [0x0D, 0x0A] + mark, in: body, from: start)
      else { return nil }
      if let file = file(body[(start + 2)..<max(start + 2, end)]) { files.append(file) }
      start = end + 2
    }
  }

  /// A part with a file in it; nil for other fields, and where no file was chosen.
  private static func file(_ part: ArraySlice<UInt8>) -> File? {
    let bytes = Array(part)
    guard let end = index(of: [0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: 0) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard let start = head.firstRange(of: "filename=\"")?.upperBound else { return nil }
    let path = head[start...].prefix { $0 != "\"" && !$0.isNewline }
    let name = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    return name.isEmpty ? nil : File(name: name, bytes: Array(bytes[(end + 4)...]))
  }

  private static func index(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var index = start
    while index <= bytes.count - wanted.count {
      if bytes[index] == first, bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
