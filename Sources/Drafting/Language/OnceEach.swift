import Proceedings

/// Whoever stands several times in an enumeration is named once, at the first place.
extension Sequence where Element: Hashable {
  /// The elements without those that stood before.
  var onceEach: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sequence<Floor.Delivered> {
  /// Each speaker with the first statement, which tells of all that the speaker made.
  var onceEach: [Floor.Delivered] {
    reduce(into: []) { speakers, next in
      let known = speakers.firstIndex { $0.statement.speaker.isNamed(as: next.statement.speaker) }
      if let known { speakers[known].statement.tell(of: next.statement) } else { speakers.append(next) }
    }
  }
}

extension Sequence<Floor.Delivered> {
  /// Each person with the first statement, where persons are listed by title: delegations of several persons, too.
  var persons: [Floor.Delivered] {
    reduce(into: []) { persons, next in
      let known = persons.firstIndex { $0.statement.speaker == next.statement.speaker }
      if let known { persons[known].statement.tell(of: next.statement) } else { persons.append(next) }
    }
  }
}

extension Sequence<Speaker> {
  /// Each speaker once.
  var onceEach: [Speaker] {
    reduce(into: []) { speakers, next in if !speakers.contains(next) { speakers.append(next) } }
  }
}

extension Speaker {
  /// Whether an enumeration names both alike: a delegation by what it represents, anybody else as a person.
  fileprivate func isNamed(as other: Speaker) -> Bool {
    guard standing == .delegation, other.standing == .delegation, participant != nil else {
      return self == other
    }
    return participant == other.participant
  }
}

extension Statement {
  /// Has this statement tell of a later one by the same speaker, too: for whom it was made beside this one, and who
  /// aligned with it.
  fileprivate mutating func tell(of other: Statement) {
    for behalf in other.onBehalfOf where !onBehalfOf.contains(where: { $0.isFor(behalf) }) {
      var separate = behalf
      separate.separately = true
      onBehalfOf.append(separate)
    }
    aligned = (aligned + other.aligned).onceEach
    // Who spoke on behalf of others first, and then as well for itself, is not named a second time for that.
    let isForItself = !other.onBehalfOf.contains { !$0.separately }
    guard isForItself, let first = onBehalfOf.firstIndex(where: { !$0.separately }) else { return }
    onBehalfOf[first].also = true
  }
}

extension Behalf {
  fileprivate func isFor(_ other: Behalf) -> Bool {
    group == other.group && Set(states) == Set(other.states)
  }
}
