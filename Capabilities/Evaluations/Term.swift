import Database
import Web

/// A stretch of the school year in which schools work.
package struct Term: Hashable, Sendable {
    package let id: ID<Term>
    package var name: String
    package var firstDay: Day
    package var lastDay: Day

    package init(id: ID<Term> = ID(), _ name: String, _ firstDay: Day, _ lastDay: Day) {
        self.id = id
        self.name = name
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    func holds(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }
}

/// The terms of a trust, the earliest first; what lies between two of them is a holiday.
package struct Terms: Hashable, Sendable {
    package let all: [Term]

    package init(_ terms: [Term]) { all = terms.sorted { $0.firstDay < $1.firstDay } }

    package func term(on day: Day) -> Term? { all.first { $0.holds(day) } }

    /// The first term that begins after a day.
    package func next(after day: Day) -> Term? { all.first { $0.firstDay > day } }

    /// The day in term that is nearest, the earlier one of two; nil without terms.
    package func nearest(to day: Day) -> Day? {
        all.flatMap { [min(max(day, $0.firstDay), $0.lastDay)] }.min {
            (abs($0 - day), $0.iso) < (abs($1 - day), $1.iso)
        }
    }

    /// What to say of a day on which no school is at work; nil in term, and where the trust has no terms.
    package func warning(_ day: Day) -> String? {
        guard term(on: day) == nil, let nearest = nearest(to: day), let first = all.first, let last = all.last
        else { return nil }
        let isBetween = first.firstDay < day && day < last.lastDay
        let place = isBetween ? "lies in a holiday" : "lies outside the terms that you have entered"
        return "\(Words.date(day)) \(place). The nearest day in term is \(Words.date(nearest))."
    }
}

extension Term {
    /// Dates for a cycle that is opened on a day or when the term begins, and is over when the term ends.
    ///
    /// Schools have three fifths of the time, validators and the trust one fifth each; no date falls on a weekend.
    func dates(from day: Day) -> Cycle.Dates? {
        let opens = max(firstDay, min(day, lastDay))
        let length = lastDay - opens
        let days = [3, 4, 5].map { part in max(opens, (opens.adding(days: length * part / 5)).workingDay) }
        return try? Cycle.Dates(opensOn: opens, submitBy: days[0], validateBy: days[1], decideBy: days[2])
    }
}

extension Day {
    /// The day itself, or the Friday before a Saturday or Sunday.
    fileprivate var workingDay: Day { adding(days: -max(0, weekday.rawValue - Weekday.friday.rawValue)) }
}
