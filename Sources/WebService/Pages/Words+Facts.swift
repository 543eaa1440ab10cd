import Proceedings
import ReferenceData

extension Words {
  /// A duration, as `3:05` or `1:00:00`; beyond a limit it is given as a positive number.
  static func duration(_ seconds: Int) -> String {
    let all = abs(seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let tail = "\(two(all / 60 % 60)):\(two(all % 60))"
    return all < 3600 ? "\(all / 60):\(two(all % 60))" : "\(all / 3600):\(tail)"
  }

  /// A day, with the month in letters.
  func day(_ day: Day) -> String {
    let months = self(.months).split(separator: "|").map(String.init)
    let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : "\(day.month)"
    return self(.date, "\(day.day)", month, "\(day.year)")
  }

  /// What a list is called.
  func title(of kind: SpeakersList.Kind) -> String {
    Phrase(rawValue: "list.\(kind.rawValue)").map { self($0) } ?? kind.rawValue
  }

  /// What a category of speakers is called.
  func category(_ key: String) -> String { Phrase(rawValue: "category.\(key)").map { self($0) } ?? key }
}

/// The names of participants and speakers in the language of a page.
struct PageNames: Sendable {
  let words: Words
  let directory: Directory

  init(_ words: Words, _ session: Session) {
    self.words = words
    directory = session.directory
  }

  /// The bare name: of a State in the language of the page, of others in English.
  func plain(_ code: ParticipantCode) -> String {
    guard let participant = directory.participant(code: code.rawValue) else { return code.rawValue }
    guard case .state(let state) = participant, let language = words.language.ofStates else {
      return participant.name
    }
    return state.listName(in: language)
  }

  /// The name, set apart from the writing around it.
  func name(_ code: ParticipantCode) -> HTML {
    if case .state? = directory.participant(code: code.rawValue) { return "<bdi>\(text: plain(code))</bdi>" }
    return english(plain(code))
  }

  /// A text of the record, which is in English.
  func english(_ text: String) -> HTML {
    words.language == .english ? "<bdi>\(text: text)</bdi>" : "<bdi lang=\"en\">\(text: text)</bdi>"
  }

  /// Whoever speaks: their own name and title, where they have one, and that of their delegation.
  func speaker(_ speaker: Speaker) -> HTML {
    let own = [speaker.name, speaker.title].compactMap { $0 }.map(english)
    return (own + [speaker.participant.map(name)].compactMap { $0 }).joined(separator: ", ")
  }

  /// The same as plain text.
  func plainSpeaker(_ speaker: Speaker) -> String {
    [speaker.name, speaker.title, speaker.participant.map(plain)].compactMap { $0 }.joined(separator: ", ")
  }

  /// For whom a statement is made; nothing where it is made for nobody else.
  func behalf(_ statement: Statement) -> HTML? {
    let codes = statement.onBehalfOf.flatMap { ($0.group.map { [$0] } ?? []) + $0.states }
    return codes.isEmpty
      ? nil : "\(text: words(.onBehalfOf)) \(codes.map(inSentence).joined(separator: ", "))"
  }

  /// The name as it stands in a sentence, where that is in English.
  private func inSentence(_ code: ParticipantCode) -> HTML {
    guard words.language == .english, let participant = directory.participant(code: code.rawValue) else {
      return name(code)
    }
    return english(participant.inList)
  }

  /// What a statement is for and how it is made, where that is out of the ordinary.
  func manner(_ statement: Statement) -> String? {
    let purpose: String? =
      switch statement.purpose {
      case .introductory: words(.introduces)
      case .reply: words(.inReply)
      case .item, .opening, .address, .closing, .report, .workshopReport, .beforeAction, .afterAction: nil
      }
    let mode: String? =
      switch statement.mode {
      case .room: nil
      case .video: words(.byVideo)
      case .online: words(.online)
      }
    let parts = [purpose, mode].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
