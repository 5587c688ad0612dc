import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Inspections

@Suite("An inspection entered by hand")
struct RecordInspectionTests {
    static let day = Day(year: 2026, month: 5, day: 6)

    static func estyn(_ words: String = "Pupils read widely.") -> Findings {
        Findings(.estyn, kind: "Core inspection", startedOn: day, results: ["teaching-and-learning": .words(words)])
    }

    static func isi(_ level: Int = 2) -> Findings {
        Findings(.isi, kind: "Routine inspection", startedOn: day, results: ["safeguarding": .level(level)])
    }

    @Test("is kept, changed and removed, with its history", arguments: Engine.available)
    func life(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let school = try await office.school("Thistledown")
        let inspection = try await office.database.write { tx in
            try tx.record(Self.estyn(), at: school, by: office.administrator)
        }
        #expect(try await office.inspections(of: "Thistledown") == [inspection])
        #expect(inspection.source.words == "Entered by Ines Okafor on 14 July 2026")
        var changed = Self.estyn("Pupils read widely and often.")
        changed.publishedOn = Self.day.adding(days: 60)
        let finished = changed
        try await office.database.write { tx in
            try tx.change(inspection, to: finished, at: school, by: office.lead)
            try tx.change(inspection, to: inspection.findings, at: school, by: office.lead)
        }
        let now = try await office.inspections(of: "Thistledown")
        #expect(now.map(\.findings) == [finished] && now[0].source.words.hasPrefix("Entered by Priya Nair"))
        try await office.database.write { tx in try tx.remove(now[0], at: school, by: office.lead) }
        #expect(try await office.inspections(of: "Thistledown") == [])
        let kept = try await office.database.read { tx in try tx.inspection(inspection.id, of: school.id) }
        #expect(kept?.isRemoved == true && kept?.findings == finished)
        let history = try await office.history()
        #expect(history[0] == "Removed the inspection of 6 May 2026 (Estyn, Wales).")
        #expect(history[1].hasPrefix("Changed the inspection of 6 May 2026: Published from “nothing” to “5 July 2026”"))
        #expect(history[2] == "Added the inspection of 6 May 2026 (Estyn, Wales).")
        _ = try await office.database.write { tx in try tx.record(Self.estyn(), at: school, by: office.lead) }
    }

    static let refused: [(Findings, Inspection.Refusal)] = {
        let day = RecordInspectionTests.day
        let met: [String: Findings.Given] = ["safeguarding": .level(2)]
        let long = String(repeating: "a", count: 20_001)
        return [
            (Findings(.isi, kind: "", startedOn: day, results: met), .kindMissing),
            (Findings(.isi, kind: long, startedOn: day, results: met), .kindTooLong),
            (Findings(.isi, kind: "x", startedOn: day.adding(days: 100), results: met), .inFuture),
            (
                Findings(.isi, kind: "x", startedOn: day, publishedOn: day.adding(days: -1), results: met),
                .publishedBefore
            ),
            (Findings(.ofsted2019, kind: "x", startedOn: day, results: met), .otherFramework(.ofsted2025)),
            (
                Findings(.ofsted2025, kind: "x", startedOn: Day(year: 2025, month: 11, day: 9), results: met),
                .otherFramework(.ofsted2019)
            ),
            (Findings(.isi, kind: "x", startedOn: day, results: ["inclusion": .level(1)]), .notInStandard),
            (Findings(.isi, kind: "x", startedOn: day, results: ["safeguarding": .level(3)]), .notInStandard),
            (
                Findings(.estyn, kind: "x", startedOn: day, results: ["teaching-and-learning": .level(1)]),
                .notInStandard
            ),
            (
                Findings(.estyn, kind: "x", startedOn: day, results: ["teaching-and-learning": .words("")]),
                .notInStandard
            ),
            (Findings(.isi, kind: "x", startedOn: day), .nothingGiven),
            (estyn(long), .wordsTooLong),
        ]
    }()

    @Test("is refused where it cannot be so, in words", arguments: refused)
    func refusals(findings: Findings, refusal: Inspection.Refusal) async throws {
        let office = try await Office.open()
        let school = try await office.school("Thistledown")
        await #expect(throws: refusal) {
            try await office.database.write { tx in try tx.record(findings, at: school, by: office.lead) }
        }
        #expect(refusal.words.what.hasSuffix(".") && refusal.problem.status == 409)
        #expect(try await office.inspections(of: "Thistledown") == [])
    }

    @Test("is refused a second time for the same day, after its removal, and where it came from the file")
    func twice() async throws {
        let office = try await Office.open()
        let school = try await office.school("Rowanhurst")
        try await office.importFile()
        let ofFile = try await office.inspections(of: "Rowanhurst")[0]
        let hand = try await office.database.write { tx in try tx.record(Self.isi(), at: school, by: office.lead) }
        await #expect(throws: Inspection.Refusal.known) {
            try await office.database.write { tx in try tx.record(Self.isi(1), at: school, by: office.lead) }
        }
        await #expect(throws: Inspection.Refusal.fromFile) {
            try await office.database.write { tx in try tx.remove(ofFile, at: school, by: office.lead) }
        }
        await #expect(throws: Inspection.Refusal.fromFile) {
            try await office.database.write { tx in try tx.change(ofFile, to: Self.isi(), at: school, by: office.lead) }
        }
        try await office.database.write { tx in try tx.remove(hand, at: school, by: office.lead) }
        await #expect(throws: Inspection.Refusal.removed) {
            try await office.database.write { tx in
                let removed = try tx.inspection(hand.id, of: school.id) ?? hand
                try tx.change(removed, to: Self.isi(1), at: school, by: office.lead)
            }
        }
    }

    @Test("is for trust administrators and trust leads alone")
    func people() async throws {
        let office = try await Office.open()
        let school = try await office.school("Thistledown")
        let head = try await office.head(of: school)
        let only = Problem.notAllowed("Trust administrators and trust leads record inspections.")
        for person in [office.trustee, head] {
            await #expect(throws: only) {
                try await office.database.write { tx in try tx.record(Self.isi(), at: school, by: person) }
            }
        }
    }
}
