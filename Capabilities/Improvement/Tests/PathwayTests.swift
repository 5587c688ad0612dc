import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Rehearsal
import Schools
import Testing
import Web

@testable import Improvement

@Suite("A pathway")
struct PathwayTests {
    @Test(
        "is decided with its reason and the inspection it rests on, and moves the school",
        arguments: Engine.available
    )
    func decides(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let inspection = try await trail.inspected("Expected standard")
        let choice = PathwayDecision.Choice(.award, because: "Out of category.", inspection: inspection.id)
        try await trail.decide(choice)
        let journey = try await trail.journey(trail.head)
        #expect(journey.pathway == .award)
        #expect(journey.decisions.map(\.reason) == ["Out of category."])
        #expect(journey.milestones.contains { $0.kind == .move })
        #expect(journey.milestones.contains { $0.kind == .inspection && $0.title == "Ofsted inspection" })
        await #expect(throws: PathwayDecision.Refusal.already(.award)) { try await trail.decide(choice) }
    }

    @Test("never leads to the award while the school is in a category, and says why", arguments: Engine.available)
    func inCategory(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        try await trail.inspected("Urgent improvement")
        let choice = PathwayDecision.Choice(.award, because: "We hope so.")
        do {
            try await trail.decide(choice)
            Issue.record("It was decided")
        } catch let refusal as PathwayDecision.Refusal {
            guard case .inCategory(let why) = refusal else {
                Issue.record("\(refusal)")
                return
            }
            #expect(why.contains("inspection of 5 October 2026"))
        }
        let lead = try await trail.visitor(trail.lead)
        let path = "/evaluations/\(trail.evaluation.id)/pathway"
        #expect(try await lead.get(path).text.contains("The school cannot move to the award pathway now."))
        let refused = try await lead.post(path, ["pathway": "award", "reason": "We hope so."])
        #expect(refused.status == 409 && refused.text.contains("We hope so."))
        #expect(try await trail.journey(trail.lead).pathway == .improvement)
    }

    @Test("is refused without a reason, to anybody but a lead, and where the form says nothing")
    func refusals() async throws {
        let trail = try await Trail.open()
        await #expect(throws: PathwayDecision.Refusal.reasonMissing) {
            try await trail.decide(PathwayDecision.Choice(.award, because: " "))
        }
        await #expect(throws: Problem.self) {
            try await trail.decide(PathwayDecision.Choice(.award, because: "So"), by: trail.helen)
        }
        let lead = try await trail.visitor(trail.lead)
        let strange = ID<Inspection>()
        await #expect(throws: PathwayDecision.Refusal.otherInspection) {
            try await trail.decide(PathwayDecision.Choice(.award, because: "So", inspection: strange))
        }
        let path = "/evaluations/\(trail.evaluation.id)/pathway"
        for (inspection, status) in [(strange.text, 409), ("x", 422)] {
            let page = try await lead.post(
                path,
                ["pathway": "award", "reason": "They read well.", "inspection": inspection]
            )
            #expect(page.status == status && page.text.contains("They read well."))
            #expect(page.text.contains("This inspection is not there any more."))
        }
        let empty = try await lead.post("/evaluations/\(trail.evaluation.id)/pathway", ["move-on": "soon"])
        #expect(empty.status == 422 && empty.text.contains("Choose what the school works towards."))
        let head = try await trail.visitor(trail.head)
        #expect(try await head.get("/evaluations/\(trail.evaluation.id)/pathway").status == 404)
    }

    @Test("is proposed when an inspection speaks for it", arguments: Engine.available)
    func proposed(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        let lead = try await trail.visitor(trail.lead)
        #expect(try await !lead.get("/improvement").text.contains("To decide"))
        try await trail.inspected("Expected standard")
        let page = try await lead.get("/improvement").text
        #expect(page.contains("Rushey Holt Primary could move to the award pathway"))
    }

    @Test("is not proposed again for what a lead knew when deciding, only for what came later")
    func known() async throws {
        let trail = try await Trail.open()
        let lead = try await trail.visitor(trail.lead)
        try await trail.inspected("Expected standard")
        try await trail.decide(PathwayDecision.Choice(.award, because: "It has left the category."))
        try await trail.decide(PathwayDecision.Choice(.improvement, because: "It asks for a specialist."))
        #expect(try await !lead.get("/improvement").text.contains("To decide"))
        trail.clock.go(days: 30)
        try await trail.inspected("Strong standard")
        let later = try await trail.visitor(trail.lead)
        #expect(try await later.get("/improvement").text.contains("could move to the award pathway"))
    }

    @Test("is proposed by what a lead confirms after the decision, and not by what was confirmed before it")
    func confirmed() async throws {
        let trail = try await Trail.open()
        let lead = try await trail.visitor(trail.lead)
        try await trail.decide(PathwayDecision.Choice(.award, because: "We begin with the award."))
        try await trail.confirm(nil, because: "The authority says so.")
        try await trail.decide(PathwayDecision.Choice(.improvement, because: "It asks for a specialist."))
        #expect(try await !lead.get("/improvement").text.contains("To decide"))
        try await trail.confirm(.other, because: "The diocese is worried.")
        try await trail.confirm(nil, because: "It is not any more.")
        #expect(try await lead.get("/improvement").text.contains("could move to the award pathway"))
    }

    @Test(
        "is proposed by an inspection that the trust learns of after deciding, whenever it was",
        arguments: Engine.available
    )
    func learntLater(engine: Engine) async throws {
        let trail = try await Trail.open(engine)
        try await trail.decide(PathwayDecision.Choice(.award, because: "We begin with the award."))
        try await trail.decide(PathwayDecision.Choice(.improvement, because: "It asks for a specialist."))
        let lead = try await trail.visitor(trail.lead)
        #expect(try await !lead.get("/improvement").text.contains("To decide"))
        try await trail.inspected("Expected standard")
        #expect(try await lead.get("/improvement").text.contains("could move to the award pathway"))
    }
}

extension Trail {
    func decide(_ choice: PathwayDecision.Choice, by person: Person? = nil) async throws {
        _ = try await database.write { tx in try tx.decide(choice, for: evaluation, by: person ?? lead) }
    }

    func confirm(_ concern: CategoryConcern.Kind?, because reason: String) async throws {
        _ = try await database.write { tx in
            try tx.confirmCategory(CategoryChoice(concern, because: reason), of: schools[0], by: lead)
        }
    }

    /// An inspection of today that gives every graded area one level.
    @discardableResult
    func inspected(_ level: String) async throws -> Inspection {
        let standard = InspectionStandard.ofsted2025
        let results = standard.areas.compactMap { area -> (String, Findings.Given)? in
            guard let scale = area.scale, !area.isOptional else { return nil }
            return (area.key, .level(scale.number(named: level) ?? 2))
        }
        let findings = Findings(
            standard,
            kind: "Full inspection",
            startedOn: clock.now.day,
            publishedOn: clock.now.day,
            results: Dictionary(uniqueKeysWithValues: results)
        )
        return try await database.write { tx in try tx.record(findings, at: schools[0], by: lead) }
    }
}
