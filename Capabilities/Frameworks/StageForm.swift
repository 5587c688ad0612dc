import Database
import Web

/// What was typed to take a version on: a note, and who agreed it and when.
struct StageForm: Sendable {
    let note: String
    let agreedBy: String
    let agreedOn: String

    init(_ form: Form) {
        note = form.line("note")
        agreedBy = form.line("agreed_by")
        agreedOn = form.line("agreed_on")
    }

    init(today: Day) { (note, agreedBy, agreedOn) = ("", "", "\(today)") }

    /// The note of a pilot.
    func checkedNote() -> Result<String, FormErrors> {
        var errors = FormErrors()
        checkNote(&errors)
        return errors.orElse(note)
    }

    /// - Parameter way: of the version; nobody agrees it before its pilot began.
    func checked(on today: Day, after way: VersionWay) -> Result<Agreement, FormErrors> {
        var errors = FormErrors()
        if agreedBy.isEmpty {
            errors.add("agreed_by", "Say who agreed it, such as the standards committee.")
        } else if agreedBy.count > FrameworkLimits.agreedBy {
            errors.add("agreed_by", "This has \(agreedBy.count) characters. At most \(FrameworkLimits.agreedBy) fit.")
        }
        let day = Day(agreedOn)
        if let day {
            if day > today { errors.add("agreed_on", "This day is still to come. Choose the day they agreed.") }
            if let pilot = way.pilot?.reachedOn, day < pilot {
                errors.add("agreed_on", "The pilot began on \(Words.date(pilot)). Choose that day or a later one.")
            }
        } else {
            errors.add("agreed_on", "Choose the day on which they agreed, such as 2026-11-27.")
        }
        checkNote(&errors)
        return errors.orElse(day.map { Agreement(by: agreedBy, on: $0, note: note) })
    }

    private func checkNote(_ errors: inout FormErrors) {
        guard note.count > FrameworkLimits.stageNote else { return }
        errors.add("note", "This has \(note.count) characters. At most \(FrameworkLimits.stageNote) fit.")
    }
}
