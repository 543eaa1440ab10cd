import Glibc
import Synchronization

/// What reached a console while it waited for keys, in the order in which it came.
public final class Inbox: Sendable {
  /// Something that came.
  public enum Item: Sendable {
    /// Tidings of the session.
    case tidings(Tidings)
    /// A line that was typed, where lines are read, and when it was read; nil at their end.
    case line(String?, at: Duration)
    /// The terminal has another size.
    case resized
    /// The program is to end, as that signal says.
    case ended(Int32)
  }

  private let items = Mutex<[Item]>([])
  private let ends: (reading: Int32, writing: Int32)

  /// An empty inbox; nil if the system has no file descriptor left.
  public init?() {
    var ends: [Int32] = [-1, -1]
    // Unlike a pipe, closed in started programs from the first moment on; another thread may start one meanwhile.
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else { return nil }
    self.ends = (ends[0], ends[1])
  }

  deinit {
    close(ends.reading)
    close(ends.writing)
  }

  /// Puts something in, and wakes whoever waits.
  public func put(_ item: Item) {
    let isFirst = items.withLock { items in
      items.append(item)
      return items.count == 1
    }
    if isFirst { _ = write(ends.writing, [1], 1) }
  }

  /// Takes out what is there.
  func take() -> [Item] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(ends.reading, &bytes, bytes.count) > 0 {}
    return items.withLock { items in
      defer { items = [] }
      return items
    }
  }

  /// What waiting came to.
  enum Wake { case something, keys, hangup }

  /// Waits until something is put in, a key is pressed where keys are waited for, or the time is up.
  func wait(milliseconds: Int32, orKeysFrom descriptor: Int32? = nil) -> Wake {
    var descriptors = [pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0)]
    if let descriptor { descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0,
      let keys = descriptors.dropFirst().first
    else {
      return .something
    }
    if keys.revents & Int16(POLLIN) != 0 { return .keys }
    return keys.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 ? .hangup : .something
  }
}
