import Database
import Frameworks
import Schools
import Web

/// What was typed to open a cycle.
struct CycleForm: Sendable {
    var version: String
    var title: String
    var purpose: String
    var dates: CycleDatesForm
    var choice: SchoolChoiceForm
    /// The id of the cycle that this one follows; empty when it follows none.
    var last: String
    /// Whether that one is closed when this one opens.
    var closesLast: Bool

    init(_ form: Form) {
        version = form.line("version")
        title = form.line("title")
        purpose = form.line("purpose")
        dates = CycleDatesForm(form)
        choice = SchoolChoiceForm(form)
        last = form.line("last")
        closesLast = form["close_last"] == "yes"
    }

    /// What a form begins with: the term and its dates, or the season and the day, and every school to be chosen.
    static func blank(on day: Day, version: VersionSummary?, in terms: Terms) -> CycleForm {
        var form = CycleForm(Form())
        form.version = version?.id.text ?? ""
        form.title = "\(season(of: day)) \(day.year)"
        form.purpose = (version?.stage.isTried == true ? Cycle.Purpose.pilot : .full).rawValue
        form.dates.opensOn = day.iso
        let term = terms.term(on: day).flatMap { $0.lastDay - day >= 42 ? $0 : nil } ?? terms.next(after: day)
        if let term, let dates = term.dates(from: day) {
            form.title = term.name
            form.dates = CycleDatesForm(dates)
        }
        return form
    }

    /// The version chosen and the plan, or what is wrong field by field.
    func checked(
        versions: [VersionSummary],
        schools: [School]
    ) -> Result<(version: ID<Framework.Version>, plan: CyclePlan), FormErrors> {
        var errors = FormErrors()
        let chosen = versions.first { $0.id.text == version }
        if chosen == nil { errors.add("version", "Choose a framework.") }
        Cycle.check(title: title.keepable, &errors)
        let purpose = Cycle.Purpose(rawValue: purpose)
        if purpose == nil { errors.add("purpose", "Say whether it is a pilot or a full cycle.") }
        let dates = dates.checked(&errors)
        let invited = choice.checked(among: schools, &errors)
        guard errors.isEmpty, let chosen, let purpose, let dates else { return .failure(errors) }
        let plan = CyclePlan(title: title.keepable, purpose: purpose, dates: dates, schools: invited)
        return .success((chosen.id, plan))
    }

    static func season(of day: Day) -> String {
        switch day.month {
        case 1...3: "Spring"
        case 4...8: "Summer"
        default: "Autumn"
        }
    }
}
