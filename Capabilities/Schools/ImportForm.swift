import Web

/// What was chosen to upload a register file.
struct ImportForm {
    let file: Upload?
    /// The trust in the file, by number or name; empty for the trust as we know it.
    let whose: String

    init(_ form: Form) {
        file = form.file("file")
        whose = form.oneLine("whose")
    }

    func checked() -> Result<Upload, FormErrors> {
        var errors = FormErrors()
        if file == nil { errors.add("file", "Choose the register’s CSV file.") }
        if whose.unicodeScalars.count > 300 { errors.add("whose", "This is longer than 300 characters.") }
        return errors.orElse(file)
    }
}

/// What was decided about an uploaded file.
struct ImportDecision {
    /// The seal of the changes that were shown.
    let seal: String
    /// What to do with schools that the file does not have: close or keep; empty where nobody was asked.
    let absent: String

    init(_ form: Form) {
        seal = form["seal"]
        absent = form["absent"]
    }

    /// Whether schools stay open that the file does not have.
    func checked(_ changes: SchoolChanges) -> Result<Bool, FormErrors> {
        let mustSay = changes.closed.contains { $0.reason == .absent }
        guard mustSay, !["close", "keep"].contains(absent) else { return .success(absent == "keep") }
        return .failure(FormErrors("absent", "Say what to do with the schools that the file does not have."))
    }
}
