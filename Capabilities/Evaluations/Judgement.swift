import Database

/// Where the bead of one area stands at one school, and why.
package struct Judgement: Hashable, Sendable {
    package var place: Place
    package var why: String
    package var revision: Revision
    /// Who placed the bead last; nil when nobody has.
    package var placed: Hand?
    /// Who wrote the why last; nil when nobody has.
    package var explained: Hand?
    /// Title of the earlier cycle in which it was placed or confirmed last; nil when it stands in this one.
    package var carriedFrom: String?

    package init(
        place: Place = .notJudged,
        why: String = "",
        revision: Revision = .none,
        placed: Hand? = nil,
        explained: Hand? = nil,
        carriedFrom: String? = nil
    ) {
        self.place = place
        self.why = why
        self.revision = revision
        self.placed = placed
        self.explained = explained
        self.carriedFrom = carriedFrom
    }

    /// Whether it comes from an earlier cycle and nobody has re-confirmed it.
    package var isCarried: Bool { carriedFrom != nil }

    /// What nobody has touched yet.
    package static let untouched = Judgement()

    /// Where the bead is.
    package enum Place: Hashable, Sendable {
        case notJudged
        /// A stop of the area's scale, counted from 1.
        case at(notch: Int)
        case doesNotApply(because: String)

        package var notch: Int? {
            if case .at(let notch) = self { notch } else { nil }
        }

        package var reason: String? {
            if case .doesNotApply(let reason) = self { reason } else { nil }
        }

        init(notch: Int?, doesNotApply reason: String?) {
            if let reason { self = .doesNotApply(because: reason) } else { self = notch.map(Place.at) ?? .notJudged }
        }
    }

    /// Who changed something, and when.
    package struct Hand: Hashable, Sendable {
        package let name: String
        package let at: Instant

        package init(_ name: String, at: Instant) {
            self.name = name
            self.at = at
        }
    }

    /// How often the bead and the why have changed, as one reader has seen it: "3.1" in a form.
    package struct Revision: Hashable, Sendable, LosslessStringConvertible {
        package var place: Int
        package var why: Int

        package static let none = Revision(place: 0, why: 0)

        package init(place: Int, why: Int) {
            self.place = place
            self.why = why
        }

        package init?(_ text: String) {
            let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
            guard numbers.count == 2, let place = numbers[0], let why = numbers[1], place >= 0, why >= 0 else {
                return nil
            }
            self.init(place: place, why: why)
        }

        package var description: String { "\(place).\(why)" }
    }
}
