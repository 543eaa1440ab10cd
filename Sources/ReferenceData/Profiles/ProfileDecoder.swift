import CanonicalForm
import Proceedings

/// Decodes a profile and goes on after a mistake, so that all of them are found at once.
///
/// Whatever is missing or of another kind than it must be is noted, and stands in as an empty text, as 0 or as nothing.
/// A key that the decoding of its object did not ask for is a mistake too.
struct ProfileDecoder: Decoder {
  let value: CanonicalJSON
  let place: String
  let notes: Notes
  /// Whether this stands in for what is missing, so that nothing more is noted of it.
  let isStandIn: Bool

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [Body.isProfile: true] }

  /// What was found so far.
  final class Notes {
    var mistakes: [ProfileMistake] = []
    var asked: [String: [String]] = [:]
  }

  /// The value that stands at a place.
  static func decode<Value: Decodable>(
    _ type: Value.Type, _ value: CanonicalJSON, at place: String, _ notes: Notes,
    isStandIn: Bool = false
  ) throws -> Value {
    let decoder = ProfileDecoder(value: value, place: place, notes: notes, isStandIn: isStandIn)
    if let type = Value.self as? any ProfileChoice.Type {
      if let chosen = decoder.choice(of: type) as? Value { return chosen }
    }
    if let type = Value.self as? any KeyedByChoice.Type { return try decoder.keyed(by: type.keys) }
    let decoded = try Value(from: decoder)
    decoder.noteUnknownKeys()
    return decoded
  }

  func note(_ remedy: String, at place: String? = nil) {
    if !isStandIn { notes.mistakes.append(ProfileMistake(place ?? self.place, remedy)) }
  }

  private func choice<Choice: ProfileChoice>(of type: Choice.Type) -> Any? {
    if case .string(let name) = value, let chosen = type.named(name) { return chosen }
    note("must be one of \(type.names.joined(separator: ", "))")
    return type.first
  }

  /// The members whose keys may stand there.
  private func keyed<Value: Decodable>(by keys: [String]) throws -> Value {
    guard case .object(let members) = value else { return try Value(from: self) }
    for member in members where !keys.contains(member.name) {
      note(Self.unknown(member.name, among: keys), at: "\(place).\(member.name)")
    }
    let known = CanonicalJSON.object(members.filter { keys.contains($0.name) })
    return try Value(from: ProfileDecoder(value: known, place: place, notes: notes, isStandIn: isStandIn))
  }

  private func noteUnknownKeys() {
    guard case .object(let members) = value, let asked = notes.asked[place] else { return }
    for member in members where !asked.contains(member.name) {
      note(
        Self.unknown(member.name, among: asked), at: place.isEmpty ? member.name : "\(place).\(member.name)")
    }
  }

  private static func unknown(_ name: String, among keys: [String]) -> String {
    let near = keys.compactMap { key in
      Misspelling(
        of: Array(key.utf8), typed: Array(name.utf8), atMost: Misspelling.tolerance(for: name.count)
      )
      .map { (key, $0) }
    }.min { $0.1 < $1.1 }?.0
    return near.map { "is not known here; did you mean “\($0)”?" }
      ?? "is not known here: leave it out, or use one of \(Set(keys).sorted().joined(separator: ", "))"
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    if case .object = value {} else { note("must be an object in braces") }
    return KeyedDecodingContainer(ProfileMembers<Key>(decoder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    guard case .array(let values) = value else {
      note("must be a list in brackets")
      return ProfileElements(values: [], decoder: self)
    }
    return ProfileElements(values: values, decoder: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { ProfileScalar(decoder: self) }
}

extension ProfileDecoder {
  func text() -> String {
    guard case .string(let text) = value else {
      note("must be a text in quotation marks")
      return ""
    }
    return text
  }

  func number() -> Int {
    guard case .int(let number) = value else {
      note("must be a whole number")
      return 0
    }
    return number
  }

  func truth() -> Bool {
    guard case .bool(let truth) = value else {
      note("must be true or false")
      return false
    }
    return truth
  }
}
