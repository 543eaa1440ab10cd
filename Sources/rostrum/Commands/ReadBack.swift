import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings

/// The changes in a document that came back, as a drafter sees and takes them.
struct ReadBack {
  let changes: [ResolvedChange]

  /// The numbers in a list such as 2,5.
  static func numbers(in list: String) -> Set<Int>? {
    let numbers = list.split(separator: ",", omittingEmptySubsequences: false).map {
      Int($0.filter { !$0.isWhitespace })
    }
    return numbers.contains(nil) ? nil : Set(numbers.compactMap(\.self))
  }

  /// A change with its number, its place and its words.
  func lines(_ index: Int) -> String {
    let change = changes[index].change
    let by = change.authors.isEmpty ? "" : ", tracked by \(change.authors.joined(separator: " and "))"
    let place = change.place.isEmpty ? "" : ", \(change.place)"
    var lines = ["\(index + 1). \(change.kind.rawValue)\(place)\(by)"]
    if !change.before.isEmpty { lines.append("  Was: \(change.before)") }
    if !change.after.isEmpty { lines.append("  Now: \(change.after)") }
    if let sentence = changes[index].sentence { lines.append("  \(sentence)") }
    return lines.joined(separator: "\n")
  }

  /// How many there are, and what to type next.
  var summary: String {
    let recordable = changes.count { !$0.edits.isEmpty }
    let all = changes.count == 1 ? "1 change" : "\(changes.count) changes"
    guard recordable > 0 else { return "\(all), nothing to be recorded." }
    return
      "\(all), \(recordable) to be recorded: all with --record, one by one with --ask, all but some with "
      + "--record --leave \(recordable > 1 ? "1,2" : "1")."
  }

  /// The changes to record if all are taken but some; throws if others would be lost.
  func all(leaving left: Set<Int>) throws -> [ResolvedChange] {
    let taken = changes.indices.filter { !left.contains($0 + 1) }
    let problems = taken.filter { changes[$0].isProblem }.map { $0 + 1 }
    if let unknown = left.filter({ !(1...max(1, changes.count)).contains($0) }).min() {
      throw Failure.badInput("There is no change \(unknown): there are \(changes.count).")
    }
    guard problems.isEmpty else {
      let list = problems.map(String.init).joined(separator: ",")
      throw Failure(
        .refused,
        "What cannot be recorded: \(list). Nothing is recorded. Put those right by hand (rostrum language) and leave "
          + "them aside: --leave \((left.sorted() + problems).map(String.init).joined(separator: ",")).")
    }
    return taken.map { changes[$0] }
  }

  /// Shows one change after the other and takes those to which somebody says yes; nil if they leave before the end.
  func asked() async -> [ResolvedChange]? {
    let typed = TypedLines()
    var taken: [ResolvedChange] = []
    var takesAll = false
    for index in changes.indices {
      Terminal.say(lines(index))
      guard !changes[index].edits.isEmpty else { continue }
      while !takesAll {
        Terminal.say("  Take it? y, n, a (this and all that follow), q (record nothing): ", terminator: "")
        guard let line = await typed.next() else { return nil }
        let answer = line.lowercased().first { !$0.isWhitespace }
        if answer == "q" { return nil }
        if answer == "a" { takesAll = true }
        if answer == "y" { taken.append(changes[index]) }
        if answer == "y" || answer == "n" { break }
      }
      if takesAll { taken.append(changes[index]) }
    }
    return taken
  }
}
