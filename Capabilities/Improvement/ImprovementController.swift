import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Schools
import Web

/// The list of the improvement route, and who works with which school.
package struct ImprovementController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/improvement") { visit in try await list(visit) }
        contents.get("/schools/{school}/specialists") { visit in try await showSpecialists(visit) }
        contents.post("/schools/{school}/specialists") { visit in try await assign(visit) }
        contents.post("/schools/{school}/specialists/{person}/release") { visit in try await release(visit) }
    }

    private func list(_ visit: Web.Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            guard person.may(.steerImprovement) || person.may(.specialise) || person.may(.seeLandscape) else {
                throw Problem.notFound
            }
            let all = try tx.route(seenBy: person)
            let page = ImprovementPage(
                schools: all.filter { $0.pathway == .improvement },
                proposals: person.may(.steerImprovement)
                    ? try tx.proposals(for: all, of: person.trust, from: shelf) : [],
                person: person,
                today: WallClock(tx.now).day
            )
            return shell.page(page.sheet, for: person)
        }
    }

    private func steering(_ visit: Web.Visit, _ tx: Transaction) throws -> (Person, School) {
        let person = try tx.person(visit)
        guard person.may(.steerImprovement) else { throw Problem.notFound }
        guard let school = try tx.school(visit.id("school"), of: person.trust.id) else { throw Problem.notFound }
        return (person, school)
    }

    private func showSpecialists(_ visit: Web.Visit) async throws -> Answer {
        try await database.read { tx in
            let (person, school) = try steering(visit, tx)
            let assigned = try tx.specialists(at: school.id)
            let busy = Set(assigned.map(\.specialist.id))
            let free = try tx.people(person.trust.id).filter {
                $0.may(.specialise) && !$0.isDisabled && !busy.contains($0.id) && !$0.belongs(to: school.id)
            }
            return shell.page(SpecialistsPage(school: school, assigned: assigned, free: free).sheet, for: person)
        }
    }

    private func assign(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        try await inPlainWords {
            try await database.write { tx in
                let (person, school) = try steering(visit, tx)
                guard let id = ID<Person>(form["specialist"]) else {
                    throw Problem.refused(what: "Nobody was chosen.", then: "Go back and choose a specialist.")
                }
                try tx.assign(tx.person(id, of: person.trust.id), to: school, by: person)
            }
        }
        return .seeOther("/improvement")
    }

    private func release(_ visit: Web.Visit) async throws -> Answer {
        let id: ID<Person> = try visit.id("person")
        return try await database.write { tx in
            let (person, school) = try steering(visit, tx)
            guard let assigned = try tx.specialists(at: school.id).first(where: { $0.specialist.id == id }) else {
                throw Problem.notFound
            }
            try tx.release(assigned, by: person)
            return .seeOther("/schools/\(school.id)/specialists")
        }
    }
}

extension Transaction {
    /// What the inspections of a trust speak for: four queries, and two for versions that are not on the shelf.
    fileprivate func proposals(for schools: [RouteSchool], of trust: Trust, from shelf: FrameworkShelf) throws
        -> [RouteProposal]
    {
        let versions = try versions(Set(schools.map(\.version)), trust: trust.id, from: shelf)
        let asking = versions.values.filter(\.rule.asksOutOfCategory).map(\.id)
        return RouteProposal.all(schools, try categoryStandings(of: trust.id), asking: Set(asking))
    }
}
