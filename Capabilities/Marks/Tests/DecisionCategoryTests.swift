import Accounts
import Database
import Evaluations
import Frameworks
import Inspections
import Rehearsal
import Schools
import Testing
import Web

@testable import Marks

@Suite("A decision where an inspection is known")
struct DecisionCategoryTests {
    private static let areas = InspectionStandard.ofsted2025.areas.filter { !$0.isOptional }.map(\.key)

    /// A renewed inspection with every area at the expected standard but those given.
    private static func findings(_ day: String, _ levels: [String: Int] = [:]) -> Findings {
        let usual = Dictionary(uniqueKeysWithValues: areas.map { ($0, $0 == "safeguarding" ? 2 : 3) })
        let results = usual.merging(levels) { $1 }.mapValues { Findings.Given.level($0) }
        return Findings(.ofsted2025, kind: "S5 Inspection", startedOn: Day(day) ?? .first, results: results)
    }

    private static let grave = ["leadership-and-governance": 1, "achievement": 1]

    /// A validated submission under a rule that asks for out of category, with these inspections of the school.
    private func ceremony(_ engine: Engine = .sqlite, _ all: Findings...) async throws -> Ceremony {
        let ceremony = try await Ceremony.open(engine, "english-and-mathematics")
        try await ceremony.validate()
        for findings in all { try await ceremony.inspect(findings) }
        return ceremony
    }

    @Test("is taken to be outside by the inspection, and the lead need not say it", arguments: Engine.available)
    func outside(engine: Engine) async throws {
        let ceremony = try await ceremony(engine, Self.findings("2026-02-03"))
        let desk = try await ceremony.desk()
        #expect(desk.fact() == .outside && desk.fact(.inside) == .outside)
        let mark = try await ceremony.decide(Decision.Choice(.award))
        #expect(mark?.number.description == "AV-EM-2026-0001")
    }

    @Test("is refused while an inspection proposes a category, whatever the lead says")
    func proposed() async throws {
        let ceremony = try await ceremony(.sqlite, Self.findings("2026-02-03", Self.grave))
        let refusal = await #expect(throws: Decision.Refusal.self) {
            try await ceremony.decide(Decision.Choice(.award, why: "Because", category: .outside))
        }
        guard case .categoryProposed(let reason)? = refusal else { return #expect(Bool(false), "\(refusal)") }
        #expect(reason.contains("Special measures, by the inspection of 3 February 2026."))
        #expect(refusal?.words.then.contains("Decide on the category first") == true)
        #expect(try await ceremony.decide(Decision.Choice(.notYet, why: "First the category.")) == nil)
    }

    @Test("is refused in a confirmed category, says why, and opens when a person confirms that the school has left")
    func inside() async throws {
        let ceremony = try await ceremony(.sqlite, Self.findings("2026-02-03", Self.grave))
        try await ceremony.confirm(.specialMeasures)
        let award = Decision.Choice(.award, why: "Because", category: .outside)
        let reason = "Special measures since 14 July 2026, confirmed by Priya Nair."
        await #expect(throws: Decision.Refusal.inCategory(because: reason)) { try await ceremony.decide(award) }
        let words = Decision.Refusal.inCategory(because: reason).words.what
        #expect(words == "This mark is not awarded to a school in a category of concern. \(reason)")
        try await ceremony.inspect(Self.findings("2026-07-01"))
        let later = await #expect(throws: Decision.Refusal.self) { try await ceremony.decide(award) }
        #expect(later?.words.what.contains("A later inspection proposes that it leaves") == true)
        try await ceremony.confirm(nil)
        #expect(try await ceremony.decide(Decision.Choice(.award)) != nil)
    }

    @Test("is still the lead’s to say where inspections tell nothing")
    func unknown() async throws {
        let words = ["teaching-and-learning": Findings.Given.words("Pupils read widely.")]
        let estyn = Findings(.estyn, kind: "Core", startedOn: Day(year: 2026, month: 5, day: 6), results: words)
        let ceremony = try await ceremony(.sqlite, estyn)
        await #expect(throws: Decision.Refusal.categoryUnknown) {
            try await ceremony.decide(Decision.Choice(.award, why: "Because"))
        }
        await #expect(throws: Decision.Refusal.inCategory(because: nil)) {
            try await ceremony.decide(Decision.Choice(.award, why: "Because", category: .inside))
        }
        #expect(try await ceremony.decide(Decision.Choice(.award, category: .outside)) != nil)
    }

    @Test("does not look at the category where the rule does not ask for it")
    func notAsked() async throws {
        let ceremony = try await Ceremony.open()
        try await ceremony.validate()
        try await ceremony.inspect(Self.findings("2026-02-03", Self.grave))
        try await ceremony.confirm(.specialMeasures)
        #expect(try await ceremony.decide(Decision.Choice(.award)) != nil)
    }

    @Test("says on its page what is known, in place of the question, in a fixed number of queries")
    func page() async throws {
        let ceremony = try await ceremony(.sqlite, Self.findings("2026-02-03"))
        let lead = try await ceremony.visitor(ceremony.lead)
        let path = "/submissions/\(ceremony.submission.id)/decision"
        var page = try await lead.get(path)
        let queries = try await ceremony.database.counting { page = try await lead.get(path) }
        #expect(queries <= 15)
        #expect(page.text.contains("The school is in no category of concern, by the inspection of 3 February 2026."))
        #expect(!page.html.contains("name=\"category\""))
        try await ceremony.confirm(.specialMeasures)
        page = try await lead.get(path)
        #expect(page.text.contains("The mark cannot be awarded now. Special measures since 14 July 2026"))
        let refused = try await lead.post(path, ["decision": "award", "category": "no"])
        #expect(refused.status == 409 && refused.text.contains("confirmed by Priya Nair."))
    }
}

extension Ceremony {
    func inspect(_ findings: Findings) async throws {
        _ = try await database.write { tx in try tx.record(findings, at: school, by: lead) }
    }

    func confirm(_ concern: CategoryConcern.Kind?) async throws {
        try await database.write { tx in
            _ = try tx.confirmCategory(CategoryChoice(concern, because: "As published."), of: school, by: lead)
        }
    }
}
