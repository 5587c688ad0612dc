import Rehearsal
import Testing

@testable import Schools

@Suite("A trust’s colour")
struct TrustColourTests {
    @Test("is read with and without its sign, in any letters", arguments: ["#6a2c70", "6A2C70", "#6A2c70"])
    func reads(typed: String) throws {
        #expect(try TrustColour(typed: typed).hex == "#6A2C70")
    }

    @Test(
        "is refused where it is no colour",
        arguments: ["", "#", "#12345", "#1234567", "#GGGGGG", "red", "#-12345", "+12345", "#6A2C7０", " 6A2C70"]
    )
    func unreadable(typed: String) {
        #expect(throws: TrustColour.Refusal.unreadable) { try TrustColour(typed: typed) }
    }

    @Test("is refused in words where white paper swallows it", arguments: [("#FFFFFF", "1.0"), ("#777777", "4.4")])
    func pale(typed: String, figure: String) {
        let refusal = #expect(throws: TrustColour.Refusal.self) { try TrustColour(typed: typed) }
        #expect(refusal?.words.contains("its contrast is \(figure) to 1, and it takes 4.5 to 1") == true)
    }

    @Test("is taken from the contrast on that text needs", arguments: ["#767676", "#000000", "#0000FF"])
    func dark(typed: String) throws { _ = try TrustColour(typed: typed) }

    @Test("has the contrast that WCAG gives for known colours")
    func contrast() {
        #expect(abs(TrustColour.contrast(red: 0, green: 0, blue: 0) - 21) < 0.001)
        #expect(abs(TrustColour.contrast(red: 255, green: 255, blue: 255) - 1) < 0.001)
        #expect(abs(TrustColour.contrast(red: 255, green: 0, blue: 0) - 3.998) < 0.001)
        #expect(abs(TrustColour.contrast(red: 118, green: 118, blue: 118) - 4.542) < 0.001)
    }

    @Test("is taken just where its contrast reaches the least")
    func edge() {
        var dice = Dice(seed: 4)
        for _ in 0..<500 {
            let number = dice.number(0...0xFFFFFF)
            let digits = String(number, radix: 16)
            let typed = String(repeating: "0", count: 6 - digits.count) + digits
            let contrast = TrustColour.contrast(red: number >> 16, green: number >> 8 & 255, blue: number & 255)
            #expect(((try? TrustColour(typed: typed)) != nil) == (contrast >= 4.5), "\(typed)")
        }
    }
}
