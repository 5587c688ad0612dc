import Database
import Schools

/// What a person is for the trust or for one school.
package enum Role: String, Column, CaseIterable {
    case trustAdministrator = "trust-administrator"
    case trustLead = "trust-lead"
    case validator
    case improvementSpecialist = "improvement-specialist"
    case trustee
    case headteacher
    case contributor
    case governor

    /// Whether it is held at one school; the others are held for the whole trust.
    package var isAtSchool: Bool {
        switch self {
        case .headteacher, .contributor, .governor: true
        case .trustAdministrator, .trustLead, .validator, .improvementSpecialist, .trustee: false
        }
    }

    package var words: String {
        switch self {
        case .trustAdministrator: "Trust administrator"
        case .trustLead: "Trust lead"
        case .validator: "Validator"
        case .improvementSpecialist: "Improvement specialist"
        case .trustee: "Trustee"
        case .headteacher: "Headteacher"
        case .contributor: "Contributor"
        case .governor: "Governor"
        }
    }

    /// What the person comes to do, in one line.
    package var purpose: String {
        switch self {
        case .trustAdministrator: "People, schools, imports, settings and history"
        case .trustLead: "Frameworks, cycles, validators, award decisions and the landscape"
        case .validator: "Reviews what schools send and holds the conversation"
        case .improvementSpecialist: "Visits schools on the improvement route"
        case .trustee: "Reads the landscape and the register of marks"
        case .headteacher: "Owns the school’s evaluations and sends them for validation"
        case .contributor: "Adds judgements, evidence, factors and actions"
        case .governor: "Reads the school’s priorities, movement and decisions wanted"
        }
    }
}

/// A role that a person holds, and where.
package struct RoleHeld: Hashable, Sendable {
    package let role: Role
    /// The school it is held at; nil for a role in the whole trust.
    package let school: SchoolName?

    package init(_ role: Role, at school: SchoolName? = nil) {
        self.role = role
        self.school = school
    }

    /// A school as people call it.
    package struct SchoolName: Hashable, Sendable {
        package let id: ID<School>
        package let name: String

        package init(id: ID<School>, name: String) {
            self.id = id
            self.name = name
        }
    }
}
