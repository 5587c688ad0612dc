import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Inspections

@Suite("Importing inspections")
struct ImportInspectionsTests {
    @Test("brings what is new, and a second time finds nothing to do", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let changes = try await office.importFile()
        #expect(changes.words == "9 new, 0 changed, 1 unchanged")
        let kestrel = try await office.inspections(of: "Kestrel")
        #expect(kestrel.map(\.startedOn.iso) == ["2026-02-03", "2021-10-12", "2016-05-11"])
        #expect(kestrel[0].findings.lines.map(\.words).first == "Met")
        #expect(kestrel[0].source == .file(name: "inspections.csv", row: 3))
        #expect(try await office.inspections(of: "Fellside")[0].findings.lines[0].words == "Not judged")
        #expect(try await office.importFile().words == "0 new, 0 changed, 10 unchanged")
        let all = try await office.database.read { tx in try tx.inspections(of: office.trust.id) }
        #expect(all.count == 20 && all.map(\.startedOn) == all.map(\.startedOn).sorted(by: >))
        let history = try await office.history()
        #expect(history[0] == "Imported inspections: 9 new, 0 changed, 1 unchanged, 3 not ours.")
        #expect(history.count { $0.hasPrefix("Added the inspection of") } == 20)
    }

    @Test("adds what a later file brings, corrects what it says otherwise, and takes nothing away")
    func later() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let changes = try await office.importFile(Fixture.later, named: "later.csv")
        #expect(changes.words == "2 new, 1 changed, 7 unchanged")
        #expect(changes.new.map(\.school.name) == ["Thistledown Primary School", "Rowanhurst Junior School"])
        let correction = try #require(changes.changed.first?.corrected.first)
        #expect(
            correction.differences == [
                FindingsDifference(fact: "Published", before: "13 May 2026", after: "20 May 2026"),
                FindingsDifference(fact: "Achievement", before: "Needs attention", after: "Expected standard"),
            ]
        )
        let rowanhurst = try await office.inspections(of: "Rowanhurst")
        #expect(rowanhurst.count == 4 && rowanhurst[0].kind == "Special Measures S5 ReInspection")
        #expect(rowanhurst[1].findings.level("achievement") == 1)
        #expect(
            try await office.history().contains { $0.hasPrefix("Ofsted’s file corrected the inspection of 24 March") }
        )
        #expect(
            try await office.importFile(Fixture.later, named: "later.csv").words == "0 new, 0 changed, 10 unchanged"
        )
    }

    @Test("keeps more than the file says of an inspection that has become the previous one")
    func previous() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let row = Fixture.row([
            .latestStartedOn: "12/05/2025", .latestOverall: "2", .previousStartedOn: "14/03/2023",
            .previousOverall: "2", .previousQuality: "1",
        ])
        #expect(try await office.importFile(Fixture.file([row])).words == "1 new, 0 changed, 0 unchanged")
        let all = try await office.inspections(of: "Thistledown")
        #expect(all.map(\.startedOn.iso) == ["2025-05-12", "2023-03-14", "2018-02-06"])
        #expect(all[1].kind == "S5 Inspection" && all[1].findings.results.count == 7)
        #expect(all[1].findings.level("quality-of-education") == 4)
    }

    @Test("takes the place of what was entered by hand for the same day, and says so")
    func byHand() async throws {
        let office = try await Office.open()
        let school = try await office.school("Thistledown")
        let day = Day(year: 2023, month: 3, day: 14)
        let typed = Findings(
            .ofsted2019,
            kind: "Section 5",
            startedOn: day,
            results: ["overall-effectiveness": .level(2)]
        )
        _ = try await office.database.write { tx in try tx.record(typed, at: school, by: office.lead) }
        let changes = try await office.importFile()
        let correction = try #require(changes.new.first { $0.school.id == school.id }?.corrected.first)
        #expect(correction.differences.map(\.fact).contains("Overall effectiveness"))
        let now = try await office.inspections(of: "Thistledown")
        #expect(now.map(\.source.isFile) == [true, true] && now[0].findings.level("overall-effectiveness") == 3)
        #expect(try await office.importFile().words == "0 new, 0 changed, 10 unchanged")
    }

    @Test("touches no school of another trust, and a school without a URN is left alone")
    func others() async throws {
        let office = try await Office.open()
        let other = try await office.database.write { tx in
            let other = try tx.foundTrust(named: "Étoile Learning Trust", by: "Set-up")
            let author = Author(id: nil, name: "Set-up", trust: other.id)
            let number = RegisterNumber(.urn, "990001")
            _ = try tx.addSchool(SchoolDraft(number: number, facts: SchoolFacts(name: "X")), to: other.id, by: author)
            _ = try tx.addSchool(SchoolDraft(facts: SchoolFacts(name: "Y")), to: other.id, by: author)
            return other
        }
        try await office.importFile()
        #expect(try await office.database.read { tx in try tx.inspections(of: other.id) } == [])
    }
}
