import Database
import Marks
import Schools

/// What every school pays for external marks, with the internal marks it holds beside them.
struct Ledger: Sendable {
    let marks: [ExternalMark]
    /// Those of internal marks that are current.
    let internalMarks: [Mark]
    let schools: [School]
    let figures: CostFigures
    let today: Day
    /// The provider that alone is shown; nil for all.
    let provider: String?

    /// The external marks that are shown.
    var shown: [ExternalMark] { marks.filter { provider == nil || $0.terms.kind.provider == provider } }

    /// The schools that have something to show, A to Z.
    var entries: [Entry] {
        let external = Dictionary(grouping: shown, by: \.school)
        let own = Dictionary(grouping: internalMarks, by: \.school)
        return schools.compactMap { school in
            let entry = Entry(school: school, external: external[school.id] ?? [], internalMarks: own[school.id] ?? [])
            return entry.external.isEmpty && (provider != nil || entry.internalMarks.isEmpty) ? nil : entry
        }
    }

    /// The open schools without a mark of either kind, A to Z.
    var without: [School] {
        let holders = Set(marks.map(\.school)).union(internalMarks.map(\.school))
        return schools.filter { $0.isOpen && !holders.contains($0.id) }
    }

    /// The next three years one by one, each from this day of the year on.
    var years: [(from: Day, spending: Spending)] {
        (0..<Saving.years).map { year in
            let from = today.adding(months: 12 * year)
            let end = today.adding(months: 12 * (year + 1))
            return (from, Spending(on: shown, from: from, before: end))
        }
    }

    var threeYears: Spending { Spending(on: shown, from: today, months: Saving.months) }

    /// One school with its marks of both kinds.
    struct Entry: Sendable {
        let school: School
        let external: [ExternalMark]
        let internalMarks: [Mark]
    }
}

extension Transaction {
    /// The ledger of a trust; four queries.
    func ledger(of trust: ID<Trust>, provider: String? = nil) throws -> Ledger {
        let day = today
        return Ledger(
            marks: try externalMarks(of: trust),
            internalMarks: try marks(of: trust).filter { $0.isCurrent(on: day) },
            schools: try schools(of: trust),
            figures: try costFigures(of: trust),
            today: day,
            provider: provider
        )
    }
}

extension Mark {
    fileprivate func isCurrent(on day: Day) -> Bool {
        if case .current = status(on: day) { true } else { false }
    }
}
