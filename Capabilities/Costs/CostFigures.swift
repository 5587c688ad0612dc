/// What the trust itself says of its costs; nothing is assumed where it has not said it.
package struct CostFigures: Hashable, Sendable {
    /// What a day of staff costs.
    package var staffDay: Money?
    /// What one internal mark takes: the validator's days and the school's together.
    package var markDays: StaffDays?

    package init(staffDay: Money? = nil, markDays: StaffDays? = nil) {
        self.staffDay = staffDay
        self.markDays = markDays
    }

    package static let none = CostFigures()
}
