/// An ordered row of levels, lowest first, on which an area is judged.
package struct Scale: Hashable, Sendable, Codable {
    /// Its name in the framework, such as `five-point`.
    package let key: String
    /// Stops inside each level: 4, from lower end to upper end, or 1.
    package let stops: Int
    package let levels: [Level]

    package init(key: String, stops: Int, levels: [Level]) {
        self.key = key
        self.stops = stops
        self.levels = levels
    }

    /// Every place a bead can stand, counted from 1.
    package var notches: ClosedRange<Int> { 1...(stops * levels.count) }

    /// Two named states are a choice, not a quantity: drawn as a radio group.
    package var isTwoWay: Bool { stops == 1 && levels.count == 2 }

    /// The number of the level a notch lies in, from 1: the notch divided by the stops, rounded up.
    package func number(of notch: Int) -> Int { (notch + stops - 1) / stops }

    /// The level a notch lies in; nil when it is not on this scale.
    package func level(of notch: Int) -> Level? {
        notches.contains(notch) ? levels[number(of: notch) - 1] : nil
    }

    /// The level of that number, from 1, lowest first; nil for any other number.
    package func level(numbered number: Int) -> Level? {
        levels.indices.contains(number &- 1) ? levels[number - 1] : nil
    }

    /// Where inside its level a notch lies, in words; nil on a scale with one stop a level.
    package func quarter(of notch: Int) -> String? {
        stops == 4 && notches.contains(notch) ? Self.quarters[(notch - 1) % 4] : nil
    }

    package static let quarters = ["lower end", "lower middle", "upper middle", "upper end"]

    /// "Expected standard, upper middle".
    package func words(of notch: Int) -> String {
        guard let level = level(of: notch) else { return "Not judged yet" }
        return quarter(of: notch).map { "\(level.name), \($0)" } ?? level.name
    }

    /// The number of a level by its name, from 1.
    package func number(named name: String) -> Int? { levels.firstIndex { $0.name == name }.map { $0 + 1 } }

    /// The lowest notch of a level, counted from 1.
    package func lowestNotch(ofLevel number: Int) -> Int { (number - 1) * stops + 1 }
}

/// One step of a scale.
package struct Level: Hashable, Sendable, Codable {
    package let name: String
    /// For narrow columns.
    package let short: String
    package let tone: Tone

    package init(name: String, short: String, tone: Tone) {
        self.name = name
        self.short = short
        self.tone = tone
    }
}

/// The colour and the shape of a level.
package enum Tone: String, Sendable, Codable, CaseIterable {
    case urgent, attention, expected, strong, exceptional, met
    case notMet = "not-met"
    case plain, reached

    /// The value of `data-level` in pages.
    package var mark: String {
        switch self {
        case .urgent: "1"
        case .attention: "2"
        case .expected: "3"
        case .strong: "4"
        case .exceptional: "5"
        case .met: "met"
        case .notMet: "notmet"
        case .plain: "plain"
        case .reached: "reached"
        }
    }
}

extension Scale {
    /// The scales of some areas, each once, in the order of the areas.
    static func each(of areas: [Area]) -> [Scale] {
        var scales: [Scale] = []
        for scale in areas.compactMap(\.scale) where !scales.contains(where: { $0.key == scale.key }) {
            scales.append(scale)
        }
        return scales
    }
}
