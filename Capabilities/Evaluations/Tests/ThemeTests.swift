import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A theme")
struct ThemeTests {
    @Test(
        "is suggested by whole words and their forms",
        arguments: [
            ("Two posts have been hard to fill since spring", "Staffing"),
            ("Covering for ABSENT teachers", "Staffing"),
            ("Transport makes late arrivals hard to avoid", "Attendance"),
            ("Phonics books are read at home daily", "Reading"),
            ("Families’ evenings: carers come", "Parents and carers"),
            ("Support happens outside the classroom", "SEND"),
            ("We coached and trained six colleagues", "Training"),
            ("The library is already ready", "Reading"),
            ("Too many priorities", "Leadership time"),
            ("Already bread and treading", nil),
            ("", nil),
            ("مدرسة 😀", nil),
        ] as [(String, String?)]
    )
    func suggested(words: String, name: String?) {
        #expect(Themes.standard.suggestion(for: words)?.name == name)
    }

    @Test("with more words in a text goes before one with fewer, and the first of two alike before the second")
    func weighed() {
        let themes = Themes([Theme("Bells", cues: ["bell", "late bell"]), Theme("Clocks", cues: ["clock"])])
        #expect(themes.suggestion(for: "clocks and late bells")?.name == "Bells")
        #expect(themes.suggestion(for: "clock, bell")?.name == "Bells")
        let retired = Themes([Theme("Bells", cues: ["bell"], isRetired: true), Theme("Clocks")])
        #expect(retired.suggestion(for: "bells") == nil)
        #expect(retired.suggestion(for: "a clock’s hands")?.name == "Clocks")
    }

    @Test("finds the same stem in every form of a word, and never ends on odd text")
    func stems() {
        for forms in [
            ["staff", "staffing", "staffed", "staff's"], ["plan", "plans", "planning", "planned"],
            ["family", "families"], ["read", "reads", "reading"], ["class", "classes"],
        ] {
            #expect(Set(forms.map(WordStem.of)).count == 1, "\(forms)")
        }
        var dice = Chance(seed: 5)
        for _ in 0..<300 { _ = Themes.standard.suggestion(for: dice.text()) }
    }

    @Test("of the standard list has a name and an id of its own")
    func standard() {
        let all = Themes.standard.all
        #expect(Set(all.map(\.id)).count == all.count && Set(all.map { $0.name.lowercased() }).count == all.count)
        for theme in all { #expect(Themes.standard.suggestion(for: theme.name) == theme, "\(theme.name)") }
    }

    @Test("is added, renamed with its factors, retired and offered again", arguments: Engine.available)
    func kept(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let (evaluation, area) = (try await stage.seen(), try stage.area("inclusion"))
        try await stage.database.write { tx in
            let entry = FactorEntry(.hindering, "Nobody to cover", strength: 3, theme: "staffing")
            try tx.add(entry, to: area, of: evaluation, by: stage.head)
            #expect(try tx.themes(of: stage.trust.id) == .standard)
            try tx.add(ThemeEntry(" Buses ", cues: ["bus"]), by: stage.lead)
            let staffing = try #require(try tx.themes(of: stage.trust.id).named("STAFFING"))
            try tx.change(staffing, to: ThemeEntry("People", cues: ["cover"]), by: stage.lead)
        }
        var themes = try await stage.themes()
        #expect(themes.all.count == Themes.standard.all.count + 1 && themes.all.last?.name == "Buses")
        #expect(themes.all.first?.name == "People" && themes.named("staffing")?.name == "People")
        #expect(try await stage.workbook().factors.map(\.entry.theme) == ["People"])
        let buses = try #require(themes.named("buses"))
        try await stage.database.write { tx in try tx.setRetired(true, buses, by: stage.lead) }
        themes = try await stage.themes()
        #expect(!themes.offered.contains { $0.name == "Buses" } && themes.named("Buses")?.isRetired == true)
        let retired = try #require(themes.named("Buses"))
        try await stage.database.write { tx in try tx.setRetired(false, retired, by: stage.lead) }
        #expect(try await stage.themes().offered.contains { $0.name == "Buses" })
    }

    @Test("is refused with a name that is missing, too long or taken, and to whoever does not arrange support")
    func refused() async throws {
        let stage = try await Stage(.sqlite)
        let themes = Themes([Theme("Staffing", formerNames: ["Posts"], isRetired: true)])
        #expect(themes.faults(of: ThemeEntry(" "))["name"] != nil)
        #expect(themes.faults(of: ThemeEntry(String(repeating: "x", count: 61)))["name"] != nil)
        let taken = "There is a theme “Staffing” already, which was retired."
        #expect(themes.faults(of: ThemeEntry("posts"))["name"] == taken)
        #expect(themes.faults(of: ThemeEntry("posts"), for: themes.all[0].id).isEmpty)
        #expect(themes.faults(of: ThemeEntry("New", cues: [String(repeating: "x", count: 61)]))["words"] != nil)
        #expect(themes.faults(of: ThemeEntry("New", cues: (0...60).map { "w\($0)" }))["words"] != nil)
        let full = Themes((0..<100).map { Theme("Theme \($0)") })
        #expect(full.faults(of: ThemeEntry("New"))["name"] != nil)
        for person in [stage.head, stage.governor] {
            await #expect(throws: Problem.notAllowed("Only a trust lead can change the list of themes.")) {
                try await stage.database.write { tx in try tx.add(ThemeEntry("Mine"), by: person) }
            }
        }
        #expect(try await stage.themes() == .standard)
    }

