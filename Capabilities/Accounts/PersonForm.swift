import Database
import Schools
import Web

/// What was typed about a person.
struct PersonForm: Sendable {
    let name: String
    let email: String
    let post: String
    /// The roles that were ticked, by their keys.
    let ticked: Set<String>
    /// The role and the school chosen from the two lists.
    let listedRole: String
    let listedSchool: String

    static let wrongEmail = "Type an e-mail address, such as name@school.example."

    init(_ form: Form) {
        name = form.line("name")
        email = form.line("email")
        post = form.line("post")
        ticked = Set(form.all("role"))
        listedRole = form["school-role"]
        listedSchool = form["school"]
    }

    init(_ person: Person) {
        name = person.name
        email = person.email
        post = person.post ?? ""
        ticked = Set(person.roles.map(\.key))
        listedRole = ""
        listedSchool = ""
    }

    /// A form with nothing in it yet.
    init() { self.init(Form()) }

    /// - Parameter held: what the person has already, which the desk may not know how to give.
    func checked(at desk: PeopleDesk, held: Set<RoleHeld> = []) -> Result<PersonDetails, FormErrors> {
        var errors = FormErrors()
        if let fault = Self.fault(inName: name) { errors.add("name", fault) }
        let address = EmailAddress(email)
        if address == nil { errors.add("email", Self.wrongEmail) }
        if post.count > 120 { errors.add("post", "This is longer than 120 characters.") }
        let roles = roles(at: desk, held, &errors)
        if roles.isEmpty { errors.add("role", "Choose at least one role.") }
        return errors.orElse(
            address.map { PersonDetails(name: name, email: $0, post: post.isEmpty ? nil : post, roles: roles) }
        )
    }

    static func fault(inName name: String) -> String? {
        if name.isEmpty { return "Type the name." }
        return name.count > 120 || name.unicodeScalars.count > 200 ? "This is longer than 120 characters." : nil
    }

    private func roles(at desk: PeopleDesk, _ held: Set<RoleHeld>, _ errors: inout FormErrors) -> Set<RoleHeld> {
        let known = held.union(desk.trustRoles.map { RoleHeld($0) })
            .union(desk.schools.flatMap { school in desk.schoolRoles.map { RoleHeld($0, at: school) } })
        let byKey = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
        var roles = Set(ticked.compactMap { byKey[$0] }.filter { held.contains($0) || desk.mayGive($0) })
        if roles.count < ticked.count { errors.add("role", "Choose roles from the list.") }
        switch (listedRole.isEmpty, listedSchool.isEmpty) {
        case (true, true): break
        case (true, false): errors.add("school-role", "Choose the role at this school.")
        case (false, true): errors.add("school", "Choose the school for this role.")
        case (false, false):
            let listed = byKey["\(listedRole) \(listedSchool)"].flatMap { desk.mayGive($0) ? $0 : nil }
            if let listed { roles.insert(listed) } else { errors.add("school-role", "Choose a role from the list.") }
        }
        return roles
    }
}

extension RoleHeld {
    /// The role in a form: `trust-lead`, or `headteacher` with the id of the school.
    var key: String { school.map { "\(role.rawValue) \($0.id)" } ?? role.rawValue }
}
