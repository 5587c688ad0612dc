import Frameworks
import Support
import Testing
import Web

@testable import Landscape

@Suite("Strengths and needs")
struct StrengthsTests {
    @Test("begin at the fourth level of a long scale and at the top of a short one")
    func strongLevel() {
        #expect(SampleVersion.fivePoint.strongLevel == 4)
        #expect(SampleVersion.stages.strongLevel == 4)
        #expect(SampleVersion.met.strongLevel == 2)
    }

    @Test("name the schools at a strong level and those below the standard, and count who is judged")
    func row() {
        let beads = [("Ash", 12), ("Beck", 13), ("Cob", 20), ("Dell", 8), ("Elm", 1)].map { (school: $0, notch: $1) }
        let row = Strengths(title: "Inclusion", scale: SampleVersion.fivePoint, standard: 3, beads: beads)
        #expect(row.strong == ["Beck", "Cob"])
        #expect(row.below == ["Dell", "Elm"])
        #expect(row.judged == 5)
    }

    @Test("ask nothing where the mark asks for no level")
    func noStandard() {
        let row = Strengths(
            title: "Inclusion",
            scale: SampleVersion.fivePoint,
            standard: nil,
            beads: [(school: "Ash", notch: 1)]
        )
        #expect(row.below.isEmpty)
        #expect(StrengthsPage.html([row], TierWords()).text.contains("The mark asks for no level here"))
    }

    @Test("say none in words")
    func none() {
        let row = Strengths(title: "Inclusion", scale: SampleVersion.fivePoint, standard: 3, beads: [])
        let html = StrengthsPage.html([row], TierWords()).text
        #expect(html.contains("<b class=\"tally\">0</b><span><span class=\"muted\">None this cycle</span>"))
        #expect(html.contains("Strong standard or beyond: could help others"))
        #expect(html.contains("Below Expected standard: may need support"))
        #expect(html.contains("0 schools judged"))
    }
}

@Suite("The first sentence of the landscape")
struct LandscapeLedeTests {
    private func row(_ title: String, below: Int, strong: Int = 0, _ scale: Scale = SampleVersion.fivePoint)
        -> Strengths
    {
        let low = (0..<below).map { (school: "Low \($0)", notch: 1) }
        let high = (0..<strong).map { (school: "High \($0)", notch: scale.notches.upperBound) }
        let middle = scale.isTwoWay ? [] : [(school: "Middle", notch: 9)]
        return Strengths(title: title, scale: scale, standard: scale.isTwoWay ? 2 : 3, beads: low + middle + high)
    }

    private func lede(_ rows: [Strengths], waiting: Int = 0, isNarrowed: Bool = false) -> LandscapeLede {
        LandscapeLede(rows, waiting: waiting, isNarrowed: isNarrowed)
    }

    @Test("names the one area where most schools stand below the standard")
    func one() {
        let lede = lede([row("Inclusion", below: 2, strong: 1), row("Attendance", below: 6)], waiting: 3)
        #expect(
            lede.first == "Most support is needed in Attendance: six schools stand below the standard for the mark."
        )
        #expect(lede.rest == ["The widest strength is Inclusion.", "Three schools are waiting for validation."])
    }

    @Test("says that areas tie, and never picks one of them")
    func ties() {
        let two = lede([row("Inclusion", below: 1), row("Attendance", below: 1), row("Achievement", below: 0)])
        #expect(
            two.first == "Most support is needed in Inclusion and Attendance: one school below the standard in each."
        )
        let four = lede(["A", "B", "C", "D"].map { row($0, below: 2, strong: 2) })
        #expect(four.first == "Support is needed most in four areas alike: two schools below the standard in each.")
        #expect(four.rest.isEmpty)
    }

    @Test("says that nobody stands below, and that nothing is judged")
    func empty() {
        #expect(lede([row("Inclusion", below: 0)]).first == "No school stands below the standard for the mark.")
        let blank = Strengths(title: "Inclusion", scale: SampleVersion.fivePoint, standard: 3, beads: [])
        #expect(lede([blank]).first == "Nothing is judged in this cycle yet.")
        #expect(lede([blank], isNarrowed: true).first == "None of these schools has a judgement here yet.")
    }

    @Test("calls a choice of two no strength")
    func twoWay() {
        #expect(lede([row("Safeguarding", below: 0, strong: 9, SampleVersion.met)]).rest.isEmpty)
    }

    @Test("speaks of the schools shown only")
    func narrowed() {
        let words = lede([row("Inclusion", below: 1)], waiting: 1, isNarrowed: true)
        #expect(
            words.first
                == "Among these schools, most support is needed in Inclusion: one school stands below the standard for the mark."
        )
        #expect(words.rest == ["One school is waiting for validation."])
    }
}
