import Database
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations

@testable import Support

@Suite("A suggested pairing")
struct PairingTests {
    private static let subjects = (0..<4).map { SupportArea.Subject(framework: ID(), path: "area-\($0)") }

    private static func party(
        _ name: String,
        _ phase: Phase? = .primary,
        pupils: Int? = 200,
        east: Int? = 400_000,
        theme: String? = nil
    ) -> Pairing.Party {
        let place = east.flatMap { GridReference(easting: $0, northing: 400_000) }
        return .init(school: ID(), name: name, phase: phase, pupils: pupils, place: place, theme: theme)
    }

    private static func helper(_ party: Pairing.Party, free: Int = 1, subject: Int = 0) -> Pairing.Helper {
        .init(offer: ID(), party: party, subject: subjects[subject], free: free)
    }

    private static func names(_ helpers: [Pairing.Helper], for asker: Pairing.Asker, _ between: Between = Between())
        -> [String]
    {
        Pairing(helpers, between: between).suggestions(for: asker, atMost: 9).map(\.helper.name)
    }

    @Test("says its reasons in words, the helper’s place and its free places among them")
    func reasons() {
        let asker = Pairing.Asker(party: Self.party("Asks", pupils: 287, theme: "staffing"), subject: Self.subjects[0])
        let near = Self.helper(Self.party("Near", pupils: 201, east: 406_437, theme: "staffing"), free: 2)
        let found = Pairing([near]).suggestions(for: asker, atMost: 3)
        #expect(
            found.first?.reasons.sentence
                == "Both primary, both name “staffing”, of a similar size (201 and 287 pupils), 4 miles apart, free for two schools."
        )
        let far = Self.helper(Self.party("Far", .secondary, pupils: 1_120, east: nil))
        let other = Pairing([far]).suggestions(for: asker, atMost: 3)
        #expect(other.first?.reasons.sentence == "Another phase: secondary, free for one school.")
    }

    @Test("comes without a warning first, then by phase, theme, size and distance, then from A to Z")
    func order() {
        let asks = Self.party("Asks", pupils: 200, theme: "phonics")
        let asker = Pairing.Asker(party: asks, subject: Self.subjects[0])
        let validated = Self.party("Validates us", theme: "phonics")
        let helpers = [
            Self.helper(validated),
            Self.helper(Self.party("Secondary", .secondary, theme: "phonics")),
            Self.helper(Self.party("Large", pupils: 900)),
            Self.helper(Self.party("Zebra Lane", east: 410_000)),
            Self.helper(Self.party("Alder Lane", east: 410_000)),
            Self.helper(Self.party("Nearer", east: 401_000)),
            Self.helper(Self.party("Nowhere", east: nil)),
            Self.helper(Self.party("Theme", east: 600_000, theme: "phonics")),
        ]
        let exchange = SchoolExchange(
            home: validated.school,
            homeName: "Validates us",
            school: asks.school,
            schoolName: "Asks",
            validator: "Samuel Oduya",
            sharedOn: nil
        )
        let between = Between([exchange], on: Day(year: 2026, month: 11, day: 1))
        #expect(
            Self.names(helpers.shuffled(), for: asker, between) == [
                "Theme", "Nearer", "Alder Lane", "Zebra Lane", "Nowhere", "Large", "Secondary", "Validates us",
            ]
        )
        let last = Pairing(helpers, between: between).suggestions(for: asker, atMost: 9).last
        #expect(last?.warnings == ["Samuel Oduya of Validates us is validating Asks now."])
    }

    @Test("leaves out the school itself, other areas, what is full and what was declined")
    func leftOut() {
        let (asks, declined) = (Self.party("Asks"), Self.party("Declined"))
        let helpers = [
            Self.helper(asks), Self.helper(Self.party("Elsewhere"), subject: 1),
            Self.helper(Self.party("Full"), free: 0), Self.helper(declined), Self.helper(Self.party("Free")),
        ]
        let asker = Pairing.Asker(party: asks, subject: Self.subjects[0], declined: [declined.school])
        #expect(Self.names(helpers, for: asker) == ["Free"])
        #expect(Pairing(helpers).suggestions(for: asker, atMost: 0).isEmpty)
    }

    @Test("warns of a validation for a year after it was shared, both ways, and not longer")
    func year() {
        let (home, school) = (ID<School>(), ID<School>())
        let exchange = SchoolExchange(
            home: home,
            homeName: "Thistledown",
            school: school,
            schoolName: "Hartlow",
            validator: "Nia Rowe",
            sharedOn: Day(year: 2025, month: 11, day: 2)
        )
        let within = Between([exchange], on: Day(year: 2026, month: 11, day: 1))
        #expect(within.warnings(between: home, and: school) == within.warnings(between: school, and: home))
        #expect(
            within.warnings(between: home, and: school) == [
                "Nia Rowe of Thistledown validated Hartlow on 2 November 2025."
            ]
        )
        #expect(Between([exchange], on: Day(year: 2026, month: 11, day: 2)).partners(of: home).isEmpty)
    }

    @Test("for a thousand random schools is what a slow reading of the reasons finds")
    func thousand() {
        var dice = Dice(seed: 27)
        let themes = [nil, nil, "phonics", "staffing", "attendance"]
        let parties = (0..<1_000).map { number in
            Self.party(
                "School \(number % 400)",
                dice.one(of: [nil] + Phase.allCases.map(Optional.some)),
                pupils: dice.one(of: [nil, 0, 90, 180, 240, 400, 1_100]),
                east: dice.one(of: [nil] + (0..<9).map { $0 * 70_000 }),
                theme: dice.one(of: themes)
            )
        }
        let helpers = parties.prefix(700).map { Self.helper($0, free: dice.number(0...3), subject: dice.number(0...3)) }
        let exchanges = (0..<300).map { _ in
            let (one, other) = (dice.one(of: parties), dice.one(of: parties))
            return SchoolExchange(
                home: one.school,
                homeName: one.name,
                school: other.school,
                schoolName: other.name,
                validator: "V",
                sharedOn: nil
            )
        }
        let between = Between(exchanges, on: Day(year: 2026, month: 11, day: 1))
        let pairing = Pairing(helpers, between: between)
        for party in parties.suffix(400) {
            let declined: Set<ID<School>> = dice.isHeads ? [dice.one(of: parties).school] : []
            let asker = Pairing.Asker(party: party, subject: dice.one(of: Self.subjects), declined: declined)
            let fast = pairing.suggestions(for: asker, atMost: 5)
            #expect(fast.map(\.offer) == Self.slowly(helpers, asker, between).prefix(5).map(\.offer))
        }
    }

    /// Every helper held against every rule, one after the other.
    private static func slowly(_ helpers: [Pairing.Helper], _ asker: Pairing.Asker, _ between: Between)
        -> [Pairing.Helper]
    {
        let asks = asker.party
        let fit = helpers.filter {
            $0.subject == asker.subject && $0.free > 0 && $0.party.school != asks.school
                && !asker.declined.contains($0.party.school)
        }
        func weighs(_ helper: Pairing.Helper) -> [Int] {
            let party = helper.party
            let isWarned = !between.warnings(between: asks.school, and: party.school).isEmpty
            let isPhase = asks.phase != nil && asks.phase == party.phase
            let isTheme = asks.theme != nil && asks.theme == party.theme
            let sizes = [asks.pupils, party.pupils].compactMap(\.self).filter { $0 > 0 }.sorted()
            let isSize = sizes.count == 2 && Double(sizes[1]) <= 1.5 * Double(sizes[0])
            let far = asks.place.flatMap { one in party.place.map { abs(one.easting - $0.easting) } } ?? .max
            return [isWarned ? 1 : 0, isPhase ? 0 : 1, isTheme ? 0 : 1, isSize ? 0 : 1, far]
        }
        return fit.sorted { left, right in
            let (one, other) = (weighs(left), weighs(right))
            if one != other { return one.lexicographicallyPrecedes(other) }
            return (left.party.name.lowercased(), left.offer) < (right.party.name.lowercased(), right.offer)
        }
    }
}
