import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations

@Suite("However many schools there are")
struct QueryCountTests {
    private func counts(schools number: Int, _ path: String, _ roles: [Role]) async throws -> Int {
        let valley = try await Valley.open()
        var schools: [School] = []
        for place in 0..<number { schools.append(try await valley.addSchool("School \(place)")) }
        let evaluations = try await valley.openCycle(for: schools)
        let cycle = try await valley.cycles()[0]
        let validator = try await valley.add("Daniel Whitmore", .validator)
        try await valley.database.write { [version = valley.version] tx in
            for (place, evaluation) in evaluations.enumerated() {
                for wire in version.wires { try tx.run(Deeds.judgement(evaluation, wire, notch: 2)) }
                let sent = ID<Submission>()
                try tx.run(Deeds.submission(sent, of: evaluation, in: cycle))
                if place % 2 == 0 {
                    try tx.run(Deeds.validation(ID(), of: sent, by: validator, isShared: place % 4 == 0))
                }
            }
        }
        var people: [Person] = []
        for role in roles { people.append(try await valley.add("Somebody", role, at: schools[0])) }
        var count = 0
        for person in people {
            let visitor = try await valley.visitor(person)
            // The first visit puts the framework version on the shelf.
            _ = try await visitor.get(path)
            count += try await valley.database.counting { _ = try await visitor.get(path) }
        }
        return count
    }

    @Test("the landscape asks the same seven questions")
    func landscape() async throws {
        let few = try await counts(schools: 3, "/landscape", [.trustLead])
        let many = try await counts(schools: 100, "/landscape", [.trustLead])
        #expect(few == many)
        #expect(few == 7)
        #expect(try await counts(schools: 3, "/landscape/compare", [.trustLead]) == few)
        #expect(try await counts(schools: 100, "/landscape/compare", [.trustLead]) == few)
        for path in [
            "/landscape/movement?against=day", "/landscape/cycles", "/landscape/grounds",
            "/landscape/compare?against=own",
        ] {
            let some = try await counts(schools: 3, path, [.trustLead])
            #expect(try await counts(schools: 100, path, [.trustLead]) == some)
            #expect(some <= few + 3, "\(path)")
        }
    }

    @Test("home asks as many questions of a small trust as of a large one")
    func home() async throws {
        let roles: [Role] = [.trustLead, .trustee, .trustAdministrator, .validator, .headteacher, .governor]
        let few = try await counts(schools: 3, "/", roles)
        let many = try await counts(schools: 100, "/", roles)
        #expect(few == many)
        #expect(few <= 12 * roles.count)
    }
}
