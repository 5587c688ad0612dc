import Testing

@Suite("Frameworks")
struct FrameworksStarts {
    @Test("stands")
    func stands() {}
}
