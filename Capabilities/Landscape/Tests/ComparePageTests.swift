import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("The page that compares")
struct ComparePageTests {
    private func compare(_ valley: Valley, _ role: Role, _ query: String = "") async throws -> Seen {
        try await valley.visitor(valley.add("Priya Nair", role)).get("/landscape/compare\(query)")
    }

    @Test("shows every bead on the overlay, in the stack and in words, from A to Z, and adds nothing up")
    func whole() async throws {
        let valley = try await Valley.open()
        let told = RandomCycle(valley.version.wires, seed: 7, schools: 20)
        try await told.write(to: valley)
        let map = try await valley.map(of: told.cycle)
        let html = try await compare(valley, .trustLead).html
        let beads = map.schools.indices.map { school in map.wires.indices.count { map[school, $0].notch != nil } }
        #expect(html.components(separatedBy: "class=\"at mini").count - 1 == beads.reduce(0, +))
        let stack = try #require(html.split(separator: "class=\"stackgrid\">").last?.split(separator: "</ul>").first)
        let items = stack.components(separatedBy: "<li><h3>").dropFirst()
        #expect(items.count == map.schools.count)
        for (item, (school, count)) in zip(items, zip(map.schools, beads)) {
            #expect(item.contains(">\(school.name)</a>"))
            #expect(item.components(separatedBy: "<ellipse").count - 1 == count)
        }
        for word in ["average", "total", "rank", "score", "overall"] { #expect(!html.lowercased().contains(word)) }
    }

    @Test("picks schools out by their address, and leaves out those it does not show")
    func picks() async throws {
        let (valley, evaluation) = try await Valley.withOneBead()
        let school = try await valley.database.read { [trust = valley.trust] tx in try tx.schools(of: trust.id)[0] }
        let seen = try await compare(valley, .trustLead, "?pick=\(school.id)&pick=\(ID<School>())&pick=x")
        #expect(seen.status == 200 && seen.text.contains("Ash Primary: Expected standard, upper middle"))
        #expect(seen.html.contains("class=\"at mini self pick\""))
        #expect(seen.text.contains("Another school to pick out"))
        let area = try valley.version.wire("inclusion").id
        #expect(seen.html.contains("href=\"/evaluations/\(evaluation)/areas/\(area)#area\""))
        #expect(try await !compare(valley, .trustLead).html.contains(" pick\""))
    }

    @Test("leads a trustee nowhere and shows no draft, and is closed to everybody else")
    func closed() async throws {
        let (valley, _) = try await Valley.withOneBead()
        let trustee = try await compare(valley, .trustee)
        #expect(trustee.text.contains("Ash Primary") && !trustee.html.contains("/evaluations/"))
        #expect(!trustee.html.contains("class=\"at mini"))
        for role in Role.allCases where !role.isAtSchool && ![.trustLead, .trustee].contains(role) {
            #expect(try await compare(valley, role).status == 403)
        }
    }

    @Test("leads to the landscape before there is a cycle, and says when no school fits")
    func empty() async throws {
        let valley = try await Valley.open()
        #expect(try await compare(valley, .trustLead).leadsTo == "/landscape")
        let (other, _) = try await Valley.withOneBead()
        let seen = try await compare(other, .trustLead, "?phase=secondary")
        #expect(!seen.text.contains("Go to the stack"))
        #expect(seen.text.contains("No school in Autumn 2026 matches.") && !seen.html.contains("class=\"abacus pile\""))
    }

    @Test("counts the beads of a crowded stop instead of piling them up, and still shows the school picked out")
    func crowd() async throws {
        let valley = try await Valley.open()
        var schools: [School] = []
        for number in 100..<130 { schools.append(try await valley.addSchool("School \(number)")) }
        let evaluations = try await valley.openCycle(for: schools)
        let wire = try valley.version.wire("inclusion")
        for evaluation in evaluations { try await valley.run(Deeds.judgement(evaluation, wire, notch: 11)) }
        let seen = try await compare(valley, .trustLead, "?pick=\(schools[3].id)")
        #expect(seen.html.contains("class=\"at mini many\" data-level=\"3\" data-pos=\"11\""))
        #expect(seen.html.components(separatedBy: "class=\"at mini self").count == 2)
        #expect(seen.html.contains("aria-label=\"Inclusion: 30 at Expected standard."))
    }
}
