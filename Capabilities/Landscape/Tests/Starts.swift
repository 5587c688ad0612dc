import Testing

@Suite("Landscape")
struct LandscapeStarts {
    @Test("stands")
    func stands() {}
}
