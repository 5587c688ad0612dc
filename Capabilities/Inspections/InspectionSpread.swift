import Database
import Frameworks

/// How many schools of a national file were given each level, area by area: context, and nobody's target.
package struct InspectionSpread: Hashable, Sendable {
    package let standard: InspectionStandard
    /// The file it was counted in.
    package let file: String
    /// The latest day on which something in it was published.
    package let latestOn: Day
    /// By the key of the standard's area: how many schools at each level, lowest first.
    package let counts: [String: [Int]]

    package init(_ standard: InspectionStandard, file: String, latestOn: Day, counts: [String: [Int]]) {
        self.standard = standard
        self.file = file
        self.latestOn = latestOn
        self.counts = counts
    }

    /// A file with fewer rows is of some schools, and says nothing of a country.
    package static let leastRows = 10_000

    /// Each level of an area's scale with its number of schools, lowest first; empty where nothing is known.
    package func levels(of area: InspectionStandard.Area) -> [(level: Level, schools: Int)] {
        zip(area.scale?.levels ?? [], counts[area.key] ?? []).map { ($0, $1) }
    }
}

/// Counts levels while a file is read, for every school in it.
struct SpreadCount: Sendable {
    private var counts: [String: [String: [Int]]] = [:]
    private var latest: [String: Day] = [:]

    mutating func add(_ findings: Findings) {
        let key = findings.standard.key
        let day = findings.publishedOn ?? findings.startedOn
        latest[key] = max(latest[key] ?? day, day)
        for (area, given) in findings.results {
            guard case .level(let number) = given, let scale = findings.standard.area(area)?.scale,
                scale.level(numbered: number) != nil
            else { continue }
            let none = scale.levels.map { _ in 0 }
            counts[key, default: [:]][area, default: none][number - 1] += 1
        }
    }

    /// One for each standard that anything was found under.
    func spreads(in file: String) -> [InspectionSpread] {
        counts.keys.sorted().compactMap { key in
            guard let standard = InspectionStandard.named(key), let day = latest[key] else { return nil }
            return InspectionSpread(standard, file: file, latestOn: day, counts: counts[key] ?? [:])
        }
    }
}
