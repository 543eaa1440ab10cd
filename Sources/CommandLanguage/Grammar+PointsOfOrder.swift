import Proceedings
import ReferenceData

extension LineReader {
  mutating func pointOfOrder() throws(LanguageError) -> PointsOfOrder.PointOfOrder {
    var point = PointsOfOrder.PointOfOrder(
      delegation: try participant(until: Stops("concerning")).participantCode)
    _ = acceptComma()
    if accept("concerning") { point.subject = try quoted("what it is about") }
    return point
  }

  mutating func ruling() throws(LanguageError) -> PointsOfOrder.Ruling {
    let isNot = accept("not")
    guard accept("upheld") else { throw missing(isNot ? "“upheld”" : "“upheld” or “not upheld”") }
    var ruling = PointsOfOrder.Ruling(isUpheld: !isNot)
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if accept("by") {
        ruling.by = try office()
      } else if accept("floor", "not", "resumed") {
        ruling.resumesFloor = false
      } else if accept("floor", "resumed") {
        ruling.resumesFloor = true
      } else {
        _ = accept("that")
        ruling.text = try quoted("“by”, “floor not resumed”, or what was ruled")
      }
    }
    return ruling
  }

  /// `3 to 20, with 5 abstentions`, or by name.
  mutating func appealVote() throws(LanguageError) -> Vote {
    let stops = Stops("in favour", "against", "abstaining")
    guard sees("recorded") else {
      let inFavour = try number("the number of votes in favour of the appeal", from: 0)
      try require("to")
      let against = try number("the number of votes against it", from: 0)
      _ = acceptComma()
      guard accept("with") else { return Vote(inFavour: inFavour, against: against, abstaining: 0) }
      let abstaining = try number("the number of abstentions", from: 0)
      guard accept("abstentions") || accept("abstention") else { throw missing("“abstentions”") }
      return Vote(inFavour: inFavour, against: against, abstaining: abstaining)
    }
    _ = accept("recorded")
    var votes: [String: [ParticipantCode]] = [:]
    while !atEnd {
      _ = acceptComma()
      let columns = here
      let side =
        accept("in", "favour") ? "for" : accept("against") ? "against" : accept("abstaining") ? "" : nil
      guard let side else { throw missing("“in favour”, “against” or “abstaining”") }
      guard votes[side] == nil else {
        throw fail(.twice, "The line says it twice.", at: columns, remedy: "Put the names together.")
      }
      votes[side] = try participants(.states, until: stops).map(\.participantCode)
    }
    guard !votes.isEmpty else { throw missing("“in favour”, “against” or “abstaining”") }
    return Vote(
      .recorded, inFavour: votes["for"] ?? [], against: votes["against"] ?? [], abstaining: votes[""] ?? [])
  }
}
