import Database
import Frameworks
import Schools
import Testing

@testable import Inspections

@Suite("A file of Ofsted’s")
struct InspectionFileTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso)) }

    @Test("tells of the renewed, the latest and the previous inspection, each under its own framework")
    func three() throws {
        let numbers = Fixture.numbers("990002", "990003", "990007")
        let reading = try InspectionFile(Fixture.inspections).read(.schools(numbers))
        #expect(reading.encoding == .windows1252 && reading.rows == 13 && reading.notOurs == 10)
        #expect(reading.faults == [])
        let kestrel = try #require(reading.entries.first).findings
        #expect(kestrel.map(\.standard) == [.ofsted2025, .ofsted2019, .ofsted2012])
        #expect(kestrel.map(\.startedOn.iso) == ["2026-02-03", "2021-10-12", "2016-05-11"])
        #expect(kestrel[0].publishedOn == Day("2026-03-17") && kestrel[0].kind == "S5 Inspection")
        #expect(kestrel[0].level("attendance-and-behaviour") == 5 && kestrel[0].level("safeguarding") == 2)
        #expect(kestrel[0].level("post-16") == nil && kestrel[0].results.count == 8)
        #expect(kestrel[1].lines.map(\.words) == ["Good", "Good", "Good", "Good", "Good", "Good", "Yes"])
        #expect(kestrel[2].lines.map(\.words) == ["Good"])
        #expect(reading.entries[1].findings[1].standard == .ofsted2012)
        let brackenside = reading.entries[2].findings
        #expect(brackenside.map(\.standard) == [.ofsted2005, .ofsted2005])
        #expect(brackenside[0].lines.map(\.words) == ["Satisfactory", "Satisfactory"])
    }

    @Test("keeps “Not judged” as words, and what does not apply or was not graded not at all")
    func words() throws {
        let numbers = Fixture.numbers("990006", "990008", "990009")
        let reading = try InspectionFile(Fixture.inspections).read(.schools(numbers))
        let fellside = reading.entries[0].findings
        #expect(fellside[0].results["overall-effectiveness"] == .words("Not judged"))
        #expect(fellside[0].level("quality-of-education") == 2 && fellside[0].results["sixth-form"] == nil)
        #expect(reading.entries[1].findings == [])
        let harbour = reading.entries[2].findings
        #expect(harbour[0].kind == "Schools into Special Measures Visit 1")
        #expect(harbour[1].level("overall-effectiveness") == 1 && harbour[1].level("safeguarding") == 1)
    }

    @Test("is read alike with moved columns, unknown ones, and in UTF-8")
    func moved() throws {
        let reading = try InspectionFile(Fixture.later).read(.schools(Fixture.numbers("990002", "990011")))
        let first = try InspectionFile(Fixture.inspections).read(.schools(Fixture.numbers("990002", "990011")))
        #expect(reading.encoding == .utf8 && reading.faults == [])
        #expect(reading.entries.map(\.findings) == first.entries.map(\.findings))
        #expect(first.entries[1].schoolName == "St Thomas à Beckmoor Catholic Primary")
        #expect(reading.entries.map(\.schoolName) == first.entries.map(\.schoolName))
    }

    @Test("can be tried by the name of a trust in it, capitals and accents as the file has them")
    func trust() throws {
        let reading = try InspectionFile(Fixture.inspections).read(.trust("étoile  learning trust"))
        #expect(reading.entries.map(\.number.number) == ["990021", "990022"] && reading.notOurs == 11)
    }

    @Test("gives back every result that was written, whatever the mix")
    func roundTrip() throws {
        var chance = SeededChance(seed: 20_251_110)
        for _ in 0..<300 {
            var cells: [InspectionColumn: String] = [.startedOn: "11/11/2025", .latestStartedOn: "12/09/2019"]
            var renewed: [String: Findings.Given] = [:]
            var latest: [String: Findings.Given] = [:]
            for (column, area) in InspectionColumns.renewed.results {
                let scale = try #require(InspectionStandard.ofsted2025.area(area)?.scale)
                let number = Int.random(in: 0...scale.levels.count, using: &chance)
                cells[column] =
                    number == 0 ? ["NULL", "9", ""].randomElement(using: &chance) : scale.levels[number - 1].name
                renewed[area] = number == 0 ? nil : .level(number)
            }
            for (column, area) in InspectionColumns.latest.results where column != .latestSafeguarding {
                let grade = Int.random(in: 0...5, using: &chance)
                cells[column] = grade == 0 ? "NULL" : grade == 5 ? "Not judged" : " \(grade) "
                latest[area] = grade == 0 ? nil : grade == 5 ? .words("Not judged") : .level(5 - grade)
            }
            let reading = try Fixture.read([Fixture.row(cells)])
            #expect(reading.faults == [])
            #expect(reading.entries.first?.findings.map(\.results) == [renewed, latest])
        }
    }
}
