import Accounts
import Database
import Evaluations
import Frameworks

import Rehearsal
import Schools
import Testing
import Web

@testable import Marks
@testable import Support

@Suite("A centre of expertise")
struct ExpertiseTests {
    @Test("is a school validated at the strong level or beyond, in that area only", arguments: Engine.available)
    func validated(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let book = try await circle.book(circle.heads[0])
        let offers = book.areasToOffer(at: circle.schools[0].id)
        #expect(offers.map(\.area.title) == ["Attendance and behaviour"])
        #expect(offers.first?.expertise == .validated(notch: 14, on: Day(year: 2026, month: 9, day: 14)))
        #expect(
            offers.first?.expertise.words(on: offers[0].area.scale)
                == "Validated at Strong standard, lower middle, September 2026"
        )
        #expect(offers.first?.expertise.words == "Validated at the level the trust asks for, September 2026")
        #expect(try await circle.book(circle.heads[2]).areasToOffer(at: circle.schools[2].id).isEmpty)
    }

    @Test("is not a school that has judged itself so, or whose validation is not shared")
    func ownWord() async throws {
        let circle = try await Circle.open()
        try await circle.sent(at: 2, attendance: 18)
        try await circle.validated(at: 2, by: circle.nia, shares: false)
        #expect(try await circle.book(circle.heads[2]).areasToOffer(at: circle.schools[2].id).isEmpty)
    }

    @Test("begins at the level that the trust has chosen", arguments: Engine.available)
    func chosen(engine: Engine) async throws {
        let circle = try await Circle.open(engine)
        let scale = try #require(try circle.area().scale)
        func offered(from level: Int) async throws -> Int {
            try await circle.database.write { tx in
                try tx.choose(level, on: scale, of: circle.version, by: circle.lead)
            }
            return try await circle.book(circle.heads[0]).areasToOffer(at: circle.schools[0].id).count
        }
        #expect(try await offered(from: 5) == 0)
        #expect(try await offered(from: 4) == 1)
        #expect(try await offered(from: 3) == circle.version.wires(for: circle.evaluation(0).school).count - 1)
        #expect(try await circle.history().first?.hasPrefix("Priya Nair: Chose Expected standard") == true)
    }

    @Test("is a school that holds the mark, in every graded area of it, until the mark ends")
    func mark() throws {
        let (trust, framework, school) = (ID<Trust>(), ID<Framework>(), ID<School>())
        let day = Day(year: 2026, month: 9, day: 1)
        let mark = Mark(
            id: ID(),
            trust: trust,
            school: school,
            schoolName: "Kestrel Bank",
            standard: .init(framework: framework, version: ID(), title: "Own", number: "1.0", promise: ""),
            submission: ID(),
            number: MarkNumber(code: MarkCode(initialsOf: "Alder Valley"), title: "Own", year: 2026, serial: 1),
            tier: nil,
            term: .init(awardedOn: day, endsOn: day.adding(days: 30), noticeOn: day),
            validatedBy: nil,
            decidedBy: .init(name: "Priya Nair", post: nil),
            shown: [],
            withdrawal: nil
        )
        let levels = ["Not met", "Met"].map { Level(name: $0, short: $0, tone: .plain) }
        func area(stops: Int) throws -> SupportArea {
            let scale = Scale(key: "own", stops: stops, levels: levels)
            let area = Area(key: "area", title: "Area", scale: scale, descriptors: [])
            return try #require(SupportArea(area, of: .own(framework, [area])))
        }
        func experts(on day: Day) -> Experts { Experts([mark], [], SupportAreas([:]), ExpertLevels(), on: day) }
        let graded = try area(stops: 4)
        #expect(experts(on: day).expertise(of: school, in: graded) == .mark(mark.number, until: mark.term.endsOn))
        #expect(experts(on: day.adding(days: 31)).expertise(of: school, in: graded) == nil)
        #expect(experts(on: day).expertise(of: school, in: try area(stops: 1)) == nil)
        #expect(experts(on: day).expertise(of: ID(), in: graded) == nil)
    }

    @Test("has no level on a two-way scale, and none off its scale")
    func refusals() async throws {
        let circle = try await Circle.open()
        let (met, five) = (try #require(try circle.area("safeguarding").scale), try #require(try circle.area().scale))
        for (scale, level) in [(met, 2), (five, 0), (five, 6)] {
            await #expect(throws: SupportRefusal.notOnScale) {
                try await circle.database.write { tx in
                    try tx.choose(level, on: scale, of: circle.version, by: circle.lead)
                }
            }
        }
        #expect(ExpertLevels().level(on: met, in: circle.version.id) == nil)
        await #expect(throws: Problem.self) {
            try await circle.database.write { tx in
                try tx.choose(4, on: five, of: circle.version, by: circle.heads[0])
            }
        }
    }
}

extension Framework.Version {
    /// A small version for what is reckoned without a database.
    static func own(_ framework: ID<Framework>, _ areas: [Area]) -> Framework.Version {
        Framework.Version(
            framework: framework,
            key: "own",
            number: "1.0",
            stage: .published,
            title: "Own",
            purpose: "",
            promise: "",
            about: "",
            words: TierWords(),
            areas: areas,
            rule: AwardRule(standard: [:])
        )
    }
}
