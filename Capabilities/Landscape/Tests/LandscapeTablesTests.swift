import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("What is taken away from the landscape", .timeLimit(.minutes(8)))
struct LandscapeTablesTests {
    /// A trust lead and a trustee at a trust where dice were thrown.
    private struct Stage {
        let valley: Valley
        let told: RandomCycle

        static func open(seed: UInt64) async throws -> Stage {
            let valley = try await Valley.open()
            let told = RandomCycle(valley.version.wires, seed: seed, schools: 16)
            try await told.write(to: valley)
            return Stage(valley: valley, told: told)
        }

        func get(_ role: Role, _ path: String) async throws -> Seen {
            try await valley.visitor(valley.add("Somebody", role)).get("\(path)?cycle=\(told.cycle)")
        }

        /// What a plain reading of all that happened says of a school on a wire.
        func words(_ school: String, _ wire: Int, showsDrafts: Bool) throws -> (words: String, isOwn: Bool) {
            let area = valley.version.wires[wire]
            let known = try #require(told.schools.first { $0.name == school })
            let cell = told.cell(known, wire, area, showsDrafts: showsDrafts)
            return switch cell {
            case .doesNotApply: ("Does not apply", false)
            case .notJudged: ("Not judged", false)
            case .judged(let notch, let isValidated): (area.scale?.words(of: notch) ?? "", !isValidated)
            }
        }
    }

    @Test(
        "says in the CSV what a plain reading says, and a trustee’s file holds no draft",
        .enabled(if: ReadBack.isThere),
        arguments: [Role.trustLead, .trustee]
    )
    func csv(role: Role) async throws {
        let stage = try await Stage.open(seed: 21)
        let seen = try await stage.get(role, "/landscape.csv")
        #expect(seen.header("Content-Disposition")?.contains("attachment") == true)
        let rows = try ReadBack.csv(seen.bytes)
        let version = stage.valley.version
        #expect(rows[0] == ["School", "Phase"] + version.wires.map { version.title(of: $0) })
        let schools = rows.dropFirst().prefix { $0.count > 1 }
        #expect(schools.count == 16)
        for row in schools {
            for wire in version.wires.indices {
                let wanted = try stage.words(row[0], wire, showsDrafts: role == .trustLead)
                #expect(row[wire + 2] == wanted.words + (wanted.isOwn ? " (school’s own)" : ""))
            }
        }
    }

    @Test("says the same in every sheet of the workbook", .enabled(if: ReadBack.isThere))
    func excel() async throws {
        let stage = try await Stage.open(seed: 22)
        let book = try ReadBack.excel(await stage.get(.trustLead, "/landscape.xlsx").bytes)
        #expect(book.sheets.map(\.name) == ["Heat map", "Judgement by judgement", "Strengths and needs"])
        let version = stage.valley.version
        let rows = book.sheets[1].rows.dropFirst().map { row in row.map { $0.value ?? "" } }
            .filter { $0.count > 4 && !$0[3].isEmpty }
        #expect(rows.count == 16 * version.wires.count)
        for row in rows {
            let wire = try #require(version.wires.firstIndex { version.title(of: $0) == row[2] })
            let wanted = try stage.words(row[0], wire, showsDrafts: true)
            let isJudged = !["Does not apply", "Not judged"].contains(wanted.words)
            let whose = wanted.isOwn ? "School’s own" : "Validated"
            #expect(row[3] == wanted.words)
            #expect(row[4] == (isJudged ? whose : ""))
        }
    }

    @Test("counts in the spread and over the cycles what a plain reading counts", .enabled(if: ReadBack.isThere))
    func counts() async throws {
        let stage = try await Stage.open(seed: 23)
        let version = stage.valley.version
        let spread = try ReadBack.csv(await stage.get(.trustLead, "/landscape/compare.csv").bytes)
        let strings = try ReadBack.csv(await stage.get(.trustLead, "/landscape/cycles.csv").bytes)
        for (wire, area) in version.wires.enumerated() {
            for level in area.scale?.levels ?? [] {
                var here: [String] = []
                for school in stage.told.schools {
                    let words = try stage.words(school.name, wire, showsDrafts: true).words
                    if words == level.name || words.hasPrefix(level.name + ",") { here.append(school.name) }
                }
                let title = version.title(of: area)
                let row = try #require(spread.first { $0.count > 2 && $0[0] == title && $0[1] == level.name })
                #expect(row[2] == "\(here.count)")
                #expect(Set(row[3].split(separator: ", ").map(String.init)) == Set(here))
                let string = strings.first { $0.count > 3 && $0[0...2] == [title, "Autumn 2026", level.name] }
                #expect(string?[3] == "\(here.count)")
            }
        }
    }

    @Test("is on paper too, for a screen reader, and no checker complains", .enabled(if: Paper.canBeChecked))
    func pdf() async throws {
        let stage = try await Stage.open(seed: 24)
        for path in ["", "/movement", "/cycles", "/compare", "/grounds"] {
            let seen = try await stage.get(.trustLead, "/landscape\(path).pdf")
            #expect(seen.header("Content-Type") == "application/pdf", "\(path)")
            let paper = Paper(seen.bytes)
            let told = try paper.told()
            #expect(told.part == "1" && told.isTagged && told.language.hasPrefix("en"))
            #expect(told.complaints.isEmpty, "\(path)")
            #expect(try paper.words().contains("School Standard 1.0 in Autumn 2026."))
        }
    }

    @Test("is for those who see the landscape and nobody else, and has no total, average or rank")
    func closed() async throws {
        let stage = try await Stage.open(seed: 25)
        for path in ["", "/movement", "/cycles", "/compare", "/grounds"] {
            for role in Role.allCases where !role.isAtSchool {
                let status = try await stage.get(role, "/landscape\(path).csv").status
                #expect(status == ([.trustLead, .trustee].contains(role) ? 200 : 403), "\(role) \(path)")
            }
            let text = String(decoding: try await stage.get(.trustee, "/landscape\(path).csv").bytes, as: UTF8.self)
            for word in ["average,", "total", "ranking", "score"] { #expect(!text.lowercased().contains(word)) }
        }
        let fresh = try await Valley.open()
        let lead = try await fresh.visitor(fresh.add("Priya Nair", .trustLead))
        #expect(try await lead.get("/landscape.csv").status == 404)
    }
}
