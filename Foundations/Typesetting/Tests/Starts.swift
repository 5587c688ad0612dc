import Testing

@Suite("Typesetting")
struct TypesettingStarts {
    @Test("stands")
    func stands() {}
}
