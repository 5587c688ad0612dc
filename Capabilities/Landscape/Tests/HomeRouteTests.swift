import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Rehearsal
import Schools
import Testing

import struct Improvement.Visit

@Suite("The improvement route at home")
struct HomeRouteTests {
    /// A school on the route with a planned visit, and its people.
    private struct Scene {
        let valley: Valley
        let school: School
        let evaluation: ID<Evaluation>
        let head: Person
        let governor: Person
        let helen: Person
        let visit: Visit

        var journey: String { "href=\"/evaluations/\(evaluation)/journey\"" }
    }

    private func scene() async throws -> Scene {
        let valley = try await Valley.open()
        let (school, id) = try await valley.oneSchool()
        try await valley.run("UPDATE cycle_schools SET pathway = 'improvement'")
        let lead = try await valley.add("Priya Nair", .trustLead)
        let head = try await valley.add("Farida Aziz", .headteacher, at: school)
        let governor = try await valley.add("Tom Lowe", .governor, at: school)
        let helen = try await valley.add("Helen Marsh", .improvementSpecialist)
        let visit = try await valley.database.write { tx in
            try tx.assign(helen, to: school, by: lead)
            let evaluation = try tx.evaluation(id, of: valley.trust.id)
            let plan = VisitPlan(heldOn: Valley.today.adding(days: 8), focus: "Reading")
            return try tx.plan(plan, to: evaluation, by: helen)
        }
        return Scene(
            valley: valley,
            school: school,
            evaluation: id,
            head: head,
            governor: governor,
            helen: helen,
            visit: visit
        )
    }

    @Test("leads head, governor and specialist to the journey; visits that are planned are not for governors")
    func home() async throws {
        let scene = try await scene()
        for (person, seesPlan) in [(scene.head, true), (scene.governor, false), (scene.helen, true)] {
            let seen = try await scene.valley.visitor(person).get("/")
            #expect(seen.html.contains(scene.journey))
            #expect(seen.text.contains("Baseline is on Tuesday 1 December.") == seesPlan)
            #expect(seen.html.contains("href=\"/visits/\(scene.visit.id)\"") == seesPlan)
        }
    }

    @Test("asks nobody to send by a date")
    func sendsNothing() async throws {
        let scene = try await scene()
        for wire in scene.valley.version.wires where wire.key != "post-16" {
            try await scene.valley.run(Deeds.judgement(scene.evaluation, wire, notch: 2))
        }
        let head = try await scene.valley.visitor(scene.head)
        #expect(try await !head.get("/").text.contains("Check and send"))
        try await scene.valley.run("UPDATE cycle_schools SET pathway = 'award'")
        #expect(try await head.get("/").text.contains("Check and send"))
    }

    @Test("is not there for a school on the award pathway, nor for a specialist who works with no school")
    func nothing() async throws {
        let scene = try await scene()
        let omar = try await scene.valley.add("Omar Reid", .improvementSpecialist)
        #expect(try await !scene.valley.visitor(omar).get("/").text.contains("Improvement route Journey"))
        try await scene.valley.run("UPDATE cycle_schools SET pathway = 'award'")
        #expect(try await !scene.valley.visitor(scene.head).get("/").html.contains(scene.journey))
    }

    @Test("is reached from the evaluation and from the school’s page by whoever may read it")
    func elsewhere() async throws {
        let scene = try await scene()
        let head = try await scene.valley.visitor(scene.head)
        #expect(try await head.get("/evaluations/\(scene.evaluation)").html.contains(scene.journey))
        for person in [scene.head, scene.governor, scene.helen] {
            let seen = try await scene.valley.visitor(person).get("/schools/\(scene.school.id)")
            #expect(seen.html.contains(scene.journey))
            #expect(seen.html.contains("href=\"/schools/\(scene.school.id)/inspections\""))
        }
        let omar = try await scene.valley.visitor(scene.valley.add("Omar Reid", .improvementSpecialist))
        let page = try await omar.get("/schools/\(scene.school.id)")
        #expect(page.status == 200 && !page.html.contains(scene.journey) && !page.html.contains("/inspections\""))
        #expect(try await omar.get("/evaluations/\(scene.evaluation)/journey").status == 404)
    }
}
