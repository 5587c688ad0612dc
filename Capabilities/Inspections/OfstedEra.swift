import Database
import Frameworks

/// When each of Ofsted's frameworks began.
package enum OfstedEra {
    /// The first day of the renewed framework.
    package static let renewed = Day(year: 2025, month: 11, day: 10)

    /// With the first day of each, newest first.
    private static let all: [(InspectionStandard, Day)] = [
        (.ofsted2025, renewed), (.ofsted2019, Day(year: 2019, month: 9, day: 1)),
        (.ofsted2012, Day(year: 2012, month: 9, day: 1)), (.ofsted2005, Day(year: 2005, month: 9, day: 1)),
    ]

    /// The framework by which Ofsted inspected on a day; nil before September 2005.
    package static func standard(on day: Day) -> InspectionStandard? { all.first { $0.1 <= day }?.0 }

    /// The framework of Ofsted by which a school was inspected on a day, where another one is claimed; nil where all is
    /// well or the standard is not Ofsted's.
    package static func other(than standard: InspectionStandard, on day: Day) -> InspectionStandard? {
        guard let place = all.firstIndex(where: { $0.0 == standard }), let right = self.standard(on: day) else {
            return nil
        }
        return right == all[place].0 ? nil : right
    }
}
