import GRDB
import GRDBSQLite
import Logging

/// A connection to SQLite, inside one transaction or between two.
final class SQLiteConnection: Connection {
    private let db: GRDB.Database

    init(_ db: GRDB.Database) {
        self.db = db
    }

    func run(_ query: PreparedQuery) throws -> Int {
        try translating(query.sql) {
            let before = db.totalChangesCount
            try statement(for: query).execute(arguments: query.arguments)
            return db.totalChangesCount == before ? 0 : db.changesCount
        }
    }

    func run(many queries: [PreparedQuery]) throws -> Int {
        try queries.reduce(0) { try $0 + run($1) }
    }

    func run(script: String) throws {
        try translating(script) { try db.execute(sql: script) }
    }

    func answer(_ query: PreparedQuery, firstOnly: Bool) throws -> Answer {
        try translating(query.sql) {
            let statement = try statement(for: query)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: query.arguments)
            let width = statement.columnCount
            var cells: [Cell] = []
            while try cursor.next() != nil {
                for place in 0..<width { cells.append(Cell(statement.sqliteStatement, Int32(place))) }
                if firstOnly { break }
            }
            return Answer(columns: statement.columnNames, cells: cells)
        }
    }

    private func statement(for query: PreparedQuery) throws -> Statement {
        query.isSteady ? try db.cachedStatement(sql: query.sql) : try db.makeStatement(sql: query.sql)
    }

    private func translating<Outcome>(_ sql: String, _ work: () throws -> Outcome) throws -> Outcome {
        do {
            return try work()
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error, sql: sql)
        }
    }
}

extension SQLiteConnection {
    /// Performs jobs side by side in one transaction; one that throws is undone alone.
    func commitTogether(_ jobs: ArraySlice<WriteJob>) {
        var unanswered = jobs
        var answers: [WriteJob.Answer] = []
        do {
            try translating("BEGIN IMMEDIATE") { try db.beginTransaction(.immediate) }
            while let job = unanswered.first {
                let answer = try alone(job)
                unanswered.removeFirst()
                answers.append(answer)
            }
            try translating("COMMIT") { try db.commit() }
            answers.forEach { $0(nil) }
        } catch {
            undoAll()
            answers.forEach { $0(error) }
            unanswered.forEach { $0.refuse(error) }
        }
    }

    /// Performs a job between savepoints; throws only when the transaction is lost for all of its jobs.
    private func alone(_ job: WriteJob) throws -> WriteJob.Answer {
        try frame("SAVEPOINT job")
        var answer: WriteJob.Answer
        do {
            answer = try job.perform(self)
        } catch {
            guard db.isInsideTransaction else { throw error }
            try frame("ROLLBACK TO job")
            answer = { _ in job.refuse(error) }
        }
        try frame("RELEASE job")
        return answer
    }

    private func frame(_ sql: String) throws {
        try translating(sql) { try db.cachedStatement(sql: sql).execute() }
    }

    private func undoAll() {
        guard db.isInsideTransaction else { return }
        do {
            try db.rollback()
        } catch {
            SQLite.log.error("A transaction could not be undone: \(error)")
        }
    }
}

extension PreparedQuery {
    fileprivate var arguments: StatementArguments {
        StatementArguments(
            bindings.map { binding -> DatabaseValue in
                switch binding.cell {
                case .null: .null
                case .integer(let number): number.databaseValue
                case .real(let number): number.databaseValue
                case .text(let text): text.databaseValue
                }
            }
        )
    }
}

extension Cell {
    /// Reads a column of the row on which a statement stands; GRDB's own way costs most of what a large page takes.
    fileprivate init(_ statement: OpaquePointer, _ place: Int32) {
        switch sqlite3_column_type(statement, place) {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, place)))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, place))
        default:
            let start = sqlite3_column_text(statement, place)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
            self = .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}
