import Proceedings
import ReferenceData

/// The report in English.
struct EnglishWording: Wording, EnglishVoice {
  let session: Session
  let names: Names
  let speakers: Speakers
  let part: Session.Part
  let form: ReportForm
  let phrases: EnglishPhrases

  /// “at its 5th meeting, on 21 May 2025, ”, as a paragraph begins.
  func opening(_ when: When, possessive: String = "its") -> String {
    switch when {
    case .at(let meeting):
      "\(English.lowercasedFirst(atMeetings([meeting], possessive: possessive))), "
    case .sameMeeting: "at the same meeting, "
    case .sameMeetingAgain: "also at the same meeting, "
    case .on(let day): "on \(English.date(day)), "
    case .untold: ""
    }
  }
}
