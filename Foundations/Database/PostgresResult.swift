import CPostgres

/// What the server said to one statement.
final class PostgresResult {
    private let raw: OpaquePointer?

    init(_ raw: OpaquePointer?) {
        self.raw = raw
    }

    deinit {
        PQclear(raw)
    }

    /// The error in it; nil when all is well.
    func failure(of sql: String) -> PostgresFailure? {
        switch PQresultStatus(raw) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC: nil
        default: PostgresFailure(code: field("C"), message: field("M"), sql: sql)
        }
    }

    /// A field of the error; libpq names them by letters.
    private func field(_ letter: Unicode.Scalar) -> String {
        PQresultErrorField(raw, Int32(letter.value)).map { String(cString: $0) } ?? ""
    }

    var changedRows: Int {
        // A SELECT counts its rows here too, but changes none.
        guard PQresultStatus(raw) == PGRES_COMMAND_OK || !command.hasPrefix("SELECT") else { return 0 }
        return PQcmdTuples(raw).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// What was done, as “INSERT 0 1” or “COMMIT”.
    var command: String {
        PQcmdStatus(raw).map { String(cString: $0) } ?? ""
    }

    var answer: Answer {
        let columns = 0..<PQnfields(raw)
        let types = columns.map { PQftype(raw, $0) }
        var cells: [Cell] = []
        cells.reserveCapacity(Int(PQntuples(raw)) * columns.count)
        for row in 0..<PQntuples(raw) {
            for (column, type) in zip(columns, types) {
                cells.append(PQgetisnull(raw, row, column) == 1 ? .null : cell(row, column, type))
            }
        }
        return Answer(columns: columns.map { String(cString: PQfname(raw, $0)) }, cells: cells)
    }

    private func cell(_ row: Int32, _ column: Int32, _ type: Oid) -> Cell {
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(raw, row, column),
            count: Int(PQgetlength(raw, row, column))
        )
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case PostgresType.bool:
            return .integer(text == "t" ? 1 : 0)
        case PostgresType.int2, PostgresType.int4, PostgresType.int8:
            return Int(text).map { .integer($0) } ?? .text(text)
        case PostgresType.float4, PostgresType.float8:
            return Double(text).map { .real($0) } ?? .text(text)
        case PostgresType.numeric:
            // A SUM of whole numbers is numeric here, and a whole number in SQLite.
            return Int(text).map { .integer($0) } ?? Double(text).map { .real($0) } ?? .text(text)
        default:
            return .text(text)
        }
    }
}

/// The object ids of the types that Waymark's tables and their sums have.
enum PostgresType {
    static let bool: Oid = 16
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
}

/// An error of the server.
struct PostgresFailure {
    let code: String
    let error: DatabaseError

    init(code: String, message: String, sql: String) {
        self.code = code
        error =
            switch code {
            case "23505", "23P01": .constraint(kind: .unique, message: message)
            case "23503", "23001": .constraint(kind: .foreignKey, message: message)
            case "23514": .constraint(kind: .check, message: message)
            case "23502": .constraint(kind: .notNull, message: message)
            case "40001", "40P01", "55P03", "57014": .busy(message)
            case _ where code.hasPrefix("08") || code.hasPrefix("53") || code.hasPrefix("57P"): .connection(message)
            default: .statement(sql: sql, message: message)
            }
    }

    /// Two transactions met; the second attempt comes after the other has ended.
    var isPassing: Bool { code == "40001" || code == "40P01" || isStalePlan }

    /// A table was changed under a prepared statement.
    var isStalePlan: Bool { code == "0A000" && "\(error)".contains("cached plan") }
}
