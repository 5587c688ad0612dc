/// One row of an answer, read by the names of its columns: `let name: String = try row["name"]`.
package struct Row: Sendable {
    private let answer: Answer
    private let start: Int

    init(_ answer: Answer, from start: Int) {
        self.answer = answer
        self.start = start
    }

    /// Reads a column; throws a ``DatabaseError`` that names it when it is not there or holds another kind of value.
    package subscript<Value: Column>(_ name: String) -> Value {
        get throws {
            let cell = answer.cells[start + (try answer.place(of: name))]
            do {
                return try Value(cell)
            } catch {
                throw DatabaseError.wrongKind(column: name, wanted: "\(Value.self)", found: cell.kindName)
            }
        }
    }
}

/// All rows of one answer, cell after cell, with the places of the columns worked out once.
final class Answer: Sendable {
    let cells: [Cell]
    private let width: Int
    private let places: [String: Int]
    /// Stands for a name that two columns have.
    private static let twice = -1

    init(columns: [String], cells: [Cell]) {
        width = columns.count
        self.cells = cells
        places = Dictionary(zip(columns, columns.indices)) { _, _ in Self.twice }
    }

    var rows: [Row] {
        stride(from: 0, to: cells.count, by: max(width, 1)).map { Row(self, from: $0) }
    }

    func place(of name: String) throws -> Int {
        guard let place = places[name] else {
            throw DatabaseError.columnMissing(name, present: places.keys.sorted())
        }
        guard place != Self.twice else { throw DatabaseError.columnTwice(name) }
        return place
    }
}
