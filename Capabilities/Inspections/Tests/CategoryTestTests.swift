import Database
import Frameworks
import Testing

@testable import Inspections

@Suite("The test for a category of concern")
struct CategoryTestTests {
    private static let graded = InspectionStandard.ofsted2025.areas.map(\.key).filter { $0 != "safeguarding" }
    private static let key = [
        "quality-of-education", "behaviour-and-attitudes", "personal-development", "leadership-and-management",
    ]

    static func renewed(_ levels: [String: Int]) -> Findings {
        let results = levels.mapValues { Findings.Given.level($0) }
        return Findings(.ofsted2025, kind: "S5 Inspection", startedOn: OfstedEra.renewed, results: results)
    }

    static func old(_ levels: [String: Int]) -> Findings {
        let results = levels.mapValues { Findings.Given.level($0) }
        return Findings(
            .ofsted2019,
            kind: "S5 Inspection",
            startedOn: Day(year: 2023, month: 3, day: 14),
            results: results
        )
    }

    /// The rule as it is written down, read case by case and in another order than the program does.
    private static func written(_ test: CategoryTest, _ level: (String) -> Int?) -> CategoryConcern.Kind? {
        var urgentElsewhere = false
        for area in graded where area != "leadership-and-governance" && level(area) == 1 { urgentElsewhere = true }
        let urgentAtTop = level("leadership-and-governance") == 1
        let notMet = level("safeguarding") == 1
        switch (urgentAtTop, urgentElsewhere, notMet) {
        case (true, true, _), (true, _, true): return .specialMeasures
        case (true, false, false), (false, true, _), (false, _, true): return .significantImprovement
        case (false, false, false): break
        }
        var below = false
        for area in graded { if let number = level(area), number < 3 { below = true } }
        return test == .wide && below ? .belowExpected : nil
    }

    @Test("reads renewed inspections as the rule is written, on every mix of results", arguments: CategoryTest.allCases)
    func renewedByForce(test: CategoryTest) {
        var chance = SeededChance(seed: 99)
        var seen: Set<CategoryConcern.Kind?> = []
        for _ in 0..<4_000 {
            var levels: [String: Int] = [:]
            let worst = Int.random(in: 1...3, using: &chance)
            for area in Self.graded where Int.random(in: 0..<8, using: &chance) > 0 {
                levels[area] = Bool.random(using: &chance) ? Int.random(in: worst...5, using: &chance) : 4
            }
            if Bool.random(using: &chance) { levels["safeguarding"] = Int.random(in: 1...2, using: &chance) }
            let concern = test.concern(in: Self.renewed(levels))
            #expect(concern?.kind == Self.written(test) { levels[$0] }, "\(levels)")
            #expect(concern?.reason.isEmpty != true)
            seen.insert(concern?.kind)
        }
        #expect(seen.count == (test == .wide ? 4 : 3))
    }

    @Test("reads inspections before November 2025 by their own grades", arguments: CategoryTest.allCases)
    func oldByForce(test: CategoryTest) {
        var chance = SeededChance(seed: 7)
        for _ in 0..<2_000 {
            var levels: [String: Int] = [:]
            for area in ["overall-effectiveness", "early-years", "sixth-form"] + Self.key
            where Bool.random(using: &chance) {
                levels[area] = [1, 2, 3, 3, 4, 4, 4].randomElement(using: &chance)
            }
            if Bool.random(using: &chance) { levels["safeguarding"] = Int.random(in: 1...2, using: &chance) }
            // As grades, 4 is inadequate and 3 requires improvement; early years and sixth form are no key judgements.
            let grades = (["overall-effectiveness"] + Self.key).compactMap { levels[$0] }.map { 5 - $0 }
            let isInadequate = grades.contains(4) || levels["safeguarding"] == 1
            let isThird = grades.contains(3) && test == .oldGrades
            let kind = test.concern(in: Self.old(levels))?.kind
            #expect(kind == (isInadequate ? .inadequate : isThird ? .oldGrades : nil), "\(levels)")
        }
    }

