import Proceedings

extension EventSentence {
  /// A list with its item.
  func list(_ listed: Session.OfItem) -> String {
    "\((listed.kind ?? .discussion).title) on item \(listed.item)"
  }

  func words(_ event: SpeakersList.Event, of list: String) -> String {
    switch event {
    case .opened: "The \(list) was opened."
    case .closed: "The \(list) was closed."
    case .deadlineSet(let deadline):
      "The \(list) takes inscriptions until \(deadline.time.day) at \(deadline.time.clock)."
    case .inscribed(let inscription): inscribed(inscription, on: list)
    case .changed(let inscription):
      "The entry of \(name(inscription.delegation)) on the \(list) was changed: \(speaker(of: inscription.statement))."
    case .withdrawn(let delegation): "\(name(delegation)) withdrew from the \(list)."
    case .moved(let move):
      "\(name(move.delegation)) was moved to place \(move.place) on the \(list)\(by(move.decidedBy))."
    case .exchanged(let exchange):
      "\(name(exchange.first)) and \(name(exchange.second)) changed places on the \(list)"
        + "\(by(exchange.decidedBy))."
    case .placed(let placing):
      "\(name(placing.delegation)) was placed before \(name(placing.before)) on the \(list)"
        + "\(by(placing.decidedBy))."
    case .passedOver(let entry):
      "\(name(entry.delegation)) was absent and went to the end of the \(list)\(by(entry.decidedBy))."
    case .restored(let entry):
      "\(name(entry.delegation)) was restored to its place on the \(list)\(by(entry.decidedBy))."
    case .wished(let wish): words(wish, of: list)
    case .wishGranted(let entry): "What \(name(entry.delegation)) wished on the \(list) was granted."
    case .wishDeclined(let delegation): "What \(name(delegation)) wished on the \(list) was declined."
    }
  }

  private func inscribed(_ inscription: SpeakersList.Inscription, on list: String) -> String {
    let consent = inscription.withConsent == true ? ", late, with consent" : ""
    let when = inscription.replyAt.map { ", at \($0.name)" } ?? ""
    return "\(name(inscription.delegation)) was inscribed on the \(list)\(when)\(consent)"
      + "\(inscription.decidedBy.map(by) ?? "")."
  }

  private func by(_ office: String) -> String { ", by decision of the \(office)" }

  func wordsOnTime(_ event: Floor.Event) -> String {
    switch event {
    case .ended(let ending):
      ending.statement.map { "The statement in event \($0) ended at \(ending.time.clock)." }
        ?? "The statement ended at \(ending.time.clock)."
    case .paused: "The statement was interrupted."
    case .resumed: "The statement was resumed."
    case .extended(let more):
      "The time was extended by \(duration(more.seconds))\(by(more.decidedBy))."
    case .limitsSet(let limits): self.limits(limits)
    case .given, .panelOpened, .panelClosed, .panellistPresented, .expertPresented, .workshopRecorded: ""
    }
  }

  private func limits(_ limits: Floor.Limits) -> String {
    "The time was limited\(limits.item.map { " on item \($0)" } ?? ""): \(figures(limits))."
  }

  /// The figures of limits, in a row.
  func figures(_ limits: Floor.Limits) -> String {
    [
      limits.interventions.map {
        $0 == 1 ? "1 statement for each delegation" : "\($0) statements for each delegation"
      },
      limits.seconds.map { "\(duration($0)) for each speaker" },
      limits.secondsForGroups.map { "\(duration($0)) for groups" },
      limits.warning.map { "a warning \(duration($0)) before the end" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func duration(_ seconds: Int) -> String {
    guard seconds % 60 == 0 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return seconds == 60 ? "1 minute" : "\(seconds / 60) minutes"
  }

  /// By which means a statement was made, and what stood behind its being made.
  func means(_ statement: Statement) -> String {
    let mode =
      switch statement.mode {
      case .room: ""
      case .video: " by video"
      case .online: " online"
      }
    let leave = statement.isByLeave == true ? " by leave of the \(chair)" : ""
    return mode + leave + (statement.decidedBy.map { " by decision of the \($0)" } ?? "")
  }

  func words(_ event: PointsOfOrder.Event) -> String {
    switch event {
    case .raised(let point):
      "\(name(point.delegation)) raised a point of order"
        + "\(point.subject.map { " concerning \($0)" } ?? "")."
    case .ruled(let ruling):
      "\(ruling.by.map { "The \($0) ruled" } ?? "It was ruled"): the point of order was \(ruling.isUpheld ? "" : "not ")upheld"
        + "\(ruling.text.map { " (\($0))" } ?? "").\(floor(ruling.resumesFloor))"
    case .appealed(let appeal): "\(name(appeal.delegation)) appealed against the ruling."
    case .appealVoted(let voted):
      "The ruling \(voted.isOverruled ? "was overruled" : "stood"): \(voted.vote.inFavour) in favour of the "
        + "appeal, \(voted.vote.against) against, \(voted.vote.abstaining) abstaining."
        + floor(voted.resumesFloor)
    case .pointWithdrawn(let withdrawal):
      "\(name(withdrawal.delegation)) withdrew the point of order.\(floor(withdrawal.resumesFloor))"
    case .appealWithdrawn(let withdrawal):
      "\(name(withdrawal.delegation)) withdrew the appeal.\(floor(withdrawal.resumesFloor))"
    }
  }

  /// Whether whoever was interrupted goes on.
  private func floor(_ isResumed: Bool?) -> String {
    switch isResumed {
    case true?: " Whoever was interrupted went on."
    case false?: " The floor was not given back."
    case nil: ""
    }
  }
}
