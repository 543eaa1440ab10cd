import Glibc
import Synchronization

/// The room left on the volumes of the database, where they are on this machine.
///
/// A server whose write-ahead log finds no room stops, and then nothing can be read either. So nothing new is
/// taken while there is still some left.
final class DiskSpace: Sendable {
  /// What is kept free, in bytes: four files of the write-ahead log.
  static let least = 64 << 20
  /// How long a look is good for.
  private static let interval = Duration.milliseconds(200)

  private let folders: [String]
  private let looked = Mutex<(at: ContinuousClock.Instant, isShort: Bool)?>(nil)

  init(of folders: [String]) { self.folders = folders }

  /// The room for the server in each folder, in bytes; a folder that cannot be asked is left out.
  var free: [String: Int] {
    var free: [String: Int] = [:]
    for folder in folders {
      var volume = statvfs()
      guard statvfs(folder, &volume) == 0 else { continue }
      free[folder] = Int(clamping: volume.f_bavail) * Int(clamping: volume.f_frsize)
    }
    return free
  }

  /// Throws where so little is left that nothing new is taken.
  func require() throws(EventLogError) {
    if folders.isEmpty { return }
    let isShort = looked.withLock { looked in
      if let looked, ContinuousClock.now - looked.at < Self.interval { return looked.isShort }
      let isShort = free.values.contains { $0 < Self.least }
      looked = (.now, isShort)
      return isShort
    }
    if isShort { throw .noSpace("less than \(Self.least >> 20) MiB are left on a volume of the database") }
  }
}
