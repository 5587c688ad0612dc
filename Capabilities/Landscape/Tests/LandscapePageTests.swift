import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("The landscape page")
struct LandscapePageTests {
    @Test("stands from A to Z, with a sentence in every cell and nothing added up")
    func fair() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 7, schools: 20)
        try await told.write(to: valley)
        let html = try await valley.landscape(.trustLead).html
        let map = try await valley.map(of: told.cycle)
        let heat = try #require(
            html.split(separator: "<table class=\"heat\">").last?.split(separator: "</table>").first
        )
        let rows = heat.components(separatedBy: "<tr><th scope=\"row\">").dropFirst()
        let names = rows.compactMap {
            $0.split(separator: ">").dropFirst().first?.split(separator: "<").first.map(String.init)
        }
        #expect(names == names.sorted { $0.lowercased() < $1.lowercased() })
        #expect(names == map.schools.map(\.name))
        for row in rows {
            let cells = row.components(separatedBy: "<td").dropFirst()
            #expect(cells.count == map.columns.count)
            #expect(cells.allSatisfy { $0.contains("<span class=\"vh\">") || $0.contains(">Not judged<") })
        }
        for word in ["average", "total", "rank", "score", "overall"] { #expect(!html.lowercased().contains(word)) }
        #expect(!html.contains("aria-sort"))
    }

    @Test("leads a trust lead to the areas, and a trustee nowhere")
    func links() async throws {
        let (valley, evaluation) = try await Valley.withOneBead()
        let area = try valley.version.wire("inclusion").id
        let lead = try await valley.landscape(.trustLead).html
        #expect(lead.contains("<a href=\"/evaluations/\(evaluation)/areas/\(area)#area\"><svg"))
        #expect(lead.contains("<a href=\"/evaluations/\(evaluation)\">Ash Primary</a>"))
        let trustee = try await valley.landscape(.trustee).html
        #expect(trustee.contains("Ash Primary") && !trustee.contains("/evaluations/"))
    }

    @Test("keeps a draft from a trustee until it is sent")
    func drafts() async throws {
        let (valley, evaluation) = try await Valley.withOneBead()
        #expect(
            try await valley.landscape(.trustLead).html.contains("Expected standard, upper middle, the school’s own")
        )
        #expect(try await !valley.landscape(.trustee).html.contains("Expected standard, upper middle"))
        let sent = ID<Submission>()
        let cycle = try await valley.cycles()[0]
        try await valley.run(
            Deeds.submission(sent, of: evaluation, in: cycle),
            Deeds.sent(sent, valley.version.wire("inclusion"), notch: 11)
        )
        #expect(try await valley.landscape(.trustee).html.contains("Expected standard, upper middle, the school’s own"))
    }

    @Test("leads to the whole evaluation once that stands in another version")
    func oldVersion() async throws {
        let (valley, evaluation) = try await Valley.withOneBead()
        let cycle = try await valley.cycles()[0]
        let sent = ID<Submission>()
        let newer = SampleVersion.make("Newer standard")
        try await valley.run(
            Deeds.submission(sent, of: evaluation, in: cycle),
            Deeds.sent(sent, valley.version.wire("inclusion"), notch: 11)
        )
        try await valley.database.write { [trust = valley.trust] tx in
            try tx.put(newer, trust: trust.id)
            try tx.run("UPDATE evaluations SET version_id = \(newer.id) WHERE id = \(evaluation)")
        }
        let html = try await valley.landscape(.trustLead, "?cycle=\(cycle)").html
        #expect(html.contains("<a href=\"/evaluations/\(evaluation)\"><svg") && !html.contains("/areas/"))
    }

    @Test("is for trust leads and trustees alone")
    func closed() async throws {
        let valley = try await Valley.open()
        for role in Role.allCases where !role.isAtSchool {
            let isOpen = [.trustLead, .trustee].contains(role)
            #expect(try await valley.landscape(role).status == (isOpen ? 200 : 403), "\(role)")
        }
        let school = try await valley.addSchool("Ash Primary")
        for role in Role.allCases where role.isAtSchool {
            let visitor = try await valley.visitor(valley.add("Somebody", role, at: school))
            #expect(try await visitor.get("/landscape").status == 403, "\(role)")
        }
    }

    @Test("says what to do before there is a cycle, and to whom it may say it")
    func noCycle() async throws {
        let valley = try await Valley.open()
        let lead = try await valley.landscape(.trustLead)
        #expect(lead.text.contains("No cycle yet.") && lead.html.contains("href=\"/cycles/new\""))
        #expect(try await !valley.landscape(.trustee).html.contains("/cycles/new"))
    }

    @Test("says when no school fits, and leads back")
    func noSchool() async throws {
        let (valley, _) = try await Valley.withOneBead()
        let seen = try await valley.landscape(.trustLead, "?phase=secondary")
        #expect(seen.text.contains("No school in Autumn 2026 matches."))
        #expect(seen.html.contains("Show all schools of the cycle") && !seen.html.contains("class=\"heat\""))
    }
}

extension Valley {
    /// One school with one bead, in a cycle under way.
    static func withOneBead() async throws -> (Valley, ID<Evaluation>) {
        let valley = try await open()
        let evaluation = try await valley.openCycle(for: [valley.addSchool("Ash Primary")])[0]
        try await valley.run(Deeds.judgement(evaluation, valley.version.wire("inclusion"), notch: 11))
        return (valley, evaluation)
    }

    func landscape(_ role: Role, _ query: String = "") async throws -> Seen {
        try await visitor(add("Priya Nair", role)).get("/landscape\(query)")
    }

    /// The cycles of the trust, the newest first.
    func cycles() async throws -> [ID<Cycle>] {
        try await database.read { [trust] tx in try tx.landscapeChoices(of: trust.id).cycles.map(\.id) }
    }
}
