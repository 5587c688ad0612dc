import Database
import Evaluations
import Frameworks
import Inspections
import Schools
import Testing
import Web

@testable import Reports

@Suite("Inspection preparation")
struct InspectionPreparationTests {
    private let readiness: Framework.Version
    private let inclusion: Framework.Version
    private let whole = ReportParts(InspectionPreparation.parts, [:])

    init() throws {
        let ready = try ReadyFrameworks()
        readiness = try #require(ready.framework("inspection-readiness"))
        inclusion = try #require(ready.framework("inclusion-excellence"))
    }

    private func preparation(
        _ works: [InspectionPreparation.Work],
        _ inspections: [Inspection] = [],
        spread: InspectionSpread? = nil,
        by standard: InspectionStandard = .ofsted2025
    ) -> InspectionPreparation {
        InspectionPreparation(
            trust: "Alder Valley",
            school: .init(id: ID(), name: "Ash Primary", phase: .primary, hasEarlyYears: false, hasPost16: false),
            standard: standard,
            works: works,
            inspections: inspections,
            spread: spread,
            today: Day(year: 2026, month: 11, day: 27)
        )
    }

    /// Work in which one wire is judged, with such evidence.
    private func work(
        _ version: Framework.Version,
        _ key: String,
        notch: Int?,
        isCarried: Bool = false,
        _ evidence: [(EvidenceKind, Day?)] = [],
        due: Day? = nil
    ) throws -> InspectionPreparation.Work {
        let wire = try #require(version.wires.first { $0.key == key })
        var work = InspectionPreparation.Work(evaluation: ID(), version: version)
        let day = Day(year: 2026, month: 10, day: 3)
        work.stands[wire.id] = .init(notch: notch, isSaidNotToApply: false, on: day, isCarried: isCarried)
        work.evidence[wire.id] = evidence.enumerated().map {
            .init(id: ID(), title: "Piece \($0.offset)", kind: $0.element.0, on: $0.element.1)
        }
        work.actions[wire.id] = due.map { [.init(title: "Train staff", owner: "Ruth", dueOn: $0)] } ?? []
        return work
    }

    private func section(_ title: String, _ preparation: InspectionPreparation) throws -> NumberedReport.Section {
        try #require(preparation.report(whole).sections.first { $0.title == title })
    }

    private func gaps(_ work: InspectionPreparation.Work, _ title: String = "Safeguarding") throws -> [String] {
        try section(title, preparation([work])).paragraphs.first { $0.heading == "Gaps" }?.points ?? []
    }

