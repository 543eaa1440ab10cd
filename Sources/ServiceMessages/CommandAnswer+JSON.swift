import CanonicalForm
import FoundationEssentials

extension CommandAnswer {
  /// The answer as JSON, its keys in order.
  ///
  /// Every command comes to this, and the library takes many times as long for the same bytes.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + events.reduce(0) { $0 + 2 * $1.canonical.count + 512 })
    bytes += "{\"events\":[".utf8
    for (index, event) in events.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      event.write(to: &bytes)
    }
    bytes += "],\"wasRepeated\":\(wasRepeated)}".utf8
    return bytes
  }
}

extension EventMessage {
  fileprivate func write(to bytes: inout [UInt8]) {
    func write(_ name: StaticString, _ text: String) {
      bytes += name.description.utf8
      CanonicalJSON.write(text, to: &bytes)
    }
    bytes += "{\"canonical\":\"\(canonical.base64EncodedString())\"".utf8
    write(",\"commandId\":", commandID)
    if let erased { bytes += ",\"erased\":\(erased)".utf8 }
    write(",\"hash\":", hash)
    write(",\"kind\":", kind)
    write(",\"occurredAt\":", occurredAt)
    write(",\"operator\":", operatorName)
    write(",\"recordedAt\":", recordedAt)
    bytes += ",\"version\":\(version)".utf8
    write(",\"words\":", words)
    bytes.append(UInt8(ascii: "}"))
  }
}
