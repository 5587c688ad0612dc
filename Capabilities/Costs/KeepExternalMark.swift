import Accounts
import Database
import Schools
import Web

extension ExternalMark {
    /// Why an external mark cannot be kept as it was typed.
    package enum Refusal: Error, Hashable {
        case noSchool
        /// These schools have this mark already.
        case there([String])
        /// Somebody asked for a school that the trust does not have, or that is closed.
        case unknownSchool

        /// Beside the choice of schools, where it can be put right.
        package var message: String {
            switch self {
            case .noSchool: "Choose the schools that hold it."
            case .there(let names):
                "\(Words.list(names)) \(names.count == 1 ? "has" : "have") this mark already. Change it there, or leave the school out."
            case .unknownSchool: "One of these schools is not open in the trust any more. Choose again."
            }
        }
    }
}

extension Transaction {
    /// Adds the same external mark at one school or many, all or none of them.
    ///
    /// - Throws: ``ExternalMark/Refusal``
    @discardableResult
    package func add(_ terms: ExternalMark.Terms, at schools: Set<ID<School>>, by person: Person) throws
        -> [ExternalMark]
    {
        try checkMayManageCosts(person)
        guard !schools.isEmpty else { throw ExternalMark.Refusal.noSchool }
        let chosen = try self.schools(of: person.trust.id).filter { schools.contains($0.id) && $0.isOpen }
        guard chosen.count == schools.count else { throw ExternalMark.Refusal.unknownSchool }
        let known = try externalMarks(of: person.trust.id)
        let there = chosen.filter { school in known.contains { $0.isHeld(at: school.id, terms.kind) } }
        guard there.isEmpty else { throw ExternalMark.Refusal.there(there.map(\.name)) }
        return try chosen.map { school in
            let mark = ExternalMark(trust: school.trust, school: school.id, schoolName: school.name, terms: terms)
            try write(mark)
            try tell(.added, mark, "Added an external mark at \(mark.schoolName): \(terms.told).", by: person)
            return mark
        }
    }

    /// Changes what one external mark costs; nothing is noted where nothing is new.
    ///
    /// - Throws: ``ExternalMark/Refusal/there(_:)``
    package func change(_ mark: ExternalMark, to terms: ExternalMark.Terms, by person: Person) throws {
        try checkMayManageCosts(person)
        guard mark.terms != terms else { return }
        let others = try externalMarks(of: person.trust.id).filter { $0.id != mark.id }
        guard !others.contains(where: { $0.isHeld(at: mark.school, terms.kind) }) else {
            throw ExternalMark.Refusal.there([mark.schoolName])
        }
        var changed = mark
        changed.terms = terms
        try write(changed)
        try tell(
            .changed,
            changed,
            "Changed an external mark at \(mark.schoolName): \(mark.terms.told); now \(terms.told).",
            by: person
        )
    }

    /// Takes an external mark off the ledger; its row and the history keep what it was.
    package func remove(_ mark: ExternalMark, by person: Person) throws {
        try checkMayManageCosts(person)
        try markRemoved(mark.id)
        try tell(.removed, mark, "Removed an external mark at \(mark.schoolName): \(mark.terms.told).", by: person)
    }

    /// Keeps what the trust says of its costs.
    package func keep(_ figures: CostFigures, by person: Person) throws {
        try checkMayManageCosts(person)
        guard try costFigures(of: person.trust.id) != figures else { return }
        try write(figures, of: person.trust.id)
        let day = figures.staffDay.map { "a staff day costs \($0.words)" } ?? "what a staff day costs is not said"
        let days = figures.markDays.map { "one internal mark takes \($0.words)" } ?? "what one takes is not said"
        let words = "Set the figures of costs: \(day), \(days)."
        try note(.changed, of: .costFigures, person.trust.id, words, by: person.author)
    }

    private func checkMayManageCosts(_ person: Person) throws {
        guard person.may(.manageCosts) else {
            throw Problem.notAllowed("Only a trust lead or an administrator can change what marks cost.")
        }
    }

    /// In the history of the trust, since what marks cost is not for the school to read.
    private func tell(_ verb: HistoryEntry.Verb, _ mark: ExternalMark, _ words: String, by person: Person) throws {
        try note(verb, of: .externalMark, mark.id, words, by: person.author)
    }
}

extension ExternalMark {
    /// Whether it is this kind at this school, capital letters set aside.
    func isHeld(at school: ID<School>, _ kind: Kind) -> Bool {
        self.school == school && terms.kind.words.lowercased() == kind.words.lowercased()
    }
}

extension ExternalMark.Terms {
    /// For the history: "Reading mark, Read Well Foundation, £1,000 every year from 1 May 2026, with 2.5 days of staff".
    var told: String {
        let end = endsOn.map { " until \(Words.date($0))" } ?? ""
        let days = staffDays == .zero ? "" : ", with \(staffDays.words) of staff"
        return "\(kind.words), \(fee.words) \(rhythm) from \(Words.date(paidOn))\(end)\(days)"
    }
}
