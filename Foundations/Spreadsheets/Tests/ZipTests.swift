import Database
import Foundation
import Rehearsal
import Spreadsheets
import Testing
import Web

@Suite("An archive")
struct ZipTests {
    private static let made = Instant(secondsSince1970: 1_795_000_000)

    private static func written(_ fill: (Zip) throws -> Void) throws -> ReadBack.Archive {
        let file = TemporaryFile(ending: "zip")
        let zip = try Zip(to: file.url, made: made)
        try fill(zip)
        try zip.close()
        return try ReadBack.zip(Array(Data(contentsOf: file.url)))
    }

    private static func hex(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test("holds bytes, files and what is made piece by piece", .enabled(if: ReadBack.isThere))
    func contents() throws {
        let source = TemporaryFile(ending: "txt")
        try Data(repeating: 65, count: 1_000_000).write(to: source.url)
        let found = try Self.written { zip in
            try zip.add(Array("Read me first.\n".utf8), as: ["README.txt"])
            try zip.add([], as: ["empty.txt"])
            try zip.add(contentsOf: source.url, as: ["files", "Ysgol Tŷ Coch", "plan.txt"])
            try zip.add(contentsOf: source.url, as: ["files", "photo.jpg"])
            try zip.add(as: ["long.csv"]) { entry in
                for _ in 0..<100_000 { try entry.write(Array("0123456789".utf8)) }
            }
        }
        #expect(found.broken == nil)
        #expect(
            found.entries.map(\.name) == [
                "README.txt", "empty.txt", "files/Ysgol Tŷ Coch/plan.txt", "files/photo.jpg", "long.csv",
            ]
        )
        #expect(found.entries.map(\.size) == [15, 0, 1_000_000, 1_000_000, 1_000_000])
        #expect(found.entries[0].start == Self.hex("Read me first.\n"))
        #expect(found.entries[2].packed < 10_000 && found.entries[3].packed == 1_000_000)
        #expect(found.entries[4].start == Self.hex(String(repeating: "0123456789", count: 100)))
    }

    @Test("keeps names of all languages, and lets nothing out of its folder", .enabled(if: ReadBack.isThere))
    func names() throws {
        var odd = OddTexts(seed: 29)
        let texts = OddTexts.known + (0..<300).map { _ in odd.text() }
        var given: [String] = []
        let found = try Self.written { zip in
            for text in texts { given.append(try zip.add([1], as: ["files", text, text])) }
        }
        #expect(found.entries.map(\.name) == given)
        for name in given {
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.count == 3 && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") })
            #expect(!name.contains("\\") && !name.contains(":") && !name.unicodeScalars.contains { $0.value < 32 })
        }
        #expect(Set(given.map { $0.lowercased() }).count == texts.count)
        #expect(found.entries.contains { $0.name == "files/مدرسة النور/مدرسة النور" })
    }

    @Test("that was not finished leaves no file")
    func unfinished() throws {
        let file = TemporaryFile(ending: "zip")
        do {
            let zip = try Zip(to: file.url, made: Self.made)
            try zip.add([1], as: ["a"])
            #expect(FileManager.default.fileExists(atPath: file.url.path))
        }
        #expect(!FileManager.default.fileExists(atPath: file.url.path))
    }

    @Test("that cannot be written says so")
    func refusals() throws {
        #expect(throws: Zip.Failure.self) { try Zip(to: URL(fileURLWithPath: "/nowhere/at/all.zip"), made: Self.made) }
        let file = TemporaryFile(ending: "zip")
        let zip = try Zip(to: file.url, made: Self.made)
        #expect(throws: (any Error).self) {
            try zip.add(contentsOf: URL(fileURLWithPath: "/nowhere/at/all"), as: ["a"])
        }
        try zip.add([1], as: ["b"])
        try zip.close()
        #expect(throws: Zip.Failure.self) { try zip.add([1], as: ["c"]) }
    }
}
