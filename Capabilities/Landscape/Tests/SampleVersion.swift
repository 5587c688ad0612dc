import Database
import Foundation
import Frameworks
import Schools

/// A framework with a wire of every sort, for tests.
enum SampleVersion {
    static let fivePoint = scale(
        "five-point",
        stops: 4,
        [
            ("Urgent improvement", .urgent), ("Needs attention", .attention), ("Expected standard", .expected),
            ("Strong standard", .strong), ("Exceptional", .exceptional),
        ]
    )
    static let met = scale("met", stops: 1, [("Not met", .notMet), ("Met", .met)])
    static let stages = scale(
        "stages",
        stops: 4,
        [("Not yet", .plain), ("Begun", .plain), ("Taking hold", .plain), ("Established", .reached)]
    )

    /// Safeguarding, Inclusion, Attendance, Targets (English, Mathematics) and Post-16.
    static func make(_ title: String = "School Standard", number: String = "1.0") -> Framework.Version {
        let targets = Area(key: "targets", title: "Target setting", short: "Targets", scale: nil, descriptors: [])
        let post16 = Applicability(phases: nil, needsEarlyYears: false, needsPost16: true)
        let areas = [
            wire("safeguarding", "Safeguarding", met), wire("inclusion", "Inclusion", fivePoint),
            wire("attendance", "Attendance", fivePoint), targets,
            wire("english", "English", stages, in: targets.id, letter: "E"),
            wire("mathematics", "Mathematics", stages, in: targets.id, letter: "M"),
            wire("post-16", "Post-16", fivePoint, applies: post16),
        ]
        return Framework.Version(
            framework: ID(),
            key: "sample",
            number: number,
            stage: .published,
            title: title,
            purpose: "For tests.",
            promise: "that is tested",
            about: "",
            words: TierWords(),
            areas: areas,
            rule: AwardRule(standard: ["five-point": 3, "met": 2, "stages": 4], areas: [areas[1].id: 4])
        )
    }

    private static func scale(_ key: String, stops: Int, _ levels: [(String, Tone)]) -> Scale {
        let levels = levels.map { Level(name: $0.0, short: String($0.0.prefix { $0 != " " }), tone: $0.1) }
        return Scale(key: key, stops: stops, levels: levels)
    }

    private static func wire(
        _ key: String,
        _ title: String,
        _ scale: Scale,
        in parent: ID<Area>? = nil,
        letter: String? = nil,
        applies: Applicability = .everyone
    ) -> Area {
        Area(
            parent: parent,
            key: key,
            title: title,
            letter: letter,
            applies: applies,
            scale: scale,
            descriptors: scale.levels.map { _ in Descriptor(looksLike: "", statements: []) }
        )
    }
}

extension Framework.Version {
    func wire(_ key: String) throws -> Area {
        guard let area = wires.first(where: { $0.key == key }) else { throw MissingSample(name: key) }
        return area
    }
}

/// A test asked for something that the sample does not have.
struct MissingSample: Error { let name: String }

extension Transaction {
    /// Puts a published version on the shelves of a trust.
    func put(_ version: Framework.Version, trust: ID<Trust>) throws {
        try run(
            """
            INSERT INTO frameworks (id, trust_id, key, title, created_at)
            VALUES (\(version.framework), \(trust), \(version.framework.text), \(version.title), \(now))
            ON CONFLICT DO NOTHING
            """
        )
        try run(
            """
            INSERT INTO framework_versions (id, framework_id, trust_id, number, stage, title, purpose, promise, about, words,
                scales, rule, created_at, published_at, retired_at)
            VALUES (\(version.id), \(version.framework), \(trust), \(version.number), 'published', \(version.title), '', '',
                '', \(json(version.words)), \(json(version.scales)), \(json(version.rule)), \(now), \(now), NULL)
            """
        )
        for (place, area) in version.areas.enumerated() {
            try run(
                """
                INSERT INTO areas (id, version_id, parent_id, position, key, title, short, letter, about, guidance, scale,
                    is_judged, applies, expects, aligned, levels)
                VALUES (\(area.id), \(version.id), \(area.parent), \(place + 1), \(area.key), \(area.title), \(area.short),
                    \(area.letter), '', '', \(area.scale?.key), \(area.isWire), \(json(area.applies)),
                    \(json(area.expects)), '[]', \(json(area.descriptors)))
                """
            )
        }
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
