import Database
import Evaluations
import Frameworks
import Schools
import Web

/// An offer as typed.
struct OfferForm: Sendable {
    static let givesMissing = "Say what your school can give."

    let form: Form

    /// What an offer is, where and in which words.
    struct Checked: Sendable {
        let school: ID<School>
        let area: ID<Area>
        let words: OfferWords
    }

    func checked(on today: Day) -> Result<Checked, FormErrors> {
        var errors = FormErrors()
        let place = SchoolArea(form.line("area"))
        if place == nil { errors.add("area", "Choose the area in which you can help.") }
        if form["gives"].trimmed.isEmpty { errors.add("gives", Self.givesMissing) }
        errors.checkLength(of: form["gives"], "gives")
        errors.checkTheme(form["theme"])
        let capacity = Int(form.line("capacity")).flatMap { OfferWords.capacities.contains($0) ? $0 : nil }
        if capacity == nil { errors.add("capacity", "Give a number from 1 to 20.") }
        let until = Day(form.line("until"))
        if until.map({ $0 < today }) ?? true { errors.add("until", SupportRefusal.dayOver.message) }
        guard let place, let capacity, let until else { return .failure(errors) }
        let words = OfferWords(gives: form["gives"], theme: form.line("theme"), capacity: capacity, until: until)
        return errors.orElse(Checked(school: place.school, area: place.area, words: words))
    }
}

/// A school and one of its areas, as a choice of a form has them.
struct SchoolArea: Hashable, Sendable {
    let school: ID<School>
    let area: ID<Area>

    init(_ school: ID<School>, _ area: ID<Area>) {
        self.school = school
        self.area = area
    }

    init?(_ text: String) {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2, let school = ID<School>(parts[0]), let area = ID<Area>(parts[1]) else { return nil }
        self.init(school, area)
    }

    var text: String { "\(school):\(area)" }
}

extension FormErrors {
    mutating func checkLength(of text: String, _ field: String) {
        if let complaint = LongText.complaint(text.trimmed, atMost: SupportText.longest) { add(field, complaint) }
    }

    mutating func checkTheme(_ text: String) {
        guard LongText.complaint(text.trimmed, atMost: SupportText.longestTheme) != nil else { return }
        add("theme", "A theme is a word or two. The limit is 60 characters.")
    }
}
