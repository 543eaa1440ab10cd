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

  /// Stops the program as Ctrl-Z does elsewhere, until the shell calls it to the front again.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    // The threads of the program block signals; one that all of them block stops nobody.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, SIGTSTP)
    var former = sigset_t()
    pthread_sigmask(SIG_UNBLOCK, &mask, &former)
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }

  /// Leaves signals to whoever comes after.
  public func end() { for source in sources { source.cancel() } }
}
