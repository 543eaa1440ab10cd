import CanonicalForm

/// A name that is to be erased, and where it stands in an event.
struct ErasedName: Sendable, Equatable {
  /// The texts of an event without the name.
  struct Texts {
    var payload: [UInt8]
    var operatorName: String
    /// The members that held the name, such as `speaker.name`, and `operator`.
    var places: [String] = []
    /// The texts that held it, as JSON pointers.
    var fields: [String] = []
    /// Whether the same letters stand there still, large or small or inside a longer word.
    var isAlike = false
  }

  /// The shortest name that is taken: a shorter one stands in too much that is no name.
  private static let shortest = 3

  let text: String
  private let characters: [Character]

  /// A name as it is written in the log; throws where it is too short, or stands in the mark itself.
  init(_ text: String) throws(EventLogError) {
    let inside = text.drop(while: \.isWhitespace)
    let end = inside.lastIndex { !$0.isWhitespace }
    self.text = end.map { String(inside[...$0]) } ?? ""
    characters = Array(self.text)
    guard characters.count >= Self.shortest else {
      throw .malformed(
        "“\(self.text)” has fewer than \(Self.shortest) characters: give what stands before or after it, too")
    }
    guard !Erasure.mark.contains(self.text) else {
      throw .malformed("“\(self.text)” is what stands in the place of an erased name: give another one")
    }
  }

  /// What is left of the texts of an event, and where the name stood in them.
  func erased(from event: RecordedEvent) throws(EventLogError) -> Texts {
    var texts = Texts(payload: event.payload, operatorName: event.operatorName)
    let value = try CanonicalJSON(stored: event.payload)
    let payload = try erased(from: value, at: "", &texts, in: event)
    if !texts.places.isEmpty { texts.payload = payload.bytes }
    _ = value.replacingTexts(at: "/payload") { place, text in
      if erased(from: text) != nil { texts.fields.append(place) }
      return text
    }
    texts.operatorName = erased(from: event.operatorName, at: "operator", &texts)
    if texts.operatorName != event.operatorName { texts.fields.append("/operator") }
    return texts
  }

  private func erased(
    from value: CanonicalJSON, at place: String, _ texts: inout Texts, in event: RecordedEvent
  ) throws(EventLogError) -> CanonicalJSON {
    switch value {
    case .null, .bool, .int: return value
    case .string(let text):
      return .string(erased(from: text, at: place.isEmpty ? "payload" : place, &texts))
    case .array(let values):
      var erased: [CanonicalJSON] = []
      for value in values { erased.append(try self.erased(from: value, at: place, &texts, in: event)) }
      return .array(erased)
    case .object(let members):
      var erased: [CanonicalJSON.Member] = []
      for member in members {
        let name = member.name
        // Whoever reads the log finds a value by this name.
        guard self.erased(from: name) == nil else {
          throw .malformed(
            "“\(text)” is the name of a field in event \(event.version), which must stay: give the name in full"
          )
        }
        let inner = place.isEmpty ? name : "\(place).\(name)"
        erased.append(.init(name, try self.erased(from: member.value, at: inner, &texts, in: event)))
      }
      return .object(erased)
    }
  }

  private func erased(from text: String, at place: String, _ texts: inout Texts) -> String {
    let erased = erased(from: text)
    if erased != nil, !texts.places.contains(place) { texts.places.append(place) }
    let left = erased ?? text
    if left.lowercased().contains(self.text.lowercased()) { texts.isAlike = true }
    return left
  }

  /// A text with the mark in the place of the name; nil where the name does not stand in it as a whole word.
  func erased(from text: String) -> String? {
    let all = Array(text)
    var left = ""
    var (position, start) = (0, 0)
    while position + characters.count <= all.count {
      let end = position + characters.count
      let isAlone =
        !(position > 0 && Self.isOfAWord(all[position - 1])) && !(end < all.count && Self.isOfAWord(all[end]))
      if isAlone, all[position..<end].elementsEqual(characters) {
        left += String(all[start..<position]) + Erasure.mark
        (position, start) = (end, end)
      } else {
        position += 1
      }
    }
    return start == 0 ? nil : left + String(all[start...])
  }

  private static func isOfAWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
