import Accounts
import Database
import Evaluations
import Schools
import Validations
import Web

/// What is wanted when a visit is planned or moved.
package struct VisitPlan: Hashable, Sendable {
    package var heldOn: Day
    package var beginsAt: TimeOfDay?
    /// What it is for, agreed with the school, to meet its needs.
    package var focus: String

    package init(heldOn: Day, beginsAt: TimeOfDay? = nil, focus: String) {
        self.heldOn = heldOn
        self.beginsAt = beginsAt
        self.focus = focus
    }
}

extension Transaction {
    /// Plans the next visit to a school: the baseline first.
    ///
    /// - Throws: ``Visit/Refusal``
    @discardableResult
    package func plan(_ plan: VisitPlan, to evaluation: Evaluation, by person: Person) throws -> Visit {
        guard try isAssigned(person, to: evaluation.school.id) else { throw Visit.Refusal.notAssigned }
        let focus = plan.focus.trimmed.keepable
        guard !focus.isEmpty else { throw Visit.Refusal.focusMissing }
        if let complaint = LongText.complaint(focus) { throw Visit.Refusal.tooLong(complaint) }
        let visit = Visit(
            id: ID(),
            trust: evaluation.trust,
            school: evaluation.school.id,
            evaluation: evaluation.id,
            version: evaluation.version,
            number: try nextNumber(of: evaluation.id),
            specialist: Visit.Specialist(id: person.id, name: person.name),
            heldOn: plan.heldOn,
            beginsAt: plan.beginsAt,
            stage: .planned
        )
        try insert(visit, by: person)
        try keep(focus, revision: 1, at: VisitPlace(.focus), of: visit.id, by: person)
        let words = "Planned \(visit.title.lowercased()) for \(Words.date(visit.heldOn))."
        try note(.planned, of: .visit, visit.id, in: visit.school, words, by: person.author)
        return visit
    }

    /// Moves a planned visit to another day.
    ///
    /// - Throws: ``Visit/Refusal``
    package func move(_ visit: Visit, to day: Day, at time: TimeOfDay?, by person: Person) throws {
        try visit.checkWritable()
        guard try isAssigned(person, to: visit.school) else { throw Visit.Refusal.notAssigned }
        guard day != visit.heldOn || time != visit.beginsAt else { return }
        try move(visit.id, to: day, at: time)
        let words = "Moved \(visit.title.lowercased()) from \(Words.date(visit.heldOn)) to \(Words.date(day))."
        try note(.changed, of: .visit, visit.id, in: visit.school, words, by: person.author)
    }

    /// Calls a planned visit off; what was written is kept, and its number is free again.
    ///
    /// - Throws: ``Visit/Refusal``
    package func callOff(_ visit: Visit, because why: String, by person: Person) throws {
        try visit.checkWritable()
        guard try isAssigned(person, to: visit.school) else { throw Visit.Refusal.notAssigned }
        let why = why.trimmed.keepable
        guard !why.isEmpty else { throw Visit.Refusal.reasonMissing }
        if let complaint = LongText.complaint(why) { throw Visit.Refusal.tooLong(complaint) }
        try markCalledOff(visit.id, because: why)
        let words = "Called off \(visit.title.lowercased()) of \(Words.date(visit.heldOn)): \(why)"
        try note(.calledOff, of: .visit, visit.id, in: visit.school, words, by: person.author)
    }
}

extension Visit {
    /// Refuses a visit that was shared or called off.
    func checkWritable() throws(Visit.Refusal) {
        switch stage {
        case .planned: return
        case .shared(let at), .signed(let at, _, _): throw .alreadyShared(at)
        case .calledOff: throw .calledOff
        }
    }
}
