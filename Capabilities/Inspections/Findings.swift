import Database
import Frameworks

/// What an inspectorate found, under the framework of its time.
package struct Findings: Hashable, Sendable {
    package var standard: InspectionStandard
    /// In the inspectorate's own words.
    package var kind: String
    package var startedOn: Day
    package var publishedOn: Day?
    /// By the key of the standard's area; what was not judged at all is absent.
    package var results: [String: Given]

    package init(
        _ standard: InspectionStandard,
        kind: String,
        startedOn: Day,
        publishedOn: Day? = nil,
        results: [String: Given] = [:]
    ) {
        self.standard = standard
        self.kind = kind
        self.startedOn = startedOn
        self.publishedOn = publishedOn
        self.results = results
    }

    /// What one area was given.
    package enum Given: Hashable, Sendable {
        /// Counted from 1 in the area's own scale; lowest first.
        case level(Int)
        /// Where there is no grade.
        case words(String)
    }

    /// What one area was given, for reading.
    package struct Line: Sendable {
        package let area: InspectionStandard.Area
        package let given: Given

        /// Nil where words were given.
        package var level: Level? {
            if case .level(let number) = given { area.scale?.level(numbered: number) } else { nil }
        }

        package var words: String {
            if case .words(let words) = given { words } else { level?.name ?? "" }
        }
    }

    /// The results in the order of the standard.
    package var lines: [Line] {
        standard.areas.compactMap { area in results[area.key].map { Line(area: area, given: $0) } }
    }

    /// The level an area was given, counted from 1; nil where it has none.
    package func level(_ area: String) -> Int? {
        guard case .level(let number)? = results[area] else { return nil }
        return number
    }

    /// These findings with those of another source over them; what the other says nothing about stays.
    package func told(_ other: Findings) -> Findings {
        var told = other
        told.kind = other.kind.isEmpty ? kind : other.kind
        told.publishedOn = other.publishedOn ?? publishedOn
        if standard == other.standard { told.results = results.merging(other.results) { $1 } }
        return told
    }
}
