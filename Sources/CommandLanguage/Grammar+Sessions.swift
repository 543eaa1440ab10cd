import Proceedings

/// Lines on a session that is suspended, resumed or closed, and on informal meetings.
extension LineReader {
  mutating func sessionClosing() throws(LanguageError) -> Meetings.Officiant {
    var officiant = Meetings.Officiant(session.presiding)
    while !atEnd {
      if accept("by") {
        let closing = try self.officiant()
        (officiant.office, officiant.holder, officiant.official) =
          (closing.office, closing.holder, closing.official)
      } else if accept("without", "report") || accept("without", "its", "report") {
        officiant.withoutReport = true
      } else {
        throw missing("“by” or “without report”")
      }
    }
    return officiant
  }

  mutating func sessionSuspension() throws(LanguageError) -> Meetings.SessionSuspension {
    var suspension = Meetings.SessionSuspension()
    while !atEnd {
      _ = acceptComma()
      if accept("until") {
        suspension.until = try day("the day on which it is resumed")
      } else if accept("for") {
        suspension.reason = try quoted("the reason")
      } else {
        throw missing("“until” or “for”")
      }
    }
    return suspension
  }

  /// The days on which the session is resumed; without any, that of the line.
  mutating func sessionResumption() throws(LanguageError) -> Meetings.SessionResumption {
    guard !atEnd else { return .init(from: time.day, to: time.day) }
    let (from, to) = try days()
    return .init(from: from, to: to)
  }

  mutating func informalMeeting(_ called: String) throws(LanguageError) -> Meetings.InformalMeeting {
    _ = accept("on")
    let stops = Stops("on", "facilitated by", "item", "called")
    var meeting = Meetings.InformalMeeting(
      days: try list(until: stops) { reader throws(LanguageError) in
        try reader.day("the day of the meeting")
      }, called: called)
    while !atEnd {
      _ = acceptComma()
      if accept("called") {
        meeting.called = try quoted("what the meeting is called")
      } else if accept("facilitated", "by") {
        meeting.facilitators = (meeting.facilitators ?? []) + (try leaders(until: stops))
      } else if accept("item") {
        let reference = try itemReference()
        meeting.item = reference.item
        meeting.subitems = reference.subitems.isEmpty ? nil : reference.subitems
      } else {
        _ = accept("on")
        meeting.subject = try quoted("“on”, “called”, “facilitated by”, “item”, or what it was on,")
      }
    }
    return meeting
  }
}
