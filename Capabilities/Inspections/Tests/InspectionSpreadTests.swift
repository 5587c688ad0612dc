import Database
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Inspections

@Suite("The spread of a national file")
struct InspectionSpreadTests {
    /// A file of so many schools, each with the same renewed inspection but one.
    private func rows(_ number: Int, _ level: String = "Expected standard", on day: String = "03/02/2026") -> [String] {
        (0..<number).map { place in
            Fixture.row(Fixture.renewed(on: day, place == 0 ? "Exceptional" : level), urn: "\(800_000 + place)")
        }
    }

    private func read(_ rows: [String]) throws -> InspectionReading {
        try InspectionFile(Fixture.file(rows)).read(.schools(Fixture.numbers("800001")))
    }

    @Test("counts every school of the file under the framework of its time, not only the trust’s own")
    func counts() throws {
        let old = Fixture.row([.latestStartedOn: "14/03/2023", .latestQuality: "2"], urn: "799999")
        let spreads = try read(rows(4) + [old]).spreads(in: "national.csv")
        #expect(spreads.map(\.standard.key) == ["ofsted-2019", "ofsted-2025"])
        let quality = try #require(InspectionStandard.ofsted2019.area("quality-of-education"))
        #expect(spreads[0].levels(of: quality).map(\.schools) == [0, 0, 1, 0])
        let inclusion = try #require(InspectionStandard.ofsted2025.area("inclusion"))
        #expect(spreads[1].levels(of: inclusion).map(\.schools) == [0, 0, 3, 0, 1])
        #expect(spreads[1].levels(of: inclusion).map(\.level.name).last == "Exceptional")
    }

    @Test("is kept when a national file is imported, and not from a file of some schools", arguments: Engine.available)
    func kept(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let spread = { try await office.database.read { tx in try tx.spread(of: .ofsted2025, in: office.trust.id) } }
        try await office.importFile(Fixture.file(rows(20)), named: "some.csv")
        #expect(try await spread() == nil)
        let leadership = try #require(InspectionStandard.ofsted2025.area("leadership-and-governance"))
        try await office.importFile(Fixture.file(rows(InspectionSpread.leastRows)), named: "national.csv")
        let first = try #require(try await spread())
        #expect(first.file == "national.csv" && first.latestOn.iso == "2026-02-03")
        #expect(first.levels(of: leadership).map(\.schools) == [0, 0, InspectionSpread.leastRows - 1, 0, 1])
        let later = rows(InspectionSpread.leastRows, "Strong standard", on: "10/03/2026")
        try await office.importFile(Fixture.file(later), named: "later.csv")
        #expect(
            try await spread()?.levels(of: leadership).map(\.schools) == [0, 0, 0, InspectionSpread.leastRows - 1, 1]
        )
        try await office.importFile(Fixture.file(rows(InspectionSpread.leastRows)), named: "national.csv")
        #expect(try await spread()?.file == "later.csv")
    }
}
