import Database
import Frameworks
import Rehearsal
import Testing
import Validations

@testable import Support

@Suite("The impact of help")
struct ImpactTests {
    private static let five = Scale(
        key: "five",
        stops: 4,
        levels: ["Low", "Next", "Middle", "High", "Top"].map { Level(name: $0, short: $0, tone: .plain) }
    )
    private static let four = Scale(key: "four", stops: 4, levels: Array(five.levels.dropLast()))

    private static func version(_ scale: Scale, of framework: ID<Framework>) -> Framework.Version {
        let descriptors = scale.levels.map { Descriptor(looksLike: $0.name, statements: []) }
        let area = Area(key: "attendance", title: "Attendance", scale: scale, descriptors: descriptors)
        return Framework.Version(
            framework: framework,
            key: "own",
            number: "1.0",
            stage: .published,
            title: "Own",
            purpose: "",
            promise: "",
            about: "",
            words: TierWords(),
            areas: [area],
            rule: AwardRule(standard: [:])
        )
    }

    private static func day(_ number: Int) -> Day { Day(year: 2026, month: 1, day: number) }

    private let version: Framework.Version
    private let later: Framework.Version
    private let areas: SupportAreas

    init() {
        let framework = ID<Framework>()
        version = Self.version(Self.five, of: framework)
        later = Self.version(Self.four, of: framework)
        areas = SupportAreas([version.id: version, later.id: later])
    }

    private func word(_ own: Int?, sent: Int, agreed: Int? = nil, shared: Int? = nil, isLater: Bool = false) -> SentWord
    {
        let version = isLater ? later : version
        return SentWord(
            version: version.id,
            area: version.areas[0].id,
            own: own,
            sentOn: Self.day(sent),
            agreed: agreed,
            sharedOn: shared.map(Self.day)
        )
    }

    private func impact(_ words: [SentWord]) throws -> Impact {
        let subject = try #require(areas[version.areas[0].id]).subject
        return Impact(words, of: subject, in: areas, since: Self.day(20), on: Self.day(200))
    }

    @Test("lays the last word before the first day beside the last one since")
    func both() throws {
        let found = try impact([
            word(3, sent: 1), word(5, sent: 10, agreed: 6, shared: 15), word(9, sent: 25),
            word(11, sent: 40, agreed: 10, shared: 50),
        ])
        #expect(found.before?.notch == 6 && found.before?.isValidated == true)
        #expect(found.now?.notch == 10 && found.now?.on == Self.day(50))
        #expect(found.sentence == "It stands at a higher level than before.")
    }

    @Test("takes the school’s own word where the validation was shared after the first day")
    func sharedLater() throws {
        let found = try impact([word(5, sent: 10, agreed: 7, shared: 21)])
        #expect(found.before?.notch == 5 && found.before?.isValidated == false && found.now == nil)
        #expect(found.sentence == "The school has sent nothing in this area since the help began.")
    }

    @Test("is never laid across two scales")
    func scales() throws {
        let found = try impact([word(5, sent: 10), word(5, sent: 30, isLater: true)])
        #expect(found.sentence.contains("another scale"))
    }

    @Test(
        "says in words which way the bead went",
        arguments: [
            (9, 5, "It stands at a lower level than before."), (5, 6, "It stands further into the same level."),
            (6, 5, "It stands at the same level, less far into it."), (6, 6, "It stands where it stood."),
        ]
    )
    func ways(before: Int, now: Int, words: String) throws {
        #expect(try impact([word(before, sent: 10), word(now, sent: 30)]).sentence == words)
    }

    @Test("says so where nothing was sent before, and leaves out what is on no scale")
    func nothing() throws {
        let found = try impact([word(nil, sent: 10), word(99, sent: 11), word(4, sent: 30)])
        #expect(found.before == nil && found.now?.notch == 4)
        #expect(found.sentence == "Nothing was sent in this area before the help began.")
    }
}
