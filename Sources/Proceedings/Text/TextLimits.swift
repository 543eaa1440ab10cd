/// How long the texts of a command may be, and which characters they may hold.
///
/// Whatever door a command comes through, the session checks it here before anything is decided. A text that is
/// recorded stays in the log for good and is sent to every board. Events that are recorded already are not checked.
enum TextLimits {
  /// The lengths of texts, in Unicode scalars.
  enum Length: Int {
    /// Names, titles of persons, codes, offices: whatever has no other limit.
    case name = 300
    /// Titles of items, documents and proposals, and what is said in a phrase.
    case heading = 1_000
    /// Paragraphs.
    case prose = 100_000
  }

  /// The length of all texts of one command together.
  static let command = 400_000

  private static let headings: Set = [
    "title", "subitems", "mandate", "electionMandate", "electionRule", "rules", "reason",
    "reasonOfAdjournment", "purpose", "subject", "topic", "part", "entrusted", "source", "containedIn",
    "called", "documents", "introduces", "reads",
  ]
  /// The fields that hold a speaker, whose title is that of a person.
  private static let people: Set = [
    "speaker", "introduction", "readBy", "by", "moderators", "chairs", "facilitators",
  ]
  private static let prose: Set = [
    "paragraphs", "text", "insteadOf", "blocks", "notes", "account", "wording", "changes", "alsoDecided",
  ]

  /// The dictionaries, in which every text counts as the field itself.
  static let dictionaries: Set = ["notes", "rules"]

  /// The length of the text in a field of something.
  static func length(of field: String, in owner: String) -> Length {
    if field == "title", people.contains(owner) { return .name }
    if prose.contains(field) { return .prose }
    return headings.contains(field) ? .heading : .name
  }

  /// Throws if a text of the command is too long, or holds a character that no text may hold.
  static func check(_ command: Session.Command) throws(TextRefusal) {
    let count = TextCount()
    do {
      try command.encode(to: TextEncoder(count: count, field: "command", owner: ""))
    } catch let refusal as TextRefusal {
      throw refusal
    } catch {
      // What else cannot be encoded cannot be recorded either: the log says so.
      return
    }
  }
}

extension Session {
  /// Throws if the name of whoever records is no text of the record: it stands in the log beside each event.
  public static func checkName(_ name: String) throws(Refusal) {
    do throws(TextRefusal) { _ = try TextCount.length(of: name, field: "operator", owner: "") } catch {
      throw .text(error)
    }
  }
}

/// Why a text is not taken into the record.
public enum TextRefusal: Explained, Equatable {
  /// One text is too long.
  case tooLong(field: String, length: Int, limit: Int)
  /// All texts of the command together are.
  case tooMuch(limit: Int)
  /// A text holds a control character.
  case controlCharacter(Unicode.Scalar, field: String)

  public var fact: String {
    switch self {
    case .tooLong(let field, let length, let limit):
      "The text for “\(Self.words(field))” has \(length) characters, and \(limit) are the limit."
    case .tooMuch(let limit):
      "All texts of the command together have more than \(limit) characters."
    case .controlCharacter(let scalar, let field):
      "The text for “\(Self.words(field))” holds \(Self.name(of: scalar)), which no text of the record may hold."
    }
  }
  public var rule: Rule? { nil }
  public var remedy: String? {
    switch self {
    case .tooLong: "Shorten it."
    case .tooMuch: "Record it in several commands."
    case .controlCharacter: "Type the text again without it, in one line."
    }
  }

  /// The name of a field as words: `decidedBy` as “decided by”.
  private static func words(_ field: String) -> String {
    field.reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    switch scalar {
    case "\n", "\r", "\u{2028}", "\u{2029}": return "a line break (\(number))"
    case "\t": return "a tab (\(number))"
    default: return "a control character (\(number))"
    }
  }
}
