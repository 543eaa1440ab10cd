import Dispatch
import Synchronization

/// Runs an actor on a dispatch queue of its own, so that blocking calls do not hold up other tasks.
final class QueueExecutor: SerialExecutor {
  let queue: DispatchQueue
  private let jobs = Atomic(0)

  init(label: String) { queue = DispatchQueue(label: label) }

  /// Whether no job runs or waits.
  var isIdle: Bool { jobs.load(ordering: .relaxed) == 0 }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedSerialExecutor()
    jobs.add(1, ordering: .relaxed)
    queue.async { [self] in
      job.runSynchronously(on: executor)
      jobs.subtract(1, ordering: .relaxed)
    }
  }

  func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
