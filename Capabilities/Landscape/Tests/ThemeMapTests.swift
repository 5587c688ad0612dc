import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("The themes of the landscape")
struct ThemeMapTests {
    @Test("name the schools that a plain reading of all factors names", arguments: Engine.available)
    func asRead(engine: Engine) async throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let valley = try await Valley.open(engine)
            let told = RandomThemes(valley.version.wires, seed: seed, schools: 16)
            try await told.write(to: valley)
            for showsDrafts in [true, false] {
                let (map, themes) = try await valley.themes(of: told.cycle, showsDrafts: showsDrafts)
                let names = { (places: [Int]) in places.map { map.schools[$0].name } }
                for theme in ["Staffing", "Attendance", "SEND", "Buses"] {
                    let found = themes.named.first { $0.name.lowercased() == theme.lowercased() }
                    let hindering = told.schools(naming: theme, .hindering, showsDrafts: showsDrafts)
                    let helping = told.schools(naming: theme, .helping, showsDrafts: showsDrafts)
                    #expect(names(found?.hindering ?? []) == hindering, "seed \(seed), \(theme)")
                    #expect(names(found?.helping ?? []) == helping, "seed \(seed), \(theme)")
                    #expect(names(found?.unplanned ?? []) == told.unplanned(theme, showsDrafts: showsDrafts))
                    #expect(found.map { $0.isOwnWord == (theme == "Buses") } ?? true)
                }
                let all = told.schools.flatMap { told.heard($0, showsDrafts: showsDrafts) }
                #expect(themes.unthemed == all.count { $0.entry.theme == nil })
                let order = themes.named.filter { !$0.isOwnWord }.map(\.name)
                #expect(order == Themes.standard.all.map(\.name).filter(order.contains))
            }
        }
    }

    @Test("say what many face without an action, in words")
    func alone() throws {
        let version = SampleVersion.make()
        let area = try version.wire("inclusion").id
        let factors = (0..<5).map {
            NamedFactor(school: $0, area: area, direction: .hindering, theme: "attendance", hasAction: $0 < 3)
        }
        let two = try #require(ThemeMap(factors, .standard, version).alone.first)
        let start = "Five schools are held back by Attendance, and"
        #expect(ThemesPage.sentence(two) == "\(start) in two of them no action works on it yet.")
        let none = factors.map {
            NamedFactor(school: $0.school, area: area, direction: .hindering, theme: "Attendance", hasAction: false)
        }
        let all = try #require(ThemeMap(none, .standard, version).alone.first)
        #expect(ThemesPage.sentence(all) == "\(start) none has an action for it yet.")
        #expect(all.areas == ["Inclusion"])
        #expect(ThemeMap(Array(none.prefix(2)), .standard, version).alone.isEmpty)
        #expect(ThemeMap(Array(factors.prefix(3)), .standard, version).alone.isEmpty)
    }

    @Test("count under the name of today what was sent under a former one")
    func renamed() throws {
        let version = SampleVersion.make()
        let area = try version.wire("inclusion").id
        let themes = Themes([Theme("People", formerNames: ["Staffing"])])
        let factors = ["Staffing", "people"].enumerated().map {
            NamedFactor(school: $0, area: area, direction: .helping, theme: $1, hasAction: false)
        }
        #expect(ThemeMap(factors, themes, version).named.map(\.helping) == [[0, 1]])
    }

    @Test("are shown with names to trust leads, as counts to trustees, and to nobody else")
    func page() async throws {
        let valley = try await Valley.open()
        let told = RandomThemes(valley.version.wires, seed: 4, schools: 12)
        try await told.write(to: valley)
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let seen = try await lead.get("/landscape/themes?cycle=\(told.cycle)")
        #expect(seen.status == 200 && seen.html.contains("School 10") && seen.html.contains("href=\"/themes\""))
        #expect(seen.html.contains("Not in the trust’s list"))
        let trustee = try await valley.visitor(valley.add("Hana Lindqvist", .trustee))
        let counts = try await trustee.get("/landscape/themes?cycle=\(told.cycle)")
        #expect(counts.status == 200 && !counts.html.contains("School 10") && !counts.html.contains("href=\"/themes\""))
        #expect(try await lead.get("/landscape").html.contains("href=\"/landscape/themes?"))
        #expect(try await trustee.get("/landscape/themes?cycle=\(ID<Cycle>())").status == 404)
        for role in [Role.trustAdministrator, .validator, .improvementSpecialist] {
            let visitor = try await valley.visitor(valley.add("Somebody", role))
            #expect(try await visitor.get("/landscape/themes").status == 403)
        }
        for word in ["average", "total", "rank", "score"] { #expect(!seen.html.lowercased().contains(word)) }
    }

    @Test("say when nobody names one, and lead to the landscape before there is a cycle")
    func empty() async throws {
        let valley = try await Valley.open()
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        #expect(try await lead.get("/landscape/themes").leadsTo == "/landscape")
        _ = try await valley.openCycle(for: [valley.addSchool("Ash Primary")])
        #expect(try await lead.get("/landscape/themes").text.contains("No school has named a theme in this cycle yet."))
    }

    @Test("ask the same ten questions however many schools there are")
    func queries() async throws {
        var counts: [Int] = []
        for number in [2, 20] {
            let valley = try await Valley.open()
            try await RandomThemes(valley.version.wires, seed: 5, schools: number).write(to: valley)
            let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead))
            _ = try await lead.get("/landscape/themes")
            counts.append(try await valley.database.counting { _ = try await lead.get("/landscape/themes") })
        }
        #expect(counts == [10, 10])
    }
}

extension Valley {
    func themes(of cycle: ID<Cycle>, showsDrafts: Bool) async throws -> (HeatMap, ThemeMap) {
        let map = try await map(of: cycle, showsDrafts: showsDrafts)
        return try await database.read { [trust, version] tx in
            let choices = try tx.landscapeChoices(of: trust.id)
            guard let chosen = choices.cycles.first(where: { $0.id == cycle }) else {
                throw MissingSample(name: "cycle")
            }
            let factors = try tx.namedFactors(of: map, LandscapeChoice(cycle: chosen), showsDrafts: showsDrafts)
            return (map, ThemeMap(factors, try tx.themes(of: trust.id), version))
        }
    }
}
