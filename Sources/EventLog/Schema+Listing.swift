import PostgresClient

extension Schema {
  /// Lists what the log rests on, a line for each.
  static let listing = Statement(
    "listing", String(decoding: PackageResources.listing_sql, as: UTF8.self))

  /// The faults of a listing, a sentence for each.
  ///
  /// Definitions of former programs may be there, too, as they were.
  static func faults(in lines: [String]) -> [String] {
    let known = table(PackageResources.listing_txt)
    let former = Set(text(PackageResources.former_txt).split(separator: "\n").map(String.init))
    var found: [String: String] = [:]
    for line in lines {
      let (name, how) = halves(line)
      found[name] = how
    }
    var faults: [String] = []
    for (name, how) in known.sorted(by: { $0.key < $1.key }) where found[name] != how {
      faults.append(
        found[name].map { "the \(name) is not as this program lays it down (\($0))" }
          ?? "the \(name) is missing")
    }
    for line in lines where known[halves(line).0] == nil && !former.contains(line) {
      faults.append("the \(halves(line).0) is none of this program’s")
    }
    return faults
  }

  private static func text(_ file: [UInt8]) -> String { String(decoding: file, as: UTF8.self) }

  private static func table(_ file: [UInt8]) -> [String: String] {
    var table: [String: String] = [:]
    for line in text(file).split(separator: "\n") {
      let (name, how) = halves(String(line))
      table[name] = how
    }
    return table
  }

  private static func halves(_ line: String) -> (String, String) {
    guard let colon = line.firstRange(of: ": ") else { return (line, "") }
    return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
  }
}
