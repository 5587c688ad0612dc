import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// Opens a version to schools, a published one or for a pilot one that is tried: each gets an evaluation, or takes its own of that framework along.
    ///
    /// - Throws: ``Cycle/Refusal``, `FormErrors` of ``CyclePlan/faults``, or not allowed without the right to run cycles
    @discardableResult
    package func open(_ version: Framework.Version, as plan: CyclePlan, by person: Person) throws -> Cycle {
        try person.checkMayRunCycles()
        guard plan.purpose.mayOpen(version.stage) else { throw Cycle.Refusal.notPublished }
        guard !plan.schools.isEmpty else { throw Cycle.Refusal.noSchools }
        try plan.faults.throwIfAny()
        let cycle = Cycle(
            trust: person.trust.id,
            framework: version.framework,
            version: version.id,
            title: plan.title,
            purpose: plan.purpose,
            dates: plan.dates
        )
        try keep(cycle)
        try invite(plan.schools, to: cycle, of: version)
        let words =
            "Opened \(version.name) to \(Words.count(plan.schools.count, "school", "schools")) as \(plan.title)."
        try note(.opened, of: .cycle, cycle.id, words, by: person.author)
        return cycle
    }

    /// Adds schools to an open cycle.
    package func add(_ schools: [Cycle.Invited], to cycle: Cycle, of version: Framework.Version, by person: Person)
        throws
    {
        try person.checkMayRunCycles()
        guard cycle.isOpen else { throw Cycle.Refusal.closed }
        guard !schools.isEmpty else { throw Cycle.Refusal.noSchools }
        try invite(schools, to: cycle, of: version)
        let words = "Added \(Words.count(schools.count, "school", "schools")) to \(cycle.title)."
        try note(.changed, of: .cycle, cycle.id, words, by: person.author)
    }

    /// Closes a cycle, after which its schools may be invited to another one; their evaluations go on.
    package func close(_ cycle: Cycle, by person: Person) throws {
        try person.checkMayRunCycles()
        guard cycle.isOpen else { throw Cycle.Refusal.closed }
        try run("UPDATE cycles SET closed_on = \(WallClock(now).day) WHERE id = \(cycle.id) AND closed_on IS NULL")
        try note(.closed, of: .cycle, cycle.id, "Closed \(cycle.title).", by: person.author)
    }

    private func keep(_ cycle: Cycle) throws {
        try run(
            """
            INSERT INTO cycles (id, trust_id, framework_id, version_id, title, purpose, opens_on, submit_by, validate_by,
                decide_by, closed_on, created_at)
            VALUES (\(cycle.id), \(cycle.trust), \(cycle.framework), \(cycle.version), \(cycle.title), \(cycle.purpose),
                \(cycle.dates.opensOn), \(cycle.dates.submitBy), \(cycle.dates.validateBy), \(cycle.dates.decideBy),
                \(cycle.closedOn), \(now))
            """
        )
    }

    private func invite(_ invited: [Cycle.Invited], to cycle: Cycle, of version: Framework.Version) throws {
        let schools = Dictionary(invited.map { ($0.school, $0.pathway) }) { $1 }
        try check(Set(schools.keys), areFreeFor: cycle)
        let known = try evaluations(of: cycle.framework, trust: cycle.trust)
        try carryOver(known.filter { schools[$0.key] != nil }.values.map(\.self), to: version, in: cycle)
        let evaluations = schools.keys.sorted().map { (school: $0, id: known[$0]?.id ?? ID<Evaluation>()) }
        try run(
            many: evaluations.map { evaluation in
                """
                INSERT INTO evaluations (id, trust_id, school_id, framework_id, version_id, cycle_id, created_at)
                VALUES (\(evaluation.id), \(cycle.trust), \(evaluation.school), \(cycle.framework), \(cycle.version),
                    \(cycle.id), \(now))
                ON CONFLICT (id) DO UPDATE SET version_id = excluded.version_id, cycle_id = excluded.cycle_id
                """
            }
        )
        try run(
            many: evaluations.map { evaluation in
                """
                INSERT INTO cycle_schools (cycle_id, school_id, evaluation_id, pathway)
                VALUES (\(cycle.id), \(evaluation.school), \(evaluation.id), \(schools[evaluation.school] ?? .award))
                """
            }
        )
    }

    /// Refuses schools that are closed or another trust's, and those at work in an open cycle of the framework.
    private func check(_ schools: Set<ID<School>>, areFreeFor cycle: Cycle) throws {
        let rows = try rows(
            """
            SELECT s.name, s.is_open, c.id AS cycle_id
            FROM schools s
            LEFT JOIN evaluations e ON e.school_id = s.id AND e.framework_id = \(cycle.framework)
            LEFT JOIN cycles c ON c.id = e.cycle_id AND c.closed_on IS NULL
            WHERE s.trust_id = \(cycle.trust) AND s.id IN \(list: schools.sorted()) ORDER BY LOWER(s.name)
            """
        )
        guard rows.count == schools.count, try rows.allSatisfy({ try $0["is_open"] }) else {
            throw Cycle.Refusal.notASchoolOfTheTrust
        }
        let taken = try rows.filter { (try $0["cycle_id"] as ID<Cycle>?) != nil }
        guard taken.isEmpty else { throw Cycle.Refusal.alreadyOpen(try taken.map { try $0["name"] }) }
    }
}

extension Person {
    func checkMayRunCycles() throws {
        guard may(.runCycles) else { throw Problem.notAllowed("Only a trust lead can open and close cycles.") }
    }
}
