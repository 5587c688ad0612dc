import Accounts
import Database
import Schools
import Web

/// More time for one school of a cycle: until when it sends, why, and who gave it.
package struct Extension: Hashable, Sendable {
    package let until: Day
    package let why: String
    package let by: String

    /// "Extended to 14 December 2026 by Lena Marsh: The head was ill.".
    package var words: String { "Extended to \(Words.date(until)) by \(by): \(why)" }

    /// Reads the columns extended_to, extended_why and extended_by.
    init?(_ row: Row) throws {
        guard let until: Day = try row["extended_to"] else { return nil }
        self.until = until
        why = try row["extended_why"]
        by = try row["extended_by"]
    }

    /// Why there is no more time.
    package enum Refusal: Error, Hashable {
        case closed
        case notLater(than: Day)
        case reasonMissing
        case tooLong(String)

        /// Beside the field, where one can put it right.
        var errors: FormErrors {
            switch self {
            case .closed: FormErrors()
            case .notLater(let day):
                FormErrors("until", "The school sends by \(Words.date(day)) already. Choose a later day.")
            case .reasonMissing: FormErrors("why", "Say why. The school reads it, and it is kept.")
            case .tooLong(let complaint): FormErrors("why", complaint)
            }
        }
    }
}

extension Transaction {
    /// Gives one school of an open cycle until a later day to send.
    ///
    /// - Throws: ``Extension/Refusal``; not found for a school that is not in the cycle
    package func extend(_ cycle: Cycle, for school: ID<School>, to day: Day, because why: String, by person: Person)
        throws
    {
        try person.checkMayRunCycles()
        guard cycle.isOpen else { throw Extension.Refusal.closed }
        guard
            let row = try row(
                "SELECT extended_to FROM cycle_schools WHERE cycle_id = \(cycle.id) AND school_id = \(school)"
            )
        else { throw Problem.notFound }
        let until = try row["extended_to"] ?? cycle.dates.submitBy
        guard day > until else { throw Extension.Refusal.notLater(than: until) }
        let why = why.trimmed.keepable
        guard !why.isEmpty else { throw Extension.Refusal.reasonMissing }
        if let complaint = LongText.complaint(why, atMost: 2_000) { throw Extension.Refusal.tooLong(complaint) }
        try run(
            """
            UPDATE cycle_schools SET extended_to = \(day), extended_why = \(why), extended_by = \(person.name)
            WHERE cycle_id = \(cycle.id) AND school_id = \(school)
            """
        )
        let words = "Gave until \(Words.date(day)) to send in \(cycle.title): \(why)"
        try note(.changed, of: .cycle, cycle.id, in: school, words, by: person.author)
    }
}
