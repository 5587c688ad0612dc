import Database
import Evaluations
import Frameworks
import Landscape
import Schools
import Web

extension Transaction {
    /// What a school says of itself, framework by framework: as it was sent last, else as it is now.
    ///
    /// Five queries, two for versions that are not on the shelf, and a few for each carried over since it was sent.
    func sheetWorks(of school: School, readsDrafts: Bool, from shelf: FrameworkShelf) throws -> [SchoolOnAPage.Work] {
        let evaluations = try evaluations(of: school)
        let ids = evaluations.map(\.id)
        let copies = try copies(of: school.id)
        let drafts = try draftBeads(in: readsDrafts ? ids : [])
        let sent = try sentBeads(in: copies.values.flatMap { [$0.last, $0.before].compactMap(\.self) }.map(\.id))
        let actions = try plannedActions(in: ids)
        let named = evaluations.map(\.version) + copies.values.map(\.last.version)
        let versions = try versions(named, trust: school.trust, from: shelf)
        return try evaluations.compactMap { evaluation in
            let copy = copies[evaluation.id]
            guard let version = versions[copy?.last.version ?? evaluation.version] else { return nil }
            let draft = drafts[evaluation.id] ?? [:]
            return SchoolOnAPage.Work(
                version: version,
                cycle: copy?.last.cycle ?? evaluation.cycle,
                standing: copy.map { .sent(on: $0.last.on) } ?? (draft.isEmpty ? .nothing : .draft),
                beads: copy.map { sent[$0.last.id] ?? [:] } ?? draft,
                before: try copy?.before.map { before in
                    let notches = (sent[before.id] ?? [:]).compactMapValues(\.notch)
                    return SchoolOnAPage.Before(
                        cycle: before.cycle,
                        notches: try beads(
                            notches,
                            of: evaluation.id,
                            since: before.version,
                            in: version,
                            trust: school.trust,
                            from: shelf
                        )
                    )
                },
                actions: actions[evaluation.id] ?? [],
                wires: version.wires(for: Evaluation.Subject(school))
            )
        }
    }

    private func evaluations(of school: School) throws -> [Standing] {
        try rows(
            """
            SELECT e.id, e.version_id, c.title FROM evaluations e
            JOIN framework_versions v ON v.id = e.version_id JOIN cycles c ON c.id = e.cycle_id
            WHERE e.school_id = \(school.id) AND e.trust_id = \(school.trust) ORDER BY LOWER(v.title), e.id
            """
        ).map { Standing(id: try $0["id"], version: try $0["version_id"], cycle: try $0["title"]) }
    }

    /// What each evaluation sent last, and what it sent last in an earlier cycle.
    private func copies(of school: ID<School>) throws -> [ID<Evaluation>: (last: Copy, before: Copy?)] {
        try rows(
            """
            SELECT u.evaluation_id, u.id, u.version_id, u.cycle_id, u.submitted_at, c.title
            FROM submissions u JOIN cycles c ON c.id = u.cycle_id
            WHERE u.school_id = \(school) AND NOT u.is_withdrawn ORDER BY u.number DESC
            """
        ).reduce(into: [:]) { copies, row in
            let (evaluation, copy): (ID<Evaluation>, Copy) = (try row["evaluation_id"], try Copy(row))
            guard let known = copies[evaluation] else {
                copies[evaluation] = (copy, nil)
                return
            }
            if known.before == nil, known.last.inCycle != copy.inCycle { copies[evaluation]?.before = copy }
        }
    }

    private func sentBeads(in copies: [ID<Submission>]) throws -> [ID<Submission>: [ID<Area>: EvaluationNow.Bead]] {
        try rows(
            """
            SELECT submission_id, area_id, notch, does_not_apply AS is_out FROM submission_judgements
            WHERE submission_id IN \(list: copies)
            """
        ).reduce(into: [:]) { try $0[$1["submission_id"], default: [:]][$1["area_id"]] = .init($1) }
    }

    private func draftBeads(in evaluations: [ID<Evaluation>]) throws -> ByArea<EvaluationNow.Bead> {
        try rows(
            """
            SELECT evaluation_id, area_id, notch, does_not_apply IS NOT NULL AS is_out FROM judgements
            WHERE evaluation_id IN \(list: evaluations)
            """
        ).reduce(into: [:]) { try $0[$1["evaluation_id"], default: [:]][$1["area_id"]] = .init($1) }
    }

    private func plannedActions(in evaluations: [ID<Evaluation>]) throws -> [ID<Evaluation>: [SchoolOnAPage.Planned]] {
        try rows(
            """
            SELECT a.evaluation_id, a.title, a.owner_name, a.due_on, r.title AS area_title, t.title AS parent_title
            FROM actions a JOIN areas r ON r.id = a.area_id LEFT JOIN areas t ON t.id = r.parent_id
            WHERE a.evaluation_id IN \(list: evaluations) AND a.status = 'open' ORDER BY a.due_on, a.id
            """
        ).reduce(into: [:]) { actions, row in
            let (area, parent): (String, String?) = (try row["area_title"], try row["parent_title"])
            try actions[row["evaluation_id"], default: []].append(
                SchoolOnAPage.Planned(
                    title: row["title"],
                    area: parent.map { "\($0): \(area)" } ?? area,
                    owner: row["owner_name"],
                    dueOn: row["due_on"]
                )
            )
        }
    }
}

/// An evaluation, and in which version and cycle it stands.
private struct Standing {
    let id: ID<Evaluation>
    let version: ID<Framework.Version>
    let cycle: String
}

/// What was sent once.
private struct Copy {
    let id: ID<Submission>
    let version: ID<Framework.Version>
    let inCycle: ID<Cycle>
    let cycle: String
    let on: Day

    init(_ row: Row) throws {
        let at: Instant = try row["submitted_at"]
        (id, version, inCycle) = (try row["id"], try row["version_id"], try row["cycle_id"])
        (cycle, on) = (try row["title"], WallClock(at).day)
    }
}

extension EvaluationNow.Bead {
    /// Nil for a wire that nobody has judged.
    fileprivate init?(_ row: Row) throws {
        if let notch: Int = try row["notch"] {
            self = .at(notch)
        } else if try row["is_out"] {
            self = .doesNotApply
        } else {
            return nil
        }
    }
}
