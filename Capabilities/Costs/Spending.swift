import Database

/// What some external marks cost within a time: payments, fees and days of staff.
package struct Spending: Hashable, Sendable {
    package var payments = 0
    package var fees = Money.zero
    package var staffDays = StaffDays.zero

    package init() {}

    /// Every payment that falls in so many months from a day on, by its date; the day itself counts.
    package init(on marks: some Sequence<ExternalMark>, from day: Day, months: Int) {
        self.init(on: marks, from: day, before: day.adding(months: months))
    }

    /// The same until before another day.
    package init(on marks: some Sequence<ExternalMark>, from day: Day, before end: Day) {
        for mark in marks {
            let count = mark.terms.payments(from: day, before: end).count
            payments += count
            fees = fees + mark.terms.fee * count
            staffDays = staffDays + mark.terms.staffDays * count
        }
    }

    /// Fees, and days of staff at what a day costs; fees alone where the trust has not said that.
    func cost(_ staffDay: Money?) -> Money { fees + (staffDay.map(staffDays.cost) ?? .zero) }
}
