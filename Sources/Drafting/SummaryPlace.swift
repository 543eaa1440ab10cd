import Proceedings

extension ReportWork.Place {
  /// The place of a summary, by the name of its gap or of one of its paragraphs: `item:3(a)/deliberations:1`.
  public init?(blockName name: String) {
    let halves = name.split(separator: "/")
    guard halves.count == 2, halves[0].hasPrefix("item:"),
      let part = halves[1].split(separator: ":").first.flatMap({ Part(rawValue: String($0)) }),
      part != .action
    else { return nil }
    let place = halves[0].dropFirst("item:".count)
    let digits = place.prefix { $0.isNumber }
    guard let item = Int(digits) else { return nil }
    let rest = place.dropFirst(digits.count)
    if rest.isEmpty {
      self.init(item: item, part: part)
    } else {
      guard rest.first == "(", rest.last == ")", rest.count == 3,
        let letter = rest.dropFirst().first?.asciiValue, (0x61...0x7A).contains(letter)
      else { return nil }
      self.init(item: item, subitem: Int(letter) - 0x61, part: part)
    }
  }

  /// The name of its gap.
  public var blockName: String {
    "item:\(item)\(subitem.map { "(\(Agenda.letter($0)))" } ?? "")/\(part.rawValue)"
  }
}
