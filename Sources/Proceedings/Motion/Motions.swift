/// The procedural motions of the session, and what they did to the debates on its items.
public struct Motions: Decider {
  /// The motions, in the order in which they were moved.
  public private(set) var moved: [Motion] = []
  /// The debates on items that a motion adjourned or closed, by item.
  public private(set) var debates: [Int: Dated<Standing>] = [:]
  /// The resumptions of debates that had been adjourned or closed, in order.
  public private(set) var resumed: [Resumption] = []

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case move(Moving)
    case speak(Speech)
    case agree
    case vote(Vote)
    case withdraw
    case resumeDebate(OnItem)
    case reopenDebate(OnItem)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case moved(Moving)
    case spokenOn(Speech)
    case decided(Decision)
    case withdrawn(Naming)
    case debateResumed(OnItem)
    case debateReopened(OnItem)
  }

  public init() {}

  /// The motion to be decided first of those that are pending; nil where none is.
  public var first: Motion? {
    moved.filter(\.isPending).min { $0.kind.precedence < $1.kind.precedence }
  }

  /// Decides by itself; the session checks before whether members ask, and how many may speak.
  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .move(let moving):
      if let first, first.kind.precedence <= moving.kind.precedence {
        throw first.kind == moving.kind ? .alreadyMoved(first.kind) : .lower(moving.kind, than: first.kind)
      }
      return [.moved(moving)]
    case .speak(let speech):
      let motion = try pending()
      if motion.mover == speech.delegation || motion.speakers.contains(speech.delegation) {
        throw .alreadySpoke(speech.delegation, motion.kind)
      }
      return [
        .spokenOn(
          Speech(
            delegation: speech.delegation, isInFavour: speech.isInFavour, on: motion.kind,
            onBehalfOf: speech.onBehalfOf))
      ]
    case .agree: return [.decided(Decision(kind: try pending().kind))]
    case .vote(let vote): return [.decided(Decision(kind: try pending().kind, vote: vote))]
    case .withdraw: return [.withdrawn(Naming(kind: try pending().kind))]
    case .resumeDebate(let debate):
      guard debates[debate.item]?.fact == .adjourned else { throw .notAdjourned(debate.item) }
      return [.debateResumed(debate)]
    case .reopenDebate(let debate):
      guard debates[debate.item]?.fact == .closed else { throw .notClosed(debate.item) }
      return [.debateReopened(debate)]
    }
  }

  private func pending() throws(Refusal) -> Motion {
    guard let first else { throw .nonePending }
    return first
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    evolve(by: event, at: moment, meeting: 0, under: nil)
  }

  /// Evolves with the meeting and the item under which it happened.
  mutating func evolve(
    by event: Event, at moment: Moment, meeting: Int, under consideration: Meetings.Consideration?
  ) {
    switch event {
    case .moved(let moving):
      moved.append(Motion(moving, meeting: meeting, under: consideration, moment: moment))
    case .spokenOn(let speech):
      change(speech.kind, at: moment) { motion in
        motion.groups[speech.delegation] = speech.onBehalfOf
        if speech.isInFavour {
          motion.inFavour.append(speech.delegation)
        } else {
          motion.against.append(speech.delegation)
        }
      }
    case .decided(let decision):
      let concerned = moved.last { $0.isPending && $0.kind == decision.kind }
      change(decision.kind, at: moment) { $0.outcome = decision.outcome }
      if decision.isCarried, let item = concerned?.item {
        settle(decision.kind, items: [item] + (concerned?.with ?? []), at: moment)
      }
    case .withdrawn(let naming): change(naming.kind, at: moment) { $0.outcome = .withdrawn }
    case .debateResumed(let debate): open(debate, meeting: meeting, at: moment, wasClosed: false)
    case .debateReopened(let debate): open(debate, meeting: meeting, at: moment, wasClosed: true)
    }
  }

  /// The motions that are pending lapse: the meeting, or the debate that they were about, is over.
  mutating func lapse() {
    for index in moved.indices where moved[index].isPending { moved[index].outcome = .lapsed }
  }

  /// The debate goes on, also on the items that were joined to this one when it was adjourned or closed.
  private mutating func open(_ debate: OnItem, meeting: Int, at moment: Moment, wasClosed: Bool) {
    let settled = debates[debate.item]?.moment
    debates = debates.filter { $0.key != debate.item && $0.value.moment != settled }
    resumed.append(Resumption(item: debate.item, meeting: meeting, moment: moment, wasClosed: wasClosed))
  }

  private mutating func settle(_ kind: Motion.Kind, items: [Int], at moment: Moment) {
    switch kind {
    case .suspensionOfMeeting, .adjournmentOfMeeting, .limitOnTime: return
    case .adjournmentOfDebate:
      for item in items { debates[item] = Dated(.adjourned, at: moment) }
      lapse()
    case .closureOfDebate: for item in items { debates[item] = Dated(.closed, at: moment) }
    }
  }

  private mutating func change(
    _ kind: Motion.Kind?, at moment: Moment, _ change: (inout Motion) -> Void
  ) {
    guard let index = moved.lastIndex(where: { $0.isPending && $0.kind == kind }) else { return }
    change(&moved[index])
    moved[index].moments.append(moment)
  }
}

extension Motions.Event {
  /// The command that would record the same again.
  var command: Motions.Command {
    switch self {
    case .moved(let fact): .move(fact)
    case .spokenOn(let fact): .speak(fact)
    case .decided(let fact): fact.vote.map(Motions.Command.vote) ?? .agree
    case .withdrawn: .withdraw
    case .debateResumed(let fact): .resumeDebate(fact)
    case .debateReopened(let fact): .reopenDebate(fact)
    }
  }
}
