/// What went wrong between the program and its database.
package enum DatabaseError: Error, Equatable, Sendable {
    /// The address cannot be understood; `was` holds no password.
    case address(was: String, wanted: String)
    /// The answer has no such column.
    case columnMissing(String, present: [String])
    /// The answer has two columns of that name.
    case columnTwice(String)
    /// A column holds another kind of value than was asked for.
    case wrongKind(column: String, wanted: String, found: String)
    /// A rule of the tables refused what was to be written.
    case constraint(kind: Constraint, message: String)
    /// Others were in the way for too long; the same may work later.
    case busy(String)
    /// The database cannot be reached, or was closed.
    case connection(String)
    /// A value that the databases would keep differently or not at all.
    case unfit(String)
    /// The changes of the tables contradict one another.
    case schema(String)
    /// The database refused a statement.
    case statement(sql: String, message: String)

    /// The rules that tables keep.
    package enum Constraint: String, Sendable {
        case unique, foreignKey, check, notNull
    }

    /// Whether a rule of that kind was broken: `catch let error as DatabaseError where error.breaks(.unique)`.
    package func breaks(_ constraint: Constraint) -> Bool {
        if case .constraint(constraint, _) = self { true } else { false }
    }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .address(let was, let wanted):
            "The database address was “\(was)”; wanted \(wanted)."
        case .columnMissing(let name, let present):
            "The answer has no column “\(name)”, only \(present.joined(separator: ", "))."
        case .columnTwice(let name):
            "The answer has two columns “\(name)”; give one of them another name."
        case .wrongKind(let column, let wanted, let found):
            "The column “\(column)” was read as \(wanted) but holds \(found)."
        case .constraint(let kind, let message):
            "A \(kind.rawValue) rule was broken: \(message)"
        case .busy(let message):
            "The database is busy: \(message)"
        case .connection(let message):
            "The database cannot be reached: \(message)"
        case .unfit(let message):
            "A value cannot be kept: \(message)."
        case .schema(let message):
            "The tables cannot be changed: \(message)"
        case .statement(let sql, let message):
            "The database refused a statement: \(message)\n\(sql)"
        }
    }
}
