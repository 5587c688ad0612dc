import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// An action, for somebody who may read the evaluations of its school; not found for anybody else.
    package func action(
        _ id: ID<Action>,
        seenBy person: Person,
        may permission: Permission = .readEvaluation
    ) throws -> (action: Action, evaluation: Evaluation) {
        guard let row = try row(Action.query + " WHERE a.id = \(id) AND a.trust_id = \(person.trust.id)") else {
            throw Problem.notFound
        }
        let action = try Action(row)
        return (action, try evaluation(action.evaluation, seenBy: person, may: permission))
    }

    /// Every action of an evaluation that is not dropped, those due first first.
    package func actions(of evaluation: ID<Evaluation>) throws -> [Action] {
        try rows(
            Action.query + " WHERE a.evaluation_id = \(evaluation) AND a.status <> 'dropped' ORDER BY a.due_on, a.id"
        ).map(Action.init)
    }

    /// The open actions that a person owns, with school and area, those due first first.
    package func actions(ownedBy person: Person) throws -> [OwnedAction] {
        try rows(
            """
            SELECT \(Action.columns), s.name AS school_name, r.title AS area_title
            FROM actions a \(Action.checkIns)
            JOIN schools s ON s.id = a.school_id
            JOIN areas r ON r.id = a.area_id
            WHERE a.owner_id = \(person.id) AND a.trust_id = \(person.trust.id) AND a.status = 'open'
            ORDER BY a.due_on, a.id
            """
        ).map { OwnedAction(action: try Action($0), school: try $0["school_name"], area: try $0["area_title"]) }
    }

    /// What was said of an action while it was under way, newest first.
    package func checkIns(of action: ID<Action>) throws -> [Action.CheckIn] {
        try rows(
            """
            SELECT at, person_name, progress, words FROM action_check_ins
            WHERE action_id = \(action) ORDER BY id DESC
            """
        ).map { row in
            try Action.CheckIn(at: row["at"], by: row["person_name"], progress: row["progress"], words: row["words"])
        }
    }
}

/// An open action as its owner sees it at home.
package struct OwnedAction: Hashable, Sendable {
    package let action: Action
    package let school: String
    package let area: String
}

extension Action {
    static let query: Query = "SELECT \(columns) FROM actions a \(checkIns)"

    static let columns: Query = """
        a.id, a.evaluation_id, a.area_id, a.title, a.owner_id, a.owner_name, a.starts_on, a.due_on, a.status, a.progress,
        a.success, a.impact, a.factor_id, a.closed_at,
        k.at AS checked_at, k.person_name AS checked_by, k.progress AS checked_progress, k.words AS checked_words
        """

    /// The last check-in of each action; ids are made in the order of time.
    static let checkIns: Query = """
        LEFT JOIN action_check_ins k ON k.id = (SELECT MAX(l.id) FROM action_check_ins l WHERE l.action_id = a.id)
        """

    init(_ row: Row) throws {
        try self.init(
            id: row["id"],
            evaluation: row["evaluation_id"],
            area: row["area_id"],
            entry: ActionEntry(
                row["title"],
                owner: ActionEntry.Owner(row["owner_name"], person: row["owner_id"]),
                startsOn: row["starts_on"],
                dueOn: row["due_on"],
                success: row["success"],
                factor: row["factor_id"]
            ),
            progress: row["progress"],
            stage: Stage(row),
            lastCheckIn: CheckIn(row)
        )
    }
}

extension Action.Stage {
    fileprivate init(_ row: Row) throws {
        let name: String = try row["status"]
        let closed: Instant? = try row["closed_at"]
        let impact: String = try row["impact"]
        switch (name, closed) {
        case ("done", let at?): self = .done(at: at, impact: impact)
        case ("dropped", let at?): self = .dropped(at: at, why: impact)
        default: self = .open
        }
    }
}

extension Action.CheckIn {
    fileprivate init?(_ row: Row) throws {
        guard let at: Instant = try row["checked_at"] else { return nil }
        try self.init(at: at, by: row["checked_by"], progress: row["checked_progress"], words: row["checked_words"])
    }
}
