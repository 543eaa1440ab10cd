/// How a language, and in it the house of a body, says what the account tells.
protocol Wording {
  /// A motion of procedure, or a question of procedure, and what became of it.
  func blocks(_ telling: MotionTelling, of told: Told) -> [RoughBlock]
}

extension Wording {
  /// The blocks that tell a fact: a paragraph, with a list after it where the fact has one.
  func blocks(_ told: Told) -> [RoughBlock] {
    switch told.telling {
    case .motion(let telling): blocks(telling, of: told)
    }
  }
}
