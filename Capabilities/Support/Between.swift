import Database
import Schools
import Validations

/// Which schools validate each other, or did within a year: no ground to refuse a pair, but one to think twice.
struct Between: Sendable {
    private var found: [ID<School>: [ID<School>: [String]]] = [:]

    init(_ exchanges: [SchoolExchange] = [], on day: Day = .first) {
        for one in exchanges where one.counts(on: day) {
            let words = one.words
            found[one.home, default: [:]][one.school, default: []].append(words)
            found[one.school, default: [:]][one.home, default: []].append(words)
        }
    }

    /// The schools of which a warning speaks.
    func partners(of school: ID<School>) -> Set<ID<School>> { Set((found[school] ?? [:]).keys) }

    func warnings(between one: ID<School>, and other: ID<School>) -> [String] {
        var seen: Set<String> = []
        return (found[one]?[other] ?? []).filter { seen.insert($0).inserted }
    }
}
