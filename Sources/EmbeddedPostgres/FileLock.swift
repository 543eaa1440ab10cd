import Glibc

/// An advisory lock on a file, which the system lets go when the process ends, however it ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  enum Mode: Sendable {
    /// Held by any number of processes.
    case shared
    /// Held by one.
    case exclusive
  }

  /// Opens the file that is locked; the server that the program starts does not inherit it.
  init(_ path: String) throws(PrivateServerError) {
    descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 { throw .directory(path: path, reason: systemMessage()) }
  }

  deinit { _ = close(descriptor) }

  /// Takes the lock or changes its mode, unless another process stands in the way.
  func take(_ mode: Mode) -> Bool {
    flock(descriptor, (mode == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0
  }

  /// Waits for the lock.
  func wait(_ mode: Mode, atMost limit: Duration) async throws -> Bool {
    try await poll(atMost: limit) { self.take(mode) }
  }

  func release() { _ = flock(descriptor, LOCK_UN) }
}

/// Asks again every ten milliseconds until the answer is yes or the time is over.
func poll(atMost limit: Duration, _ isDone: () async throws -> Bool) async throws -> Bool {
  let end = ContinuousClock.now + limit
  while try await !isDone() {
    if ContinuousClock.now > end { return false }
    try await Task.sleep(for: .milliseconds(10))
  }
  return true
}

/// What the last failed system call says.
func systemMessage() -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  _ = strerror_r(errno, &buffer, buffer.count)
  return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
}
