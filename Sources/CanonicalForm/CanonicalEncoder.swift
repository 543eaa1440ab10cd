/// Writes the fields of an event as JSON in the one form that RFC 8785 gives them: names in their order, whole numbers,
/// no escapes but those that are needed.
///
/// Every command passes here while others wait for it, so a value is written once and nothing is taken apart again.
struct FieldEncoder: Encoder {
  let place: Place

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The JSON of a value; throws what its `encode(to:)` throws, and where it holds a fraction.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let place = Place()
    try value.encode(to: FieldEncoder(place: place))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    place.write(to: &bytes)
    return bytes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.becomeObject()
    return KeyedEncodingContainer(Members<Key>(place: place))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.becomeArray()
    return Elements(place: place)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(place: place) }
}

extension FieldEncoder {
  /// Where a value comes to stand, once it has said what it is.
  final class Place {
    private enum Content {
      case null
      case bool(Bool)
      case int(Int)
      case text(String)
      case object([(name: String, place: Place)])
      case array([Place])
    }

    private var content = Content.null

    var count: Int { if case .array(let places) = content { places.count } else { 0 } }

    func becomeObject() { if case .object = content {} else { content = .object([]) } }
    func becomeArray() { if case .array = content {} else { content = .array([]) } }
    func put(_ value: Bool) { content = .bool(value) }
    func put(_ value: String) { content = .text(value) }
    func put(whole value: some BinaryInteger) throws {
      guard let whole = Int(exactly: value) else { throw Self.refused(value) }
      content = .int(whole)
    }
    func put(fraction value: some BinaryFloatingPoint) throws { throw Self.refused(value) }
    func put(encoding value: some Encodable) throws { try value.encode(to: FieldEncoder(place: self)) }

    func member(_ name: String) -> Place {
      let place = Place()
      guard case .object(var members) = content else { return place }
      content = .null
      members.append((name, place))
      content = .object(members)
      return place
    }

    func element() -> Place {
      let place = Place()
      guard case .array(var places) = content else { return place }
      content = .null
      places.append(place)
      content = .array(places)
      return place
    }

    func write(to bytes: inout [UInt8]) {
      switch content {
      case .null: bytes += "null".utf8
      case .bool(let value): bytes += (value ? "true" : "false").utf8
      case .int(let value): bytes += String(value).utf8
      case .text(let value): JSONText.write(value, to: &bytes)
      case .object(let members):
        let sorted = members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
        var opening = UInt8(ascii: "{")
        for member in sorted {
          bytes.append(opening)
          JSONText.write(member.name, to: &bytes)
          bytes.append(UInt8(ascii: ":"))
          member.place.write(to: &bytes)
          opening = UInt8(ascii: ",")
        }
        bytes += (members.isEmpty ? "{}" : "}").utf8
      case .array(let places):
        var opening = UInt8(ascii: "[")
        for place in places {
          bytes.append(opening)
          place.write(to: &bytes)
          opening = UInt8(ascii: ",")
        }
        bytes += (places.isEmpty ? "[]" : "]").utf8
      }
    }

    private static func refused(_ value: some Any) -> EncodingError {
      .invalidValue(value, .init(codingPath: [], debugDescription: "an event holds whole numbers only"))
    }
  }
}

/// Texts as JSON has them.
enum JSONText {
  /// Writes a text in quotes, with the shortest escapes there are and no others than are needed.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
