/// A query as a database takes it: text with `$1`, `$2`, … and the values in that order.
struct PreparedQuery {
    let sql: String
    let bindings: [Binding]
    let isSteady: Bool

    /// Writes the query out, and refuses values that the databases would keep differently or not at all.
    init(_ query: Query) throws {
        var sql = ""
        var bindings: [Binding] = []
        for piece in query.pieces {
            switch piece {
            case .sql(let text):
                text.withUTF8Buffer { sql += String(decoding: $0, as: UTF8.self) }
            case .made(let text):
                sql += text
            case .value(let binding):
                try binding.check()
                bindings.append(binding)
                sql += "$\(bindings.count)"
            }
        }
        self.sql = sql
        self.bindings = bindings
        isSteady = query.isSteady
    }
}

extension Binding {
    fileprivate func check() throws {
        switch cell {
        case .text(let text) where text.utf8.contains(0):
            throw DatabaseError.unfit("a text with a NUL character (U+0000) cannot be kept")
        case .real(let number) where !number.isFinite:
            throw DatabaseError.unfit("\(number) is not a number that can be kept")
        default:
            break
        }
    }
}
