import Foundation

/// Tells how far long work has come: one moving line on a terminal, plain lines elsewhere.
struct Progress: Sendable {
    private let what: String
    private let total: Int?
    private let began = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var said = ContinuousClock.now

    /// - Parameter what: the unit in the plural, such as "rows".
    init(_ what: String, total: Int? = nil) {
        self.what = what
        self.total = total
    }

    /// Says where it is, at most twice a second on a terminal and every five seconds elsewhere.
    mutating func reached(_ done: Int) {
        let now = ContinuousClock.now
        guard now - said > (isTerminal ? .milliseconds(500) : .seconds(5)) else { return }
        said = now
        write(line(done, after: now - began), ending: isTerminal ? "\r" : "\n")
    }

    /// Clears the moving line.
    func finished() {
        if isTerminal { write(String(repeating: " ", count: 78), ending: "\r") }
    }

    /// "12,000 of 21,990 rows, 9,000 a second, 1 s left".
    func line(_ done: Int, after time: Duration) -> String {
        let seconds = max(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18, 0.001)
        let rate = Double(done) / seconds
        guard let total, rate > 0 else { return "\(done) \(what), \(Int(rate)) a second" }
        return "\(done) of \(total) \(what), \(Int(rate)) a second, \(Int(Double(max(total - done, 0)) / rate)) s left"
    }

    private func write(_ line: String, ending: String) {
        FileHandle.standardError.write(Data((line + ending).utf8))
    }
}
