extension String {
  /// Whether this holds the other text, byte for byte: the report looks for some hundred names in every
  /// typed passage, and the general search of strings takes twenty times as long.
  func holds(_ other: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      other.utf8.withContiguousStorageIfAvailable { sought in String.find(sought, in: text) }
    }
    return (found ?? nil) ?? contains(other)
  }

  /// The places that end behind a number of bytes and where this holds the other text, byte for byte.
  func places(of other: String, after bytes: Int) -> [Range<String.Index>] {
    guard let first = other.utf8.first else { return [] }
    let length = other.utf8.count
    var rest = utf8.dropFirst(max(0, bytes - length + 1))
    var found: [Range<String.Index>] = []
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      let isFound = rest.starts(with: other.utf8)
      rest = rest.dropFirst(isFound ? length : 1)
      if isFound { found.append(start..<rest.startIndex) }
    }
    return found
  }

  private static func find(_ sought: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard let first = sought.first else { return true }
    guard text.count >= sought.count else { return false }
    for start in 0...(text.count - sought.count) where text[start] == first {
      var length = 1
      while length < sought.count, text[start + length] == sought[length] { length += 1 }
      if length == sought.count { return true }
    }
    return false
  }
}
