import Web

/// Which parts of a report a reader wants: those that the address names, or all where it names none.
struct ReportParts: Sendable {
    /// Every part there is, by the word in the address and its title, in order.
    let all: [(key: String, title: String)]
    let chosen: Set<String>
    private let field: String

    /// - Parameters:
    ///   - query: what is no part there is passed over.
    ///   - field: the name of the query's fields.
    init(_ all: [(key: String, title: String)], _ query: Form, named field: String = "part") {
        (self.all, self.field) = (all, field)
        let known = Set(all.map(\.key))
        let named = known.intersection(query.all(field))
        chosen = named.isEmpty ? known : named
    }

    subscript(key: String) -> Bool { chosen.contains(key) }

    var isWhole: Bool { chosen.count == all.count }

    /// The same choice as the query of an address; empty for the whole.
    var query: String {
        isWhole ? "" : all.filter { chosen.contains($0.key) }.map { "\(field)=\($0.key)" }.joined(separator: "&")
    }
}
