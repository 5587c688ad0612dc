import Database
import Schools

/// A standard that can be judged; what it asks for stands in its versions.
package struct Framework: Sendable, Hashable {
    package let id: ID<Framework>
    package let trust: ID<Trust>
    /// The same in every version and file, such as `inclusion-excellence`.
    package let key: String
    package let title: String

    package init(id: ID<Framework> = ID(), trust: ID<Trust>, key: String, title: String) {
        self.id = id
        self.trust = trust
        self.key = key
        self.title = title
    }

    /// One wording of the standard, whole.
    package struct Version: Sendable, Hashable {
        package let id: ID<Version>
        package let framework: ID<Framework>
        package let key: String
        package var number: String
        package internal(set) var stage: Stage
        package internal(set) var publishedAt: Instant?
        package var title: String
        package var purpose: String
        package var promise: String
        package var about: String
        package var words: TierWords
        /// Every scale that an area may be judged on, in the owner's order.
        package var scales: [Scale]
        /// Every area in order; the parts of an area follow it.
        package var areas: [Area]
        package var rule: AwardRule

        /// - Parameter scales: nil takes those of the areas, in their order.
        package init(
            id: ID<Version> = ID(),
            framework: ID<Framework>,
            key: String,
            number: String,
            stage: Stage,
            publishedAt: Instant? = nil,
            title: String,
            purpose: String,
            promise: String,
            about: String,
            words: TierWords,
            scales: [Scale]? = nil,
            areas: [Area],
            rule: AwardRule
        ) {
            self.id = id
            self.framework = framework
            self.key = key
            self.number = number
            self.stage = stage
            self.publishedAt = publishedAt
            self.title = title
            self.purpose = purpose
            self.promise = promise
            self.about = about
            self.words = words
            self.scales = scales ?? Scale.each(of: areas)
            self.areas = areas
            self.rule = rule
        }
    }

    /// How far a version has come, in order.
    package enum Stage: String, Column, CaseIterable {
        case draft, pilot, agreed, published, retired
    }
}

extension Framework.Version {
    /// The areas that are judged, in order.
    package var wires: [Area] { areas.filter(\.isWire) }

    /// The areas that are not parts, in order.
    package var tops: [Area] { areas.filter { $0.parent == nil } }

    /// Whether any area is split into parts, which are then judged in its place.
    package var hasParts: Bool { areas.contains { $0.parent != nil } }

    package func area(_ id: ID<Area>) -> Area? { place(of: id).map { areas[$0] } }

    /// By its id alone: an area holds so much that copying each to look at it takes longer than the rest of a page.
    private func place(of id: ID<Area>) -> Int? { areas.indices.first { areas[$0].id == id } }

    package func parts(of area: Area) -> [Area] { areas.filter { $0.parent == area.id } }

    /// "Inclusion", or "Target setting: English" for a part.
    package func title(of area: Area) -> String {
        guard let parent = area.parent.flatMap(self.area) else { return area.title }
        return "\(parent.title): \(area.title)"
    }

    /// Whether a wire applies to a school: its own rule and that of the area it is a part of.
    package func applies(_ area: Area, phase: Phase?, hasEarlyYears: Bool?, hasPost16: Bool?) -> Bool {
        guard area.applies.applies(phase: phase, hasEarlyYears: hasEarlyYears, hasPost16: hasPost16) else {
            return false
        }
        guard let place = area.parent.flatMap(place) else { return true }
        return areas[place].applies.applies(phase: phase, hasEarlyYears: hasEarlyYears, hasPost16: hasPost16)
    }

    /// "Inclusion Excellence, version 1.0".
    package var name: String { "\(title), version \(number)" }
}

/// The owner's own names for an area and for its parts, one and many.
package struct TierWords: Sendable, Hashable, Codable {
    package var area: String
    package var areas: String
    package var part: String
    package var parts: String

    package init(area: String = "area", areas: String = "areas", part: String = "part", parts: String = "parts") {
        self.area = area
        self.areas = areas
        self.part = part
        self.parts = parts
    }
}
