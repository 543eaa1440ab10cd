/// How a language, and in it the house of a body, says what the account tells.
protocol Wording {
  /// A step of a draft on the way to the action on it, the action, or what became of it.
  func blocks(_ telling: ActionTelling, of told: Told) -> [RoughBlock]
  /// A motion of procedure, or a question of procedure, and what became of it.
  func blocks(_ telling: MotionTelling, of told: Told) -> [RoughBlock]
}

extension Wording {
  /// The blocks that tell a fact: a paragraph, with a list after it where the fact has one.
  func blocks(_ told: Told) -> [RoughBlock] {
    switch told.telling {
    case .action(let telling): blocks(telling, of: told)
    case .motion(let telling): blocks(telling, of: told)
    }
  }
}