    @Test("has pages on which trust leads keep the list")
    func pages() async throws {
        let stage = try await Stage(.sqlite)
        let lead = try await stage.visitor(stage.lead)
        let id = Themes.standard.all[0].id
        #expect(try await lead.get("/themes").text.contains("12 themes are offered to schools."))
        let wrong = try await lead.post("/themes", ["name": "reading", "words": "kept, words"])
        #expect(wrong.status == 422 && wrong.html.contains("kept, words") && wrong.text.contains("“Reading” already"))
        #expect(try await lead.post("/themes", ["name": "Buses", "words": "bus\ncoach, Bus"]).leadsTo == "/themes")
        #expect(try await stage.themes().named("Buses")?.cues == ["bus", "coach"])
        #expect(try await lead.get("/themes/\(id)").html.contains("value=\"Staffing\""))
        #expect(try await lead.post("/themes/\(id)", ["name": "", "words": ""]).status == 422)
        #expect(try await lead.post("/themes/\(id)", ["name": "People", "words": "post"]).leadsTo == "/themes")
        #expect(try await lead.get("/themes").text.contains("Was called Staffing"))
        #expect(try await lead.post("/themes/\(id)/retirement").leadsTo == "/themes")
        #expect(try await lead.get("/themes/\(id)").text.contains("Offer it again"))
        #expect(try await lead.post("/themes/\(id)/return").leadsTo == "/themes")
        #expect(try await lead.get("/themes/\(ID<Theme>())").status == 404)
        let head = try await stage.visitor(stage.head)
        for path in ["/themes", "/themes/\(id)"] { #expect(try await head.get(path).status == 403) }
        for path in ["/themes", "/themes/\(id)", "/themes/\(id)/retirement", "/themes/\(id)/return"] {
            #expect(try await head.post(path, ["name": "Mine", "words": ""]).status == 403, "\(path)")
        }
    }

    @Test("is offered beside the words of a factor and chosen by a person alone")
    func offered() async throws {
        let stage = try await Stage(.sqlite)
        let head = try await stage.visitor(stage.head)
        let (area, evaluation) = (try stage.area("inclusion"), stage.evaluation)
        let fields: KeyValuePairs = [
            "words": "Posts stay empty", "direction": "hindering", "strength": "3", "theme": "",
        ]
        let page = "/evaluations/\(evaluation)/areas/\(area)"
        #expect(try await head.post("\(page)/factors", fields).status == 303)
        let factor = try #require(try await stage.workbook().factors.first)
        #expect(factor.entry.theme == nil)
        let seen = try await head.get(page)
        #expect(seen.text.contains("No theme yet, its words suggest Staffing"))
        #expect(seen.html.contains("<option value=\"Staffing\">Staffing</option>"))
        let change = "/evaluations/\(evaluation)/factors/\(factor.id)"
        #expect(try await head.get(change).html.contains("<option value=\"Staffing\" selected>Staffing</option>"))
        #expect(try await stage.workbook().factors.first?.entry.theme == nil)
        #expect(
            try await head.post(change, ["words": "Posts", "direction": "hindering", "strength": "3", "theme": "SEND"])
                .status == 303
        )
        #expect(try await head.get(change).html.contains("<option value=\"SEND\" selected>SEND</option>"))
        let old: KeyValuePairs = ["words": "Posts", "direction": "hindering", "strength": "3", "theme": "People power"]
        _ = try await head.post(change, old)
        #expect(try await head.get(change).html.contains("People power (not offered in the trust’s list)"))
        #expect(try await head.get("/themes/suggestion?words=phonics").html == "Reading")
        #expect(try await head.get("/themes/suggestion?words=xyz").html.isEmpty)
        let lead = try await stage.visitor(stage.lead)
        #expect(try await !lead.get(page).html.contains("theme-offer"))
    }
}

extension Stage {
    func themes() async throws -> Themes {
        try await database.read { [trust] tx in try tx.themes(of: trust.id) }
    }
}
