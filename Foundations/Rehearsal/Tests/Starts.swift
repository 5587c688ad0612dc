import Testing

@Suite("Rehearsal")
struct RehearsalStarts {
    @Test("stands")
    func stands() {}
}
