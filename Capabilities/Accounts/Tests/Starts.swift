import Testing

@Suite("Accounts")
struct AccountsStarts {
    @Test("stands")
    func stands() {}
}
