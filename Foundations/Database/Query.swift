/// SQL whose values are bound, never pasted.
///
/// Only what is written out in the source can become SQL: the literal parts are `StaticString`, which no running
/// program can make from a text.
package struct Query: Sendable {
    enum Piece: Sendable {
        case sql(StaticString)
        case value(Binding)
        /// SQL that this module makes itself.
        case made(String)
    }

    var pieces: [Piece]
    /// False when the text depends on how many values there are, so that keeping it prepared would fill the memory.
    var isSteady = true

    /// The SQL so written, without values.
    package init(sql: StaticString) {
        pieces = [.sql(sql)]
    }

    init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Joins two queries into one text; mind the space between.
    package static func + (left: Query, right: Query) -> Query {
        var query = left
        query.append(right)
        return query
    }

    package static func += (left: inout Query, right: Query) {
        left.append(right)
    }

    private mutating func append(_ other: Query) {
        pieces += other.pieces
        isSteady = isSteady && other.isSteady
    }
}

extension Query: ExpressibleByStringInterpolation {
    package init(stringLiteral sql: StaticString) {
        self.init(sql: sql)
    }

    package init(stringInterpolation: Interpolation) {
        self = stringInterpolation.query
    }

    /// Gathers the parts of an interpolated query.
    package struct Interpolation: StringInterpolationProtocol {
        /// A text with at most so many values in a list is kept prepared.
        private static let steadyLength = 8

        var query = Query(pieces: [])

        package init(literalCapacity: Int, interpolationCount: Int) {
            query.pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            guard literal.utf8CodeUnitCount > 0 else { return }
            query.pieces.append(.sql(literal))
        }

        /// Binds a value.
        package mutating func appendInterpolation<Value: Column>(_ value: Value) {
            query.pieces.append(.value(Binding(cell: value.cell, kind: Value.cellKind)))
        }

        /// Binds a value, or NULL when there is none.
        package mutating func appendInterpolation<Value: Column>(_ value: Value?) {
            query.pieces.append(.value(Binding(cell: value.cell, kind: Value.cellKind)))
        }

        /// Binds a pattern for what contains a text: `LOWER(name) LIKE \(containing: words.lowercased())`.
        package mutating func appendInterpolation(containing text: String) {
            var pattern = "%"
            for letter in text.unicodeScalars {
                if letter == "%" || letter == "_" || letter == "!" { pattern.unicodeScalars.append("!") }
                pattern.unicodeScalars.append(letter)
            }
            appendInterpolation(pattern + "%")
            query.pieces.append(.sql(" ESCAPE '!'"))
        }

        /// Nests a query.
        package mutating func appendInterpolation(_ nested: Query) {
            query += nested
        }

        /// Binds values in parentheses, for `IN` and `NOT IN`; no values are a list that holds nothing.
        package mutating func appendInterpolation<Value: Column>(list values: some Collection<Value>) {
            guard !values.isEmpty else {
                query.pieces.append(.made("(SELECT CAST(NULL AS \(Value.cellKind.sql)) WHERE FALSE)"))
                return
            }
            for (place, value) in values.enumerated() {
                query.pieces.append(.made(place == 0 ? "(" : ", "))
                appendInterpolation(value)
            }
            query.pieces.append(.made(")"))
            if values.count > Self.steadyLength { query.isSteady = false }
        }
    }
}

extension Sequence<Query> {
    /// Joins queries with another between each two: `conditions.joined(by: " AND ")`.
    package func joined(by separator: Query) -> Query {
        var joined: Query?
        for query in self {
            joined = joined.map { $0 + separator + query } ?? query
        }
        return joined ?? Query(pieces: [])
    }
}

extension CellKind {
    var sql: String {
        switch self {
        case .text: "TEXT"
        case .integer: "BIGINT"
        case .real: "DOUBLE PRECISION"
        case .truth: "BOOLEAN"
        }
    }
}
