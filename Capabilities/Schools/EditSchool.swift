import Database
import Web

extension School {
    /// Why a school cannot be kept so.
    package enum Refusal: Error, Equatable {
        case numberTaken(RegisterNumber, by: String)

        package var words: String {
            switch self {
            case .numberTaken(let number, let name): "\(name) has the number \(number.words) already."
            }
        }
    }
}

extension Transaction {
    /// Adds a school by hand.
    ///
    /// - Throws: ``School/Refusal``
    @discardableResult
    package func addSchool(_ draft: SchoolDraft, to trust: ID<Trust>, by author: Author) throws -> School {
        let school = School(trust: trust, facts: draft.facts).redrawn(by: draft)
        try checkNumber(of: school)
        try run(adding(school))
        try note(.added, of: .school, school.id, in: school.id, "Added \(school.name).", by: author)
        return school
    }

    /// Keeps what an administrator changed about a school, and notes what differs; nothing where nothing does.
    ///
    /// - Throws: ``School/Refusal``
    @discardableResult
    package func change(_ school: School, to draft: SchoolDraft, by author: Author) throws -> School {
        let after = school.redrawn(by: draft)
        guard after != school else { return school }
        try checkNumber(of: after)
        try run(keeping(after))
        let words = Words.list(after.differences(from: school).map(\.words))
        let verb: HistoryEntry.Verb = school.isOpen && !after.isOpen ? .closed : .changed
        try note(verb, of: .school, after.id, in: after.id, "Changed \(after.name): \(words).", by: author)
        return after
    }

    private func checkNumber(of school: School) throws {
        guard let number = school.number, let other = try self.school(numbered: number, of: school.trust),
            other.id != school.id
        else { return }
        throw School.Refusal.numberTaken(number, by: other.name)
    }
}
