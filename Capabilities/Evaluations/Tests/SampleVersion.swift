import Database
import Foundation
import Frameworks
import Schools

/// A small framework with a wire of every sort, for tests.
enum SampleVersion {
    static let fivePoint = Scale(
        key: "five-point",
        stops: 4,
        levels: [
            Level(name: "Urgent improvement", short: "Urgent", tone: .urgent),
            Level(name: "Needs attention", short: "Attention", tone: .attention),
            Level(name: "Expected standard", short: "Expected", tone: .expected),
            Level(name: "Strong standard", short: "Strong", tone: .strong),
            Level(name: "Exceptional", short: "Exceptional", tone: .exceptional),
        ]
    )
    static let met = Scale(
        key: "met",
        stops: 1,
        levels: [Level(name: "Not met", short: "Not met", tone: .notMet), Level(name: "Met", short: "Met", tone: .met)]
    )

    /// Safeguarding, Inclusion, Attendance, A strategy (English, Mathematics) and Post-16.
    static func make(of framework: ID<Framework>, number: String = "1.0", asksImpact: Bool = false) -> Framework.Version
    {
        let strategy = Area(key: "strategy", title: "A strategy", scale: nil, descriptors: [])
        let post16 = Applicability(phases: nil, needsEarlyYears: false, needsPost16: true)
        let areas = [
            wire("safeguarding", "Safeguarding", met),
            wire(
                "inclusion",
                "Inclusion",
                fivePoint,
                expects: EvidenceExpectation(kinds: [], least: 2, months: 12, lookFor: [])
            ),
            wire("attendance", "Attendance", fivePoint),
            strategy,
            wire("english", "English", fivePoint, in: strategy.id, letter: "E"),
            wire("mathematics", "Mathematics", fivePoint, in: strategy.id, letter: "M"),
            wire("post-16", "Post-16", fivePoint, applies: post16),
        ]
        return Framework.Version(
            framework: framework,
            key: "sample",
            number: number,
            stage: .published,
            title: "School Standard",
            purpose: "For tests.",
            promise: "that is tested",
            about: "",
            words: TierWords(),
            areas: areas,
            rule: AwardRule(
                standard: ["five-point": 3, "met": 2],
                areas: [areas[1].id: 4],
                blocks: [areas[0].id],
                asksImpact: asksImpact
            )
        )
    }

    private static func wire(
        _ key: String,
        _ title: String,
        _ scale: Scale,
        in parent: ID<Area>? = nil,
        letter: String? = nil,
        applies: Applicability = .everyone,
        expects: EvidenceExpectation = .none
    ) -> Area {
        let descriptors = scale.levels.map { level in
            Descriptor(
                looksLike: "\(title) at \(level.name).",
                statements: [Statement(text: "\(title), \(level.name), first"), Statement(text: "\(title), second")]
            )
        }
        return Area(
            parent: parent,
            key: key,
            title: title,
            letter: letter,
            applies: applies,
            expects: expects,
            scale: scale,
            descriptors: descriptors
        )
    }
}

extension Framework.Version {
    func area(_ key: String) throws -> Area {
        guard let area = areas.first(where: { $0.key == key }) else { throw MissingSample(name: key) }
        return area
    }
}

/// A test asked for something that the sample does not have.
struct MissingSample: Error { let name: String }

extension Transaction {
    /// Puts a version on the shelves, as publishing does.
    func put(_ version: Framework.Version, trust: ID<Trust>, stage: Framework.Stage = .published) throws {
        let published: Instant? = stage == .draft ? nil : now
        let retired: Instant? = stage == .retired ? now : nil
        try run(
            """
            INSERT INTO frameworks (id, trust_id, key, title, created_at)
            VALUES (\(version.framework), \(trust), \(version.framework.text), \(version.title), \(now)) ON CONFLICT DO NOTHING
            """
        )
        try run(
            """
            INSERT INTO framework_versions (id, framework_id, trust_id, number, stage, title, purpose, promise, about, words,
                scales, rule, created_at, published_at, retired_at)
            VALUES (\(version.id), \(version.framework), \(trust), \(version.number), \(stage), \(version.title),
                \(version.purpose), \(version.promise), \(version.about), \(json(version.words)), \(json(version.scales)),
                \(json(version.rule)), \(now), \(published), \(retired))
            """
        )
        for (place, area) in version.areas.enumerated() { try put(area, at: place + 1, in: version.id) }
    }

    private func put(_ area: Area, at place: Int, in version: ID<Framework.Version>) throws {
        try run(
            """
            INSERT INTO areas (id, version_id, parent_id, position, key, title, short, letter, about, guidance, scale,
                is_judged, applies, expects, aligned, levels)
            VALUES (\(area.id), \(version), \(area.parent), \(place), \(area.key), \(area.title), \(area.short),
                \(area.letter), \(area.about), \(area.guidance), \(area.scale?.key), \(area.isWire), \(json(area.applies)),
                \(json(area.expects)), \(json(area.aligned)), \(json(area.descriptors)))
            """
        )
    }

    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