    @Test("sets what every framework says beside the inspection area, each in the levels of its own")
    func judgements() throws {
        let works = [
            try work(inclusion, "leadership", notch: 9), try work(readiness, "inclusion", notch: 14),
        ]
        let section = try section("Inclusion", preparation(works))
        let table = try #require(section.paragraphs[0].table)
        #expect(section.paragraphs[0].text == "Seven judgements in two frameworks speak about this area.")
        let rows = table.rows.map { $0.compactMap { $0.level?.name ?? $0.text }.joined(separator: " | ") }
        #expect(rows.contains("Inclusion | Inspection readiness, version 1.0 | Strong standard | Not validated"))
        #expect(
            rows.contains {
                $0.hasPrefix("Leadership for inclusion | Inclusion Excellence, version 1.0 | Expected standard")
            }
        )
        #expect(table.rows.joined().contains { $0.note == "on 3 Oct 2026" })
    }

    @Test("leaves out areas that are not for the school, and says where nothing speaks about one")
    func areas() throws {
        let titles = preparation([try work(readiness, "safeguarding", notch: 2)]).report(whole).sections.map(\.title)
        #expect(titles.count == 8 && titles[0] == "What is known from outside" && titles[1] == "Safeguarding")
        #expect(!titles.contains("Early years") && !titles.contains("Post-16 provision"))
        let report = preparation([try work(readiness, "safeguarding", notch: 2)], by: .estyn).report(whole)
        #expect(report.summary.contains("speak about none of the three areas of Estyn’s."))
        #expect(report.strings.contains("No framework that the school works in speaks about this area of Estyn’s."))
        #expect(InspectionStandard.usual(for: [readiness]) == .ofsted2025)
        #expect(InspectionStandard.usual(for: []) == .ofsted2025)
    }

    @Test("says in plain words what a reader would miss")
    func gaps() throws {
        let (fresh, old) = (Day(year: 2026, month: 9, day: 1), Day(year: 2025, month: 9, day: 1))
        #expect(
            try gaps(work(readiness, "safeguarding", notch: nil)) == [
                "Not judged yet: Safeguarding (Inspection readiness).", "No evidence is linked.",
            ]
        )
        #expect(
            try gaps(work(readiness, "safeguarding", notch: 2, isCarried: true, [(.data, old), (.data, nil)])) == [
                "From an earlier cycle and not yet re-confirmed: Safeguarding (Inspection readiness).",
                "No evidence is from within a year; the latest is of 1 September 2025.",
                "All evidence is of one kind: data.",
            ]
        )
        #expect(
            try gaps(work(readiness, "safeguarding", notch: 2, [(.data, nil), (.voice, nil)])) == [
                "No evidence has a date, so nobody can tell how fresh it is."
            ]
        )
        #expect(
            try gaps(work(readiness, "safeguarding", notch: 2, [(.data, fresh), (.voice, old)], due: old)) == [
                "One action is past the date agreed."
            ]
        )
        let whole = try work(
            readiness,
            "safeguarding",
            notch: 2,
            [(.data, fresh), (.voice, old)],
            due: Day(year: 2027, month: 1, day: 8)
        )
        #expect(try gaps(whole) == [])
    }

    @Test("tells what the last inspection found under the framework of its own time, and turns nothing into another")
    func findings() throws {
        let day = Day(year: 2023, month: 3, day: 14)
        var findings = Findings(.ofsted2019, kind: "Graded inspection", startedOn: day)
        findings.results = ["quality-of-education": .level(3), "personal-development": .level(4)]
        let old = Inspection(school: ID(), findings: findings, source: .file(name: "mi.csv", row: 7))
        let told = preparation([try work(readiness, "safeguarding", notch: 2)], [old])
        let outside = try section("What is known from outside", told).paragraphs[0]
        #expect(
            outside.text.hasPrefix("Ofsted, 2019 to 2025, Graded inspection, on 14 March 2023. From mi.csv, row 7.")
        )
        #expect(outside.table?.rows.map { $0[1].level?.name } == ["Good", "Outstanding"])
        for section in told.report(whole).sections.dropFirst() {
            #expect(!section.paragraphs.contains { $0.heading == "What the last inspection found" }, "\(section.title)")
        }
        var renewed = Findings(.ofsted2025, kind: "S5", startedOn: Day(year: 2026, month: 2, day: 3))
        renewed.results = ["inclusion": .level(4)]
        let both = preparation([], [Inspection(school: ID(), findings: renewed, source: old.source), old])
        let inclusion = try section("Inclusion", both).paragraphs
        #expect(inclusion.contains { $0.text == "Ofsted, from November 2025, 3 February 2026: Strong standard." })
        let achievement = try section("Achievement", both).paragraphs
        #expect(achievement.contains { $0.text == "The inspection of 3 February 2026 says nothing about this area." })
    }

    @Test("shows the national spread with its file and date, and says once when there is none")
    func spread() throws {
        let spread = InspectionSpread(
            .ofsted2025,
            file: "mi.csv",
            latestOn: Day(year: 2026, month: 6, day: 30),
            counts: ["inclusion": [21, 179, 1093, 670, 34]]
        )
        let told = preparation([], spread: spread)
        let paragraph = try #require(try section("Inclusion", told).paragraphs.last)
        #expect(
            paragraph.text == "How 1,997 schools of the country stood, in the file mi.csv with results published up to "
                + "30 June 2026. It is context, and no target."
        )
        #expect(
            paragraph.table?.rows.map { "\($0[0].level?.name ?? "") \($0[1].text ?? "")" }[2]
                == "Expected standard 1,093"
        )
        #expect(
            try section("Achievement", told).paragraphs.last?.text == "The national file says nothing about this area."
        )
        let none = preparation([]).report(whole).strings.filter { $0.hasPrefix("No national results are kept here") }
        #expect(none.count == 1)
    }

    @Test("shows the parts that were chosen alone")
    func parts() throws {
        let chosen = ReportParts(InspectionPreparation.parts, ["part": "gaps"])
        let report = preparation([try work(readiness, "safeguarding", notch: 2)]).report(chosen)
        #expect(Set(report.sections.flatMap(\.paragraphs).map(\.heading)) == ["Gaps"])
    }
}
