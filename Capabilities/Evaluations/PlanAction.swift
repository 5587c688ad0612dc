import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    @discardableResult
    package func add(_ entry: ActionEntry, to area: ID<Area>, of evaluation: Evaluation, by person: Person) throws
        -> Action
    {
        try person.check(.contribute, at: evaluation.school.id)
        let action = try plan(entry, in: area, of: evaluation)
        try noteDeed(.added, of: action, "Planned: \(action.entry.title)", in: evaluation, by: person)
        return action
    }

    /// Sets an action for a school, as whoever visits it may; the caller has checked that they may.
    ///
    /// - Throws: `FormErrors`
    @discardableResult
    package func set(_ entry: ActionEntry, in area: ID<Area>, of evaluation: Evaluation, by person: Person) throws
        -> Action
    {
        let action = try plan(entry, in: area, of: evaluation)
        try noteDeed(.added, of: action, "Set as a target: \(action.entry.title)", in: evaluation, by: person)
        return action
    }

    private func plan(_ entry: ActionEntry, in area: ID<Area>, of evaluation: Evaluation) throws -> Action {
        try check([area], areIn: evaluation)
        try check(entry, belongsTo: evaluation)
        try entry.faults.throwIfAny()
        let entry = entry.keepable
        let action = Action(id: ID(), evaluation: evaluation.id, area: area, entry: entry, progress: 0, stage: .open)
        try run(
            """
            INSERT INTO actions (id, trust_id, school_id, evaluation_id, area_id, title, owner_id, owner_name, starts_on,
                due_on, status, progress, success, impact, factor_id, created_at, closed_at)
            VALUES (\(action.id), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(area), \(entry.title),
                \(entry.owner.person), \(entry.owner.name), \(entry.startsOn), \(entry.dueOn), 'open', 0, \(entry.success),
                '', \(entry.factor), \(now), \(nil as Instant?))
            """
        )
        try keepSearchText(of: action.id)
        return action
    }

    package func change(_ action: Action, to entry: ActionEntry, of evaluation: Evaluation, by person: Person) throws {
        try person.check(.contribute, at: evaluation.school.id)
        try check(entry, belongsTo: evaluation)
        try entry.faults.throwIfAny()
        let entry = entry.keepable
        guard action.entry != entry else { return }
        guard action.isOpen else { throw Action.Refusal.alreadyClosed }
        try run(
            """
            UPDATE actions SET title = \(entry.title), owner_id = \(entry.owner.person), owner_name = \(entry.owner.name),
                starts_on = \(entry.startsOn), due_on = \(entry.dueOn), success = \(entry.success),
                factor_id = \(entry.factor)
            WHERE id = \(action.id) AND evaluation_id = \(evaluation.id)
            """
        )
        try keepSearchText(of: action.id)
        try noteDeed(.changed, of: action, "Changed the action: \(entry.title)", in: evaluation, by: person)
    }

    /// Notes how far an open action has come, 0 to 100 in steps of 5, and what there is to say.
    package func checkIn(
        on action: Action,
        progress: Int,
        _ words: String,
        of evaluation: Evaluation,
        by person: Person
    ) throws {
        try person.check(.contribute, at: evaluation.school.id)
        guard action.isOpen else { throw Action.Refusal.alreadyClosed }
        guard (0...100).contains(progress), progress.isMultiple(of: 5) else { throw Action.Refusal.notAProgress }
        if let complaint = LongText.complaint(words) { throw Action.Refusal.tooLong(complaint) }
        try keepCheckIn(of: action.id, progress, words.keepable, by: person)
        try run(
            "UPDATE actions SET progress = \(progress) WHERE id = \(action.id) AND evaluation_id = \(evaluation.id)"
        )
        try noteDeed(
            .checkedIn,
            of: action,
            "Checked in at \(progress)%: \(action.entry.title)",
            in: evaluation,
            by: person
        )
    }

    /// Closes an action as done; asks what difference it made.
    package func finish(_ action: Action, impact: String, of evaluation: Evaluation, by person: Person) throws {
        try person.check(.contribute, at: evaluation.school.id)
        guard action.isOpen else { throw Action.Refusal.alreadyClosed }
        guard !impact.trimmed.isEmpty else { throw Action.Refusal.impactMissing }
        if let complaint = LongText.complaint(impact) { throw Action.Refusal.tooLong(complaint) }
        try run(
            """
            UPDATE actions SET status = 'done', progress = 100, impact = \(impact.trimmed.keepable), closed_at = \(now)
            WHERE id = \(action.id) AND evaluation_id = \(evaluation.id)
            """
        )
        try keepSearchText(of: action.id)
        try noteDeed(.finished, of: action, "Finished: \(action.entry.title)", in: evaluation, by: person)
    }

    /// Closes an action that will not be done; says why, which may be empty.
    package func drop(_ action: Action, why: String, of evaluation: Evaluation, by person: Person) throws {
        try person.check(.contribute, at: evaluation.school.id)
        guard action.isOpen else { throw Action.Refusal.alreadyClosed }
        if let complaint = LongText.complaint(why) { throw Action.Refusal.tooLong(complaint) }
        try run(
            """
            UPDATE actions SET status = 'dropped', impact = \(why.trimmed.keepable), closed_at = \(now)
            WHERE id = \(action.id) AND evaluation_id = \(evaluation.id)
            """
        )
        try noteDeed(.dropped, of: action, "Dropped: \(action.entry.title)", in: evaluation, by: person)
    }

    private func keepCheckIn(of action: ID<Action>, _ progress: Int, _ words: String, by person: Person) throws {
        try run(
            """
            INSERT INTO action_check_ins (id, action_id, at, person_name, progress, words)
            VALUES (\(ID<Action.CheckIn>()), \(action), \(now), \(person.name), \(progress), \(words))
            """
        )
    }

    private func noteDeed(
        _ verb: HistoryEntry.Verb,
        of action: Action,
        _ words: String,
        in evaluation: Evaluation,
        by person: Person
    ) throws {
        try note(verb, of: .action, action.id, in: evaluation.school.id, words, by: person.author)
    }
}
