import Foundation
import FoundationXML
import Web
import Schools
import Testing

@testable import Marks

@Suite("A badge")
struct BadgeTests {
    @Test(
        "shortens a name past 22 letters at a word",
        arguments: [
            ("Inclusion Excellence", "Inclusion Excellence"), ("English and mathematics", "English & mathematics"),
            ("Excellence in teaching and learning for all", "Excellence in teaching"),
            ("Reading, writing and talking", "Reading, writing"),
            ("Well-being at the heart of everything", "Well-being"),
            ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrt…"), ("  Much   space ", "Much space"),
        ]
    )
    func shortens(name: String, short: String) {
        #expect(Badge.shortened(name, to: Badge.longestTitle) == short)
        #expect(short.count <= Badge.longestTitle)
    }

    @Test("is a whole drawing, whatever its names hold")
    func wellFormed() throws {
        for name in ["Inclusion & <Excellence> \"quoted\"", "مدرسة \u{202E}abc", "👩🏽‍🏫👩🏽‍🏫", "", "\u{0}\u{1}x"] {
            let badge = Badge(title: name, trust: "Trust & \(name)", year: 2026)
            let reader = XMLParser(data: Data(badge.file.utf8))
            #expect(reader.parse(), "\(name): \(String(describing: reader.parserError))")
            #expect(!badge.file.contains("style=") && !badge.file.contains("class=\"bd"))
        }
    }

    @Test("says what it is, and twice on a page keeps its ids apart")
    func words() {
        let badge = Badge(title: "Inclusion Excellence", trust: "Alder Valley Learning Trust", year: 2026)
        #expect(badge.words == "Badge: Inclusion Excellence, Alder Valley Learning Trust, 2026")
        #expect(badge.upper == "INCLUSION EXCELLENCE" && badge.lower == "ALDER VALLEY · 2026")
        let both = badge.html("a").text + badge.html("b", isDecoration: true).text
        #expect(both.contains("id=\"a-upper\"") && both.contains("href=\"#b-lower\"") && both.contains("aria-hidden"))
        #expect(both.components(separatedBy: "<ellipse").count == 15)
    }
}
