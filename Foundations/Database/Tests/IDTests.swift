import Database
import Foundation
import Testing

@Suite("An id")
struct IDTests {
    @Test("is read back from its text, a thousand times")
    func roundTrip() {
        for _ in 0..<1000 {
            let id = ID<Shelf>()
            #expect(id.text.utf8.count == 36)
            #expect(ID(id.text) == id)
            #expect(ID(id.text.uppercased()) == id)
            #expect(id.text == id.text.lowercased())
            #expect(UUID(uuidString: id.text) != nil)
        }
    }

    @Test("is a UUID of version 7 that tells when it was made")
    func version() {
        let text = ID<Shelf>().text
        let digits = text.filter { $0 != "-" }
        let milliseconds = Double(UInt64(digits.prefix(12), radix: 16) ?? 0)
        #expect(abs(milliseconds / 1000 - Instant.now.secondsSince1970) < 5)
        #expect(Array(text)[14] == "7")
        #expect("89ab".contains(Array(text)[19]))
    }

    @Test("comes after all that were made before, also when many are made at once")
    func order() async {
        let runs = await withTaskGroup(of: [ID<Shelf>].self) { group in
            for _ in 0..<8 { group.addTask { (0..<2000).map { _ in ID() } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for run in runs {
            #expect(run == run.sorted())
            #expect(run.map(\.text) == run.map(\.text).sorted())
        }
        #expect(Set(runs.joined()).count == 16_000)
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "school", "01890000-0000-7000-8000-00000000000", "01890000-0000-7000-8000-0000000000000",
            "01890000_0000-7000-8000-000000000000", "g1890000-0000-7000-8000-000000000000",
            "01890000000070008000000000000000", "0189000-00000-7000-8000-000000000000",
            "01890000-0000-7000-8000-00000000000é", "'; DROP TABLE schools; --",
        ]
    )
    func refusal(text: String) {
        #expect(ID<Shelf>(text) == nil)
    }

    @Test("is one text in JSON")
    func json() throws {
        let id = ID<Shelf>()
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(id)\"]")
        #expect(try JSONDecoder().decode([ID<Shelf>].self, from: json) == [id])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ID<Shelf>].self, from: Data("[\"x\"]".utf8))
        }
    }
}
