import Testing

@Suite("Web")
struct WebStarts {
    @Test("stands")
    func stands() {}
}
