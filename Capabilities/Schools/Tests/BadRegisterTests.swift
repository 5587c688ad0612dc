import Database
import Testing

@testable import Schools

@Suite("A bad register file")
struct BadRegisterTests {
    static let otherKinds: [([UInt8], RegisterFile.Refusal)] = [
        ([], .empty),
        ([0xEF, 0xBB, 0xBF], .empty),
        ([0x50, 0x4B, 0x03, 0x04, 0x14], .otherKind("an Excel workbook or a zip archive")),
        ([0x1F, 0x8B, 0x08], .otherKind("a compressed file")),
        ([0xFF, 0xFE, 0x55, 0x00], .otherKind("text in UTF-16")),
        (Array("%PDF-1.7".utf8), .otherKind("a PDF")),
        ([0x55, 0x00, 0x52], .broken(.notText(row: 1))),
        (Array("\"URN,EstablishmentName".utf8), .broken(.quoteNotClosed(row: 1))),
        (Array("URN,URN,EstablishmentName".utf8), .columnTwice("URN")),
    ]

    @Test("is refused by what it is", arguments: otherKinds)
    func otherKind(bytes: [UInt8], refusal: RegisterFile.Refusal) {
        #expect(throws: refusal) { try RegisterFile(.bytes(bytes)) }
        #expect(refusal.words.hasSuffix("."))
    }

    @Test("that is not there is refused")
    func missing() {
        #expect(throws: RegisterFile.Refusal.unreadable) {
            try RegisterFile(Fixture.nothing)
        }
    }

    @Test("without needed columns says which")
    func columnsMissing() {
        let header = Fixture.header.replacing("StatutoryLowAge,", with: "").replacing("Trusts (name)", with: "Trust")
        let refusal = #expect(throws: RegisterFile.Refusal.columnsMissing(["StatutoryLowAge", "Trusts (name)"])) {
            try RegisterFile(Fixture.file([header]))
        }
        #expect(refusal?.words.contains("lacks the columns “StatutoryLowAge”, “Trusts (name)”") == true)
        let other = #expect(throws: RegisterFile.Refusal.self) { try RegisterFile(Fixture.file(["a,b", "1,2"])) }
        #expect(other?.words.hasPrefix("The first row is not the header") == true)
    }

    @Test("cut short inside a quoted field is refused, so that nothing is taken for closed")
    func cutShort() throws {
        let file = try RegisterFile(Fixture.file([Fixture.header, Fixture.row(), "990002,\"Kestrel"]))
        #expect(throws: RegisterFile.Refusal.broken(.quoteNotClosed(row: 3))) { try file.read(.uid("99101")) }
    }

    static let wrongCells: [(String, String, String?)] = [
        (Fixture.row(urn: "12A456"), "URN", "12A456"),
        (Fixture.row(urn: ""), "URN", nil),
        (Fixture.row(name: "  "), "EstablishmentName", nil),
        (Fixture.row(status: "9"), "EstablishmentStatus (code)", "9"),
        (Fixture.row(phase: "primary"), "PhaseOfEducation (code)", "primary"),
        (Fixture.row(phase: ""), "PhaseOfEducation (code)", nil),
    ]

    @Test("leaves out a row that cannot be used and says where and why", arguments: wrongCells)
    func droppedRow(row: String, column: String, found: String?) throws {
        let reading = try Fixture.read([Fixture.row(urn: "990009"), row])
        #expect(reading.entries.map(\.number.number) == ["990009"])
        #expect(reading.faults.map(\.row) == [3])
        #expect(reading.faults.map(\.column) == [column])
        #expect(reading.faults.map(\.found) == [found])
        #expect(reading.hasDroppedRows)
    }

    static let wrongFacts: [(String, String)] = [
        (Fixture.row(low: "four"), "StatutoryLowAge"),
        (Fixture.row(high: "-1"), "StatutoryHighAge"),
        (Fixture.row(low: "11", high: "4"), "StatutoryHighAge"),
        (Fixture.row(pupils: "2 1 0"), "NumberOfPupils"),
        (Fixture.row(easting: "9999999"), "Easting"),
        (Fixture.row(status: "2", closed: "31/08/2024"), "CloseDate"),
        (Fixture.row(status: "2", closed: "31-02-2024"), "CloseDate"),
        (Fixture.row(type: "academy"), "TypeOfEstablishment (code)"),
    ]

    @Test("keeps a row with one wrong fact, without that fact", arguments: wrongFacts)
    func droppedFact(row: String, column: String) throws {
        let reading = try Fixture.read([row])
        #expect(reading.entries.count == 1)
        #expect(reading.faults.map(\.column) == [column])
        #expect(!reading.hasDroppedRows)
    }

    @Test("says which rows have too few or too many columns, or stray quote marks")
    func brokenRows() throws {
        let rows = [Fixture.row() + ",more", "990002,Kestrel", "", Fixture.row(name: "The \"Mill\""), Fixture.row()]
        let reading = try Fixture.read(rows)
        #expect(reading.entries.map(\.row) == [6])
        #expect(reading.faults.map(\.row) == [2, 3, 5])
        #expect(reading.faults.first?.words == "row 2: found “14 columns”, wanted 13 columns as in the header")
    }

    @Test("takes a school once and says on which row it was already")
    func twice() throws {
        let reading = try Fixture.read([Fixture.row(name: "First"), Fixture.row(name: "Second"), Fixture.row()])
        #expect(reading.entries.map(\.facts.name) == ["First"])
        #expect(reading.faults.map(\.wanted).allSatisfy { $0.contains("on row 2 already") })
        #expect(reading.faultCount == 2)
    }

    @Test("with more faults than anyone reads counts the rest")
    func manyFaults() throws {
        let rows = (0..<900).map { Fixture.row(urn: "\($0)") }
        let reading = try Fixture.read(rows)
        #expect(reading.faults.count == RegisterReading.mostFaults)
        #expect(reading.faultCount == 900)
    }

    @Test("survives any change of its bytes")
    func anyChange() throws {
        var chance = SeededChance(seed: 99)
        let good = Array([Fixture.header, Fixture.row(), Fixture.row(urn: "990002")].joined(separator: "\n").utf8)
        for _ in 0..<1_500 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                bytes[place] = UInt8.random(in: 0...255, using: &chance)
            }
            if Bool.random(using: &chance) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &chance)) }
            switch Result(catching: { try RegisterFile(.bytes(bytes)).read(.uid("99101")) }) {
            case .success(let reading): #expect(reading.entries.count + reading.faultCount <= 8)
            case .failure(let error): #expect((error as? RegisterFile.Refusal)?.words.isEmpty == false)
            }
        }
    }
}
