import Database
import Evaluations
import Schools
import Web

/// An external mark as it was typed.
struct ExternalMarkForm: Sendable {
    let form: Form

    /// The schools that were ticked, whether the trust has them or not.
    var schools: Set<ID<School>> { Set(form.all("school").compactMap { ID<School>($0) }) }

    func checked() -> Result<ExternalMark.Terms, FormErrors> {
        var errors = FormErrors()
        let name = line("name", "Say what the mark is called.", &errors)
        let provider = line("provider", "Say who awards it.", &errors)
        let fee = Money(form.line("fee"))
        if fee == nil {
            errors.add("fee", "Give the fee in pounds, such as 1,000 or £1,000.00; 0 where there is none.")
        }
        let months = Int(form.line("months")).flatMap { ExternalMark.months.contains($0) ? $0 : nil }
        if months == nil { errors.add("months", "Give a whole number of months from 1 to 120, such as 12 or 36.") }
        let days = form.line("days").isEmpty ? StaffDays.zero : StaffDays(form.line("days"))
        if days == nil { errors.add("days", Self.daysWanted) }
        let paidOn = Day(form.line("paid-on"))
        if paidOn == nil { errors.add("paid-on", "Give a day on which it is paid, such as that of the last renewal.") }
        let endsOn = ending(after: paidOn, &errors)
        let note = form["note"].keepable.trimmed
        if let complaint = LongText.complaint(note, atMost: 2_000) { errors.add("note", complaint) }
        guard let fee, let months, let days, let paidOn else { return .failure(errors) }
        return errors.orElse(
            ExternalMark.Terms(
                ExternalMark.Kind(name: name, provider: provider),
                fee: fee,
                everyMonths: months,
                staffDays: days,
                paidOn: paidOn,
                endsOn: endsOn,
                note: note
            )
        )
    }

    static let daysWanted = "Give days, such as 2 or 2.5, or leave it empty."

    private func line(_ name: String, _ missing: String, _ errors: inout FormErrors) -> String {
        let text = form.oneLine(name)
        if text.isEmpty { errors.add(name, missing) }
        if let complaint = LongText.complaint(text, atMost: LongText.line) { errors.add(name, complaint) }
        return text
    }

    private func ending(after paidOn: Day?, _ errors: inout FormErrors) -> Day? {
        let typed = form.line("ends-on")
        guard !typed.isEmpty else { return nil }
        guard let day = Day(typed) else {
            errors.add("ends-on", "Give the last day, or leave it empty.")
            return nil
        }
        if let paidOn, day < paidOn {
            errors.add("ends-on", "It ends before the day on which it is paid. Change one of the two days.")
        }
        return day
    }

    /// As the form of a mark begins that is to be changed.
    static func filled(_ terms: ExternalMark.Terms) -> Form {
        [
            "name": terms.kind.name, "provider": terms.kind.provider, "fee": terms.fee.words,
            "months": String(terms.everyMonths), "days": terms.staffDays.figure, "paid-on": terms.paidOn.iso,
            "ends-on": terms.endsOn?.iso ?? "", "note": terms.note,
        ]
    }

    /// As the form of a new one begins.
    static let empty: Form = ["months": "12"]
}
