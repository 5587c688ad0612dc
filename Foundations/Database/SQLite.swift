import Foundation
import GRDB
import Logging
import Synchronization

/// SQLite: many readers that each see one moment, and one writer that commits for all who wait.
final class SQLite: Backend {
    private static let busySeconds = 5.0
    static let log = Logger(label: "database")

    private let database: any DatabaseWriter
    private let writers = WriteQueue()
    private let isClosed = Atomic(false)

    /// Opens a file in WAL mode, and makes it and its folder when they are missing.
    init(path: String, readers: Int) throws {
        database = try Self.opening(path) {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var configuration = Self.configuration
            configuration.maximumReaderCount = max(readers, 1)
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool has set NORMAL, with which a power cut may take the last commits.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }

    /// Opens a database in the memory of this program; it ends with the last who holds it.
    init() throws {
        database = try DatabaseQueue(configuration: Self.configuration)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { db in
            db.add(function: .lower)
            db.add(function: .upper)
        }
        return configuration
    }

    private static func opening<Pool>(_ path: String, _ open: () throws -> Pool) throws -> Pool {
        do {
            return try open()
        } catch {
            throw DatabaseError.address(
                was: "sqlite:\(path)",
                wanted: "a file that can be made, read and written as a SQLite database (\(error.localizedDescription))"
            )
        }
    }

    func read<Outcome: Sendable>(_ work: Work<Outcome>) async throws -> Outcome {
        try checkOpen()
        do {
            return try await database.read { try work.perform(on: SQLiteConnection($0)) }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, sql: "BEGIN")
        }
    }

    func write<Outcome: Sendable>(_ work: Work<Outcome>) async throws -> Outcome {
        try checkOpen()
        return try await withCheckedThrowingContinuation { writer in
            guard writers.add(WriteJob(work, answering: writer)) else { return }
            database.asyncWriteWithoutTransaction { [writers] db in
                let connection = SQLiteConnection(db)
                while let batch = writers.next() { connection.commitTogether(batch) }
            }
        }
    }

    func write(inTurn works: [Work<Void>]) async throws {
        for work in works { try await write(work) }
    }

    func close() async {
        guard !isClosed.exchange(true, ordering: .relaxed) else { return }
        await withCheckedContinuation { done in
            DispatchQueue.global().async { [database] in
                do {
                    try database.close()
                } catch {
                    Self.log.error("The SQLite file could not be closed: \(error)")
                }
                done.resume()
            }
        }
    }

    private func checkOpen() throws {
        guard !isClosed.load(ordering: .relaxed) else { throw DatabaseError.connection("it was closed") }
    }
}

extension DatabaseFunction {
    /// SQLite's own know no letters but those of English.
    fileprivate static var lower: DatabaseFunction {
        DatabaseFunction("LOWER", argumentCount: 1, pure: true) { String.fromDatabaseValue($0[0])?.lowercased() }
    }

    fileprivate static var upper: DatabaseFunction {
        DatabaseFunction("UPPER", argumentCount: 1, pure: true) { String.fromDatabaseValue($0[0])?.uppercased() }
    }
}
