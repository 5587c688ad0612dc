import Database

/// A framework of a trust in a list: its versions, the newest first.
package struct FrameworkSummary: Sendable, Equatable {
    package let framework: Framework
    package let versions: [VersionSummary]

    /// The version of that number; without one the version in use, else the newest.
    package func version(numbered number: String?) -> VersionSummary? {
        guard let number else { return current ?? versions.first }
        return versions.first { $0.number == number }
    }

    /// The version that schools are given now.
    package var current: VersionSummary? { versions.first { $0.stage == .published } }
}

/// A version in a list, without its text.
package struct VersionSummary: Sendable, Equatable {
    package let id: ID<Framework.Version>
    package let framework: ID<Framework>
    package let key: String
    package let number: String
    package let stage: Framework.Stage
    package let title: String
    package let purpose: String
    /// How many areas it has, not counting their parts.
    package let areas: Int
    package let createdAt: Instant
    package let publishedAt: Instant?
    package let retiredAt: Instant?

    /// "Inclusion Excellence, version 1.0".
    package var name: String { "\(title), version \(number)" }
}

/// The number of a version, such as 1.10, which is later than 1.9.
package struct VersionNumber: Sendable, Comparable {
    let parts: [Int]

    /// What is no number counts as 0.
    package init(_ text: String) { parts = text.split(separator: ".").map { Int($0) ?? 0 } }

    /// Whether a text is one to three whole numbers with dots between them.
    static func isWellFormed(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return (1...3).contains(parts.count)
            && parts.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// The number after the last of some: 1.2 after 1.0 and 1.1.
    static func next(after numbers: [String]) -> String {
        let last = numbers.map { VersionNumber($0) }.max()?.parts ?? []
        guard let major = last.first else { return "1.0" }
        return "\(major).\((last.count > 1 ? last[1] : 0) + 1)"
    }

    package static func == (left: VersionNumber, right: VersionNumber) -> Bool { !(left < right) && !(right < left) }

    package static func < (left: VersionNumber, right: VersionNumber) -> Bool {
        for place in 0..<max(left.parts.count, right.parts.count) {
            let (one, other) = (left.part(place), right.part(place))
            if one != other { return one < other }
        }
        return false
    }

    private func part(_ place: Int) -> Int { parts.indices.contains(place) ? parts[place] : 0 }
}

extension [FrameworkSummary] {
    /// The one meant by its key or its title, whichever way its letters are written; nil when none is so called.
    package func named(_ name: String) -> FrameworkSummary? {
        first { $0.framework.key == name }
            ?? first { $0.framework.title.lowercased() == name.lowercased() }
    }
}
