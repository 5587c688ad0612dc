import Database

/// What a change would save over the next three years.
///
/// It counts what is paid from a day until before the same day 36 months later, payment by payment:
///
///     cost(marks) = Σ payments · fee + Σ payments · staff days · cost of a staff day
///     internal    = marks that end · internal marks for each · days of one · cost of a staff day
///     saved       = cost(all) − cost(those that go on) − internal
///
/// A mark ends where it would have been paid and is not renewed. What is saved is below nothing where the
/// internal marks cost more. Without the cost of a staff day only fees are compared.
package struct Saving: Hashable, Sendable {
    package static let months = 36
    package static let years = 3

    /// If nothing changes.
    package let now: Spending
    /// For what goes on.
    package let remaining: Spending
    package let internalDays: StaffDays
    package let staffDay: Money?

    package init(_ change: Change, on marks: [ExternalMark], from day: Day) {
        let goesOn = marks.filter { !change.ends($0) }
        let ended = marks.filter { change.ends($0) && Spending(on: [$0], from: day, months: Self.months).payments > 0 }
        now = Spending(on: marks, from: day, months: Self.months)
        remaining = Spending(on: goesOn, from: day, months: Self.months)
        internalDays = change.markDays * (ended.count * change.each)
        staffDay = change.staffDay
    }

    package var internalCost: Money { staffDay.map(internalDays.cost) ?? .zero }
    package var costNow: Money { now.cost(staffDay) }
    package var costThen: Money { remaining.cost(staffDay) + internalCost }
    package var saved: Money { costNow - costThen }

    /// One year of three, half a penny rounded away from nothing.
    package var savedEachYear: Money { saved.third }

    /// Which external marks would not be renewed, and what internal ones in their place would take.
    package struct Change: Hashable, Sendable {
        package var kinds: Set<ExternalMark.Kind>
        /// Days that one internal mark takes.
        package var markDays: StaffDays
        /// How many internal marks take the place of one external one within the three years.
        package var each: Int
        package var staffDay: Money?

        package init(
            _ kinds: Set<ExternalMark.Kind>,
            markDays: StaffDays = .zero,
            each: Int = 1,
            staffDay: Money? = nil
        ) {
            self.kinds = kinds
            self.markDays = markDays
            self.each = each
            self.staffDay = staffDay
        }

        func ends(_ mark: ExternalMark) -> Bool { kinds.contains(mark.terms.kind) }
    }
}

extension Money {
    /// A third, to the nearest penny.
    var third: Money {
        let size = (abs(pence) * 2 + 3) / 6
        return Money(pence: pence < 0 ? -size : size)
    }
}
