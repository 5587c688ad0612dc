import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

extension VisitRecord {
    /// What keeps the visit from being shared, a sentence each, in the order of the page.
    package var obstacles: [String] {
        var missing: [String] = []
        let unread = wires.filter { readings[$0.id] == nil }
        if visit.isBaseline, !unread.isEmpty {
            missing.append("The baseline has no bead yet for \(Words.list(unread.map(version.title))).")
        }
        if text(.strengths).isEmpty { missing.append("Write at least one strength.") }
        if text(.improvements).isEmpty, targets.isEmpty {
            missing.append("Write what to work on, or set a target.")
        }
        return missing
    }
}

extension Transaction {
    /// Gives a visit to the school to read: from now on it does not change, and its targets are the school's actions.
    ///
    /// - Throws: ``Visit/Refusal``
    package func share(_ record: VisitRecord, from seat: VisitSeat, by person: Person) throws {
        let visit = record.visit
        try visit.checkWritable()
        guard seat == .specialist else { throw Visit.Refusal.notAssigned }
        guard record.obstacles.isEmpty else { throw Visit.Refusal.incomplete(record.obstacles) }
        let evaluation = try evaluation(visit.evaluation, of: visit.trust)
        for target in record.targets {
            let action = try set(target.entry, in: target.area, of: evaluation, by: person)
            try keep(action.id, for: target.id)
        }
        try markShared(visit.id)
        let words = "Shared \(visit.title.lowercased()) of \(Words.date(visit.heldOn)) with the school."
        try note(.shared, of: .visit, visit.id, in: visit.school, words, by: person.author)
    }

    /// Says for the school that it has read the visit.
    ///
    /// - Throws: ``Visit/Refusal``, or not allowed for anybody but the head
    package func sign(_ visit: Visit, by person: Person) throws {
        guard person.may(.submit, at: visit.school) else {
            throw Problem.notAllowed("Only the headteacher of the school can sign a visit.")
        }
        switch visit.stage {
        case .planned: throw Visit.Refusal.notSharedYet
        case .calledOff: throw Visit.Refusal.calledOff
        case .signed(_, let name, _): throw Visit.Refusal.alreadySigned(by: name)
        case .shared: break
        }
        try markSigned(visit.id, by: person)
        let words = "Signed \(visit.title.lowercased()) of \(Words.date(visit.heldOn))."
        try note(.signed, of: .visit, visit.id, in: visit.school, words, by: person.author)
    }

    /// Says something about a shared visit, for the school or as the specialist.
    ///
    /// - Throws: ``Visit/Refusal``
    package func comment(_ words: String, on visit: Visit, from seat: VisitSeat, by person: Person) throws {
        guard seat == .school || seat == .specialist else {
            throw Problem.notAllowed("Only the school and its improvement specialist can comment on a visit.")
        }
        guard visit.isShared else { throw Visit.Refusal.notSharedYet }
        let words = words.trimmed.keepable
        guard !words.isEmpty else { throw Visit.Refusal.commentMissing }
        if let complaint = LongText.complaint(words) { throw Visit.Refusal.tooLong(complaint) }
        try run(
            """
            INSERT INTO visit_comments (id, visit_id, person_id, person_name, at, words)
            VALUES (\(ID<VisitComment>()), \(visit.id), \(person.id), \(person.name), \(now), \(words))
            """
        )
        let deed = "Commented on \(visit.title.lowercased())."
        try note(.added, of: .visit, visit.id, in: visit.school, deed, by: person.author)
    }
}