    @Test("says its reason in the words of the framework")
    func reasons() {
        let special = Self.renewed([
            "leadership-and-governance": 1, "achievement": 1, "safeguarding": 1, "inclusion": 2,
        ])
        let concern = CategoryTest.strict.concern(in: special)
        #expect(
            concern
                == CategoryConcern(
                    .specialMeasures,
                    reason: "Achievement and Leadership and governance: Urgent improvement; Safeguarding: Not met"
                )
        )
        let third = CategoryTest.oldGrades.concern(
            in: Self.old(["overall-effectiveness": 2, "quality-of-education": 2])
        )
        #expect(third?.reason == "Overall effectiveness and Quality of education: Requires improvement")
    }

    @Test("reads no category out of what other inspectorates find")
    func others() {
        for standard in [InspectionStandard.estyn, .hgios4, .isi, .uae] {
            let results = Dictionary(uniqueKeysWithValues: standard.areas.map { ($0.key, Findings.Given.level(1)) })
            let findings = Findings(standard, kind: "Inspection", startedOn: OfstedEra.renewed, results: results)
            for test in CategoryTest.allCases {
                #expect(test.concern(in: findings) == nil && !test.clears(findings))
            }
        }
    }
}

@Suite("What a school’s inspections say of its category")
struct CategoryReadingTests {
    private static let whole = Dictionary(
        uniqueKeysWithValues: InspectionStandard.ofsted2025.areas.filter { !$0.isOptional }.map { ($0.key, 2) }
    ).merging(["inclusion": 3, "achievement": 3]) { $1 }

    private func inspection(_ day: String, _ findings: Findings) -> Inspection {
        var dated = findings
        dated.startedOn = Day(day) ?? OfstedEra.renewed
        return Inspection(school: ID(), findings: dated, source: .hand(by: "Priya Nair", on: dated.startedOn))
    }

    @Test("goes back to the last that decides: a visit without grades or with one alone decides nothing")
    func lastThatDecides() {
        let special = inspection(
            "2026-01-20",
            CategoryTestTests.renewed(["leadership-and-governance": 1, "inclusion": 1])
        )
        let visit = inspection("2026-05-02", CategoryTestTests.renewed([:]))
        let safe = inspection("2026-06-02", CategoryTestTests.renewed(["safeguarding": 2]))
        let reading = CategoryReading(.strict, of: [safe, visit, special])
        guard case .inside(let found, let concern) = reading else { return #expect(Bool(false), "\(reading)") }
        #expect(found == special && concern.kind == .specialMeasures)
        let out = inspection("2026-09-22", CategoryTestTests.renewed(Self.whole))
        #expect(CategoryReading(.strict, of: [special, safe, out, visit]) == .outside(out))
        #expect(CategoryReading(.strict, of: [visit, safe]) == .nothing)
        let unsafe = inspection("2026-10-02", CategoryTestTests.renewed(["safeguarding": 1]))
        #expect(CategoryReading(.strict, of: [unsafe, out]).inspection == unsafe)
    }

    @Test("takes an old grade as decided by overall effectiveness or by all four key judgements")
    func oldOnes() {
        let keys = ["quality-of-education": 3, "behaviour-and-attitudes": 3, "personal-development": 3]
        let three = inspection("2024-10-15", CategoryTestTests.old(keys))
        let four = inspection(
            "2024-10-15",
            CategoryTestTests.old(keys.merging(["leadership-and-management": 2]) { $1 })
        )
        let overall = inspection("2019-10-15", CategoryTestTests.old(["overall-effectiveness": 2]))
        #expect(CategoryReading(.strict, of: [three]) == .nothing)
        #expect(CategoryReading(.strict, of: [three, overall]) == .outside(overall))
        #expect(CategoryReading(.wide, of: [four]) == .outside(four))
        #expect(CategoryReading(.oldGrades, of: [four]).inspection == four)
        let later = inspection("2026-09-22", CategoryTestTests.renewed(Self.whole))
        #expect(CategoryReading(.oldGrades, of: [later, four]) == .outside(later))
    }
}
