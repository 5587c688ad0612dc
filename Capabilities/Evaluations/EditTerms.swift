import Accounts
import Database
import Schools
import Web

extension Terms {
    /// Why a term cannot be kept, by the fields name, first_day and last_day.
    func faults(of term: Term) -> FormErrors {
        var faults = FormErrors()
        faults.check(term.name, "name", missing: "Give the term a name, such as Autumn 2026.", atMost: 60)
        if term.lastDay < term.firstDay { faults.add("last_day", "The term ends before it begins. Change a date.") }
        if let other = all.first(where: { $0.firstDay <= term.lastDay && term.firstDay <= $0.lastDay }) {
            faults.add("first_day", "This overlaps \(other.name). Terms follow one another.")
        }
        return faults
    }
}

extension Transaction {
    /// The terms of a trust; one query.
    package func terms(of trust: ID<Trust>) throws -> Terms {
        Terms(
            try rows("SELECT id, name, first_day, last_day FROM terms WHERE trust_id = \(trust) ORDER BY first_day").map
            {
                try Term(id: $0["id"], $0["name"], $0["first_day"], $0["last_day"])
            }
        )
    }

    /// Adds a term to those of the person's trust.
    ///
    /// - Throws: `FormErrors`, or not allowed without the right to run cycles
    package func add(_ term: Term, by person: Person) throws {
        try person.checkMayRunCycles()
        var term = term
        term.name = term.name.trimmed.keepable
        try terms(of: person.trust.id).faults(of: term).throwIfAny()
        try run(
            """
            INSERT INTO terms (id, trust_id, name, first_day, last_day)
            VALUES (\(term.id), \(person.trust.id), \(term.name), \(term.firstDay), \(term.lastDay))
            """
        )
        let words = "Added the term \(term.name), \(Words.date(term.firstDay)) to \(Words.date(term.lastDay))."
        try note(.added, of: .term, term.id, words, by: person.author)
    }

    /// Takes a term away; dates of cycles stay as they are.
    package func removeTerm(_ id: ID<Term>, by person: Person) throws {
        try person.checkMayRunCycles()
        guard let term = try terms(of: person.trust.id).all.first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        try run("DELETE FROM terms WHERE id = \(id) AND trust_id = \(person.trust.id)")
        try note(.removed, of: .term, id, "Removed the term \(term.name).", by: person.author)
    }
}

extension HistoryEntry.Subject {
    package static let term = Self(rawValue: "term")
}
