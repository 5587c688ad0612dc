import Database
import Web

/// One fact about a school before and after, in words.
package struct SchoolDifference: Equatable, Sendable {
    /// Such as "Name" or "Ages".
    package let fact: String
    /// Nil where it was not known.
    package let before: String?
    package let after: String?

    /// "ages: 3 to 11 (was 4 to 11)".
    package var words: String { "\(fact.lowercased()): \(after ?? "not known") (was \(before ?? "not known"))" }
}

extension School {
    /// What differs from an earlier state of the same school, in the order of its page.
    package func differences(from before: School) -> [SchoolDifference] {
        zip(before.inWords, inWords).compactMap { old, new in
            old.words == new.words ? nil : SchoolDifference(fact: new.fact, before: old.words, after: new.words)
        }
    }

    /// Every fact of its page with what is known, in order.
    var inWords: [(fact: String, words: String?)] {
        [
            ("Name", name),
            ("Number", number?.words),
            ("Standing", standing.words),
            ("Phase", phase?.words),
            ("Ages", ages?.words),
            ("Early years", hasEarlyYears.map { $0 ? "yes" : "no" }),
            ("Post-16", hasPost16.map { $0 ? "yes" : "no" }),
            ("Type", facts.kind),
            ("Pupils", facts.pupils.map(String.init)),
            ("Authority", facts.authority),
            ("Town", facts.town),
            ("Postcode", facts.postcode),
            ("Place", facts.place.map { "\($0.easting) east, \($0.northing) north" }),
        ]
    }
}

extension School.Standing {
    package var words: String {
        switch self {
        case .open: "open"
        case .closed(nil): "closed"
        case .closed(let day?): "closed on \(day.words)"
        }
    }
}

extension Day {
    /// "31 August 2026".
    var words: String { Words.date(year: year, month: month, day: day) }
}
