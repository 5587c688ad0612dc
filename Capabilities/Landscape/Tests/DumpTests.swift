import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations

@testable import Landscape

@Suite("Dump")
struct DumpTests {
    @Test("pages")
    func pages() async throws {
        let valley = try await Valley.open()
        let names = ["Aldermere Primary", "Beckfold Infant and Nursery", "Birchcombe Junior", "Caldermoor Academy", "Fernclough Primary", "Hartlow High School", "Kestrel Bank Primary", "Lintwood School", "Millbeck Row Primary", "Oxmere Community School", "Rushey Holt Primary", "Stanefold All-through Academy", "Thistledown Primary", "Withy Lane Primary"]
        var schools: [School] = []
        for (n, name) in names.enumerated() { schools.append(try await valley.addSchool(name, hasPost16: n % 5 == 0)) }
        let evaluations = try await valley.openCycle(for: schools)
        let cycle = try await valley.cycles()[0]
        var dice = Dice(seed: 4)
        let validator = try await valley.add("Daniel Whitmore", .validator)
        for (n, evaluation) in evaluations.enumerated() {
            for wire in valley.version.wires where dice.number(1...12) > 1 {
                guard let scale = wire.scale else { continue }
                let top = scale.notches.upperBound
                try await valley.run(Deeds.judgement(evaluation, wire, notch: dice.number(max(1, top / 3)...top)))
            }
            guard n < 11 else { continue }
            let sent = ID<Submission>(), validation = ID<Validation>()
            try await valley.run(Deeds.submission(sent, of: evaluation, in: cycle))
            if n != 5 { try await valley.run(Deeds.validation(validation, of: sent, by: validator, isShared: n < 8, dueOn: Valley.today.adding(days: n), talkOn: Valley.today.adding(days: n), talkAt: "15:45")) }
            for wire in valley.version.wires {
                guard let scale = wire.scale else { continue }
                let notch = dice.number(max(1, scale.notches.upperBound / 3)...scale.notches.upperBound)
                try await valley.run(Deeds.sent(sent, wire, notch: notch))
                if n != 5 { try await valley.run(Deeds.agreed(validation, wire, notch: notch)) }
            }
        }
        let head = try await valley.add("Ruth Adeyemi", .headteacher, at: schools[12])
        let governor = try await valley.add("Tom Lowe", .governor, at: schools[12])
        let inclusion = try valley.version.wire("inclusion")
        try await valley.run(
            Deeds.action("Weekly attendance meeting with the three most affected families", of: evaluations[12], inclusion, owner: head, dueOn: Valley.today.adding(days: 18), progress: 80),
            Deeds.action("Offer review meetings by phone or at home", of: evaluations[12], inclusion, owner: head, dueOn: Valley.today.adding(days: -17), progress: 25))
        let lead = try await valley.add("Priya Nair", .trustLead)
        let list: [(String, Person, String)] = [
            ("landscape", lead, "/landscape"), ("home-trust", lead, "/"), ("home", head, "/"), ("home-governor", governor, "/"),
            ("home-validator", validator, "/"), ("home-trustee", try await valley.add("Amir Shah", .trustee), "/"),
            ("landscape-trustee", try await valley.add("Amir Shah", .trustee), "/landscape"),
            ("home-admin", try await valley.add("Ines Okafor", .trustAdministrator), "/"),
        ]
        for (name, person, path) in list {
            let visitor = try await valley.visitor(person)
            let seen = try await visitor.get(path)
            let html = seen.html
            let css = html.components(separatedBy: "href=\"").first { $0.hasPrefix("/assets") }?.components(separatedBy: "\"")[0] ?? ""
            let style = try await visitor.get(css).html
            try html.replacing(css, with: "waymark.css").write(toFile: "/tmp/landscape-pages/\(name).html", atomically: true, encoding: .utf8)
            try style.write(toFile: "/tmp/landscape-pages/waymark.css", atomically: true, encoding: .utf8)
        }
        // Time the page of 100 schools.
        let big = try await Valley.open()
        var many: [School] = []
        for place in 0..<100 { many.append(try await big.addSchool("School \(place)")) }
        let all = try await big.openCycle(for: many)
        try await big.database.write { [version = big.version] tx in
            for evaluation in all { for wire in version.wires { try tx.run(Deeds.judgement(evaluation, wire, notch: 2)) } }
        }
        let visitor = try await big.visitor(try await big.add("Priya Nair", .trustLead))
        _ = try await visitor.get("/landscape")
        let clock = ContinuousClock()
        let took = try await clock.measure { for _ in 0..<20 { _ = try await visitor.get("/landscape") } }
        print("LANDSCAPE 100 schools:", took / 20)
    }
}
