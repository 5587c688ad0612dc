import Database
import Evaluations
import Web

/// One thing a validator changes in the conversation or the outcome.
enum TalkChange: Hashable, Sendable {
    case on(Day?)
    case at(TimeOfDay?)
    case link(String)
    case write(TalkField, String)
    case recommend(Outcome?)

    var field: TalkField {
        switch self {
        case .on: .on
        case .at: .at
        case .link: .link
        case .write(let field, _): field
        case .recommend: .outcome
        }
    }
}

extension Talk {
    /// What becomes of it, decided on what the person had seen when they changed it.
    func changed(_ change: TalkChange, seen: Revision<TalkField>) -> (talk: Talk, saved: Saved<TalkField>) {
        var next = self
        switch change {
        case .on(let day): next.on = day
        case .at(let time): next.at = time
        case .link(let link): next.link = link
        case .write(.tookPart, let text): next.tookPart = text
        case .write(.agenda, let text): next.agenda = text
        case .write(.notes, let text): next.notes = text
        case .write(.why, let text): next.why = text
        case .write(.on, _), .write(.at, _), .write(.link, _), .write(.outcome, _): break
        case .recommend(let outcome): next.outcome = outcome
        }
        let saved = Saved(change.field, isSame: next == self, seen: seen, now: revision)
        if case .new(let kept, _) = saved { next.revision = kept }
        return (next, saved)
    }

    /// What stands in a field, as a form would send it.
    func text(of field: TalkField) -> String {
        switch field {
        case .on: on?.iso ?? ""
        case .at: at?.description ?? ""
        case .link: link
        case .tookPart: tookPart
        case .agenda: agenda
        case .notes: notes
        case .outcome: outcome?.rawValue ?? ""
        case .why: why
        }
    }
}
