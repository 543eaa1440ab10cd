import ArgumentParser
import CommandLanguage
import EventLog
import Proceedings
import ReferenceData

/// Explains the command language.
struct Language: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Explain the commands that a session is recorded with.",
    discussion: """
      rostrum language
      rostrum language floor
      rostrum language preside --body hrc
      rostrum language adopt --session csw-70
      """)

  @Argument(help: "The first words of a command; all commands, if not given.") var command: [String] = []
  @Option(help: "The session from whose body, agenda and symbols the examples are taken.")
  var session: SessionName?
  @Option(help: "The code of the body from which they are taken, if no session is named.") var body: String?
  @OptionGroup var server: ServerOptions

  /// All commands, section by section, and what the words in capitals stand for.
  static var text: String {
    var lines: [String] = []
    var section: String?
    for keyword in CommandLanguage.keywords {
      if keyword.section != section { lines += (lines.isEmpty ? [] : [""]) + [keyword.section] }
      section = keyword.section
      lines += keyword.forms.map { "  \($0)" } + ["      \(keyword.meaning)"]
    }
    return (lines + ["", words]).joined(separator: "\n")
  }

  func run() async throws {
    guard !command.isEmpty else {
      return Terminal.page(
        Language.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    let wanted = command.joined(separator: " ").lowercased()
    let found = CommandLanguage.keywords.filter { $0.text.hasPrefix(wanted) }
    guard !found.isEmpty else {
      throw Failure.badInput(
        "There is no command that begins with “\(wanted)”. See them all: rostrum language")
    }
    let session = try await named()
    for keyword in found {
      for form in keyword.forms { Terminal.say(form) }
      Terminal.say("    \(keyword.meaning(in: session)), for example:")
      for example in keyword.examples(in: session) { Terminal.say("    \(example)") }
    }
    Terminal.say("\nWhat the words in capitals stand for is said at the end of: rostrum language")
  }

  /// The session that is named, or one of the body in which nothing has happened; nil if neither is named.
  private func named() async throws -> Session? {
    if let session { return try await server.use { try await $0.session(session, asOf: nil) } }
    guard let body else { return nil }
    guard let profile = Body.named(body) else {
      throw Failure.badInput(
        "There is no body “\(body)”. The program knows \(Body.all.map(\.code).joined(separator: ", ")).")
    }
    var empty = Session()
    for event in try empty.decide(.create(profile), at: Terminal.now) {
      empty.evolve(by: event, at: Moment(version: 1, time: Terminal.now))
    }
    return empty
  }

  private static let words = """
    Words in capitals
      A, B, STATE, SPEAKER
          the name of a participant or its beginning, or its code: uk, iran, cote d'ivoire, UKR;
          a speaker may have a title: floor peru, "Minister of Justice",
          or be an official: floor "Chief of the Programme Branch", unodc
      GROUP     a group of States, such as g77, grulac, eu members
      CLAUSES   introductory, opening, address, closing, by video, on website, before L.4, after L.4,
                for GROUP, also for A, B, and separately for A, B, aligned A, B, online, in french,
                as minister, person "Name", limit TIMESPAN, by decision of the chair;
                on a list also: with consent, at end of meeting, at end of item
      LIST      on general debate, discussion, panel, right of reply, points of order,
                explanations before, explanations after, closing statements; item N; or both
      OFFICE    an office of the Bureau: chair, first vice-chair, rapporteur
      SYMBOL    a document in full or by what follows the year: E/CN.15/2025/L.4/Rev.1, L.4/Rev.1, 5
      DAY       2025-05-16
      TIME      10:04, or 2025-05-16 10:04; any line may begin with it
      TIMESPAN  3 minutes, 90 seconds, 2 minutes 30 seconds
      KIND      election, organization, general debate, thematic discussion, provisional agenda,
                other business, adoption of report; none for an ordinary item
      CATEGORY  united-nations, special-procedure, regional-integration, intergovernmental,
                programme-network-institute, non-governmental, other-observer
      N         a number: of a meeting, an item, an event, or a paragraph of the report
      [ ]       may be left out;  |  one or the other;  …  and so on
    """
}
