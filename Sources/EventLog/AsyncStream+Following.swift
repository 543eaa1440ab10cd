import FoundationEssentials

extension AsyncStream<Int> {
  /// The versions that a session reaches; what nobody read in time is left out.
  ///
  /// A follower that leaves at once is removed after it was added, or it would stay for ever.
  static func following(
    add: @escaping @Sendable (UUID, Continuation) async -> Void,
    remove: @escaping @Sendable (UUID) async -> Void
  ) -> AsyncStream<Int> {
    let (stream, continuation) = makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    let adding = Task { await add(id, continuation) }
    continuation.onTermination = { _ in
      Task {
        await adding.value
        await remove(id)
      }
    }
    return stream
  }
}
