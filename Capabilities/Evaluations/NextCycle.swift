import Database
import Frameworks
import Schools

/// A new cycle as it is proposed after another: the same schools, the next term, the newest version.
struct NextCycle: Sendable {
    let last: Cycle
    let invited: [Cycle.Invited]
    let terms: Terms

    /// The form of the new cycle; the other one is closed with it while it is open.
    ///
    /// - Parameter version: what is opened; nil where the framework has no version that can be.
    func form(_ version: VersionSummary?, on day: Day) -> CycleForm {
        let start = max(day, last.dates.submitBy)
        let term = terms.next(after: start)
        var form = CycleForm.blank(on: day, version: version, in: Terms([term].compactMap(\.self)))
        if term == nil {
            let next = last.dates.decideBy.adding(months: 1)
            form.title = "\(CycleForm.season(of: next)) \(next.year)"
        }
        form.last = last.id.text
        form.closesLast = last.isOpen
        form.choice.ticked = Set(invited.map(\.school.text))
        form.choice.improving = Set(invited.filter { $0.pathway == .improvement }.map(\.school.text))
        return form
    }
}

extension Transaction {
    /// What a new cycle after that one begins with; schools that have closed since are left out.
    func nextCycle(after cycle: Cycle) throws -> NextCycle {
        let rows = try rows(
            """
            SELECT k.school_id, k.pathway FROM cycle_schools k JOIN schools s ON s.id = k.school_id
            WHERE k.cycle_id = \(cycle.id) AND s.is_open ORDER BY k.school_id
            """
        )
        return NextCycle(
            last: cycle,
            invited: try rows.map { try Cycle.Invited($0["school_id"], $0["pathway"]) },
            terms: try terms(of: cycle.trust)
        )
    }
}
