/// What one place of a table holds, as both databases know it.
package enum Cell: Hashable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)

    /// What it is, in words for a message; never the value, which may be about a person.
    var kindName: String {
        switch self {
        case .null: "nothing"
        case .integer: "a whole number"
        case .real: "a number"
        case .text: "a text"
        }
    }
}

/// The kind a bound value has in the database, known even when the value is absent.
package enum CellKind: String, Sendable {
    case text, integer, real, truth
}

/// One value of a query on its way to the database.
struct Binding: Sendable {
    let cell: Cell
    let kind: CellKind
}

/// A cell holds another kind of value than was wanted.
package struct WrongKind: Error {
    package init() {}
}
