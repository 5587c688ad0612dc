import Accounts
import Database
import Frameworks
import Schools
import Web

/// All that a validator says of one area at once.
package struct SaidOfArea: Sendable {
    /// nil agrees with the school's bead; else the notch where the validator puts it.
    package var adjusted: Int?
    package var reason: String
    package var goingWell: String
    package var target: String

    package init(adjusted: Int? = nil, reason: String = "", goingWell: String = "", target: String = "") {
        self.adjusted = adjusted
        self.reason = reason
        self.goingWell = goingWell
        self.target = target
    }
}

/// All that a validator says of the conversation and the outcome at once.
package struct SaidInTalk: Sendable {
    package var on: Day
    package var at: TimeOfDay?
    package var tookPart: String
    package var agenda: String
    package var notes: String
    package var outcome: Outcome?
    package var why: String

    package init(
        on: Day,
        at: TimeOfDay?,
        tookPart: String = "",
        agenda: String = "",
        notes: String = "",
        outcome: Outcome? = nil,
        why: String = ""
    ) {
        self.on = on
        self.at = at
        self.tookPart = tookPart
        self.agenda = agenda
        self.notes = notes
        self.outcome = outcome
        self.why = why
    }
}

extension Transaction {
    /// Keeps what a validator says of one area, as the page would field by field.
    package func say(_ said: SaidOfArea, of area: Area, in id: ID<Validation>, school: Int?, by person: Person) throws {
        let validation = try openValidation(id, of: person)
        let verdict: ReviewChange = said.adjusted.map(ReviewChange.place) ?? .choose(.agree)
        _ = try keep(
            [
                verdict, .write(.reason, said.reason), .write(.goingWell, said.goingWell), .write(.target, said.target),
            ],
            of: area,
            at: AreaDesk(validation: validation, schoolNotch: school),
            seen: try review(of: area.id, in: id).revision,
            by: person
        )
    }

    /// Keeps what a validator says of the conversation and the outcome.
    package func say(_ said: SaidInTalk, in id: ID<Validation>, by person: Person) throws {
        let validation = try openValidation(id, of: person)
        _ = try keep(
            [
                .on(said.on), .at(said.at), .write(.tookPart, said.tookPart), .write(.agenda, said.agenda),
                .write(.notes, said.notes), .recommend(said.outcome), .write(.why, said.why),
            ],
            of: validation,
            seen: validation.talk.revision,
            by: person
        )
    }
}
