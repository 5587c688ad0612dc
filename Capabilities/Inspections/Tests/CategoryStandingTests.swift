import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Inspections

@Suite("How a school stands to categories of concern")
struct CategoryStandingTests {
    @Test("is proposed by an import, confirmed by a person, and left by a later import", arguments: Engine.available)
    func enterAndLeave(engine: Engine) async throws {
        let office = try await Office.open(engine)
        #expect(try await office.standing(of: "Rowanhurst").fact == .notKnown)
        try await office.importFile()
        let proposed = try await office.standing(of: "Rowanhurst")
        #expect(proposed.fact == .notKnown && proposed.proposal?.isEntering == true)
        #expect(
            proposed.proposal?.words
                == "Special measures, by the inspection of 20 January 2026. Achievement and Leadership and governance: "
                + "Urgent improvement."
        )
        #expect(proposed.blocks?.hasPrefix("Proposed, and not confirmed yet: Special measures") == true)
        #expect(try await office.standing(of: "Kestrel").fact == .outside)
        #expect(try await office.standing(of: "The “Mill”").fact == .notKnown)

        let rests = try #require(proposed.proposal?.inspection)
        let choice = CategoryChoice(.specialMeasures, because: "As published.", inspection: rests.id)
        let confirmed = try await office.confirm(choice, of: "Rowanhurst")
        #expect(confirmed.since == rests.startedOn && confirmed.by == "Priya Nair")
        let inside = try await office.standing(of: "Rowanhurst")
        #expect(inside.fact == .inside(confirmed) && inside.proposal == nil)
        #expect(inside.blocks == "Special measures since 20 January 2026, confirmed by Priya Nair.")

        office.clock.go(days: 120)
        try await office.importFile(Fixture.later)
        let leaving = try await office.standing(of: "Rowanhurst")
        #expect(leaving.fact == .inside(confirmed) && leaving.proposal?.way == .leave)
        #expect(leaving.proposal?.words == "Out of the category, by the inspection of 22 September 2026.")
        #expect(
            leaving.blocks?.hasSuffix("A later inspection proposes that it leaves; that is not confirmed yet.") == true
        )
        _ = try await office.confirm(CategoryChoice(nil, because: "It has left."), of: "Rowanhurst")
        let outside = try await office.standing(of: "Rowanhurst")
        #expect(outside.fact == .outside && outside.proposal == nil && outside.blocks == nil)
        #expect(try await office.history()[0] == "Confirmed: in no category of concern. It has left.")
    }

    @Test("stays as a person confirmed it against the test, until something else is read")
    func against() async throws {
        let office = try await Office.open()
        try await office.importFile()
        _ = try await office.confirm(CategoryChoice(nil, because: "Quashed on complaint."), of: "Millrace")
        #expect(try await office.standing(of: "Millrace").proposal == nil)
        #expect(try await office.standing(of: "Millrace").fact == .outside)
        let row = Fixture.row(
            Fixture.renewed(on: "24/03/2026", "Urgent improvement", [.publishedOn: "13/05/2026"]),
            urn: "990004"
        )
        try await office.importFile(Fixture.file([row]))
        let again = try await office.standing(of: "Millrace")
        #expect(again.fact == .outside && again.proposal?.isEntering == true && again.blocks != nil)
    }

    @Test("follows the test that the trust has chosen", arguments: Engine.available)
    func tests(engine: Engine) async throws {
        let office = try await Office.open(engine)
        try await office.importFile()
        #expect(try await office.standing(of: "Alder Valley High").fact == .outside)
        #expect(try await office.standing(of: "Fellside").fact == .outside)
        #expect(
            try await office.standing(of: "Harbour").proposal?.words.hasPrefix("Inadequate (framework before") == true
        )
        for test in [CategoryTest.wide, .oldGrades, .oldGrades] {
            try await office.database.write { tx in try tx.chooseCategoryTest(test, by: office.lead) }
        }
        #expect(try await office.standing(of: "Alder Valley High").fact == .outside)
        #expect(
            try await office.standing(of: "Fellside").proposal?.words
                == "Grade 3 or 4 (framework before November 2025), by the inspection of 15 October 2024. Quality of education: "
                + "Requires improvement."
        )
        try await office.database.write { tx in try tx.chooseCategoryTest(.wide, by: office.lead) }
        #expect(
            try await office.standing(of: "Alder Valley High").proposal?.words.hasPrefix("Below the expected") == true
        )
        let chosen = try await office.history().filter { $0.hasPrefix("Chose the test") }
        #expect(chosen.count == 3 && chosen[2].contains("wide. Also any area below the expected standard"))
    }

    @Test("of all schools is asked in a fixed number of queries, and is that of each")
    func whole() async throws {
        let office = try await Office.open()
        try await office.importFile()
        _ = try await office.confirm(CategoryChoice(.other, because: "As Estyn says."), of: "The “Mill”")
        nonisolated(unsafe) var all: [ID<School>: CategoryStanding] = [:]
        let queries = try await office.database.counting {
            all = try await office.database.read { tx in try tx.categoryStandings(of: office.trust.id) }
        }
        #expect(queries == 4 && all.count == 10)
        for (id, standing) in all {
            let one = try await office.database.read { tx in try tx.categoryStanding(of: id, in: office.trust.id) }
            #expect(one == standing)
        }
    }

    @Test("is confirmed by trust leads alone, with a reason, and on the school’s own inspections")
    func refusals() async throws {
        let office = try await Office.open()
        try await office.importFile()
        let foreign = try await office.inspections(of: "Kestrel")[0].id
        let refused: [(CategoryChoice, CategoryChoice.Refusal)] = [
            (CategoryChoice(.other, because: " \n"), .reasonMissing),
            (CategoryChoice(nil, because: String(repeating: "a", count: 20_001)), .reasonTooLong),
            (CategoryChoice(.other, because: "So.", inspection: foreign), .otherInspection),
        ]
        for (choice, refusal) in refused {
            await #expect(throws: refusal) { try await office.confirm(choice, of: "Rowanhurst") }
            #expect(refusal.words.what.hasSuffix("."))
        }
        let choice = CategoryChoice(.other, because: "So.")
        let school = try await office.school("Rowanhurst")
        for person in [office.administrator, office.trustee] {
            await #expect(throws: Problem.notAllowed("Trust leads confirm a category of concern.")) {
                try await office.database.write { tx in try tx.confirmCategory(choice, of: school, by: person) }
            }
            await #expect(throws: Problem.notAllowed("Trust leads choose the test.")) {
                try await office.database.write { tx in try tx.chooseCategoryTest(.wide, by: person) }
            }
        }
        #expect(try await office.database.read { tx in try tx.categoryConfirmations(of: school.id) } == [])
    }
}

extension Office {
    func confirm(_ choice: CategoryChoice, of name: String) async throws -> CategoryConfirmation {
        let school = try await school(name)
        return try await database.write { tx in try tx.confirmCategory(choice, of: school, by: lead) }
    }
}
