import Accounts
import Database
import Frameworks
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A mapping of versions")
struct AreaMappingTests {
    @Test("leaves every bead where a reading the long way round leaves it", arguments: 0..<400)
    func bruteForce(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let versions = RandomVersions(of: ID(), &chance)
        let places = versions.places(&chance)
        let mapping = AreaMapping(from: versions.old, to: versions.new, chosen: versions.chosen)
        let wanted = versions.bruteForce(places)
        for target in versions.new.wires {
            let (place, words) = mapping.carried(to: target, places)
            #expect(place == wanted[target.id] ?? .notJudged)
            let judged = mapping.sources(of: target).count { places[$0.id] != nil }
            #expect(words.count == (place == .notJudged ? judged : 0))
            let isAdded = mapping.changes(of: target) == [.added]
            #expect(isAdded == mapping.sources(of: target).isEmpty)
        }
    }

    @Test("carries evaluations over as the mapping says, and says what changed", arguments: Engine.available)
    func store(engine: Engine) async throws {
        let stage = try await Stage(engine)
        for seed in 0..<6 {
            var chance = Chance(seed: UInt64(1_000 + seed))
            let versions = RandomVersions(of: ID(), &chance)
            let places = versions.places(&chance)
            let mapping = AreaMapping(from: versions.old, to: versions.new, chosen: versions.chosen)
            let head = stage.head
            let (book, notes) = try await stage.database.write { tx in
                try tx.put(versions.old, trust: stage.trust.id)
                try tx.put(versions.new, trust: stage.trust.id)
                try tx.map(versions.old, to: versions.new, mapping.targets, by: stage.lead)
                let invited = [Cycle.Invited(stage.schools[0].id)]
                let first = try tx.open(versions.old, as: Stage.plan("First", invited), by: stage.lead)
                let all = try tx.evaluations(seenBy: head)
                let id = try #require(all.first { $0.framework == versions.old.framework }?.id)
                for (area, place) in places {
                    let change: JudgementChange = place.notch.map { .place($0) } ?? .doesNotApply(because: "Not here.")
                    _ = try tx.judge(area, of: id, change, seen: nil, by: head)
                }
                try tx.close(first, by: stage.lead)
                try tx.open(versions.new, as: Stage.plan("Second", invited), by: stage.lead)
                let evaluation = try tx.evaluation(id, seenBy: head)
                return (try tx.workbook(evaluation), try tx.carriedNotes(of: evaluation))
            }
            let wanted = versions.bruteForce(places)
            for wire in versions.new.wires {
                let judgement = book.judgement(of: wire)
                #expect(judgement.place == wanted[wire.id] ?? .notJudged)
                #expect(judgement.carriedFrom == (wanted[wire.id] == nil ? nil : "First"))
                for change in mapping.changes(of: wire) {
                    #expect(notes[wire.id]?.contains(change.words(in: versions.new)) == true)
                }
                for words in mapping.carried(to: wire, places).words {
                    #expect(notes[wire.id]?.contains(words) == true)
                }
            }
        }
    }

    @Test("keeps what was sent under its own version, and what was judged on other levels in words")
    func oldStays() async throws {
        let stage = try await Stage(.sqlite)
        try await stage.judgeAll()
        let sent = try await stage.send()
        var later = SampleVersion.make(of: stage.version.framework, number: "2.0")
        let place = try #require(later.areas.firstIndex { $0.key == "safeguarding" })
        later.areas[place].scale = SampleVersion.fivePoint
        later.areas[place].descriptors = later.areas[1].descriptors
        let inclusion = try #require(later.areas.firstIndex { $0.key == "inclusion" })
        later.areas[inclusion].title = "Inclusion for all"
        let version = later
        try await stage.database.write { tx in try tx.put(version, trust: stage.trust.id) }
        try await stage.next("Spring 2027", version)
        let head = try await stage.visitor(stage.head)
        let old = try await head.get("/submissions/\(sent.id)")
        #expect(old.text.contains("School Standard, version 1.0") && !old.text.contains("Inclusion for all"))
        let copy = try await stage.database.read { tx in try tx.frozenCopy(of: sent.id).value }
        #expect(copy.framework.number == "1.0" && copy.areas.contains { $0.title == "Inclusion" && $0.notch == 9 })
        let path = "/evaluations/\(stage.evaluation)/areas"
        let safeguarding = try await head.get("\(path)/\(version.area("safeguarding").id)")
        #expect(safeguarding.text.contains("It is judged on other levels now, so the bead is back at the post."))
        #expect(safeguarding.text.contains("It stood at Safeguarding: Met."))
        let renamed = try await head.get("\(path)/\(version.area("inclusion").id)")
        #expect(renamed.text.contains("Was called “Inclusion”."))
        #expect(renamed.text.contains("From Autumn 2026, not yet re-confirmed"))
        #expect(try await stage.workbook().ghosts.lastCycle.notches[version.area("inclusion").id] == 9)
    }

    @Test("is said on a page by trust leads alone, between two versions of one framework")
    func page() async throws {
        let stage = try await Stage(.sqlite)
        let later = SampleVersion.make(of: stage.version.framework, number: "2.0")
        let other = SampleVersion.make(of: ID())
        try await stage.database.write { tx in
            try tx.put(later, trust: stage.trust.id)
            try tx.put(other, trust: stage.trust.id)
        }
        let lead = try await stage.visitor(stage.lead)
        let path = "/frameworks/\(later.id)/mapping/\(stage.version.id)"
        let seen = try await lead.get(path)
        #expect(seen.text.contains("From version 1.0 to version 2.0."))
        #expect(seen.html.contains("value=\"\(try later.area("inclusion").id)\" selected"))
        let (one, both) = (try stage.area("inclusion"), try later.area("attendance").id.text)
        let attendance = try stage.area("attendance")
        let answer = try await lead.post(path, ["to-\(one)": both, "to-\(attendance)": both])
        #expect(answer.leadsTo == path)
        let after = try await lead.get(path)
        #expect(after.text.contains("It takes the place of Inclusion and Attendance."))
        #expect(after.text.contains("Its work stays with version 1.0."))
        #expect(try await lead.post(path, ["to-\(one)": other.areas[0].id.text]).status == 404)
        #expect(try await lead.post(path, ["to-\(one)": "there"]).status == 404)
        #expect(try await lead.get("/frameworks/\(other.id)/mapping/\(stage.version.id)").status == 404)
        #expect(try await lead.get("/frameworks/\(later.id)/mapping/\(later.id)").status == 404)
        let form = try await lead.get("/cycles/new?last=\(stage.cycle.id)")
        #expect(form.html.contains("<a href=\"\(path)\">How judgements are carried over</a>"))
        let head = try await stage.visitor(stage.head)
        #expect(try await head.get(path).status == 403)
        #expect(try await head.post(path).status == 403)
    }
}
