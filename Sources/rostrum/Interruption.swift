import Dispatch
import Glibc

/// Ends the program in order when it is told to stop: by Ctrl-C, by the end of its terminal, by a service manager.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Closes the premises at the first such signal, and ends with the status that shells expect of it.
  init(closing premises: any Premises) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Task {
          await premises.close()
          Glibc.exit(128 + number)
        }
      }
      source.resume()
      return source
    }
  }

  /// Leaves signals to whoever comes after.
  func end() { for source in sources { source.cancel() } }
}
