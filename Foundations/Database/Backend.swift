import Synchronization

/// One of the two databases there are.
protocol Backend: Sendable {
    func read<Outcome: Sendable>(_ work: Work<Outcome>) async throws -> Outcome
    func write<Outcome: Sendable>(_ work: Work<Outcome>) async throws -> Outcome
    /// Performs each work in a transaction of its own while no other program does the same.
    func write(inTurn works: [Work<Void>]) async throws
    func close() async
}

/// What a transaction needs from either database; used by one thread at a time.
protocol Connection: AnyObject {
    func run(_ query: PreparedQuery) throws -> Int
    func run(many queries: [PreparedQuery]) throws -> Int
    func run(script: String) throws
    /// Asks for rows; at least the first of them when `firstOnly` is true.
    func answer(_ query: PreparedQuery, firstOnly: Bool) throws -> Answer
}

/// A body on its way to a transaction, which it may meet more than once.
struct Work<Outcome>: Sendable {
    let begin: @Sendable (any Connection) -> Transaction
    let body: @Sendable (Transaction) throws -> Outcome

    func perform(on connection: any Connection) throws -> Outcome {
        try begin(connection).perform(body)
    }
}

/// The number of statements performed so far.
final class StatementCounter: Sendable {
    private let number = Atomic(0)

    var count: Int { number.load(ordering: .relaxed) }

    func add(_ statements: Int) {
        number.add(statements, ordering: .relaxed)
    }
}
