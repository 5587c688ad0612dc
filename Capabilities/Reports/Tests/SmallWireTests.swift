import Frameworks
import Testing
import Web

@testable import Reports

@Suite("A wire in a cell")
struct SmallWireTests {
    private static func level(_ name: String, _ tone: Tone) -> Level { Level(name: name, short: name, tone: tone) }

    private let graded = Scale(
        key: "four",
        stops: 4,
        levels: [level("Low", .urgent), level("Mid", .attention), level("Good", .expected), level("High", .strong)]
    )
    private let twoWay = Scale(key: "two", stops: 1, levels: [level("Not met", .notMet), level("Met", .met)])

    private func beadX(_ wire: SmallWire) -> Double? {
        wire.svg.text.matches(of: #/<ellipse cx="([0-9.]+)"[^>]*fill="#(?!FFFFFF)/#).last.flatMap { Double($0.1) }
    }

    @Test("puts the bead further right with every notch, in the middle of its stop")
    func places() {
        let places = graded.notches.compactMap { beadX(SmallWire(scale: graded, notch: $0)) }
        #expect(places.count == 16 && places == places.sorted() && Set(places).count == 16)
        #expect(abs((places.first ?? 0) - 3.75) < 0.1 && abs((places.last ?? 0) - 116.25) < 0.1)
        #expect(beadX(SmallWire(scale: twoWay, notch: 2)) == 90)
    }

    @Test("draws no bead where there is none, and none that is off the scale")
    func none() {
        #expect(beadX(SmallWire(scale: graded, notch: nil)) == nil)
        #expect(beadX(SmallWire(scale: graded, notch: 17)) == nil)
    }

    @Test("draws where the bead stood before only where it moved")
    func ghost() {
        #expect(SmallWire(scale: graded, notch: 5, before: 3).svg.text.contains("stroke-dasharray"))
        #expect(!SmallWire(scale: graded, notch: 5, before: 5).svg.text.contains("stroke-dasharray"))
        #expect(!SmallWire(scale: graded, notch: 5, before: 40).svg.text.contains("stroke-dasharray"))
    }
}
