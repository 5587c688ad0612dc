import Testing

@Suite("Marks")
struct MarksStarts {
    @Test("stands")
    func stands() {}
}
