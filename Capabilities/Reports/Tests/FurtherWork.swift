import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Schools
import Web

/// What a test adds to the stage's school: frameworks, earlier cycles, actions, visits, support.
extension Stage {
    /// Opens one more ready framework to both schools; the first judges every wire at the standard.
    func addFramework(_ key: String) async throws {
        try await database.write { [company] tx in
            let version = try tx.publishedReady(key, by: company.lead)
            let dates = try Cycle.Dates(
                opensOn: Day(year: 2026, month: 9, day: 1),
                submitBy: Day(year: 2026, month: 11, day: 30),
                validateBy: Day(year: 2026, month: 12, day: 11),
                decideBy: Day(year: 2026, month: 12, day: 18)
            )
            let invited = company.schools.map { Cycle.Invited($0.id) }
            let plan = CyclePlan(title: "Autumn 2026", purpose: .full, dates: dates, schools: invited)
            _ = try tx.open(version, as: plan, by: company.lead)
            let all = try tx.evaluations(seenBy: company.head)
            guard let evaluation = all.first(where: { $0.version == version.id }) else { throw Missing(what: key) }
            for wire in version.wires(for: evaluation.school) {
                guard let scale = wire.scale, let level = version.rule.level(for: wire) else { continue }
                let notch = scale.lowestNotch(ofLevel: level)
                let seen = Judgement.Revision.none
                _ = try tx.judge(wire.id, of: evaluation.id, .place(notch), seen: seen, by: company.head)
            }
        }
    }

    /// Sends, and lets what was sent be of a cycle before this one, with the first wires at those notches.
    func sendEarlier(_ notches: Int...) async throws {
        let submission = try await send()
        let (evaluation, wires) = (evaluation, version.wires)
        try await database.write { tx in
            let cycle = ID<Cycle>()
            try tx.run(
                """
                INSERT INTO cycles (id, trust_id, framework_id, version_id, title, purpose, opens_on, submit_by, validate_by,
                    decide_by, closed_on, created_at)
                VALUES (\(cycle), \(evaluation.trust), \(evaluation.framework), \(evaluation.version), 'Summer 2026', 'full',
                    '2026-04-01', '2026-06-01', '2026-06-15', '2026-07-01', '2026-07-02', \(tx.now))
                """
            )
            try tx.run(
                "UPDATE submissions SET cycle_id = \(cycle), decided_at = \(tx.now) WHERE id = \(submission.id)"
            )
            for (wire, notch) in zip(wires, notches) {
                try tx.run(
                    """
                    UPDATE submission_judgements SET notch = \(notch)
                    WHERE submission_id = \(submission.id) AND area_id = \(wire.id)
                    """
                )
            }
        }
    }

    /// An action on a wire by its place, open or finished, with what only the school reads.
    @discardableResult
    func addAction(_ title: String, wire: Int = 0, due: Day, doneOn: Day? = nil) async throws -> ID<Action> {
        let (id, area, evaluation) = (ID<Action>(), version.wires[wire].id, evaluation)
        let impact = doneOn == nil ? "" : "More pupils read"
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO actions (id, trust_id, school_id, evaluation_id, area_id, title, owner_name, due_on, status,
                    progress, success, impact, created_at, closed_at)
                VALUES (\(id), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(area), \(title),
                    'Samira Khan', \(due), \(doneOn == nil ? "open" : "done"), \(doneOn == nil ? 25 : 100),
                    'Pupils say so themselves', \(impact), \(tx.now), \(doneOn.map(Instant.init(startOf:))))
                """
            )
            try tx.run(
                """
                INSERT INTO action_check_ins (id, action_id, at, person_name, progress, words)
                VALUES (\(ID<Action.CheckIn>()), \(id), \(tx.now), 'Samira Khan', 25, 'Two families are still to be met')
                """
            )
        }
        return id
    }

    /// Makes an action the target of a visit that is shared, or still planned, by a specialist who works with the school.
    func visit(asking action: ID<Action>, number: Int = 2, isShared: Bool = true) async throws -> Person {
        let (evaluation, area) = (evaluation, version.wires[0].id)
        return try await database.write { [company] tx in
            guard let email = EmailAddress("\(ID<Person>().text)@alder.example") else { throw Missing(what: "address") }
            let author = Author(id: nil, name: "Set-up", trust: company.trust.id)
            let details = PersonDetails(name: "Helen Marsh", email: email, roles: [RoleHeld(.improvementSpecialist)])
            let helen = try tx.add(details, to: company.trust, by: author)
            try tx.assign(helen, to: company.schools[0], by: company.lead)
            let visit = ID<Improvement.Visit>()
            try tx.run(
                """
                INSERT INTO visits (id, trust_id, school_id, evaluation_id, version_id, number, specialist_id,
                    specialist_name, held_on, planned_by_name, planned_at, shared_at)
                VALUES (\(visit), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(evaluation.version),
                    \(number), \(helen.id), 'Helen Marsh', '2026-11-12', 'Helen Marsh', \(tx.now),
                    \(isShared ? tx.now : nil))
                """
            )
            try tx.run(
                """
                INSERT INTO visit_targets (id, visit_id, area_id, title, owner_name, due_on, success, action_id)
                VALUES (\(ID<VisitTarget>()), \(visit), \(area), 'As asked', 'Samira Khan', '2026-12-01', '', \(action))
                """
            )
            return helen
        }
    }

    /// The second school helps the first in the first wire.
    func addSupport() async throws {
        let (evaluation, area) = (evaluation, version.wires[0].id)
        let helping = company.schools[1].id
        try await database.write { tx in
            let (ask, offer, link) = (ID<Stage>(), ID<Stage>(), ID<Stage>())
            try tx.run(
                """
                INSERT INTO support_offers (id, trust_id, school_id, area_id, gives, capacity, until, offered_by_name,
                    offered_at)
                VALUES (\(offer), \(evaluation.trust), \(helping), \(area), 'A day a week', 2, '2027-07-01', 'Joel Pryce',
                    \(tx.now))
                """
            )
            try tx.run(
                """
                INSERT INTO support_asks (id, trust_id, school_id, evaluation_id, area_id, wants, asked_by_name, asked_at,
                    stage)
                VALUES (\(ask), \(evaluation.trust), \(evaluation.school.id), \(evaluation.id), \(area), 'A look at books',
                    'Ruth Adeyemi', \(tx.now), 'helped')
                """
            )
            try tx.run(
                """
                INSERT INTO support_links (id, trust_id, ask_id, offer_id, asking_id, helping_id, area_id, proposed_side,
                    proposed_by_name, proposed_at, words, asking_by_name, asking_at, helping_by_name, helping_at, starts_on)
                VALUES (\(link), \(evaluation.trust), \(ask), \(offer), \(evaluation.school.id), \(helping), \(area),
                    'trust', 'Priya Nair', \(tx.now), 'You two', 'Ruth Adeyemi', \(tx.now), 'Joel Pryce', \(tx.now),
                    '2026-10-03')
                """
            )
        }
    }
}
