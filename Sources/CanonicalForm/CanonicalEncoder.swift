extension CanonicalJSON {
  /// What a value is as JSON; throws what its `encode(to:)` throws, and where it holds what the log cannot.
  ///
  /// Every command passes here while others wait for it, so nothing is written and taken apart again.
  public init(encoding value: some Encodable) throws {
    let place = CanonicalEncoder.Place()
    try place.put(encoding: value)
    self = place.value
  }
}

/// Takes values in.
struct CanonicalEncoder: Encoder {
  let place: Place

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

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

extension CanonicalEncoder {
  /// Where a value comes to stand, once it has said what it is.
  final class Place {
    private enum Content {
      case scalar(CanonicalJSON)
      case object
      case array
    }

    private var content = Content.scalar(.null)
    /// What is in an object or an array, with its names.
    private var inside: [(name: String, place: Place)] = []

    var count: Int { inside.count }

    /// What has come to stand here.
    var value: CanonicalJSON {
      switch content {
      case .scalar(let value): value
      case .object: .object(inside.map { CanonicalJSON.Member($0.name, $0.place.value) })
      case .array: .array(inside.map(\.place.value))
      }
    }

    func becomeObject() { content = .object }
    func becomeArray() { content = .array }
    func put(_ value: Bool) { content = .scalar(.bool(value)) }
    func put(_ value: String) throws {
      if value.utf8.contains(0) { throw Self.refused(value, "a text without a zero character") }
      content = .scalar(.string(value))
    }
    func put(whole value: some BinaryInteger) throws {
      guard let whole = Int(exactly: value), CanonicalJSON.numbers.contains(whole) else {
        throw Self.refused(value, "a whole number of at most 2^53 - 1")
      }
      content = .scalar(.int(whole))
    }
    func put(fraction value: some BinaryFloatingPoint) throws { throw Self.refused(value, "a whole number") }
    func put(encoding value: some Encodable) throws { try value.encode(to: CanonicalEncoder(place: self)) }

    /// The place of a member; that of an element has no name.
    func place(_ name: String = "") -> Place {
      let place = Place()
      inside.append((name, place))
      return place
    }

    private static func refused(_ value: some Any, _ wanted: String) -> EncodingError {
      .invalidValue(value, .init(codingPath: [], debugDescription: "the log holds \(wanted)"))
    }
  }
}
