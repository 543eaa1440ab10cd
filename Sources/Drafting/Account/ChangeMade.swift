import Proceedings

/// A change of a draft since its last issue.
struct ChangeMade: Equatable, Sendable {
  /// How it was made, as far as that is said.
  enum Manner: Equatable, Sendable {
    case plain, orally
    /// Once more, after the draft was issued again.
    case further
  }

  var change: Proposals.Adoption.Change
  var manner: Manner
}

extension Proposal {
  /// How the text was changed since its last issue.
  ///
  /// Oral changes that are told step by step are called oral, and all are if that is asked for.
  func changesMade(isAmended: Bool, areOral: Bool = false) -> [ChangeMade] {
    let isTold = course.contains { step in
      guard case .revisedOrally(let fact) = step.occasion else { return false }
      return fact.isCorrection != true && oralRevisions.contains(step.moment)
    }
    var changes: [ChangeMade] = []
    if isOrallyRevised {
      changes.append(
        ChangeMade(change: .revised, manner: isTold || areOral ? .orally : isRevised ? .further : .plain))
    }
    if isOrallyCorrected {
      let isSaid = isTold || (areOral && !changes.isEmpty)
      changes.append(ChangeMade(change: .corrected, manner: isSaid ? .plain : .orally))
    }
    if isAmended { changes.append(ChangeMade(change: .amended, manner: .plain)) }
    let recorded: [Proposals.Adoption.Change: Bool] = [
      .revised: isOrallyRevised, .corrected: isOrallyCorrected, .amended: isAmended,
    ]
    let named = changesNamed.filter { recorded[$0] != true }
    // “orally revised and corrected”: the word is said once.
    let isOralAlready = isTold || (areOral && changes.contains { $0.manner == .orally })
    return changes
      + named.enumerated().map { index, change in
        ChangeMade(change: change, manner: index == 0 && !isOralAlready ? .orally : .plain)
      }
  }
}
