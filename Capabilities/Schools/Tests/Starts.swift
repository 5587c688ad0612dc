import Testing

@Suite("Schools")
struct SchoolsStarts {
    @Test("stands")
    func stands() {}
}
