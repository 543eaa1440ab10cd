import Proceedings
import ReferenceData

/// Whoever words the report in English: the account, and how its body says things.
protocol EnglishVoice: Account {
  var names: Names { get }
  var speakers: Speakers { get }
  /// The words of its house style.
  var phrases: EnglishPhrases { get }
}

extension EnglishVoice {
  var directory: Directory { names.directory }
  /// The body, in full at its first mention.
  var theBody: Passage { Passage(runs: [.body(.definite)]) }
  var shortName: String { session.body?.fact.shortName ?? "Commission" }
  /// The organ that the body reports to.
  var parent: String { session.body?.fact.parent ?? "parent organ" }
  /// The assembly that adopts what the parent organ approves.
  var assembly: String { session.body?.fact.assembly ?? "assembly" }
  /// What the session is called, such as “thirty-third session”; a reconvened part with this word before it.
  var sessionName: String {
    let name = session.arrangements.convened.map { English.session($0.fact) } ?? English.session(0)
    switch part {
    case .regular: return name
    case .reconvened: return "reconvened \(name)"
    }
  }
  /// The same without the word “session” at its end, as phrases have it before that word.
  var ordinal: String {
    let name = sessionName
    let end = name.firstRange(of: " session")
    return end.map { String(name[..<$0.lowerBound]) } ?? name
  }
  /// At its 5th and 6th meetings, on 21 May 2025.
  func atMeetings(_ numbers: [Int], possessive: String = "its") -> String {
    let numbers = Set(numbers).sorted()
    let days = numbers.compactMap { session.meetings.meeting($0)?.day }
    let noun = numbers.count == 1 ? "meeting" : "meetings"
    let meetings = "\(English.list(numbers.map(figure))) \(noun)\(heldJointly(numbers))"
    return "At \(possessive) \(meetings), on \(dates(days))"
  }

  /// Days as the body tells them: with the year, or without it where it is that of the session.
  func dates(_ days: [Day]) -> String {
    English.dates(days, yearUnless: form.omitsYear ? session.arrangements.convened?.fact.from.year : nil)
  }

  /// The facts on meetings that a phrase may tell.
  func places(of meetings: [Int]) -> [PhrasePlace: Passage] {
    let numbers = Set(meetings).sorted()
    let days = numbers.compactMap { session.meetings.meeting($0)?.day }
    let noun = numbers.count == 1 ? "meeting" : "meetings"
    let year = form.omitsYear ? session.arrangements.convened?.fact.from.year : nil
    return [
      .when: Passage(atMeetings(numbers)), .body: theBody,
      .meetings: Passage(
        "\(English.list(numbers.map(figure))) \(noun)\(heldJointly(numbers))"),
      .meetingRanges: Passage("\(ranges(numbers)) \(noun)\(heldJointly(numbers))"),
      .dates: Passage(dates(days)), .dateRanges: Passage(English.dateRanges(days, yearUnless: year)),
    ]
  }

  /// Meetings in a row as stretches, unless some of them were not public.
  private func ranges(_ numbers: [Int]) -> String {
    let arePublic = numbers.allSatisfy { session.meetings.meeting($0)?.form == nil }
    return arePublic ? English.ranges(numbers) : English.list(numbers.map(figure))
  }

  /// A heading in the words of the body.
  func heading(_ phrase: ReportPhrase) -> String {
    let body = session.body?.fact
    return phrases.say(
      phrase,
      [
        .body: Passage(shortName), .parent: Passage(parent), .assembly: Passage(assembly),
        .presiding: Passage(body?.presiding ?? "Chair"),
      ]
    ).words
  }

  /// 5th; 5th (closed) where it was no public meeting.
  private func figure(_ number: Int) -> String {
    let form = session.meetings.meeting(number)?.form.map { " (\($0.rawValue))" } ?? ""
    return English.ordinalFigure(number) + form
  }

  /// A paragraph drafted from the record.
  func paragraph(_ name: String, _ passage: Passage, from sources: [Int]) -> RoughBlock {
    RoughBlock(kind: .paragraph, name: name, passage: passage.sentence, sources: sources.sorted())
  }

  /// A place that is still to be written.
  func gap(_ name: String, _ text: String) -> RoughBlock {
    RoughBlock(kind: .gap, name: name, passage: Passage(text))
  }
}
