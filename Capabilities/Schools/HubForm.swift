import Database
import Web

/// What was typed about a hub, and which schools were ticked.
struct HubForm {
    let name: String
    let schools: Set<String>

    init(_ form: Form = Form()) {
        name = form.oneLine("name")
        schools = Set(form.all("school"))
    }

    init(_ hub: Hub) {
        name = hub.name
        schools = Set(hub.schools.map(\.text))
    }

    /// The ticked schools; what is no school's id is refused.
    func checked() -> Result<Set<ID<School>>, FormErrors> {
        let ids = schools.compactMap { ID<School>($0) }
        guard ids.count == schools.count else { return .failure(Hub.Refusal.schoolElsewhere.errors) }
        return .success(Set(ids))
    }
}

extension Hub.Refusal {
    /// The refusal beside the field that it is about.
    var errors: FormErrors {
        switch self {
        case .nameMissing, .nameTooLong, .nameTaken: FormErrors("name", words)
        case .schoolElsewhere: FormErrors("school", words)
        }
    }

    /// What was typed is wrong, or the rules refuse it.
    var status: Int {
        switch self {
        case .nameMissing, .nameTooLong, .schoolElsewhere: 422
        case .nameTaken: 409
        }
    }
}
