/// The one thing a person does, as the database sees it: everything in it happens, or nothing.
///
/// It lives inside the closure of ``Database/read(_:)`` or ``Database/write(_:)`` and never leaves it. Once a
/// statement was refused the whole transaction is: every later one throws the same error, even if the first
/// was caught.
package final class Transaction {
    /// The time of this transaction; the only clock a store uses.
    package let now: Instant
    /// The day of ``now``.
    package var today: Day { now.day }

    private let connection: any Connection
    private let counter: StatementCounter
    private(set) var failure: DatabaseError?
    /// So few that neither side of a connection has to wait for the other to listen.
    private static let batchLength = 100

    init(on connection: any Connection, now: Instant, counter: StatementCounter) {
        self.connection = connection
        self.now = now
        self.counter = counter
    }

    /// Performs a statement; gives how many rows it wrote, changed or deleted.
    @discardableResult
    package func run(_ query: Query) throws -> Int {
        try attempt(statements: 1) { try connection.run(PreparedQuery(query)) }
    }

    /// Performs many statements, as an import does, without waiting for each; gives how many rows all of them changed.
    @discardableResult
    package func run(many queries: some Sequence<Query>) throws -> Int {
        var changed = 0
        var batch: [Query] = []
        for query in queries {
            batch.append(query)
            guard batch.count == Self.batchLength else { continue }
            changed += try runBatch(batch)
            batch.removeAll(keepingCapacity: true)
        }
        return changed + (try runBatch(batch))
    }

    /// Asks for all rows.
    package func rows(_ query: Query) throws -> [Row] {
        try attempt(statements: 1) { try connection.answer(PreparedQuery(query), firstOnly: false) }.rows
    }

    /// Asks for the first row; nil when there is none.
    package func row(_ query: Query) throws -> Row? {
        try attempt(statements: 1) { try connection.answer(PreparedQuery(query), firstOnly: true) }.rows.first
    }

    func run(script: StaticString) throws {
        try attempt(statements: 1) { try connection.run(script: script.description) }
    }

    private func runBatch(_ batch: [Query]) throws -> Int {
        guard !batch.isEmpty else { return 0 }
        return try attempt(statements: batch.count) { try connection.run(many: batch.map(PreparedQuery.init)) }
    }

    private func attempt<Outcome>(statements: Int, _ work: () throws -> Outcome) throws -> Outcome {
        if let failure { throw failure }
        counter.add(statements)
        do {
            return try work()
        } catch let error as DatabaseError {
            failure = error
            throw error
        }
    }

    /// Performs a body, and throws even when the body swallowed the error of a statement.
    func perform<Outcome>(_ body: (Transaction) throws -> Outcome) throws -> Outcome {
        let outcome = try body(self)
        if let failure { throw failure }
        return outcome
    }
}
