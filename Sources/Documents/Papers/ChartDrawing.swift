import Drafting

/// Charts as a drawing in SVG 1.1 that loads nothing: with title and description for whoever does not see it, the
/// series told apart by their patterns, and every bar with its name and figure.
public struct ChartDrawing: Sendable {
  private let charts: [Paper.Chart]
  private let title: String

  /// The drawing of a paper’s charts; nil where it has none.
  public init?(_ paper: Paper) {
    guard !paper.charts.isEmpty else { return nil }
    self.init(paper.charts, title: paper.title)
  }

  init(_ charts: [Paper.Chart], title: String) { (self.charts, self.title) = (charts, title) }

  private static let width = 760
  private static let labels = 270
  private static let bars = 400
  private static let row = 22

  /// The drawing as a document of its own.
  public var text: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawing(id: "chart") + "\n" }

  /// The drawing as an element of a page, its identifiers beginning with that one.
  func drawing(id: String) -> String {
    let height = charts.reduce(0) { $0 + ChartDrawing.height(of: $1) }
    var markup = Markup()
    markup.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(ChartDrawing.width) \(height)",
        "width": "\(ChartDrawing.width)", "height": "\(height)", "role": charts.count == 1 ? "img" : "group",
        "aria-labelledby": charts.count == 1 ? "\(id)-1-title \(id)-1-desc" : "\(id)-title",
        "font-family": "Liberation Serif, Times New Roman, serif", "font-size": "13", "fill": "#000",
      ])
    if charts.count == 1, let chart = charts.first {
      describe(chart, "\(id)-1", &markup)
    } else {
      markup.element("title", ["id": "\(id)-title"], words: title)
    }
    patterns(id, &markup)
    markup.empty("rect", ["width": "100%", "height": "100%", "fill": "#fff"])
    var top = 0
    for (index, chart) in charts.enumerated() {
      draw(chart, id: "\(id)-\(index + 1)", patterns: id, top: top, isAlone: charts.count == 1, &markup)
      top += ChartDrawing.height(of: chart)
    }
    markup.close("svg")
    return markup.text
  }

  private static func height(of chart: Paper.Chart) -> Int {
    let key = chart.series.count > 1 ? 30 : 0
    return 44 + key + chart.bars.count * row + 16
  }

  // MARK: Patterns

  /// Full, slanting lines, dots, and again: told apart in any colour, and without one.
  private func patterns(_ id: String, _ markup: inout Markup) {
    let lines = "<path d=\"M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4\" stroke=\"#00558c\" stroke-width=\"2.5\"/>"
    let dots = "<circle cx=\"4\" cy=\"4\" r=\"2.2\" fill=\"#00558c\"/>"
    markup.open("defs")
    for (number, content) in ["", lines, dots].enumerated() {
      markup.open(
        "pattern",
        [
          "id": "\(id)-pattern-\(number)", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse",
        ])
      let ground = number == 0 ? "#00558c" : "#fff"
      markup.empty("rect", ["width": "8", "height": "8", "fill": ground])
      markup.raw(content)
      markup.close("pattern")
    }
    markup.close("defs")
  }

  private func bar(_ series: Int, _ id: String, x: Int, y: Int, width: Int, _ markup: inout Markup) {
    markup.empty(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "14",
        "fill": "url(#\(id)-pattern-\(max(0, series) % 3))", "stroke": "#00558c", "stroke-width": "1",
      ])
  }

  // MARK: A chart

  private func draw(
    _ chart: Paper.Chart, id: String, patterns: String, top: Int, isAlone: Bool, _ markup: inout Markup
  ) {
    if isAlone {
      markup.open("g", ["transform": "translate(0 \(top))"])
    } else {
      markup.open(
        "g",
        [
          "transform": "translate(0 \(top))", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        ])
    }
    if !isAlone { describe(chart, id, &markup) }
    markup.element("text", ["x": "12", "y": "26", "font-weight": "bold"], words: chart.title)
    var y = 44
    if chart.series.count > 1 {
      for (index, series) in chart.series.enumerated() {
        let x = 12 + index * 180
        bar(index, patterns, x: x, y: y, width: 26, &markup)
        markup.element("text", ["x": "\(x + 34)", "y": "\(y + 12)"], words: series)
      }
      y += 30
    }
    let most = max(1, chart.bars.map(\.value).max() ?? 1)
    for bar in chart.bars {
      let long = Double(max(0, bar.value)) / Double(most) * Double(ChartDrawing.bars)
      let width = max(1, Int(long))
      markup.element(
        "text", ["x": "\(ChartDrawing.labels - 8)", "y": "\(y + 12)", "text-anchor": "end"],
        words: ChartDrawing.short(bar.label))
      self.bar(bar.series, patterns, x: ChartDrawing.labels, y: y, width: width, &markup)
      markup.element("text", ["x": "\(ChartDrawing.labels + width + 8)", "y": "\(y + 12)"], words: bar.shown)
      y += ChartDrawing.row
    }
    markup.close("g")
  }

  private func describe(_ chart: Paper.Chart, _ id: String, _ markup: inout Markup) {
    markup.element("title", ["id": "\(id)-title"], words: chart.title)
    markup.element("desc", ["id": "\(id)-desc"], words: chart.description)
  }

  /// A name that fits beside its bar; the table has it in full.
  private static func short(_ label: String) -> String {
    label.count > 42 ? label.prefix(41) + "…" : label
  }
}
