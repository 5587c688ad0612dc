import Database
import Frameworks
import Rehearsal
import Testing

@Suite("An award rule")
struct AwardRuleTests {
    private let safeguarding = Area.wire("Safeguarding", .met)
    private let inclusion = Area.wire("Inclusion")
    private let others = ["Curriculum", "Achievement", "Attendance", "Wellbeing", "Leadership", "Early years"].map {
        Area.wire($0)
    }

    private func standard(_ change: (inout AwardRule) -> Void = { _ in }) -> Framework.Version {
        var rule = AwardRule(
            standard: ["five-point": 3, "met": 2],
            areas: [inclusion.id: 4],
            blocks: [safeguarding.id]
        )
        change(&rule)
        return .sample([safeguarding, inclusion] + others, rule)
    }

    /// Safeguarding met, Inclusion just short, four of the six others at the standard.
    private var beads: [ID<Area>: Int] {
        var beads = [safeguarding.id: 2, inclusion.id: 11]
        for (place, area) in others.enumerated() { beads[area.id] = place < 4 ? 9 : 8 }
        return beads
    }

    @Test("says in plain sentences what holds and what does not")
    func sentences() {
        let version = standard()
        let reading = version.reading(of: beads, on: version.wires, .fine)
        #expect(
            reading.lines.map(\.sentence) == [
                "Safeguarding is met",
                "Inclusion at Strong standard or beyond: now Expected standard",
                "Every other area at Expected standard or beyond: four of six",
            ]
        )
        #expect(reading.lines.map(\.holds) == [true, false, false])
        #expect(!reading.holds)
        #expect(reading.short == [inclusion.id, others[4].id, others[5].id])
    }

    @Test("holds with so many areas at their level, whichever they are")
    func atLeast() {
        let version = standard { $0.needs = .atLeast(5) }
        let reading = version.reading(of: beads, on: version.wires, .fine)
        #expect(reading.holds)
        #expect(reading.lines.count == 2)
        #expect(reading.lines[1].words.hasPrefix("At least five of the eight areas at their standard"))
        let six = standard { $0.needs = .atLeast(6) }
        let short = six.reading(of: beads, on: six.wires, .fine)
        #expect(!short.holds)
        #expect(short.lines[1].now == "five of eight")
    }

    @Test("lets nothing through without an area that blocks, even when enough others hold")
    func blocks() {
        let version = standard { $0.needs = .atLeast(2) }
        var beads = beads
        beads[safeguarding.id] = 1
        let reading = version.reading(of: beads, on: version.wires, .fine)
        #expect(!reading.holds)
        #expect(reading.lines[0].sentence == "Safeguarding is met: now Not met")
    }

    @Test("asks for an impact statement and for a school out of category, and does not guess the category")
    func facts() {
        let version = standard {
            $0 = AwardRule(standard: ["five-point": 1, "met": 1], asksImpact: true, asksOutOfCategory: true)
        }
        let beads = Dictionary(uniqueKeysWithValues: version.wires.map { ($0.id, 1) })
        let wanted: [(Bool, Bool?, Bool)] = [
            (true, false, true), (false, false, false), (true, true, false), (true, nil, false),
        ]
        for (impact, category, holds) in wanted {
            let facts = AwardFacts(isImpactStated: impact, isInCategory: category)
            #expect(version.reading(of: beads, on: version.wires, facts).holds == holds)
        }
    }

    @Test("names the highest tier that holds, and no tier where the standard alone is reached")
    func tiers() {
        let areas = [Area.wire("One"), Area.wire("Two")]
        let tiers = [
            AwardRule.Tier(name: "Gold", standard: ["five-point": 4]),
            AwardRule.Tier(name: "Beacon", standard: ["five-point": 5]),
        ]
        let version = Framework.Version.sample(areas, AwardRule(standard: ["five-point": 3], tiers: tiers))
        for (notch, tier) in [(8, nil), (9, nil), (13, "Gold"), (17, "Beacon")] as [(Int, String?)] {
            let reading = version.reading(of: [areas[0].id: notch, areas[1].id: 20], on: areas, .fine)
            #expect(reading.tier == tier)
            #expect(reading.holds == (notch > 8))
        }
        #expect(version.ruleSentences.contains("Gold: every area at Strong standard or beyond"))
    }

    @Test("counts an area with parts once, and only when every part reaches its level")
    func parts() {
        let strategy = Area.heading("Strategy")
        let wires = [Area.wire("English", .stages, partOf: strategy), .wire("Mathematics", .stages, partOf: strategy)]
        let words = TierWords(area: "element", areas: "elements", part: "subject", parts: "subjects")
        let version = Framework.Version.sample([strategy] + wires, AwardRule(standard: ["stages": 4]), words: words)
        let reading = version.reading(of: [wires[0].id: 16, wires[1].id: 5], on: wires, .fine)
        #expect(reading.lines.map(\.sentence) == ["Strategy at Met, in every subject: now Begun in Mathematics"])
        #expect(version.reading(of: [wires[0].id: 13, wires[1].id: 13], on: wires, .fine).holds)
    }

    @Test("never holds for a school to which no area applies")
    func nothingApplies() {
        let version = standard()
        let reading = version.reading(of: beads, on: [], .fine)
        #expect(!reading.holds)
        #expect(reading.lines.map(\.words) == ["At least one area applies to the school"])
    }

    @Test("reads the same as a reckoning by hand, on random frameworks")
    func bruteForce() {
        var dice = Dice(seed: 7)
        var outcomes: Set<Bool> = []
        for _ in 0..<3_000 {
            let sample = RandomFramework(&dice)
            let reading = sample.version.reading(of: sample.beads, on: sample.wires, sample.facts)
            #expect(reading.holds == sample.holds, "\(sample)")
            #expect(reading.tier == sample.tier, "\(sample)")
            #expect(reading.lines.allSatisfy { $0.holds == ($0.now == nil) || $0.area == nil })
            outcomes.insert(reading.holds)
        }
        #expect(outcomes == [true, false])
    }
}
