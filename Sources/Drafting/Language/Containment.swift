extension String {
  /// Whether this holds the other text, byte for byte: the report looks for some hundred names in every
  /// typed passage, and the general search of strings takes twenty times as long.
  func holds(_ other: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      other.utf8.withContiguousStorageIfAvailable { sought in String.find(sought, in: text) }
    }
    return (found ?? nil) ?? contains(other)
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
