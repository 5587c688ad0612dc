import Accounts
import Database
import Evaluations
import Inspections
import Marks
import Schools
import Web

/// A trust lead's dated decision on what a school works towards in one framework.
package struct PathwayDecision: Hashable, Sendable {
    package let id: ID<PathwayDecision>
    package let pathway: Cycle.Pathway
    package let decidedOn: Day
    package let reason: String
    /// The inspection it rests on; nil where it rests on none.
    package let inspection: ID<Inspection>?
    /// What the trust expects; its days are nil where it does not say.
    package let expected: Expected
    package let by: String

    /// Days that a lead expects, for the line of the journey.
    package struct Expected: Hashable, Sendable {
        package var inspectionBy: Day?
        package var moveOn: Day?

        package init(inspectionBy: Day? = nil, moveOn: Day? = nil) {
            self.inspectionBy = inspectionBy
            self.moveOn = moveOn
        }
    }

    /// What a lead chooses.
    package struct Choice: Hashable, Sendable {
        package var pathway: Cycle.Pathway
        package var reason: String
        package var inspection: ID<Inspection>?
        package var expected: Expected

        package init(
            _ pathway: Cycle.Pathway,
            because reason: String,
            inspection: ID<Inspection>? = nil,
            expected: Expected = Expected()
        ) {
            self.pathway = pathway
            self.reason = reason
            self.inspection = inspection
            self.expected = expected
        }
    }

    /// Why a pathway cannot be decided so.
    package enum Refusal: Error, Hashable {
        case reasonMissing
        case tooLong(String)
        case already(Cycle.Pathway)
        /// The school is in a category of concern, or an inspection may put it there.
        case inCategory(String)
        /// The inspection is none of the school's, or was removed.
        case otherInspection
        case closed

        package var message: String {
            switch self {
            case .reasonMissing: "Say why. The school reads it."
            case .tooLong(let complaint): complaint
            case .already(let pathway): "The school is on the \(pathway.name) already."
            case .inCategory(let reason): "The school cannot move to the award pathway yet. \(reason)"
            case .otherInspection: "This inspection is not there any more. Choose one of the school’s, or none."
            case .closed: "The cycle of this evaluation is closed. Open the next one, then decide."
            }
        }

        /// The field of the form beside which it is said.
        var field: String {
            switch self {
            case .reasonMissing, .tooLong: "reason"
            case .otherInspection: "inspection"
            case .already, .inCategory, .closed: "pathway"
            }
        }
    }
}

extension Cycle.Pathway {
    /// As it stands inside a sentence, such as "The school is on the improvement route".
    var name: String { self == .award ? "award pathway" : "improvement route" }
}

extension Transaction {
    /// Decides what a school works towards from today; everything it has done comes along.
    ///
    /// - Throws: ``PathwayDecision/Refusal``, or not allowed for anybody but a trust lead
    @discardableResult
    package func decide(_ choice: PathwayDecision.Choice, for evaluation: Evaluation, by person: Person) throws
        -> PathwayDecision
    {
        guard person.may(.steerImprovement), person.trust.id == evaluation.trust else {
            throw Problem.notAllowed("Only a trust lead can decide on a pathway.")
        }
        let reason = choice.reason.trimmed.keepable
        guard !reason.isEmpty else { throw PathwayDecision.Refusal.reasonMissing }
        if let complaint = LongText.complaint(reason) { throw PathwayDecision.Refusal.tooLong(complaint) }
        guard evaluation.cycle.isOpen else { throw PathwayDecision.Refusal.closed }
        guard try pathway(of: evaluation.id) != choice.pathway else {
            throw PathwayDecision.Refusal.already(choice.pathway)
        }
        let standing = try categoryStanding(of: evaluation.school.id, in: evaluation.trust)
        if choice.pathway == .award, let blocks = standing.blocks {
            throw PathwayDecision.Refusal.inCategory(blocks)
        }
        if let inspection = choice.inspection,
            try !inspections(of: evaluation.school.id).contains(where: { $0.id == inspection })
        {
            throw PathwayDecision.Refusal.otherInspection
        }
        let decision = PathwayDecision(
            id: ID(),
            pathway: choice.pathway,
            decidedOn: today,
            reason: reason,
            inspection: choice.inspection,
            expected: choice.expected,
            by: person.name
        )
        try insert(decision, knowing: standing, of: evaluation, by: person)
        try work(evaluation, towards: choice.pathway)
        let words = "Decided on the \(choice.pathway.name) in \(evaluation.title)."
        try note(.decided, of: .route, decision.id, in: evaluation.school.id, words, by: person.author)
        return decision
    }

    private func insert(
        _ decision: PathwayDecision,
        knowing standing: CategoryStanding,
        of evaluation: Evaluation,
        by person: Person
    ) throws {
        try run(
            """
            INSERT INTO pathways (id, trust_id, school_id, evaluation_id, pathway, decided_on, reason, inspection_id,
                inspection_by, move_on, decided_by, decided_by_name, seen)
            VALUES (\(decision.id), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(decision.pathway),
                \(decision.decidedOn), \(decision.reason), \(decision.inspection), \(decision.expected.inspectionBy),
                \(decision.expected.moveOn), \(person.id), \(person.name), \(standing.seal))
            """
        )
    }

    /// The decisions on what a school works towards in an evaluation, the newest first; one query.
    package func pathways(of evaluation: ID<Evaluation>) throws -> [PathwayDecision] {
        try rows(
            """
            SELECT id, pathway, decided_on, reason, inspection_id, inspection_by, move_on, decided_by_name FROM pathways
            WHERE evaluation_id = \(evaluation) ORDER BY id DESC
            """
        ).map { row in
            try PathwayDecision(
                id: row["id"],
                pathway: row["pathway"],
                decidedOn: row["decided_on"],
                reason: row["reason"],
                inspection: row["inspection_id"],
                expected: .init(inspectionBy: row["inspection_by"], moveOn: row["move_on"]),
                by: row["decided_by_name"]
            )
        }
    }
}
