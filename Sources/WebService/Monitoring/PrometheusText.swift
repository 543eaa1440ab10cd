/// Figures in the text format of Prometheus (version 0.0.4).
struct PrometheusText {
  /// What a figure is.
  enum Kind: String {
    /// It only grows while the program runs.
    case counter
    /// It goes up and down.
    case gauge
    /// It is counted in classes.
    case histogram
  }

  private(set) var text = ""

  /// Adds a figure with a value for each set of labels.
  mutating func add(
    _ name: String, _ kind: Kind, _ help: String, _ values: [(labels: [(String, String)], value: Double)]
  ) {
    begin(name, kind, help)
    for (labels, value) in values { line(name, labels, value) }
  }

  /// Adds a figure with one value, and nothing where it is not known.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double?) {
    add(name, kind, help, value.map { [([], $0)] } ?? [])
  }

  /// Adds counts in classes with those upper bounds; the last class has none.
  mutating func add(_ name: String, _ help: String, bounds: [Double], counts: [Int], sum: Double) {
    add(name, help, bounds: bounds, [([], counts, sum)])
  }

  /// Adds counts in classes for each set of labels.
  mutating func add(
    _ name: String, _ help: String, bounds: [Double],
    _ series: [(labels: [(String, String)], counts: [Int], sum: Double)]
  ) {
    begin(name, .histogram, help)
    for (labels, counts, sum) in series {
      var total = 0
      for (index, count) in counts.enumerated() {
        total += count
        let bound = index < bounds.count ? "\(bounds[index])" : "+Inf"
        line("\(name)_bucket", labels + [("le", bound)], Double(total))
      }
      line("\(name)_sum", labels, sum)
      line("\(name)_count", labels, Double(total))
    }
  }

  private mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  private mutating func line(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let inside = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
    // Whole numbers stay whole for the eye; beyond 2^53 a double holds no others.
    let isWhole = value == value.rounded() && abs(value) < 9e15
    text += "\(name)\(inside.isEmpty ? "" : "{\(inside)}") \(isWhole ? "\(Int(value))" : "\(value)")\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
