import Proceedings
import ReferenceData
import Sessions

/// What the program says to people, with names for codes and the body’s own labels for rules.
public enum Naming {
  /// A text with what stands between ‹ and › replaced: the code of a participant by its name, the number of an event
  /// by that and what the event says, and a word of the program by the session’s own (``OwnWord``).
  public static func named(_ text: String, in session: Session) -> String {
    let directory = session.directory
    return replacingNames(in: text) { name in
      if let code = directory.participant(code: name)?.inSentence { return code }
      if let word = OwnWord(rawValue: name) { return word.text(in: session) }
      guard name.hasPrefix("event "), let version = Int(name.dropFirst(6)),
        let event = session.event(at: version)
      else { return nil }
      let words = EventSentence(session).words(event)
      return "\(name) (“\(words)”)"
    }
  }

  /// A text with the name of each participant in place of its code between ‹ and ›.
  public static func named(_ text: String, directory: Directory) -> String {
    replacingNames(in: text) { directory.participant(code: $0)?.inSentence }
  }

  private static func replacingNames(in text: String, by name: (String) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      let code = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += name(code) ?? code
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A text with a capital at its start.
  public static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

extension RefusedCommand {
  /// The same with names for codes, as it is shown.
  public func named(in session: Session) -> RefusedCommand {
    RefusedCommand(
      fact: Naming.capitalised(Naming.named(fact, in: session)), rule: rule,
      remedy: remedy.map { Naming.named($0, in: session) })
  }
}
