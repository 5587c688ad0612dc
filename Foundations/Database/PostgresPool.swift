import Dispatch
import Synchronization

/// The connections to one server: lent to one transaction at a time, opened when first needed.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresDesk]
        var waiting: [CheckedContinuation<PostgresDesk, any Error>] = []
        var isClosed = false
    }

    private let desks: [PostgresDesk]
    private let state: Mutex<State>

    init(url: String, size: Int) {
        let desks = (1...size).map { PostgresDesk(url: url, number: $0) }
        self.desks = desks
        state = Mutex(State(idle: desks.reversed()))
    }

    /// Performs `body` with a connection of its own, as soon as one is free; those who wait come in turn.
    func perform<Outcome: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Outcome
    ) async throws -> Outcome {
        let desk = try await borrow()
        defer { giveBack(desk) }
        return try await desk.perform(body)
    }

    private func borrow() async throws -> PostgresDesk {
        try await withCheckedThrowingContinuation { asker in
            let now: Result<PostgresDesk, any Error>? = state.withLock { state in
                if state.isClosed { return .failure(DatabaseError.connection("it was closed")) }
                if let desk = state.idle.popLast() { return .success(desk) }
                state.waiting.append(asker)
                return nil
            }
            if let now { asker.resume(with: now) }
        }
    }

    private func giveBack(_ desk: PostgresDesk) {
        let next: CheckedContinuation<PostgresDesk, any Error>? = state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.idle.append(desk)
            return nil
        }
        next?.resume(returning: desk)
    }

    /// Refuses whoever comes now, lets those finish who came before, and closes all connections.
    func close() async {
        state.withLock { $0.isClosed = true }
        for desk in desks { await desk.close() }
    }
}

/// A connection and the queue on which it, and nothing else, blocks.
final class PostgresDesk: @unchecked Sendable {
    private let queue: DispatchQueue
    /// Touched on `queue` only, which makes this class safe to send.
    private let connection: PostgresConnection

    init(url: String, number: Int) {
        queue = DispatchQueue(label: "postgres-\(number)")
        connection = PostgresConnection(url: url)
    }

    func perform<Outcome: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { asker in
            queue.async { asker.resume(with: Result { try body(self.connection) }) }
        }
    }

    func close() async {
        await withCheckedContinuation { asker in
            queue.async {
                self.connection.close()
                asker.resume()
            }
        }
    }
}
