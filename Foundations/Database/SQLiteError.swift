import GRDB

extension DatabaseError {
    init(_ error: GRDB.DatabaseError, sql: String) {
        let message = error.message ?? "\(error.extendedResultCode)"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .constraint(kind: .unique, message: message)
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self = .constraint(kind: .foreignKey, message: message)
        case .SQLITE_CONSTRAINT_CHECK:
            self = .constraint(kind: .check, message: message)
        case .SQLITE_CONSTRAINT_NOTNULL:
            self = .constraint(kind: .notNull, message: message)
        default:
            self.init(primary: error.resultCode, message: message, sql: sql)
        }
    }

    private init(primary code: ResultCode, message: String, sql: String) {
        switch code {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .busy(message)
        case .SQLITE_CANTOPEN, .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_IOERR, .SQLITE_FULL:
            self = .connection(message)
        default:
            self = .statement(sql: sql, message: message)
        }
    }
}
