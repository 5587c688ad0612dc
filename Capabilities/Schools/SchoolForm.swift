import Database
import Web

/// What was typed about a school.
struct SchoolForm {
    let name: String
    let register: String
    let number: String
    let phase: String
    let earlyYears: String
    let post16: String
    let lowAge: String
    let highAge: String
    let kind: String
    let pupils: String
    let town: String
    let postcode: String
    let authority: String
    /// The seal of the school as it was shown; empty for a new one.
    let seen: String

    init(_ form: Form = Form()) {
        name = form.oneLine("name")
        register = form["register"]
        number = form.oneLine("number")
        phase = form["phase"]
        earlyYears = form["early-years"]
        post16 = form["post-16"]
        lowAge = form.oneLine("low-age")
        highAge = form.oneLine("high-age")
        kind = form.oneLine("kind")
        pupils = form.oneLine("pupils")
        town = form.oneLine("town")
        postcode = form.oneLine("postcode")
        authority = form.oneLine("authority")
        seen = form["seen"]
    }

    init(_ school: School) {
        let facts = school.facts
        name = facts.name
        register = school.number?.register.rawValue ?? ""
        number = school.number?.number ?? ""
        phase = school.phase?.rawValue ?? ""
        earlyYears = Self.value(school.hasEarlyYears)
        post16 = Self.value(school.hasPost16)
        lowAge = facts.ages.map { String($0.low) } ?? ""
        highAge = facts.ages.map { String($0.high) } ?? ""
        kind = facts.kind ?? ""
        pupils = facts.pupils.map(String.init) ?? ""
        town = facts.town ?? ""
        postcode = facts.postcode ?? ""
        authority = facts.authority ?? ""
        seen = school.seal
    }

    private static func value(_ fact: Bool?) -> String { fact.map { $0 ? "yes" : "no" } ?? "" }
}

extension SchoolForm {
    static let longest = 300

    /// - Parameter start: the school as it is, whose standing and place the form does not ask about.
    func checked(from start: SchoolDraft? = nil) -> Result<SchoolDraft, FormErrors> {
        var errors = FormErrors()
        if name.isEmpty { errors.add("name", "Type the school’s name.") }
        let number = checkedNumber(&errors)
        let phase = checkedPhase(&errors)
        let facts = SchoolFacts(
            name: text(name, "name", &errors) ?? "",
            ages: checkedAges(&errors),
            kind: text(kind, "kind", &errors),
            town: text(town, "town", &errors),
            postcode: text(postcode, "postcode", &errors),
            authority: text(authority, "authority", &errors),
            place: start?.facts.place,
            pupils: checkedPupils(&errors)
        )
        return errors.orElse(
            SchoolDraft(
                number: number,
                facts: facts,
                phase: phase,
                hasEarlyYears: Self.fact(earlyYears),
                hasPost16: Self.fact(post16),
                standing: start?.standing ?? .open
            )
        )
    }

    private func text(_ typed: String, _ field: String, _ errors: inout FormErrors) -> String? {
        if typed.unicodeScalars.count > Self.longest { errors.add(field, "This is longer than 300 characters.") }
        return typed.isEmpty ? nil : typed
    }

    private static func fact(_ value: String) -> Bool? {
        switch value {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    private func checkedNumber(_ errors: inout FormErrors) -> RegisterNumber? {
        guard !number.isEmpty else { return nil }
        guard let register = Register(rawValue: register) else {
            errors.add("register", "Choose the register that this number is from.")
            return nil
        }
        let checked = RegisterNumber(register, number)
        if checked == nil { errors.add("number", "\(register.wanted) This is “\(number.prefix(40))”.") }
        return checked
    }

    private func checkedPhase(_ errors: inout FormErrors) -> Phase? {
        guard !phase.isEmpty else { return nil }
        let checked = Phase(rawValue: phase)
        if checked == nil { errors.add("phase", "Choose a phase from the list.") }
        return checked
    }

    private func checkedAges(_ errors: inout FormErrors) -> AgeRange? {
        guard !lowAge.isEmpty || !highAge.isEmpty else { return nil }
        let low = age(lowAge, "low-age", "The lowest age is a whole number such as 4.", &errors)
        let high = age(highAge, "high-age", "The highest age is a whole number such as 11.", &errors)
        guard let low, let high else { return nil }
        let ages = AgeRange(low: low, high: high)
        if ages == nil { errors.add("high-age", "The highest age is below the lowest one.") }
        return ages
    }

    private func age(_ typed: String, _ field: String, _ wanted: String, _ errors: inout FormErrors) -> Int? {
        let age = Array(typed.utf8)[...].wholeNumber.flatMap { (0...99).contains($0) ? $0 : nil }
        if age == nil { errors.add(field, wanted) }
        return age
    }

    private func checkedPupils(_ errors: inout FormErrors) -> Int? {
        guard !pupils.isEmpty else { return nil }
        let count = Array(pupils.utf8)[...].wholeNumber.flatMap { $0 < 100_000 ? $0 : nil }
        if count == nil { errors.add("pupils", "Type a whole number of pupils, such as 412.") }
        return count
    }
}
