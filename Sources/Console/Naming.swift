import Proceedings
import ReferenceData

/// What the program says to people, with names for codes and the body’s own labels for rules.
public enum Naming {
  /// A refusal as it is shown: the fact with its rule, and what to do instead.
  public static func sentence(refusal: any Explained, body: Body?, directory: Directory) -> String {
    let label = refusal.rule.flatMap { body?.label(of: $0) }
    let fact = label.map { adding($0, to: refusal.fact) } ?? refusal.fact
    let whole = [fact, refusal.remedy ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return capitalised(named(whole, directory: directory))
  }

  /// A text with the name of each participant in place of its code between ‹ and ›.
  public static func named(_ text: String, directory: Directory) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      let code = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += directory.participant(code: code)?.inSentence ?? code
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A text with a capital at its start.
  public static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private static func adding(_ label: String, to fact: String) -> String {
    guard fact.hasSuffix(".") else { return "\(fact) (\(label))" }
    return "\(fact.dropLast()) (\(label))."
  }
}
