import CommandLanguage
import Proceedings

extension Session {
  /// The lines by which goes on what stands still: what has to be settled first, or what opens the next piece of work.
  ///
  /// A line that ends with a space wants more words. Each is given by its number, counted from 1.
  var choices: [String] {
    if pointsOfOrder.pending != nil { return ["ruling upheld", "ruling not upheld", "withdraw point"] }
    if pointsOfOrder.pendingAppeal != nil { return ["appeal vote ", "withdraw appeal"] }
    if motions.first != nil { return ["agree to motion", "vote on motion ", "withdraw motion"] }
    guard let meeting = meetings.open else {
      let isOver = meetings.sessionClosed != nil || arrangements.convened == nil
      return isOver ? [] : ["open meeting \(meetings.nextNumber)"]
    }
    if meeting.isQuorumQuestioned { return ["present "] }
    if meeting.isSuspended { return ["resume meeting"] }
    if meetings.sessionOpened == nil { return ["open session"] }
    guard meetings.current == nil else { return [] }
    let considered = Set(meetings.considerations.map(\.item))
    return agenda.items.first { !considered.contains($0.number) }.map { ["take up item \($0.number)"] } ?? []
  }
}

extension ConsoleState {
  /// The line that is meant: that of a choice, if the number of one is typed.
  func meant(_ line: String) -> String {
    let text = line.trimmingWhitespace
    // What was on the screen when the number was pressed, and not what came since.
    let choices = isAttended ? choicesTyped ?? sight.choices ?? session.choices : session.choices
    guard text.count == 1, let number = Int(text), choices.indices.contains(number - 1) else { return line }
    return choices[number - 1]
  }
}

extension String {
  /// A sentence without its full stop.
  var trimmingFullStop: String { last == "." ? String(dropLast()) : self }

  /// The text without white space at either end.
  var trimmingWhitespace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
