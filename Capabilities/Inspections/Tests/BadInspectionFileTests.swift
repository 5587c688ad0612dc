import Database
import Foundation
import Schools
import Testing

@testable import Inspections

@Suite("A bad file of Ofsted’s")
struct BadInspectionFileTests {
    static let refused: [(String, FileRefusal, String)] = [
        ("", .empty, "This file is empty. Choose Ofsted's CSV file."),
        ("PK\u{3}\u{4}", .otherKind("an Excel workbook or a zip archive"), "not a CSV file"),
        ("URN\u{0}", .broken(.notText(row: 1)), "bytes that are no text"),
        ("\"URN,School name", .broken(.quoteNotClosed(row: 1)), "never closed"),
        (Fixture.header + ",URN", .columnTwice("URN"), "has the column “URN” twice"),
        (
            Fixture.header.replacing(",Inclusion", with: ",Inclusivity"), .columnsMissing(["Inclusion"]),
            "The header lacks the column “Inclusion”. Download"
        ),
    ]

    @Test("is refused by what it is, in plain words", arguments: refused)
    func refusals(text: String, refusal: FileRefusal, words: String) {
        let bytes = text.unicodeScalars.flatMap { $0.value < 128 ? [UInt8($0.value)] : Array(String($0).utf8) }
        #expect(throws: refusal) { try InspectionFile(.bytes(bytes)) }
        #expect(refusal.wordsOnInspections.contains(words))
        #expect(refusal.wordsOnInspections.hasSuffix("."))
    }

    @Test("without any column of ours, too large or too wide is refused in words about Ofsted’s file")
    func other() {
        let refusal = #expect(throws: FileRefusal.self) { try InspectionFile(.bytes(Array("a,b\n1,2\n".utf8))) }
        #expect(refusal?.wordsOnInspections.hasPrefix("The first row is not the header of Ofsted's file") == true)
        #expect(FileRefusal.tooLarge(bytes: 200_000_000).wordsOnInspections.contains("200 MB. The limit is 100 MB."))
        #expect(FileRefusal.broken(.tooManyFields(row: 3)).wordsOnInspections.contains("This is not Ofsted's file."))
        #expect(throws: FileRefusal.unreadable) { try InspectionFile(.file(Fixture.folder.appending(path: "no.csv"))) }
    }

    @Test("needs nothing of the previous inspection and no name of school or trust")
    func optional() throws {
        let kept = InspectionColumn.allCases.filter(\.isNeeded).map(\.rawValue)
        let row = kept.map { $0 == "URN" ? "990001" : "NULL" }
        let text = [kept, row].map { $0.joined(separator: ",") }.joined(separator: "\n")
        let reading = try InspectionFile(.bytes(Array(text.utf8))).read(.schools(Fixture.numbers("990001")))
        #expect(reading.entries.map(\.findings) == [[]] && reading.faults == [])
    }

    static let wrongCells: [([InspectionColumn: String], InspectionColumn, String, Int)] = [
        (Fixture.renewed(on: "2026-02-03"), .startedOn, "a day such as 31/08/2026", 0),
        (Fixture.renewed(on: "31/02/2026"), .startedOn, "a day such as 31/08/2026", 0),
        (Fixture.renewed(on: "09/11/2025"), .startedOn, "a day from 10/11/2025", 0),
        (Fixture.renewed(on: "NULL"), .startedOn, "the day on which the inspection began", 0),
        (Fixture.renewed(on: "03/02/2026", "Good"), .inclusion, "Urgent improvement, Needs attention", 1),
        (Fixture.renewed("Expected standard", [.safeguarding: "1"]), .safeguarding, "Not met, Met or NULL", 8),
        (Fixture.renewed("Expected standard", [.achievement: "6"]), .achievement, "Urgent improvement", 8),
        (Fixture.renewed("Expected standard", [.publishedOn: "01/02/2026"]), .publishedOn, "not before", 9),
        ([.latestStartedOn: "14/03/2023", .latestQuality: "5"], .latestQuality, "1, 2, 3, 4, Not judged or NULL", 0),
        ([.latestStartedOn: "14/03/2013", .latestQuality: "2"], .latestQuality, "NULL, because", 0),
        ([.previousStartedOn: "14/03/1999", .previousOverall: "2"], .previousStartedOn, "from 01/09/2005", 0),
    ]

    @Test("says row and column of a wrong cell and keeps the rest", arguments: wrongCells)
    func cells(_ cells: [InspectionColumn: String], column: InspectionColumn, wanted: String, kept: Int) throws {
        let reading = try Fixture.read([Fixture.row(cells), Fixture.row(Fixture.renewed(), urn: "990002")])
        #expect(reading.faults.allSatisfy { $0.row == 2 && !$0.dropsRow })
        #expect(reading.faults.contains { $0.column == column.rawValue && $0.wanted.contains(wanted) })
        #expect((reading.entries.first?.findings.first?.results.count ?? 0) == kept)
        #expect(reading.entries.last?.findings.first?.results.count == 9)
    }

    @Test("leaves out a row whose number, shape or quotes are wrong, and a school’s second row")
    func rows() throws {
        let reading = try Fixture.read([
            Fixture.row([:], urn: "99000x"), Fixture.row([:]) + ",more", Fixture.row([.kind: "S5 \"x\""]),
            Fixture.row([:]), Fixture.row([:]), Fixture.row([:], urn: "123456"),
        ])
        #expect(reading.entries.map(\.row) == [5] && reading.notOurs == 1)
        #expect(reading.faults.map(\.row) == [2, 3, 4, 6])
        #expect(reading.faults[0].words == "row 2, column URN: found “99000x”, wanted a school's number of six digits")
        #expect(reading.faults[3].wanted == "each school once; this one is on row 5 already")
    }

    @Test("survives any change of its bytes")
    func anyChange() throws {
        var chance = SeededChance(seed: 41)
        let rows = [Fixture.row(Fixture.renewed()), Fixture.row([.latestStartedOn: "14/03/2023"], urn: "990002")]
        let good = Array(([Fixture.header] + rows).joined(separator: "\n").utf8)
        for _ in 0..<1_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            }
            if Bool.random(using: &chance) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &chance)) }
            let numbers = Fixture.numbers("990001", "990002")
            switch Result(catching: { try InspectionFile(.bytes(bytes)).read(.schools(numbers)) }) {
            case .success(let reading): #expect(reading.entries.count <= 2)
            case .failure(let error): #expect((error as? FileRefusal)?.wordsOnInspections.isEmpty == false)
            }
        }
    }
}
