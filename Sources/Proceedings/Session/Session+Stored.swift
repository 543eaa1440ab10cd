import CanonicalForm

extension Session.Event: Stored {
  /// The stored name: the part of the proceedings and what happened in it, such as `floor.given`.
  public var kind: String {
    let (part, value) = content
    guard let part else { return Self.caseName(self) }
    if case .speakersList(let listed) = self { return "\(part).\(Self.caseName(listed.event))" }
    return "\(part).\(Self.caseName(value))"
  }

  public func stored() throws -> (kind: String, fields: CanonicalJSON) {
    let (part, value) = content
    let whole = try CanonicalJSON(encoding: value)
    guard let part else { return (Self.caseName(self), whole) }
    // The name of a case stands around what it holds; for a list that is told beside it, of which it was.
    if case .speakersList = self { return ("\(part).\(whole["event"]?.only?.name ?? "")", whole) }
    guard let only = whole.only else { return (kind, whole) }
    return ("\(part).\(only.name)", only.value["_0"] ?? whole)
  }

  public init(kind: String, payload: [UInt8]) throws {
    let names = kind.split(separator: ".", maxSplits: 1).map(String.init)
    let name = names.count == 2 ? names[1] : ""
    switch names.first {
    case "created": self = .created(try CanonicalDecoder.value(of: payload))
    case "participants": self = .participants(try Self.event(name, payload))
    case "bureau": self = .bureau(try Self.event(name, payload))
    case "arrangements": self = .arrangements(try Self.event(name, payload))
    case "agenda": self = .agenda(try Self.event(name, payload))
    case "meetings": self = .meetings(try Self.event(name, payload))
    case "floor": self = .floor(try Self.event(name, payload))
    case "speakersList": self = .speakersList(try CanonicalDecoder.value(of: payload))
    case "motions": self = .motions(try Self.event(name, payload))
    case "pointsOfOrder": self = .pointsOfOrder(try Self.event(name, payload))
    case "elections": self = .elections(try Self.event(name, payload))
    case "votes": self = .votes(try Self.event(name, payload))
    case "proposals": self = .proposals(try Self.event(name, payload))
    case "reportWork": self = .reportWork(try Self.event(name, payload))
    case "undone": self = .undone(try CanonicalDecoder.value(of: payload))
    case "corrected": self = .corrected(try CanonicalDecoder.value(of: payload))
    default: throw UnknownKind(kind: kind)
    }
  }

  /// A kind of event that this program does not know: the log was written by a later one.
  public struct UnknownKind: Error, CustomStringConvertible {
    /// The stored name.
    public let kind: String
    public var description: String { "this program does not know events of the kind “\(kind)”" }
  }

  /// Its part of the proceedings, where it belongs to one, and what is stored of it.
  private var content: (part: String?, value: any Encodable) {
    switch self {
    case .created(let body): (nil, body)
    case .participants(let event): ("participants", event)
    case .bureau(let event): ("bureau", event)
    case .arrangements(let event): ("arrangements", event)
    case .agenda(let event): ("agenda", event)
    case .meetings(let event): ("meetings", event)
    case .floor(let event): ("floor", event)
    case .speakersList(let listed): ("speakersList", listed)
    case .motions(let event): ("motions", event)
    case .pointsOfOrder(let event): ("pointsOfOrder", event)
    case .elections(let event): ("elections", event)
    case .votes(let event): ("votes", event)
    case .proposals(let event): ("proposals", event)
    case .reportWork(let event): ("reportWork", event)
    case .undone(let undoing): (nil, undoing)
    case .corrected(let correction): (nil, correction)
    }
  }

  private static func caseName(_ event: Any) -> String {
    Mirror(reflecting: event).children.first?.label ?? "\(event)"
  }

  private static func event<Value: Decodable>(_ name: String, _ payload: [UInt8]) throws -> Value {
    var whole = Array("{\"\(name)\":{\"_0\":".utf8)
    whole += payload
    whole += "}}".utf8
    return try CanonicalDecoder.value(of: whole)
  }
}
