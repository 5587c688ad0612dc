/// Why a command stops: what is so and what to do, printed after “Error:”; the exit code is 1.
struct Refusal: Error, Equatable, CustomStringConvertible {
    let words: String

    init(_ words: String) { self.words = words }

    var description: String { words }
}
