import Testing

@Suite("Database")
struct DatabaseStarts {
    @Test("stands")
    func stands() {}
}
