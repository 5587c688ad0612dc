import Web

/// Which parts of a report a reader wants: those that the address names, or all where it names none.
struct ReportParts: Sendable {
    /// Every part there is, by the word in the address and its title, in order.
    let all: [(key: String, title: String)]
    let chosen: Set<String>

    /// - Parameter query: its fields `part`; what is no part is passed over.
    init(_ all: [(key: String, title: String)], _ query: Form) {
        self.all = all
        let known = Set(all.map(\.key))
        let named = known.intersection(query.all("part"))
        chosen = named.isEmpty ? known : named
    }

    subscript(key: String) -> Bool { chosen.contains(key) }

    var isWhole: Bool { chosen.count == all.count }

    /// The same choice as the query of an address; empty for the whole.
    var query: String {
        isWhole ? "" : all.filter { chosen.contains($0.key) }.map { "part=\($0.key)" }.joined(separator: "&")
    }
}
