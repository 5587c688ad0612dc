import Web

/// The trust's own figures as they were typed; an empty field says nothing.
struct CostFiguresForm: Sendable {
    let form: Form

    func checked() -> Result<CostFigures, FormErrors> {
        var errors = FormErrors()
        let (day, days) = (form.line("staff-day"), form.line("mark-days"))
        let figures = CostFigures(staffDay: Money(day), markDays: StaffDays(days))
        if !day.isEmpty, figures.staffDay == nil {
            errors.add("staff-day", "Give an amount in pounds, such as 250 or £250.00, or leave it empty.")
        }
        if !days.isEmpty, figures.markDays == nil { errors.add("mark-days", ExternalMarkForm.daysWanted) }
        return errors.orElse(figures)
    }

    static func filled(_ figures: CostFigures) -> Form {
        ["staff-day": figures.staffDay?.words ?? "", "mark-days": figures.markDays?.figure ?? ""]
    }
}
