import CommandLanguage
import Drafting
import FoundationEssentials
import Proceedings
import ReferenceData

/// The report in another language than that of the record.
extension ReportCommand {
  /// The names and titles of the file that is given.
  func termsGiven() throws -> Terms {
    guard let terms else { return .none }
    guard let data = FileManager.default.contents(atPath: terms) else {
      throw Failure.badInput("\(terms) cannot be read: check the name and the permissions.")
    }
    return try Terms(reading: Array(data))
  }

  /// Lists what is recorded and told nowhere in the whole report, for a drafter to decide.
  func complain(ofUntoldIn report: Report, _ session: Session) {
    guard language == .english, chapter == nil, addendum == nil, !sinceAdoption else { return }
    let untold = report.untold(of: session, part: part)
    guard !untold.isEmpty else { return }
    let sentence = EventSentence(session.directory)
    Terminal.complain("Recorded, told nowhere in the report:")
    for entry in untold {
      let time = entry.moment.time
      Terminal.complain(
        "\(entry.moment.version)  \(time.day) \(time.clock)  \(sentence.words(entry.event))")
    }
  }

  /// Says what a drafter has to look at: rewordings whose facts have changed, and what a language does not have.
  func complain(of report: Report) {
    for block in report.paragraphs where block.isOutdated {
      Terminal.complain(
        "The facts beneath the reworded paragraph \(block.number ?? 0) have changed. Now drafted: \(block.drafted ?? "")"
      )
    }
    guard language != .english else { return }
    for block in report.paragraphs where block.rewordedIn != nil {
      Terminal.complain(
        "Paragraph \(block.number ?? 0) was reworded in English; the \(language.rawValue) version has it as drafted."
      )
    }
    let names = report.untranslated
    guard !names.isEmpty else { return }
    Terminal.complain(
      "There are no words in this language (\(language.rawValue)) for what stands in brackets; give them in --terms FILE.csv:"
    )
    for name in names { Terminal.complain("  \(name)") }
  }
}
