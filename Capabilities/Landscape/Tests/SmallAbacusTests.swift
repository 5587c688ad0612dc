import Frameworks
import Testing
import Web

@testable import Landscape

@Suite("The small abacus")
struct SmallAbacusTests {
    private func row(_ title: String, _ scale: Scale, _ notch: Int?, standard: Int?) -> SmallAbacus.Row {
        SmallAbacus.Row(label: title, title: title, scale: scale, notch: notch, standard: standard, isPart: false)
    }

    @Test("draws the same abacus wide and small, and says it in a sentence")
    func drawn() throws {
        let rows = [
            row("Safeguarding", SampleVersion.met, 2, standard: 2),
            row("Inclusion", SampleVersion.fivePoint, 11, standard: 4),
            row("Attendance", SampleVersion.fivePoint, 7, standard: 3),
            row("Leadership", SampleVersion.fivePoint, nil, standard: 3),
        ]
        let abacus = try #require(SmallAbacus(rows))
        let html = abacus.html.text
        #expect(html.contains("viewBox=\"0 0 820 174.0\"") && html.contains("viewBox=\"0 0 430 160.0\""))
        #expect(html.contains("Inclusion: Expected standard, upper middle; Attendance: Needs attention, upper middle"))
        #expect(abacus.sentence.hasSuffix("Leadership: not judged"))
        // The choice of two splits at the standard of the graded wires, and its bead hangs in the middle of Met.
        #expect(html.contains("data-level=\"notmet\" x=\"236.0\" y=\"8.0\" width=\"231.5\""))
        #expect(html.contains("data-level=\"met\" cx=\"640.6\""))
        #expect(html.contains("data-level=\"3\" cx=\"539.4\""))
        #expect(html.contains("<path class=\"ss\" d=\"M467.2 8.0V42.0L582.8 42.0V76.0L467.2 76.0V110.0"))
    }

    @Test("breaks the line where the mark asks for no level")
    func gap() throws {
        let rows = [3, nil, 3].map { row("Wire", SampleVersion.fivePoint, 1, standard: $0) }
        let html = try #require(SmallAbacus(rows)).html.text
        #expect(html.contains("d=\"M467.2 8.0V42.0M467.2 76.0V110.0\""))
    }

    @Test("is not drawn when nothing can be judged")
    func empty() { #expect(SmallAbacus([]) == nil) }
}
