import ArgumentParser

/// Measures what can only be measured inside a process; `deploy/bench` calls it, and sets it beside its peers.
///
/// Every part writes JSON, a line for each figure, and nothing that it did not measure.
@main
struct RostrumBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rostrum-bench",
    abstract: "Measure the log, the rules, the drafting and the service.",
    subcommands: [
      HeldServer.self, Prepare.self, Appending.self, Asking.self, Replaying.self, LongSession.self,
      Drafts.self, Filling.self, Growth.self,
    ])
}
