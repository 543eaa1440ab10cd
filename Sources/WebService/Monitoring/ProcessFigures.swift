import FoundationEssentials
import Glibc

/// The use of the machine by the process itself, under the names that every dashboard of Prometheus knows.
struct ProcessFigures: Sendable {
  /// The memory that is held, in bytes.
  let residentBytes: Double?
  /// The time of processors that was used, in seconds.
  let processorSeconds: Double?
  /// How many files and sockets are open.
  let openFiles: Double?

  /// As they are now; what the system does not tell is left out.
  static var now: ProcessFigures {
    let memory = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
    let pages = memory.flatMap { $0.count > 1 ? Double($0[1]) : nil }
    var usage = rusage()
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let isKnown = getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0
    let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return ProcessFigures(
      residentBytes: pages.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) },
      processorSeconds: isKnown ? seconds(usage.ru_utime) + seconds(usage.ru_stime) : nil,
      openFiles: files.map { Double($0.count) })
  }
}

extension PrometheusText {
  /// The use of the machine by the process itself.
  mutating func add(_ figures: ProcessFigures) {
    add(
      "process_resident_memory_bytes", .gauge, "The memory that the process holds.", figures.residentBytes)
    add(
      "process_cpu_seconds_total", .counter, "The time of processors that it used.", figures.processorSeconds)
    add("process_open_fds", .gauge, "The files and sockets that it has open.", figures.openFiles)
  }
}
