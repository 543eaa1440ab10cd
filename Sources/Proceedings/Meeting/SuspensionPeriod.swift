extension Meetings {
  /// For how long a rule is suspended, other than for the meeting at which that is decided.
  public enum SuspensionPeriod: Sendable, Equatable, Codable {
    case meetings([Int])
    case span(from: Int, to: Int)
    /// While the item is considered.
    case item(Int)
    case session

    /// The period of which former programs kept the words alone; nil for the meeting at which it was decided.
    init?(words: String) {
      let text = words.lowercased()
      let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
      if text.contains("session") {
        self = .session
      } else if text.contains("meeting"), let first = numbers.first, let last = numbers.last {
        let isSpan = text.contains(" to ") || text.contains("–")
        self = isSpan ? .span(from: first, to: last) : .meetings(numbers)
      } else {
        return nil
      }
    }

    /// The period as an operator names it after the word “during”.
    public var name: String {
      switch self {
      case .meetings(let numbers):
        "\(numbers.count == 1 ? "meeting" : "meetings") \(numbers.map(String.init).joined(separator: ", "))"
      case .span(let first, let last): "meetings \(first) to \(last)"
      case .item(let number): "item \(number)"
      case .session: "the session"
      }
    }
  }

  /// Whether a suspension of a rule holds in a meeting.
  public func isInForce(_ suspension: Dated<RuleSuspension>, in meeting: Int) -> Bool {
    switch suspension.fact.period ?? suspension.fact.during.flatMap(SuspensionPeriod.init) {
    case .session: true
    case .meetings(let numbers): numbers.contains(meeting)
    case .span(let first, let last): first <= meeting && meeting <= last
    case .item(let item): isConsidering(item)
    case nil: held.last { $0.opened.version < suspension.moment.version }?.number == meeting
    }
  }

  /// Whether an item is being considered, alone or together with another.
  func isConsidering(_ item: Int) -> Bool {
    guard let current else { return false }
    return current.item == item || current.with.contains(item)
  }
}
