extension SpeakersList {
  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .opened:
      (isOpen, closed) = (true, nil)
      if let deadline, deadline < moment.time { self.deadline = nil }
    case .closed: (isOpen, closed) = (false, moment.time)
    case .deadlineSet(let deadline): self.deadline = deadline.time
    // Undoing out of order may bring an inscription back beside a later one.
    case .inscribed(let inscription):
      if place(of: inscription.delegation) == nil {
        insert(inscription, at: placeInOrder(of: inscription.tier))
      }
    case .withdrawn(let delegation):
      if let place = place(of: delegation) {
        withdrawn.append(
          Withdrawn(
            inscription: waiting[place - 1], ahead: waiting[..<(place - 1)].map(\.delegation)))
      }
      remove(delegation)
    case .moved(let move): shift(move.delegation) { _ in max(1, move.place) - 1 }
    case .exchanged(let exchange):
      guard let first = place(of: exchange.first), let second = place(of: exchange.second) else { return }
      waiting.swapAt(first - 1, second - 1)
      moved.formUnion([exchange.first, exchange.second])
    case .placed(let placing):
      shift(placing.delegation) { others in others.firstIndex { $0.delegation == placing.before } }
    case .passedOver(let entry): shift(entry.delegation) { $0.count }
    case .restored(let entry): restore(entry.delegation)
    case .changed(let inscription):
      if let place = place(of: inscription.delegation) { waiting[place - 1] = inscription }
    case .wished(let wish): wishes = wishes.filter { $0.delegation != wish.delegation } + [wish]
    case .wishGranted(let entry): grant(entry)
    case .wishDeclined(let delegation): wishes.removeAll { $0.delegation == delegation }
    }
  }

  /// Puts an entry in the place of the one before: its own place, or that of its new tier.
  private mutating func grant(_ entry: Inscription) {
    wishes.removeAll { $0.delegation == entry.delegation }
    guard let place = place(of: entry.delegation) else { return }
    if waiting[place - 1].tier == entry.tier || moved.contains(entry.delegation) {
      waiting[place - 1] = entry
    } else {
      waiting.remove(at: place - 1)
      insert(entry, at: placeInOrder(of: entry.tier))
    }
  }

  /// Where an entry of that tier stands: behind those of its own tier and of the tiers before it.
  private func placeInOrder(of tier: Int?) -> Int {
    guard let tier else { return waiting.count }
    let inOrder = waiting.indices.filter { !moved.contains(waiting[$0].delegation) }
    if let last = inOrder.last(where: { waiting[$0].tier ?? 0 <= tier }) { return last + 1 }
    return inOrder.first ?? waiting.count
  }

  /// Takes an entry out and puts it where the others, without it, have its new place.
  private mutating func shift(_ delegation: ParticipantCode, to place: ([Inscription]) -> Int?) {
    guard let old = self.place(of: delegation) else { return }
    let entry = waiting.remove(at: old - 1)
    insert(entry, at: place(waiting) ?? old - 1)
    moved.insert(delegation)
  }

  private mutating func restore(_ delegation: ParticipantCode) {
    guard place(of: delegation) == nil,
      let index = withdrawn.lastIndex(where: { $0.inscription.delegation == delegation })
    else { return }
    let entry = withdrawn[index]
    withdrawn.remove(at: index)
    let last = waiting.lastIndex { entry.ahead.contains($0.delegation) }
    insert(entry.inscription, at: last.map { $0 + 1 } ?? 0)
  }

  private mutating func insert(_ inscription: Inscription, at index: Int) {
    waiting.insert(inscription, at: min(max(0, index), waiting.count))
  }

  /// Takes whoever gets the floor off the list.
  mutating func remove(_ delegation: ParticipantCode) {
    waiting.removeAll { $0.delegation == delegation }
    wishes.removeAll { $0.delegation == delegation }
    moved.remove(delegation)
  }
}
