import CanonicalForm
import Proceedings

/// The profiles that somebody may choose from: those of the program, and those that were added to them.
public struct Profiles: Sendable {
  /// The profiles, by code.
  public let all: [Body]

  /// The profiles of the program alone.
  public static let shipped = Profiles(all: Body.all)

  /// The profiles of the program with these, which replace those of the same code.
  public init(adding own: [Body]) {
    let codes = Set(own.map(\.code))
    all = (Body.all.filter { !codes.contains($0.code) } + own).sorted { $0.code < $1.code }
  }

  private init(all: [Body]) { self.all = all }

  /// The profile that has a code.
  public func named(_ code: String) -> Body? { all.first { $0.code == code.lowercased() } }
}

extension Body {
  /// A profile for a body that is much like this one: all of its figures, each of them only inferred.
  public func like(code: String) -> Body {
    var body = self
    body.code = code
    body.certainty = certainty.mapValues { _ in .inferred }
    for rule in body.rules.keys { body.rules[rule]?.certainty = .inferred }
    return body
  }

  /// The profile as a file, with its keys in the order of the profiles that the program has.
  public func profile() throws -> String {
    var file = ProfileFile()
    file.write(try CanonicalJSON(encoding: self), like: ProfileFile.model, indent: 0)
    return file.text + "\n"
  }
}

/// Writes a profile as a person would.
private struct ProfileFile {
  var text = ""

  static let model = try? CanonicalJSON(parsing: PackageResources.body_ccpcj_json)
  private static let widest = 100

  mutating func write(_ value: CanonicalJSON, like model: CanonicalJSON?, indent: Int) {
    let line = Self.line(value, like: model)
    let isShort = line.count + indent <= Self.widest
    switch value {
    case .object(let members) where !(isShort && indent > 0 && Self.isFlat(members.map(\.value))):
      block("{", "}", Self.ordered(members, like: model), indent) { file, member in
        file.text += "\(Self.quoted(member.name)): "
        file.write(member.value, like: model?[member.name], indent: indent + 2)
      }
    case .array(let values) where !(isShort && Self.isFlat(values)):
      block("[", "]", values, indent) { file, value in
        file.write(value, like: Self.first(of: model), indent: indent + 2)
      }
    default: text += line
    }
  }

  private mutating func block<Element>(
    _ open: String, _ close: String, _ elements: [Element], _ indent: Int,
    _ write: (inout ProfileFile, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += "\(index > 0 ? "," : "")\n\(String(repeating: " ", count: indent + 2))"
      write(&self, element)
    }
    text += "\n\(String(repeating: " ", count: indent))\(close)"
  }

  private static func line(_ value: CanonicalJSON, like model: CanonicalJSON?) -> String {
    switch value {
    case .object(let members):
      let told = ordered(members, like: model).map { "\(quoted($0.name)): \(line($0.value, like: nil))" }
      return "{\(told.joined(separator: ", "))}"
    case .array(let values):
      return "[\(values.map { line($0, like: first(of: model)) }.joined(separator: ", "))]"
    case .null, .bool, .int, .string: return String(decoding: value.bytes, as: UTF8.self)
    }
  }

  private static func quoted(_ name: String) -> String {
    String(decoding: CanonicalJSON.string(name).bytes, as: UTF8.self)
  }

  private static func isFlat(_ values: [CanonicalJSON]) -> Bool {
    values.allSatisfy { value in
      switch value {
      case .object, .array: false
      case .null, .bool, .int, .string: true
      }
    }
  }

  private static func first(of model: CanonicalJSON?) -> CanonicalJSON? {
    if case .array(let values)? = model { values.first } else { nil }
  }

  /// The members in the order in which the model has them, others at the end.
  private static func ordered(
    _ members: [CanonicalJSON.Member], like model: CanonicalJSON?
  ) -> [CanonicalJSON.Member] {
    var places: [String: Int] = [:]
    if case .object(let models)? = model {
      for (place, member) in models.enumerated() { places[member.name] = place }
    }
    return members.sorted {
      let (left, right) = (places[$0.name] ?? .max, places[$1.name] ?? .max)
      return left == right ? $0.name < $1.name : left < right
    }
  }
}
