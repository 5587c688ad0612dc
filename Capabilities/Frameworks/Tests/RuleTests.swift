import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@Suite("An award rule tried on a submission")
struct RuleTrialTests {
    @Test("reads the same as the rule itself, on random frameworks")
    func random() {
        var dice = Dice(seed: 31)
        var summaries: Set<String> = []
        for _ in 0..<1_000 {
            let sample = RandomFramework(&dice)
            let reading = sample.version.reading(of: sample.trial(&dice))
            let facts = AwardFacts(isImpactStated: sample.facts.isImpactStated, isInCategory: nil)
            #expect(reading == sample.version.reading(of: sample.beads, on: sample.wires, facts))
            let summary = sample.version.summary(of: reading)
            #expect(reading.holds == (summary == "Met" || summary.hasPrefix("Met, at ")))
            if summary.hasPrefix("Met, except ") {
                for top in sample.version.tops {
                    let wires = sample.version.wires.filter { $0.id == top.id || $0.parent == top.id }
                    let isShort = wires.contains { reading.short.contains($0.id) }
                    #expect(summary.contains(top.title) == isShort, "\(summary)")
                }
            }
            summaries.insert(String(summary.prefix(8)))
        }
        #expect(summaries == ["Met", "Met, at ", "Met, exc", "Not yet."] || summaries.count >= 4)
    }

    @Test("says in one line what is met and what is not")
    func summary() {
        let areas = [Area.wire("Safeguarding", .met), .wire("Inclusion"), .wire("Attendance")]
        let gold = AwardRule.Tier(name: "Gold", standard: ["five-point": 4])
        var rule = AwardRule(standard: ["five-point": 3, "met": 2], tiers: [gold], asksImpact: true)
        func said(_ beads: [Int?], isImpactStated: Bool = true) -> String {
            let version = Framework.Version.sample(areas, rule)
            let pairs = zip(areas, beads).map { area, notch in
                (area.key, notch.map { RuleTrial.Place.at(notch: $0, on: area.scale ?? .met) } ?? .notJudged)
            }
            let places = Dictionary(uniqueKeysWithValues: pairs)
            let trial = RuleTrial(title: "X", places: places, isImpactStated: isImpactStated)
            return version.summary(of: version.reading(of: trial))
        }
        #expect(said([2, 9, 9]) == "Met")
        #expect(said([2, 13, 13]) == "Met, at Gold")
        #expect(said([2, 8, 9]) == "Met, except Inclusion")
        #expect(
            said([2, 8, nil], isImpactStated: false) == "Met, except Inclusion, Attendance and the impact statement"
        )
        #expect(said([2, 9, 9], isImpactStated: false) == "Met, except the impact statement")
        #expect(said([1, 8, 8]).hasPrefix("Not yet. Safeguarding is met: now Not met."))
        rule.needs = .atLeast(2)
        #expect(said([2, 9, 8]) == "Met")
        #expect(said([2, 8, 8]).hasPrefix("Not yet. At least two of the three areas"))
    }

    @Test("turns no bead of another scale into one of this, and sets aside what was set aside")
    func otherVersion() {
        let version = Framework.Version.sample([.wire("Inclusion")], AwardRule(standard: ["five-point": 1]))
        func holds(_ place: RuleTrial.Place?) -> Bool {
            let places = place.map { ["inclusion": $0] } ?? [:]
            return version.reading(of: RuleTrial(title: "X", places: places, isImpactStated: true)).holds
        }
        #expect(holds(.at(notch: 4, on: .fivePoint)))
        #expect(!holds(.at(notch: 4, on: .stages)) && !holds(.notJudged) && !holds(nil) && !holds(.away))
    }
}

