import Web

/// The scales that an owner can choose from, each with words that are kind to whoever stands at its lower end.
enum ScaleLibrary {
    /// Ours first, then those of the inspectorates.
    static let all: [(title: String, scale: Scale)] = ours + inspectorates

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

    private static let ours: [(title: String, scale: Scale)] = [
        ("Five levels", fivePoint),
        (
            "Four stages",
            Scale(
                key: "stages",
                stops: 4,
                levels: [
                    Level(name: "Not yet", short: "Not yet", tone: .plain),
                    Level(name: "Begun", short: "Begun", tone: .plain),
                    Level(name: "Taking hold", short: "Holding", tone: .plain),
                    Level(name: "Met", short: "Met", tone: .reached),
                ]
            )
        ),
        (
            "Three steps",
            Scale(
                key: "steps",
                stops: 4,
                levels: [
                    Level(name: "Beginning", short: "Beginning", tone: .attention),
                    Level(name: "Established", short: "Established", tone: .expected),
                    Level(name: "Leading others", short: "Leading", tone: .exceptional),
                ]
            )
        ),
        (
            "Not met or met",
            Scale(
                key: "met",
                stops: 1,
                levels: [
                    Level(name: "Not met", short: "Not met", tone: .notMet),
                    Level(name: "Met", short: "Met", tone: .met),
                ]
            )
        ),
    ]

    /// The levels of each inspectorate that are not among ours, with stops inside them where there are more than two.
    private static let inspectorates: [(title: String, scale: Scale)] = {
        var known = Set(ours.map { $0.scale.levels.map(\.name) })
        return InspectionStandard.all.flatMap { standard in
            standard.areas.compactMap { area in
                guard let scale = area.scale, known.insert(scale.levels.map(\.name)).inserted else { return nil }
                let isLong = scale.levels.count > 2
                let title = isLong ? standard.title : "\(standard.title): \(area.title)"
                let levels = scale.levels.map(\.fitting)
                return (title, Scale(key: scale.key, stops: isLong ? 4 : 1, levels: levels))
            }
        }
    }()
}

extension Level {
    /// With a short name that fits a narrow column.
    fileprivate var fitting: Level {
        Level(name: name, short: String(name.prefix(FrameworkLimits.levelShort)).trimmed, tone: tone)
    }
}

extension Scale {
    /// The level that is usually asked for: the second of two, about two thirds up a longer scale.
    var usualStandard: Int { (levels.count * 3 + 4) / 5 }
}
