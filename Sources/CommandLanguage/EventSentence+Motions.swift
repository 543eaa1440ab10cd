import Proceedings

extension EventSentence {
  func words(_ event: Motions.Event) -> String {
    switch event {
    case .moved(let moving):
      "\(name(moving.mover))\(behalf(moving.onBehalfOf)) moved \(moving.kind.name)\(moving.limits.map { ": \(figures($0))" } ?? "")."
    case .spokenOn(let speech):
      "\(name(speech.delegation)) spoke \(speech.isInFavour ? "in favour of" : "against") \(speech.kind?.name ?? "the motion")."
    case .decided(let decision): words(decision)
    case .withdrawn(let motion): "The motion for \(motion.kind.name) was withdrawn."
    case .debateResumed(let debate): "The debate on item \(debate.item) was resumed."
    case .debateReopened(let debate): "The debate on item \(debate.item) was reopened."
    }
  }

  private func words(_ decision: Motions.Decision) -> String {
    let result = decision.isCarried ? "adopted" : "rejected"
    let count = decision.vote.map { ": \(figures($0))" } ?? " without a vote"
    return "The motion for \(decision.kind.name) was \(result)\(count)."
  }
}
