/// The roll as it is shown.
extension Roll {
  /// The roll in so many columns and rows: the figures, and every member with its vote.
  func rows(columns: Int, rows: Int) -> [Row] {
    let figures = Choice.allCases.map { "\(count($0)) \($0.words)" }.joined(separator: ", ")
    let left = members.count - votes.count
    let title = Panel.title("\(figures)\(left > 0 ? "; \(left) to come" : "")", columns: columns)
    let line = Row(line, .quiet)
    let room = max(1, rows - 2)
    let width = max(16, min(34, columns / max(1, (members.count + room - 1) / room)))
    let across = max(1, columns / width)
    let first = max(0, min(members.count - room * across, current - room * across + 1))
    let shown = Array(members.indices.dropFirst(first).prefix(room * across))
    let body = (0..<room).map { row -> Row in
      var cells = Row()
      for column in 0..<across where shown.indices.contains(column * room + row) {
        cells.add(cell(shown[column * room + row], columns: width))
      }
      return cells
    }
    return ([title, line] + body).map { $0.fitted(to: columns) }
  }

  private func cell(_ index: Int, columns: Int) -> Row {
    let member = members[index]
    let isCurrent = index == current
    let vote = votes[member.code]
    let style: Style = isCurrent ? .key : vote == nil ? .bold : .plain
    let name = Row((isCurrent ? "▶ " : "  ") + member.name, style).fitted(to: columns - 4, style: style)
    return name.adding(" ").adding(vote.map { String($0.key) } ?? "·", .heading).adding("  ")
  }
}
