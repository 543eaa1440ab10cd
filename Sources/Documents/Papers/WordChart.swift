import Drafting

/// A chart as the part of a Word document that Word draws it from: bars from the top, the series told apart by
/// their patterns, a figure at every bar.
struct WordChart {
  private let chart: Paper.Chart

  init(_ chart: Paper.Chart) { self.chart = chart }

  static let main = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

  /// The bytes of the part.
  func bytes() -> [UInt8] {
    var markup = Markup(declared: true)
    markup.element("c:chartSpace", ["xmlns:c": WordChart.chart, "xmlns:a": WordChart.main]) { markup in
      markup.raw("<c:roundedCorners val=\"0\"/>")
      markup.element("c:chart") { markup in
        markup.raw("<c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>")
        markup.raw(
          "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>")
        for index in chart.series.indices { series(index, &markup) }
        markup.raw("<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/>")
        markup.raw("</c:barChart>" + axes + "</c:plotArea>")
        if chart.series.count > 1 {
          markup.raw("<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>")
        }
        markup.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/>")
      }
      markup.raw(
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr "
          + "sz=\"\(chart.bars.count > 40 ? 600 : 800)\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
      )
    }
    return Array(markup.text.utf8)
  }

  private var axes: String {
    "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>"
      + "<c:axPos val=\"l\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
      + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>"
      + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/>"
      + "</c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/>"
      + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>"
      + "<a:rPr lang=\"en-GB\" b=\"0\"/><a:t>minutes</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/>"
      + "</c:title><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>"
      + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>"
      + "<c:crosses val=\"max\"/></c:valAx>"
  }

  private func series(_ index: Int, _ markup: inout Markup) {
    let pattern = ["dkHorz", "wdUpDiag", "diagCross"][index % 3]
    let fill =
      index % 3 == 0
      ? "<a:solidFill><a:srgbClr val=\"00558C\"/></a:solidFill>"
      : "<a:pattFill prst=\"\(pattern)\"><a:fgClr><a:srgbClr val=\"00558C\"/></a:fgClr><a:bgClr>"
        + "<a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>"
    markup.element("c:ser") { markup in
      markup.raw("<c:idx val=\"\(index)\"/><c:order val=\"\(index)\"/>")
      markup.element("c:tx") { $0.element("c:v", words: chart.series[index]) }
      markup.raw(
        "<c:spPr>\(fill)<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"00558C\"/></a:solidFill></a:ln></c:spPr>"
          + "<c:invertIfNegative val=\"0\"/>")
      markup.element("c:cat") { markup in
        markup.element("c:strLit") { markup in
          markup.raw("<c:ptCount val=\"\(chart.bars.count)\"/>")
          for (place, bar) in chart.bars.enumerated() {
            markup.element("c:pt", ["idx": "\(place)"]) { $0.element("c:v", words: bar.label) }
          }
        }
      }
      markup.element("c:val") { markup in
        markup.element("c:numLit") { markup in
          markup.raw("<c:formatCode>0.0</c:formatCode><c:ptCount val=\"\(chart.bars.count)\"/>")
          for (place, bar) in chart.bars.enumerated() where bar.series == index {
            markup.raw("<c:pt idx=\"\(place)\"><c:v>\(WordChart.minutes(bar.value))</c:v></c:pt>")
          }
        }
      }
    }
  }

  /// Seconds as minutes with two places.
  private static func minutes(_ seconds: Int) -> String {
    let hundredths = max(0, seconds) * 100 / 60
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
