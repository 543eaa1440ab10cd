import Proceedings

/// The order of events, in which bodies tell their work that report it step by step.
extension Account {
  /// What was said outside panels, the panels, the replies of each meeting and what else is told, each where it began.
  func inOrder(
    _ told: [Told], _ made: [Floor.Delivered], name: String, _ panels: [[Told]]
  ) -> [Told] {
    let outside = statements(made.filter { $0.place.panel == nil }, name: name)
    let parts = (told + outside + repliesByMeeting(made, name: name)).map { [$0] } + panels
    return parts.enumerated().map { place, part in
      Part(place: place, told: part, began: part.first.flatMap(began))
    }.sorted { $0.isBefore($1) }.flatMap(\.told)
  }

  /// Paragraphs in the order of the events that they rest on.
  func inOrderOfEvents(_ told: [Told]) -> [Told] {
    told.enumerated().sorted { left, right in
      let (first, second) = (left.element.sources.min() ?? 0, right.element.sources.min() ?? 0)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// When what is told began.
  private func began(_ told: Told) -> RoomTime? {
    switch told.telling {
    // Informal meetings stand on the first of their days, after whatever was done in a meeting then.
    case .meeting(.informal(let held)): held.fact.days.min().flatMap { RoomTime(day: $0, clock: "23:59") }
    // The report of a committee rests on what set it up as well.
    case .committee: told.sources.max().flatMap { session.history[atVersion: $0]?.moment.time }
    default: told.sources.min().flatMap { session.history[atVersion: $0]?.moment.time }
    }
  }
}

/// A part of a chapter, with its place among those told kind by kind.
private struct Part {
  var place: Int
  var told: [Told]
  var began: RoomTime?

  func isBefore(_ other: Part) -> Bool {
    guard let began, let later = other.began, began != later else { return place < other.place }
    return began < later
  }
}
