import Accounts
import Database
import Evaluations
import Schools
import Web

/// Something that the specialist did for the school and that its own leaders take on, so that support can end.
package struct Handover: Hashable, Sendable {
    package let id: ID<Handover>
    package let what: String
    /// Who at the school takes it on.
    package let toWhom: String
    package let plannedFor: Day
    /// nil while the specialist still does it.
    package let handedOverOn: Day?

    package init(
        id: ID<Handover> = ID(),
        what: String,
        toWhom: String,
        plannedFor: Day,
        handedOverOn: Day? = nil
    ) {
        self.id = id
        self.what = what
        self.toWhom = toWhom
        self.plannedFor = plannedFor
        self.handedOverOn = handedOverOn
    }

    package var isDone: Bool { handedOverOn != nil }

    /// What is wrong with it, by the fields what and to.
    package var faults: FormErrors {
        var faults = FormErrors()
        for (field, text, missing) in [
            ("what", what, "Say what the school’s own leaders take on."), ("to", toWhom, "Say who takes it on."),
        ] {
            if text.trimmed.isEmpty { faults.add(field, missing) }
            if let complaint = LongText.complaint(text, atMost: LongText.line) { faults.add(field, complaint) }
        }
        return faults
    }
}

extension [Handover] {
    /// "The school's own leaders have taken on two of three things. Still with the specialist: moderation."
    package var words: String {
        guard !isEmpty else { return "Nothing has been agreed yet for the school’s own leaders to take on." }
        let open = filter { !$0.isDone }
        guard !open.isEmpty else {
            return "The school’s own leaders have taken everything on. Support can end."
        }
        let done = count - open.count
        let start =
            done == 0
            ? "The school’s own leaders have not taken anything on yet."
            : "The school’s own leaders have taken on \(Words.number(done)) of \(Words.count(count, "thing", "things"))."
        return "\(start) Still with the specialist: \(Words.list(open.map(\.what)))."
    }
}

extension Transaction {
    /// What is handed over to the school's own leaders, what is planned first first; one query.
    package func handovers(of evaluation: ID<Evaluation>) throws -> [Handover] {
        try rows(
            """
            SELECT id, what, to_whom, planned_for, handed_over_on FROM handovers
            WHERE evaluation_id = \(evaluation) ORDER BY planned_for, id
            """
        ).map {
            try Handover(
                id: $0["id"],
                what: $0["what"],
                toWhom: $0["to_whom"],
                plannedFor: $0["planned_for"],
                handedOverOn: $0["handed_over_on"]
            )
        }
    }

    /// Plans that the school's own leaders take something on.
    ///
    /// - Throws: `FormErrors`, ``Visit/Refusal``
    package func plan(_ handover: Handover, of evaluation: Evaluation, by person: Person) throws {
        guard try isAssigned(person, to: evaluation.school.id) else { throw Visit.Refusal.notAssigned }
        let faults = handover.faults
        guard faults.isEmpty else { throw faults }
        try run(
            """
            INSERT INTO handovers (id, trust_id, school_id, evaluation_id, what, to_whom, planned_for, noted_by_name)
            VALUES (\(handover.id), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id),
                \(handover.what.trimmed.keepable), \(handover.toWhom.trimmed.keepable), \(handover.plannedFor),
                \(person.name))
            """
        )
        let words = "Planned to hand over “\(handover.what)” to \(handover.toWhom)."
        try note(.planned, of: .handover, handover.id, in: evaluation.school.id, words, by: person.author)
    }

    /// Notes that the school's own leaders now do it.
    ///
    /// - Throws: ``Visit/Refusal``
    package func handOver(_ id: ID<Handover>, of evaluation: Evaluation, by person: Person) throws {
        guard try isAssigned(person, to: evaluation.school.id) else { throw Visit.Refusal.notAssigned }
        guard let handover = try handovers(of: evaluation.id).first(where: { $0.id == id }) else {
            throw Problem.notFound
        }
        guard !handover.isDone else { return }
        try run("UPDATE handovers SET handed_over_on = \(today) WHERE id = \(id)")
        let words = "Handed “\(handover.what)” over to \(handover.toWhom)."
        try note(.changed, of: .handover, id, in: evaluation.school.id, words, by: person.author)
    }
}
