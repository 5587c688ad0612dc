import Testing

@Suite("Validations")
struct ValidationsStarts {
    @Test("stands")
    func stands() {}
}
