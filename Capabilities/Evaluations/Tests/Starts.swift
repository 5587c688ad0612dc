import Testing

@Suite("Evaluations")
struct EvaluationsStarts {
    @Test("stands")
    func stands() {}
}
