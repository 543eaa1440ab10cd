import Dispatch
import Glibc

/// Signals that reach a console: to end, or that the terminal has another size.
public struct Signals {
  private let sources: [any DispatchSourceSignal]

  /// Puts signals into an inbox from now on.
  public init(to inbox: Inbox) {
    let ends = [SIGINT, SIGTERM, SIGHUP]
    sources = (ends + [SIGWINCH]).map { number in
      if number != SIGWINCH { signal(number, SIG_IGN) }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler { inbox.put(number == SIGWINCH ? .resized : .ended(number)) }
      source.resume()
      return source
    }
  }

  /// Leaves signals to whoever comes after.
  public func end() { for source in sources { source.cancel() } }
}
