extension Session.Event: Stored {
  /// The stored name: the part of the proceedings and what happened in it, such as `floor.given`.
  public var kind: String { part.map { "\($0).\(Self.name(of: self))" } ?? Self.name(of: self) }

  public func payload() throws -> [UInt8] { try stored().payload }

  public func stored() throws -> (kind: String, payload: [UInt8]) {
    switch self {
    case .created(let body): ("created", try FieldEncoder.bytes(of: body))
    case .participants(let event): try Self.stored(event, in: "participants")
    case .bureau(let event): try Self.stored(event, in: "bureau")
    case .arrangements(let event): try Self.stored(event, in: "arrangements")
    case .agenda(let event): try Self.stored(event, in: "agenda")
    case .meetings(let event): try Self.stored(event, in: "meetings")
    case .floor(let event): try Self.stored(event, in: "floor")
    case .speakersList(let listed): try Self.stored(listed)
    case .motions(let event): try Self.stored(event, in: "motions")
    case .pointsOfOrder(let event): try Self.stored(event, in: "pointsOfOrder")
    case .elections(let event): try Self.stored(event, in: "elections")
    case .proposals(let event): try Self.stored(event, in: "proposals")
    case .reportWork(let event): try Self.stored(event, in: "reportWork")
    case .undone(let undoing): ("undone", try FieldEncoder.bytes(of: undoing))
    case .corrected(let correction): ("corrected", try FieldEncoder.bytes(of: correction))
    }
  }

  public init(kind: String, payload: [UInt8]) throws {
    let names = kind.split(separator: ".", maxSplits: 1).map(String.init)
    let name = names.count == 2 ? names[1] : ""
    switch names.first {
    case "created": self = .created(try FieldDecoder.value(of: payload))
    case "participants": self = .participants(try Self.event(name, payload))
    case "bureau": self = .bureau(try Self.event(name, payload))
    case "arrangements": self = .arrangements(try Self.event(name, payload))
    case "agenda": self = .agenda(try Self.event(name, payload))
    case "meetings": self = .meetings(try Self.event(name, payload))
    case "floor": self = .floor(try Self.event(name, payload))
    case "speakersList": self = .speakersList(try FieldDecoder.value(of: payload))
    case "motions": self = .motions(try Self.event(name, payload))
    case "pointsOfOrder": self = .pointsOfOrder(try Self.event(name, payload))
    case "elections": self = .elections(try Self.event(name, payload))
    case "proposals": self = .proposals(try Self.event(name, payload))
    case "reportWork": self = .reportWork(try Self.event(name, payload))
    case "undone": self = .undone(try FieldDecoder.value(of: payload))
    case "corrected": self = .corrected(try FieldDecoder.value(of: payload))
    default: throw UnknownKind(kind: kind)
    }
  }

  /// A kind of event that this program does not know: the log was written by a later one.
  public struct UnknownKind: Error, CustomStringConvertible {
    /// The stored name.
    public let kind: String
    public var description: String { "this program does not know events of the kind “\(kind)”" }
  }

  private var part: String? {
    switch self {
    case .participants: "participants"
    case .bureau: "bureau"
    case .arrangements: "arrangements"
    case .agenda: "agenda"
    case .meetings: "meetings"
    case .floor: "floor"
    case .speakersList: "speakersList"
    case .motions: "motions"
    case .pointsOfOrder: "pointsOfOrder"
    case .elections: "elections"
    case .proposals: "proposals"
    case .reportWork: "reportWork"
    case .created, .undone, .corrected: nil
    }
  }

  private static func name(of event: Session.Event) -> String {
    switch event {
    case .created: "created"
    case .undone: "undone"
    case .corrected: "corrected"
    case .participants(let event): caseName(event)
    case .bureau(let event): caseName(event)
    case .arrangements(let event): caseName(event)
    case .agenda(let event): caseName(event)
    case .meetings(let event): caseName(event)
    case .floor(let event): caseName(event)
    case .speakersList(let listed): caseName(listed.event)
    case .motions(let event): caseName(event)
    case .pointsOfOrder(let event): caseName(event)
    case .elections(let event): caseName(event)
    case .proposals(let event): caseName(event)
    case .reportWork(let event): caseName(event)
    }
  }

  private static func caseName(_ event: some Any) -> String {
    Mirror(reflecting: event).children.first?.label ?? "\(event)"
  }

  /// The name of an event’s case and its one value, without the names that Codable puts around it.
  private static func stored(
    _ event: some Encodable, in part: String
  ) throws -> (kind: String, payload: [UInt8]) {
    let whole = try FieldEncoder.bytes(of: event)
    // A case is an object with one member.
    let name = name(in: whole, after: "{\"")
    let opening = "{\"\(name)\":{\"_0\":".utf8
    guard whole.starts(with: opening), whole.count >= opening.count + 2 else {
      return ("\(part).\(name)", whole)
    }
    return ("\(part).\(name)", Array(whole[opening.count..<whole.count - 2]))
  }

  /// The name of what happened to a list, and to which.
  private static func stored(_ listed: Session.OfItem) throws -> (kind: String, payload: [UInt8]) {
    let whole = try FieldEncoder.bytes(of: listed)
    return ("speakersList.\(name(in: whole, after: "{\"event\":{\""))", whole)
  }

  /// The name of a case that stands behind that opening; no case’s name needs an escape.
  private static func name(in json: [UInt8], after opening: String) -> String {
    String(decoding: json.dropFirst(opening.utf8.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private static func event<Value: Decodable>(_ name: String, _ payload: [UInt8]) throws -> Value {
    var whole = Array("{\"\(name)\":{\"_0\":".utf8)
    whole += payload
    whole += "}}".utf8
    return try FieldDecoder.value(of: whole)
  }
}
