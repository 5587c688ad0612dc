import Database
import Evaluations
import Frameworks

/// What a visit asks the school to reach in one area; an action of the school once the visit is shared.
package struct VisitTarget: Hashable, Sendable {
    package let id: ID<VisitTarget>
    package let area: ID<Area>
    package let entry: ActionEntry
    /// The school's action that it has become, with how far it has come; nil until the visit is shared.
    package let action: Progress?

    /// How far the school has come with it.
    package struct Progress: Hashable, Sendable {
        package let id: ID<Action>
        /// As the school words it now.
        package let title: String
        /// 0 to 100 in steps of 5.
        package let percent: Int
        package let stage: String
        package let dueOn: Day

        package var isDone: Bool { stage == "done" }
        package var isDropped: Bool { stage == "dropped" }
    }

    package init(id: ID<VisitTarget> = ID(), area: ID<Area>, entry: ActionEntry, action: Progress? = nil) {
        self.id = id
        self.area = area
        self.entry = entry
        self.action = action
    }
}

extension Transaction {
    /// The targets of some visits with the progress of the school's actions; one query.
    func targets(of visits: [ID<Visit>]) throws -> [ID<Visit>: [VisitTarget]] {
        let rows = try rows(
            """
            SELECT t.visit_id, t.id, t.area_id, t.title, t.owner_id, t.owner_name, t.due_on, t.success,
                a.id AS action_id, a.title AS action_title, a.progress, a.status, a.due_on AS action_due_on
            FROM visit_targets t LEFT JOIN actions a ON a.id = t.action_id
            WHERE t.visit_id IN \(list: visits) ORDER BY t.id
            """
        )
        return try rows.reduce(into: [:]) { try $0[$1["visit_id"], default: []].append(VisitTarget($1)) }
    }

    func insert(_ target: VisitTarget, of visit: ID<Visit>) throws {
        let entry = target.entry
        try run(
            """
            INSERT INTO visit_targets (id, visit_id, area_id, title, owner_id, owner_name, due_on, success)
            VALUES (\(target.id), \(visit), \(target.area), \(entry.title), \(entry.owner.person), \(entry.owner.name),
                \(entry.dueOn), \(entry.success))
            """
        )
    }

    func remove(_ target: ID<VisitTarget>, of visit: ID<Visit>) throws {
        try run("DELETE FROM visit_targets WHERE id = \(target) AND visit_id = \(visit)")
    }

    func keep(_ action: ID<Action>, for target: ID<VisitTarget>) throws {
        try run("UPDATE visit_targets SET action_id = \(action) WHERE id = \(target)")
    }
}

extension VisitTarget {
    fileprivate init(_ row: Row) throws {
        let owner = ActionEntry.Owner(try row["owner_name"], person: try row["owner_id"])
        try self.init(
            id: row["id"],
            area: row["area_id"],
            entry: ActionEntry(row["title"], owner: owner, dueOn: row["due_on"], success: row["success"]),
            action: Progress(row)
        )
    }
}

extension VisitTarget.Progress {
    fileprivate init?(_ row: Row) throws {
        guard let id: ID<Action> = try row["action_id"] else { return nil }
        try self.init(
            id: id,
            title: row["action_title"],
            percent: row["progress"],
            stage: row["status"],
            dueOn: row["action_due_on"]
        )
    }
}