@Suite("The page of an award rule")
struct RulePageTests {
    /// The fields of the page as a browser would send them.
    private func fields(_ page: Seen) -> [(String, String)] {
        var fields: [(String, String)] = []
        for match in page.html.matches(of: /<select id="f-[^"]*" name="([^"]*)"[^>]*>(.*?)<\/select>/) {
            let chosen = match.2.firstMatch(of: /<option value="([^"]*)" selected>/)
            if !match.1.hasPrefix("with") { fields.append((String(match.1), chosen.map { String($0.1) } ?? "")) }
        }
        for match in page.html.matches(of: /<input type="text"[^>]* name="([^"]*)" value="([^"]*)"/) {
            fields.append((String(match.1), String(match.2)))
        }
        for match in page.html.matches(of: /<input type="checkbox" name="([^"]*)" value="([^"]*)" checked>/) {
            fields.append((String(match.1), String(match.2)))
        }
        if let seen = page.html.firstMatch(of: /name="seen" value="([^"]*)"/) {
            fields.append(("seen", String(seen.1)))
        }
        return fields
    }

    private func send(
        _ visitor: Visitor,
        _ path: String,
        _ fields: [(String, String)],
        _ changes: [String: String] = [:]
    ) async throws -> Seen {
        let kept = fields.filter { changes[$0.0] == nil }
        return try await visitor.post(path, each: (kept + changes.map { ($0.key, $0.value) }).map { ($0.0, $0.1) })
    }

    @Test("keeps the rule of every ready framework as it is when nothing is changed", arguments: Engine.available)
    func same(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        for key in ["inclusion-excellence", "english-and-mathematics", "inspection-readiness"] {
            let draft = try await studio.draft(of: key)
            let path = "/frameworks/\(draft.id)/rule"
            let page = try await priya.get(path)
            #expect(try await send(priya, path, fields(page)).leadsTo == "\(path)?saved=yes")
            #expect(try await studio.version(draft.id).rule == draft.rule)
            #expect(draft.ruleSentences.allSatisfy { page.text.contains($0) })
        }
    }

    @Test("keeps every choice, reads it out, and says so in the history", arguments: Engine.available)
    func keeps(_ engine: Engine) async throws {
        let studio = try await Studio.open(on: engine)
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft(of: "inspection-readiness")
        let path = "/frameworks/\(draft.id)/rule"
        let inclusion = try #require(draft.areas.first { $0.key == "inclusion" })
        let scale = try #require(inclusion.scale)
        let saved = try await send(
            priya,
            path,
            fields(try await priya.get(path)),
            [
                "standard-\(scale.key)": "2", "area-\(inclusion.id)": "4", "blocks": "\(inclusion.id)", "needs": "5",
                "tier-0-name": "Gold", "tier-0-\(scale.key)": "4", "impact": "yes", "category": "yes", "valid": "24",
                "notice": "3", "suggest": "4",
            ]
        )
        #expect(saved.status == 303)
        let rule = try await studio.version(draft.id).rule
        #expect(rule.standard[scale.key] == 2 && rule.areas == [inclusion.id: 4] && rule.blocks == [inclusion.id])
        #expect(rule.needs == .atLeast(5) && rule.tiers == [.init(name: "Gold", standard: [scale.key: 4])])
        #expect(rule.asksImpact && rule.asksOutOfCategory && rule.suggestion == .bestFit(4))
        #expect(rule.validMonths == 24 && rule.noticeMonths == 3)
        let page = try await priya.get("\(path)?saved=yes")
        #expect(page.text.contains("Saved.") && page.text.contains("A mark is valid for 24 months"))
        let history = try await studio.database.read { tx in try tx.history(of: studio.trust.id).map(\.words) }
        #expect(history[0] == "Changed the award rule of draft 1.0 of \(draft.title).")
    }

    @Test("adds, orders and removes tiers by buttons, and keeps what was typed meanwhile")
    func tiers() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/rule"
        let key = draft.scales[0].key
        let start = fields(try await priya.get(path))
        let added = try await send(priya, path, start, ["press": "add", "valid": "11"])
        #expect(added.status == 200 && added.text.contains("Tier 1, called") && added.html.contains("value=\"11\""))
        #expect(try await studio.version(draft.id).rule == draft.rule)
        let two = ["tier-0-name": "Beacon", "tier-0-\(key)": "5", "tier-1-name": "Gold", "tier-1-\(key)": "4"]
        let wrong = try await send(priya, path, start, two)
        #expect(
            wrong.status == 422 && wrong.text.contains("Gold asks for less than Beacon. The lowest tier stands first.")
        )
        #expect(try await send(priya, path, start, two.merging(["press": "down-0"]) { $1 }).status == 303)
        #expect(try await studio.version(draft.id).rule.tiers.map(\.name) == ["Gold", "Beacon"])
        let now = fields(try await priya.get(path))
        #expect(try await send(priya, path, now, ["press": "remove-0"]).status == 303)
        #expect(try await studio.version(draft.id).rule.tiers.map(\.name) == ["Beacon"])
    }

    @Test("says what is wrong beside each choice, with what was typed")
    func wrong() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/rule"
        let key = draft.scales[0].key
        let page = try await send(
            priya,
            path,
            fields(try await priya.get(path)),
            [
                "standard-\(key)": "", "area-\(draft.areas[0].id)": "9", "needs": "99", "suggest": "most",
                "valid": "none",
                "notice": "-1", "tier-0-name": "", "tier-1-name": "Gold", "tier-2-name": "Gold",
                "tier-3-name": String(repeating: "x", count: 41),
            ]
        )
        #expect(page.status == 422)
        for words in [
            "Choose the level that must be reached.", "Choose a level of", "Choose how many areas", "point to a level.",
            "Write a whole number of months from 1 to 120.", "Name this tier", "Gold asks for nothing more than",
            "Two tiers are called “Gold”.", "This has 41 characters. At most 40 fit.",
        ] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(page.html.contains("value=\"none\""))
        #expect(try await studio.version(draft.id).rule == draft.rule)
    }

    @Test("shows both rules when two people change it, and keeps the one that is chosen")
    func conflict() async throws {
        let studio = try await Studio.open()
        let (priya, samira) = (try await studio.visitor(studio.priya), try await studio.visitor(studio.samira))
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/rule"
        let start = fields(try await priya.get(path))
        #expect(try await send(samira, path, start, ["valid": "12"]).status == 303)
        let page = try await send(priya, path, start, ["valid": "48"])
        #expect(page.status == 409 && page.text.contains("Samira Khan changed the rule at"))
        #expect(page.text.contains("valid for 48 months") && page.text.contains("valid for 12 months"))
        #expect(try await studio.version(draft.id).rule.validMonths == 12)
        let seen = try #require(fields(page).last { $0.0 == "seen" })
        #expect(try await send(priya, path, start, ["valid": "48", "seen": seen.1]).status == 303)
        #expect(try await studio.version(draft.id).rule.validMonths == 48)
        #expect(try await send(samira, path, start, ["valid": "48"]).status == 303)
    }

    @Test("changes a draft only, for trust leads only, in a fixed number of queries")
    func guarded() async throws {
        let studio = try await Studio.open()
        let priya = try await studio.visitor(studio.priya)
        var counts: Set<Int> = []
        for key in ["inclusion-excellence", "english-and-mathematics"] {
            let id = try await studio.draft(of: key).id
            counts.insert(try await studio.database.counting { _ = try await priya.get("/frameworks/\(id)/rule") })
        }
        #expect(counts == [3])
        let draft = try await studio.draft()
        let path = "/frameworks/\(draft.id)/rule"
        let start = fields(try await priya.get(path))
        for (person, status) in [(studio.head, 403), (studio.validator, 403), (nil, 401)] as [(Person?, Int)] {
            let visitor = try await studio.visitor(person)
            #expect(try await visitor.get(path).status == status)
            #expect(try await send(visitor, path, start, ["valid": "1"]).status == status)
        }
        try await studio.database.write { tx in try tx.startPilot(draft.id, by: studio.priya.author) }
        #expect(try await send(priya, path, start, ["valid": "1"]).status == 409)
        let page = try await priya.get(path)
        #expect(page.status == 200 && !page.html.contains("Save the rule") && page.text.contains("fixed"))
        #expect(try await studio.version(draft.id).rule == draft.rule)
    }

    @Test("reads the rule against the submission that is chosen")
    func trial() async throws {
        let studio = try await Studio.open()
        let draft = try await studio.draft()
        let id = ID<RuleTrial>()
        let around = FrameworksAround(
            opened: { _, _ in [] },
            trials: { _, _, _ in [.init(id: id, title: "Thistledown Primary, Autumn 2026")] },
            trial: { _, asked, _ in
                guard asked == id else { throw Problem.notFound }
                let pairs = draft.wires.compactMap { area in
                    area.scale.map {
                        (draft.keyPath(of: area), RuleTrial.Place.at(notch: $0.notches.upperBound, on: $0))
                    }
                }
                var places = Dictionary(uniqueKeysWithValues: pairs)
                places[draft.wires[1].key] = .notJudged
                return RuleTrial(title: "Thistledown Primary, Autumn 2026", places: places, isImpactStated: true)
            }
        )
        let priya = try await studio.visitor(studio.priya, around)
        let path = "/frameworks/\(draft.id)/rule"
        #expect(try await priya.get(path).text.contains("Thistledown Primary, Autumn 2026"))
        let page = try await priya.get("\(path)?with=\(id)")
        #expect(page.text.contains("Met, except \(draft.wires[1].title)."))
        #expect(page.html.contains("name=\"with\" value=\"\(id)\""))
        let saved = try await send(priya, path, fields(page), ["needs": "1", "with": "\(id)"])
        let leadsTo = try #require(saved.leadsTo)
        #expect(leadsTo.hasSuffix("with=\(id)"))
        #expect(try await priya.get(leadsTo).html.contains("<b>Met"))
        #expect(try await priya.get("\(path)?with=\(ID<RuleTrial>())").status == 404)
        let plain = try await studio.visitor(studio.priya).get(path)
        #expect(plain.text.contains("No school has sent an evaluation against this framework yet."))
    }
}
