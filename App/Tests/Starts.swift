import Testing

@Suite("App")
struct AppStarts {
    @Test("stands")
    func stands() {}
}
