import CommandLanguage
import Foundation

@testable import Console

extension Screen {
  /// The screen as a picture (SVG 1.1), each run of words at the place of its first column.
  var picture: String {
    let (columnWidth, rowHeight, margin) = (8.43, 18.0, 12.0)
    let width = Double(rows.first?.width ?? 0) * columnWidth + 2 * margin
    let height = Double(rows.count) * rowHeight + 2 * margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" font-family="DejaVu Sans Mono, \
      monospace" font-size="14">
      <rect width="100%" height="100%" rx="8" fill="#16181d"/>
      """
    ]
    for (index, row) in rows.enumerated() {
      var column = 0
      let top = margin + Double(index) * rowHeight
      for span in row.spans {
        let columns = Columns.width(of: span.text)
        let left = margin + Double(column) * columnWidth
        defer { column += columns }
        let colour = span.style.tone.colour
        if span.style.isReversed {
          lines.append(
            "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(Double(columns) * columnWidth)\" height=\"\(rowHeight)\" fill=\"\(colour)\"/>"
          )
        }
        guard span.text.contains(where: { !$0.isWhitespace }) else { continue }
        let weight = span.style.isBold ? " font-weight=\"bold\"" : ""
        let text = span.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          .replacing(">", with: "&gt;").replacing(" ", with: "\u{A0}")
        let fill = span.style.isReversed ? "#16181d" : colour
        lines.append("<text x=\"\(left)\" y=\"\(top + 13.5)\" fill=\"\(fill)\"\(weight)>\(text)</text>")
      }
    }
    let (left, top) = (margin + Double(cursor.column) * columnWidth, margin + Double(cursor.row) * rowHeight)
    lines.append(
      "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(columnWidth)\" height=\"\(rowHeight)\" fill=\"#d7dae0\"/>")
    return (lines + ["</svg>"]).joined(separator: "\n")
  }
}

extension Style.Tone {
  fileprivate var colour: String {
    switch self {
    case .plain: "#d7dae0"
    case .heading: "#62c7d4"
    case .good: "#8ccf7e"
    case .warning: "#e5c76b"
    case .danger: "#ef6b73"
    case .quiet: "#8b93a1"
    }
  }
}
