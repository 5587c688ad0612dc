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
    private var counts: [Place: Int] = [:]
    private var latest: [String: Day] = [:]

    /// One level of one area of a standard.
    private struct Place: Hashable {
        let standard: String
        let area: String
        let level: Int
    }

    mutating func add(_ findings: Findings) {
        let key = findings.standard.key
        let day = findings.publishedOn ?? findings.startedOn
        latest[key] = latest[key].map { max($0, day) } ?? day
        for (area, given) in findings.results {
            guard case .level(let level) = given else { continue }
            counts[Place(standard: key, area: area, level: level), default: 0] += 1
        }
    }

    /// One for each standard that anything was found under.
    func spreads(in file: String) -> [InspectionSpread] {
        latest.sorted { $0.key < $1.key }.compactMap { key, day in
            guard let standard = InspectionStandard.named(key) else { return nil }
            let spread = standard.areas.compactMap { area -> (String, [Int])? in
                guard let levels = area.scale?.levels.indices else { return nil }
                let schools = levels.map { counts[Place(standard: key, area: area.key, level: $0 + 1)] ?? 0 }
                return schools.allSatisfy { $0 == 0 } ? nil : (area.key, schools)
            }
            let known = Dictionary(uniqueKeysWithValues: spread)
            return known.isEmpty ? nil : InspectionSpread(standard, file: file, latestOn: day, counts: known)
        }
    }
}
