import Web

/// What the address of the search asks for: `q`, and `kind` to see all of one kind.
struct SearchForm: Sendable {
    /// As it was typed.
    let typed: String
    let words: SearchWords
    /// nil looks for everything; what is no kind is taken as nil.
    let kind: Findable?

    init(_ query: Form) {
        typed = String(query.line("q").prefix(400))
        words = SearchWords(typed)
        kind = Findable(rawValue: query["kind"])
    }

    /// How many of a kind are shown.
    var limit: Int { kind == nil ? 10 : 200 }

    /// The address of all that was found of a kind.
    func path(toAll kind: Findable) -> String { "/search?q=\(URLEncoding.encode(typed))&kind=\(kind.rawValue)" }
}
