import Testing

@Suite("Reports")
struct ReportsStarts {
    @Test("stands")
    func stands() {}
}
