import ArgumentParser
import CommandLanguage

/// A command of the program that there is not, with the nearest that there is.
struct UnknownVerb {
  private let word: String

  /// The word that was typed in the place of a command; nil if that is one, or none was typed.
  init?(_ typed: ArraySlice<String>) {
    // The address of a service stands before the command with its option.
    let rest = typed.first == "--server" ? typed.dropFirst(2) : typed
    let words = rest.first == "help" ? rest.dropFirst() : rest
    guard let word = words.first, !word.hasPrefix("-"), word != "help", !Rostrum.verbs.contains(word) else {
      return nil
    }
    self.word = word
  }

  /// What is said of it.
  var failure: Failure {
    let limit = word.count <= 4 ? 1 : word.count <= 7 ? 2 : 3
    let near = Rostrum.verbs.map { (verb: $0, slips: Keyword.distance(word, $0)) }
      .filter { $0.slips <= limit || word.count > 2 && $0.verb.hasPrefix(word) }
      .sorted { $0.slips < $1.slips }.prefix(3).map(\.verb)
    let meant = near.isEmpty ? "" : "Was this meant: \(near.joined(separator: ", "))? "
    return .badInput("“\(word)” is no command of rostrum. \(meant)To see them all: rostrum --help")
  }
}

extension Rostrum {
  /// The names of all commands.
  static var verbs: [String] {
    configuration.subcommands.flatMap { command in
      [command.configuration.commandName ?? ""] + command.configuration.aliases
    }
  }
}
