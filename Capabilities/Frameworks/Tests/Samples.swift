import Database
import Frameworks

extension Scale {
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
        levels: [
            Level(name: "Not met", short: "Not met", tone: .notMet), Level(name: "Met", short: "Met", tone: .met),
        ]
    )

    static let stages = Scale(
        key: "stages",
        stops: 4,
        levels: ["Not yet", "Begun", "Taking hold", "Met"].map {
            Level(name: $0, short: $0, tone: $0 == "Met" ? .reached : .plain)
        }
    )
}

extension Area {
    /// A wire with a sentence and two statements at every level.
    static func wire(_ title: String, _ scale: Scale = .fivePoint, partOf parent: Area? = nil) -> Area {
        Area(
            parent: parent?.id,
            key: title.lowercased().replacing(" ", with: "-"),
            title: title,
            letter: parent.map { _ in String(title.prefix(1)) },
            scale: scale,
            descriptors: scale.levels.map { level in
                Descriptor(
                    looksLike: "What \(level.name) looks like in \(title).",
                    statements: [Statement(text: "One at \(level.name)"), Statement(text: "Two at \(level.name)")]
                )
            }
        )
    }

    /// An area that is judged by its parts.
    static func heading(_ title: String) -> Area {
        Area(key: title.lowercased().replacing(" ", with: "-"), title: title, scale: nil, descriptors: [])
    }
}

extension Framework.Version {
    static func sample(_ areas: [Area], _ rule: AwardRule, words: TierWords = TierWords()) -> Framework.Version {
        Framework.Version(
            framework: ID(),
            key: "sample",
            number: "1.0",
            stage: .draft,
            title: "Sample Standard",
            purpose: "For tests.",
            promise: "where tests hold",
            about: "First this.\n\nThen that.",
            words: words,
            areas: areas,
            rule: rule
        )
    }
}

extension AwardFacts {
    /// Impact is stated and the school is in no category.
    static let fine = AwardFacts(isImpactStated: true, isInCategory: false)
}
