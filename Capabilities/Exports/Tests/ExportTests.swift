import App
import Database
import Evaluations
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Exports

@Suite("Everything in one file", .enabled(if: ReadBack.isThere), .timeLimit(.minutes(8)))
struct ExportTests {
    /// What a plain reading of a table holds, row by row, each value as text; in the order of its first columns.
    private static func plain(_ table: ExportedTable, _ tx: Transaction) throws -> [[String: String]] {
        let all = table.columns.map { Query(sql: $0) }.joined(by: ", ")
        return try tx.rows("SELECT \(all) FROM \(table.source)").map { row in
            var found: [String: String] = [:]
            for name in table.columnNames {
                let value: ExportedValue = try row[name]
                found[name] = value.words
            }
            return found
        }
    }

    @Test("holds every row of every table as it is kept, twice, and every file to the byte")
    func trust() async throws {
        let removal = try await Removal.sample()
        let trust = try await removal.trust()
        // Export and plain reading see one moment; other tests go on meanwhile.
        let file = TemporaryFile(ending: "zip")
        let (report, plain) = try await removal.house.database.read { [house = removal.house] tx in
            let report = try WriteExport.run(.trust(trust.id), tx, files: house.files, to: file.url)
            return (report, try ExportedTable.all.map { try Self.plain($0, tx) })
        }
        let found = try Unpacked(Array(Data(contentsOf: file.url)))
        defer { found.remove() }
        #expect(report.tables == ExportedTable.all.count && report.missing.isEmpty && report.rows > 1000)
        for (table, kept) in zip(ExportedTable.all, plain) {
            let objects = try found.objects("tables/\(table.name).json")
            let written = objects.map { object in object.mapValues { Self.words($0) } }
            let isPlain = { (row: [String: String]) in row.filter { !table.structured.contains($0.key) } }
            #expect(Self.sorted(written.map(isPlain)) == Self.sorted(kept.map(isPlain)), "\(table.name)")
            let lines = try ReadBack.csv(Array(found.bytes("tables/\(table.name).csv")))
            let shown = table.columnNames.filter { !table.onlyInJSON.contains($0) }
            #expect(lines.first == shown && lines.count == objects.count + 1, "\(table.name)")
        }
        let files = try found.objects("files.json")
        #expect(!files.isEmpty && files.count == report.files)
        for file in files {
            let path = try #require(file["path"] as? String)
            let sha256 = try #require(file["sha256"] as? String)
            let kept = try Data(contentsOf: removal.house.files.url(of: sha256, trust: trust.id))
            #expect(try found.bytes(path) == kept, "\(path)")
        }
        let readMe = try found.text("README.txt")
        for table in ExportedTable.all { #expect(readMe.contains("tables/\(table.name) ")) }
        #expect(try found.paths().contains { $0.hasPrefix("frameworks/") && $0.hasSuffix(".yaml") })
    }

    @Test("of one school names no other, and holds nothing that was not shared with it")
    func school() async throws {
        let removal = try await Removal.sample()
        let (trust, schools) = (try await removal.trust(), try await removal.schools())
        let hidden = try await removal.house.database.read { tx in
            try tx.rows("SELECT id FROM validations WHERE shared_at IS NULL OR NOT is_lead").map {
                try $0["id"] as String
            }
        }
        #expect(!hidden.isEmpty)
        for school in schools.prefix(4) {
            let (_, found) = try await removal.unpacked(.school(school.id, of: trust.id))
            defer { found.remove() }
            let others = schools.filter { $0.id != school.id && !school.name.contains($0.name) }
            for path in try found.paths() where path.hasSuffix(".json") || path.hasSuffix(".csv") {
                let text = try found.text(path)
                for id in hidden { #expect(!text.contains(id), "\(path) of \(school.name)") }
                // What two schools agreed on is theirs both.
                guard !path.contains("support_l") else { continue }
                for other in others {
                    #expect(!text.contains(other.id.text), "\(path) of \(school.name) knows \(other.name)")
                    #expect(!text.contains(other.name), "\(path) of \(school.name) names \(other.name)")
                }
            }
            #expect(try found.objects("tables/schools.json").compactMap { $0["id"] as? String } == [school.id.text])
            #expect(try found.text("README.txt").contains("not shared with the school"))
        }
    }

    @Test("says which file is not on the disk, and holds the rest")
    func missing() async throws {
        let removal = try await Removal.sample()
        let trust = try await removal.trust()
        let file = TemporaryFile(ending: "zip")
        let report = try await removal.house.database.read { tx in
            try WriteExport.run(.trust(trust.id), tx, files: FileStore(folder: "/nowhere"), to: file.url)
        }
        let found = try Unpacked(Array(Data(contentsOf: file.url)))
        defer { found.remove() }
        #expect(report.missing.count == report.files && report.files > 0)
        #expect(try found.text("README.txt").contains("not on the disk"))
        #expect(try found.objects("files.json").allSatisfy { $0["is_missing"] as? Bool == true })
    }

    private static func words(_ value: Any) -> String {
        switch value {
        case is NSNull: ""
        case let text as String: text
        case let number as NSNumber: number.doubleValue.description
        default: ""
        }
    }

    private static func sorted(_ rows: [[String: String]]) -> [String] {
        rows.map { row in row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "|") }
            .sorted()
    }
}

extension ExportedValue {
    fileprivate var words: String {
        switch cell {
        case .null: ""
        case .integer(let number): Double(number).description
        case .real(let number): number.description
        case .text(let text): text
        }
    }
}
