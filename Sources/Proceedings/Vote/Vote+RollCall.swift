extension Vote {
  /// The order of a roll-call: that of the members’ names, beginning with the one that was drawn by lot.
  ///
  /// The caller, who knows the names, gives the members in English alphabetical order.
  public static func rollCall(
    of alphabetical: [ParticipantCode], from drawn: ParticipantCode
  ) -> [ParticipantCode] {
    guard let start = alphabetical.firstIndex(of: drawn) else { return alphabetical }
    return Array(alphabetical[start...] + alphabetical[..<start])
  }

  /// The member whose name was drawn by lot to begin a roll-call.
  public var drawn: ParticipantCode? {
    switch method {
    case .rollCall(let drawn): drawn
    case .showOfHands, .recorded: nil
    }
  }
}
