import ArgumentParser

@main
struct Rostrum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rostrum")
}
