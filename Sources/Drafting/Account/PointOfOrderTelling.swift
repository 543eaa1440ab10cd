import Proceedings

/// The points of order, the rulings on them, and the appeals against those.
enum PointOfOrderTelling: Equatable, Sendable {
  /// Points raised in one meeting by several, of which nothing is to be told but the ruling on all.
  case alike([ParticipantCode], PointsOfOrder.Ruling, When)
  case raised([Point], When)

  /// A point with what became of it.
  struct Point: Equatable, Sendable {
    var raised: PointsOfOrder.Raised
    /// Whether another was raised before it in the same meeting.
    var isFurther: Bool
  }
}

extension Account {
  /// The points raised under an item.
  func pointsOfOrder(under item: Agenda.Item) -> [Told] {
    pointsOfOrder(session.pointsOfOrder.under(item.number), name: "item:\(item.number)")
  }

  /// The points raised while no item was considered that has a chapter of its own, meeting by meeting.
  func pointsOfOrderWithoutItem() -> [Told] {
    let points = session.pointsOfOrder.all.filter { !hasChapter($0.point.item) }
    let meetings = Set(points.compactMap(\.point.meeting)).sorted()
    return meetings.flatMap { meeting in
      pointsOfOrder(
        points.filter { $0.point.meeting == meeting }, name: "organization/meeting:\(meeting)",
        when: .at(meeting: meeting))
    }
  }

  /// Points of order together; those that were withdrawn are left out.
  func pointsOfOrder(_ all: [PointsOfOrder.Raised], name: String, when: When = .untold) -> [Told] {
    let points = all.filter { $0.withdrawn == nil }
    guard !points.isEmpty else { return [] }
    let each = points.enumerated().map { index, point in
      PointOfOrderTelling.Point(
        raised: point, isFurther: index > 0 && points[index - 1].point.meeting == point.point.meeting)
    }
    let telling: PointOfOrderTelling =
      if let ruling = ruling(onAll: points) {
        .alike(points.map(\.point.delegation), ruling, when)
      } else {
        .raised(each, when)
      }
    return [
      Told(
        name: "\(name)/points", telling: .pointOfOrder(telling),
        sources: points.flatMap(\.moments).map(\.version))
    ]
  }

  /// The ruling on all of several points in a meeting, if nothing else is to be told of them.
  private func ruling(onAll points: [PointsOfOrder.Raised]) -> PointsOfOrder.Ruling? {
    let isPlain = points.allSatisfy {
      $0.point.subject == nil && $0.ruling?.fact.text == nil && $0.appeal == nil && $0.ruling != nil
    }
    let rulings = Set(points.map { [$0.ruling?.fact.by ?? "", "\($0.ruling?.fact.isUpheld ?? false)"] })
    guard isPlain, points.count > 1, rulings.count == 1, Set(points.map(\.point.meeting)).count == 1,
      Set(points.map(\.point.delegation)).count == points.count
    else { return nil }
    return points.first?.ruling?.fact
  }
}
