import Drafting

/// A paper as text: a block a line, the columns of a table under each other.
public struct PaperText: Sendable {
  private let paper: Paper

  /// The text of that paper.
  public init(_ paper: Paper) { self.paper = paper }

  /// The text.
  public var text: String {
    let blocks = paper.blocks.enumerated().flatMap { index, block -> [String] in
      switch block {
      case .heading(let level, _): (index == 0 || level > 2 ? [] : [""]) + PaperText.lines(of: block)
      case .table(let table): PaperText.aligned(table)
      case .item(let level, _, _):
        PaperText.lines(of: block).map { String(repeating: "   ", count: level - 1) + $0 }
      case .paragraph, .spoken, .chart: PaperText.lines(of: block)
      }
    }
    return (paper.headLines + ["", paper.title, ""] + blocks).joined(separator: "\n") + "\n"
  }

  /// The canonical lines, which every format holds: those of the head, the title, those of every block. The cells
  /// of a row are parted by tabs.
  public var lines: [String] {
    paper.headLines + [paper.title] + paper.blocks.flatMap(PaperText.lines)
  }

  /// The canonical lines of a block; a chart says its title, since its figures stand in the table before it.
  static func lines(of block: Paper.Block) -> [String] {
    switch block {
    case .heading(_, let words), .paragraph(let words), .spoken(let words): [words]
    case .item(_, let label, let words): [label.isEmpty ? words : "\(label) \(words)"]
    case .table(let table):
      ([table.columns.map(\.head)] + table.rows).map { $0.joined(separator: "\t") }
    case .chart(let chart): [chart.title]
    }
  }

  /// The rows of a table with every column as wide as its widest cell, the last as long as it is.
  private static func aligned(_ table: Paper.Table) -> [String] {
    let rows = [table.columns.map(\.head)] + table.rows
    let widths = table.columns.indices.map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell -> String in
        let room = String(
          repeating: " ", count: max(0, (widths.indices.contains(index) ? widths[index] : 0) - cell.count))
        return table.columns.indices.contains(index) && table.columns[index].isFigures
          ? room + cell : cell + room
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
