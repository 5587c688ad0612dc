import Accounts
import Database
import Evaluations
import Frameworks
import Improvement
import Inspections
import Schools

/// What inspectors found at schools of the sample trust, and what its lead decided because of it.
struct SampleInspections {
    let teller: SampleTeller
    let found: SampleTeller.Found

    /// The places in the cast of the two schools on the improvement route.
    static let route = (primary: 10, secondary: 5)

    /// What was found before the story begins, under the framework of that time.
    func tellEarlier() async throws {
        let last = teller.today.adding(days: -480)
        for (school, findings) in Self.earlier {
            var earlier = findings
            earlier.startedOn = min(findings.startedOn, last)
            earlier.publishedOn = earlier.startedOn.adding(days: 34)
            try await record(earlier, at: school)
        }
    }

    /// What was found since, under the renewed framework once that has begun.
    func tellLater() async throws {
        for (school, ago, levels) in Self.later {
            let day = teller.today.adding(days: -ago)
            guard day >= OfstedEra.renewed else { continue }
            let results = Dictionary(uniqueKeysWithValues: Self.areas.map { ($0, $0 == "safeguarding" ? 2 : 3) })
            let given = results.merging(levels) { $1 }.mapValues(Findings.Given.level)
            let findings = Findings(
                .ofsted2025,
                kind: "S5 Inspection",
                startedOn: day,
                publishedOn: day.adding(days: 36),
                results: given
            )
            try await record(findings, at: school)
        }
    }

    /// Puts both schools on the improvement route, each with its reason; the primary is in a category of concern.
    func decideRoute(in framework: ID<Framework>) async throws {
        let lead = try found.person("Priya Nair")
        let (primary, secondary) = (found.schools[Self.route.primary], found.schools[Self.route.secondary])
        try await teller.house.database.write { tx in
            let concern = CategoryChoice(
                .inadequate,
                because: "The quality of education was found inadequate.",
                inspection: try tx.inspections(of: primary.id).first?.id
            )
            try tx.confirmCategory(concern, of: primary, by: lead)
            for (school, reason) in [(primary, Self.primaryReason), (secondary, Self.secondaryReason)] {
                let head = try found.head(of: school.id)
                guard let evaluation = try tx.evaluations(seenBy: head).first(where: { $0.framework == framework })
                else {
                    throw SampleTeller.SampleFault.nobody(school.name)
                }
                let expected = PathwayDecision.Expected(
                    inspectionBy: teller.today.adding(days: 96),
                    moveOn: teller.today.adding(days: 160)
                )
                let choice = PathwayDecision.Choice(
                    .improvement,
                    because: reason,
                    inspection: try tx.inspections(of: school.id).first?.id,
                    expected: expected
                )
                try tx.decide(choice, for: evaluation, by: lead)
            }
        }
    }

    private func record(_ findings: Findings, at school: Int) async throws {
        let marcus = try found.person("Marcus Hale")
        try await teller.house.database.write { tx in
            _ = try tx.record(findings, at: found.schools[school], by: marcus)
        }
    }

    private static let primaryReason = """
        The inspection found the quality of education inadequate, above all in mathematics. A specialist works with the \
        school until a later inspection takes it out of the category.
        """
    private static let secondaryReason = """
        Reading and the first years of mathematics were found to need more than the school can give alone. It asked for \
        a specialist.
        """

    private static let areas = InspectionStandard.ofsted2025.areas.filter { !$0.isOptional }.map(\.key)

    /// The place of the school, and its inspection, whose levels count from 1, lowest first.
    private static let earlier: [(school: Int, findings: Findings)] = [
        (0, graded(2022, 5, 17, quality: 3, behaviour: 3, development: 3, leadership: 3)),
        (5, graded(2025, 3, 4, quality: 2, behaviour: 3, development: 3, leadership: 3)),
        (6, graded(2023, 10, 10, quality: 3, behaviour: 4, development: 4, leadership: 3)),
        (10, graded(2025, 6, 17, quality: 1, behaviour: 3, development: 3, leadership: 2)),
        (12, graded(2024, 1, 23, quality: 3, behaviour: 3, development: 4, leadership: 3)),
    ]

    /// The place of the school, how many days ago the inspection began, and what was not found as expected.
    private static let later: [(school: Int, ago: Int, levels: [String: Int])] = [
        (0, 195, ["inclusion": 4]), (6, 170, ["attendance-and-behaviour": 4, "inclusion": 4]),
        (8, 150, ["achievement": 2]),
    ]

    private static func graded(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        quality: Int,
        behaviour: Int,
        development: Int,
        leadership: Int
    ) -> Findings {
        let day = Day(year: year, month: month, day: day)
        return Findings(
            .ofsted2019,
            kind: "Graded inspection",
            startedOn: day,
            results: [
                "quality-of-education": .level(quality), "behaviour-and-attitudes": .level(behaviour),
                "personal-development": .level(development), "leadership-and-management": .level(leadership),
                "safeguarding": .level(2),
            ]
        )
    }
}
