import Foundation
import Testing

@Suite("The rules of the house")
struct HouseRulesTests {
    private static let order = [
        "Schools", "Accounts", "Frameworks", "Inspections", "Evaluations", "Validations", "Marks", "Improvement",
        "Support", "Costs", "Landscape", "Reports", "Search", "Exports", "App",
    ]
    private static let foundations = ["Database", "Web", "Spreadsheets", "Typesetting", "Rehearsal"]
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// One Swift file of a part, without its tests.
    private struct Source {
        let part: String
        let name: String
        let lines: [Substring]

        var imports: [String] {
            lines.filter { $0.hasPrefix("import ") }.compactMap { $0.split(separator: " ").last.map(String.init) }
        }
    }

    private static func sources() throws -> [Source] {
        try ["Capabilities", "Foundations", "App", "Program"].flatMap { folder in
            let paths = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
            return try (paths?.compactMap { $0 as? String } ?? []).filter {
                $0.hasSuffix(".swift") && !$0.contains("Tests/")
            }.map {
                let text = try String(
                    contentsOf: root.appendingPathComponent(folder).appendingPathComponent($0),
                    encoding: .utf8
                )
                let part = ["App", "Program"].contains(folder) ? folder : String($0.prefix { $0 != "/" })
                return Source(
                    part: part,
                    name: $0,
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false)
                )
            }
        }
    }

    @Test("imports point one way")
    func oneWay() throws {
        for source in try Self.sources() {
            for name in source.imports {
                if let here = Self.order.firstIndex(of: source.part), let there = Self.order.firstIndex(of: name) {
                    #expect(there < here, "\(source.part)/\(source.name) imports \(name)")
                }
                if Self.foundations.contains(source.part) {
                    #expect(!Self.order.contains(name), "\(source.name) of a foundation imports \(name)")
                }
            }
        }
    }

    @Test("each library has one room")
    func rooms() throws {
        let rooms: [String: Set<String>] = [
            "Hummingbird": ["Web"], "GRDB": ["Database"], "GRDBSQLite": ["Database"], "CPostgres": ["Database"],
            "Yams": ["Frameworks"],
            "CXlsxwriter": ["Spreadsheets"], "CArchive": ["Spreadsheets"],
        ]
        for source in try Self.sources() {
            for name in source.imports {
                guard let allowed = rooms[name] else { continue }
                #expect(allowed.contains(source.part), "\(source.part)/\(source.name) imports \(name)")
            }
        }
    }

    @Test("nothing is public or open, and no file is long")
    func files() throws {
        for source in try Self.sources() {
            #expect(source.lines.count <= 251, "\(source.name) has \(source.lines.count) lines")
            let isPublic = source.lines.contains { $0.trimmingCharacters(in: .whitespaces).hasPrefix("public ") }
            #expect(!isPublic, "\(source.name) says public")
        }
    }

    @Test("no SQL outside the stores of capabilities, and none in the application")
    func sql() throws {
        for source in try Self.sources() where source.part == "App" {
            let text = source.lines.joined(separator: "\n")
            #expect(!text.contains("INSERT INTO") && !text.contains("SELECT "), "\(source.name) holds SQL")
        }
    }

    @Test("every part says in a page what it is")
    func readmes() throws {
        for part in Self.order.dropLast().map({ "Capabilities/\($0)" }) + Self.foundations.map({ "Foundations/\($0)" })
        {
            let path = Self.root.appendingPathComponent(part).appendingPathComponent("README.md")
            let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
            #expect((3...40).contains(lines.count), "\(part) has \(lines.count) lines")
        }
    }
}
