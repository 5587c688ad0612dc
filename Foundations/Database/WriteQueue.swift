import Synchronization

/// The writers that wait for the one connection of SQLite that writes.
///
/// Whoever comes while nobody is at work starts the work; it goes on until nobody waits. What waits together is
/// committed together, so that the disk is asked once for all of them.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: [WriteJob] = []
        var isAtWork = false
    }

    /// At most so many are committed together, so that the first is not kept waiting for the last.
    private static let most = 64

    private let state = Mutex(State())

    /// Adds a writer; true when the caller has to start the work.
    func add(_ job: WriteJob) -> Bool {
        state.withLock { state in
            state.waiting.append(job)
            defer { state.isAtWork = true }
            return !state.isAtWork
        }
    }

    /// Takes those who come next; nil when nobody waits, and then the work has ended.
    func next() -> ArraySlice<WriteJob>? {
        state.withLock { state in
            let batch = state.waiting.prefix(Self.most)
            state.waiting.removeFirst(batch.count)
            state.isAtWork = !batch.isEmpty
            return batch.isEmpty ? nil : batch
        }
    }
}

/// One writer that waits to be performed and answered.
struct WriteJob: Sendable {
    /// Tells the writer how it went; given the error of the commit when that failed.
    typealias Answer = @Sendable (_ commitFailure: (any Error)?) -> Void

    /// Performs the work; throws what it throws.
    let perform: @Sendable (any Connection) throws -> Answer
    /// Tells the writer that nothing of its work was done.
    let refuse: @Sendable (any Error) -> Void

    init<Outcome: Sendable>(_ work: Work<Outcome>, answering writer: CheckedContinuation<Outcome, any Error>) {
        perform = { connection in
            let outcome = try work.perform(on: connection)
            return { failure in
                if let failure { writer.resume(throwing: failure) } else { writer.resume(returning: outcome) }
            }
        }
        refuse = { writer.resume(throwing: $0) }
    }
}
