import Accounts
import Database
import Schools
import Web

extension Transaction {
    /// Gives an open cycle another title or other dates; nothing is noted where nothing differs.
    ///
    /// - Throws: ``Cycle/Refusal``, or not allowed without the right to run cycles
    @discardableResult
    package func change(_ cycle: Cycle, title: String, dates: Cycle.Dates, by person: Person) throws -> Cycle {
        try person.checkMayRunCycles()
        guard cycle.isOpen else { throw Cycle.Refusal.closed }
        var changed = cycle
        changed.title = title.trimmed.keepable
        changed.dates = dates
        guard changed != cycle else { return cycle }
        var faults = FormErrors()
        Cycle.check(title: changed.title, &faults)
        try faults.throwIfAny()
        try run(
            """
            UPDATE cycles SET title = \(changed.title), opens_on = \(dates.opensOn), submit_by = \(dates.submitBy),
                validate_by = \(dates.validateBy), decide_by = \(dates.decideBy)
            WHERE id = \(cycle.id)
            """
        )
        let words = "Changed \(changed.title): schools send by \(Words.date(dates.submitBy))."
        try note(.changed, of: .cycle, cycle.id, words, by: person.author)
        return changed
    }
}
