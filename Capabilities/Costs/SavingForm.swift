import Web

/// A change as the address has it: `drop` for each kind of mark that would not be renewed, `days`, `each` and `day`.
struct SavingForm: Sendable {
    let query: Form

    /// How many internal marks may take the place of one external one.
    private static let counts = 0...36

    private static let amountWanted = "Give an amount in pounds, such as 250."
    private static let countWanted = "Give a whole number from 0 to 36."

    /// The change on these marks, with the trust's figures where nothing was typed; kinds that are gone are left out.
    func checked(on marks: [ExternalMark], _ figures: CostFigures) -> Result<Saving.Change, FormErrors> {
        var errors = FormErrors()
        let dropped = Set(query.all("drop"))
        let kinds = Set(marks.kinds.filter { dropped.contains($0.words) })
        let days = value("days", figures.markDays, &errors, ExternalMarkForm.daysWanted) { StaffDays($0) }
        let day = value("day", figures.staffDay, &errors, Self.amountWanted) { Money($0) }
        let each = value("each", 1, &errors, Self.countWanted) {
            Int($0).flatMap { Self.counts.contains($0) ? $0 : nil }
        }
        return errors.orElse(Saving.Change(kinds, markDays: days ?? .zero, each: each ?? 1, staffDay: day))
    }

    /// The usual value where the field was not sent; nil where it was left empty.
    private func value<Value>(
        _ name: String,
        _ usual: Value?,
        _ errors: inout FormErrors,
        _ wanted: String,
        _ read: (String) -> Value?
    ) -> Value? {
        guard query.has(name) else { return usual }
        let typed = query.line(name)
        guard !typed.isEmpty else { return nil }
        let value = read(typed)
        if value == nil { errors.add(name, wanted) }
        return value
    }

    /// What stands in the fields: what was typed, else the trust's own figures.
    func filled(_ figures: CostFigures) -> Form {
        func typed(_ name: String, _ usual: String) -> (String, String) {
            (name, query.has(name) ? query[name] : usual)
        }
        return Form(
            [
                typed("days", figures.markDays?.figure ?? ""), typed("day", figures.staffDay?.words ?? ""),
                typed("each", "1"),
            ] + query.all("drop").map { ("drop", $0) }
        )
    }

    /// The query of an address that asks the same.
    var address: String {
        query.fields.filter { ["drop", "days", "each", "day"].contains($0.name) }
            .map { "\($0.name)=\(URLEncoding.encode($0.value))" }.joined(separator: "&")
    }
}
