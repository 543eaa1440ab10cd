import CommandLanguage
import Proceedings

extension SessionSheet {
  /// The lists on the item being considered: who waits on each, with category, expected time and limit.
  var list: [String] {
    guard let item = session.currentItem else { return ["No item is being considered."] }
    let lists = session.lists.on(item.number)
    let isDiscussed = lists.contains { $0.kind == .discussion }
    let shown = isDiscussed ? lists : [(.discussion, SpeakersList())] + lists
    return shown.flatMap { kind, list in lines(list, .init(item: item.number, kind: kind)) }
  }

  private func lines(_ list: SpeakersList, _ name: SpeakersLists.Name) -> [String] {
    let title = name.kind.title
    let head =
      "\(title.prefix(1).uppercased())\(title.dropFirst()) on item \(name.item): \(state(list, name.kind))"
    let now = session.latest ?? .start
    let wishes = list.wishes.map {
      sentence.words(.speakersList(.init(item: name.item, event: .wished($0), kind: name.kind)))
    }
    return [head] + session.expected(on: name, at: now).map { line($0, name) } + wishes
  }

  private func state(_ list: SpeakersList, _ kind: SpeakersList.Kind) -> String {
    switch kind {
    case .rightOfReply, .pointsOfOrder:
      return list.waiting.isEmpty ? "nobody waiting" : "\(list.waiting.count) waiting"
    case .generalDebate, .discussion, .panel, .explanationsBefore, .explanationsAfter, .closing: break
    }
    let until = list.deadline.map { ", until \($0.day) \($0.clock)" } ?? ""
    return list.isOpen ? "open\(until)" : list.closed.map { "closed at \($0.clock)" } ?? "not opened\(until)"
  }

  private func line(_ expected: Session.Expected, _ name: SpeakersLists.Name) -> String {
    let statement = expected.inscription.statement
    let details = [
      session.category(of: statement)?.rawValue,
      expected.time.map { "expected \($0.clock)" },
      session.limit(of: expected.inscription, on: name).map {
        "limit \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)"
      },
    ].compactMap { $0 }
    let told = details.isEmpty ? "" : "  \(details.joined(separator: ", "))"
    return "\(expected.place). \(sentence.speaker(of: statement))\(told)"
  }
}
