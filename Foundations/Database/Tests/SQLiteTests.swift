import Dispatch
import Testing

@testable import Database

@Suite("A SQLite file", .timeLimit(.minutes(8)))
struct SQLiteTests {
    private struct Refusal: Error, Equatable {
        let number: Int
    }

    @Test("is made with its folder, and holds what was written when it is opened again")
    func reopening() async throws {
        try await withFolder { folder in
            let address = "sqlite:\(folder)/deep/down/shelves.db"
            let first = try await Database(address)
            try await first.prepare([.shelves])
            try await first.write { try $0.putShelf(at: 7) }
            await first.close()
            let second = try await Database(address)
            try await second.prepare([.shelves])
            #expect(try await second.read { try $0.places() } == [7])
        }
    }

    @Test("is in WAL mode, asks the disk at every commit and holds foreign keys")
    func settings() async throws {
        try await withFolder { folder in
            let database = try await Database("sqlite:\(folder)/x.db")
            let found = try await database.write { tx in
                (
                    try tx.row("PRAGMA journal_mode")?["journal_mode"] as String?,
                    try tx.row("PRAGMA synchronous")?["synchronous"] as Int?,
                    try tx.row("PRAGMA foreign_keys")?["foreign_keys"] as Bool?
                )
            }
            #expect(found == ("wal", 2, true))
        }
    }

    @Test("keeps what other writers of the same commit wrote when one of them throws")
    func groupCommit() async throws {
        try await withFolder { folder in
            let database = try await Database("sqlite:\(folder)/x.db")
            try await database.prepare([.shelves])
            let refused = try await whileOneWrites(to: database) { number in
                try await database.write { tx in
                    try tx.putShelf(at: number)
                    guard !number.isMultiple(of: 5) else { throw Refusal(number: number) }
                    if number.isMultiple(of: 7) { try tx.putShelf(at: number) }
                }
            }
            let expected = (1...100).filter { $0.isMultiple(of: 5) || $0.isMultiple(of: 7) }
            #expect(refused.sorted() == expected)
            #expect(try await database.read { try $0.places() } == (1...100).filter { !expected.contains($0) })
        }
    }

    @Test("tells all writers of a commit when the commit fails, and none of them is kept")
    func failedCommit() async throws {
        try await withFolder { folder in
            let database = try await Database("sqlite:\(folder)/x.db")
            try await database.prepare([.shelves, .promises])
            let refused = try await whileOneWrites(to: database, numbers: 1...30) { number in
                try await database.write { tx in
                    try tx.putShelf(at: number)
                    if number == 30 { try tx.run("INSERT INTO promises (shelf_id) VALUES (\("never"))") }
                }
            }
            #expect(refused.sorted() == Array(1...30))
            #expect(try await database.read { try $0.places() } == [])
            try await database.write { try $0.putShelf(at: 31) }
            #expect(try await database.read { try $0.places() } == [31])
        }
    }

    /// Lets many write while one is still writing, so that they wait together; gives the numbers that were refused.
    private func whileOneWrites(
        to database: Database,
        numbers: ClosedRange<Int> = 1...100,
        _ write: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> [Int] {
        let (begun, begin) = AsyncStream<Void>.makeStream()
        let gate = DispatchSemaphore(value: 0)
        async let first: Void = database.write { _ in
            begin.yield()
            gate.wait()
        }
        for await _ in begun { break }
        let refused = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in numbers {
                group.addTask {
                    do {
                        try await write(number)
                        return nil
                    } catch {
                        return number
                    }
                }
            }
            group.addTask {
                try await Task.sleep(for: .milliseconds(200))
                gate.signal()
                return nil
            }
            return try await group.reduce(into: [Int]()) { refused, number in number.map { refused.append($0) } }
        }
        try await first
        return refused
    }
}

extension Schema {
    fileprivate static let promises = Schema(
        "promises",
        [
            Change(
                "Promises",
                "CREATE TABLE promises (shelf_id TEXT NOT NULL REFERENCES shelves (id) DEFERRABLE INITIALLY DEFERRED)"
            )
        ]
    )
}
