import Accounts
import Database
import Schools
import Testing

@Suite("Who may do what")
struct PermissionTests {
    /// The whole table: a role by a permission.
    ///
    /// A school role carries its permissions at its own school only.
    static let table = """
                           administrator lead validator specialist trustee | head contributor governor
        managePeople             yes      -      -         -        -          -       -         -
        manageSchools            yes      -      -         -        -          -       -         -
        manageTrust              yes      -      -         -        -          -       -         -
        seeHistory               yes     yes     -         -        -          -       -         -
        designFrameworks          -      yes     -         -        -          -       -         -
        runCycles                 -      yes     -         -        -          -       -         -
        assignValidators          -      yes     -         -        -          -       -         -
        decideAwards              -      yes     -         -        -          -       -         -
        seeLandscape              -      yes     -         -       yes         -       -         -
        validate                  -       -     yes        -        -          -       -         -
        specialise                -       -      -        yes       -          -       -         -
        steerImprovement          -      yes     -         -        -          -       -         -
        manageSchoolPeople       yes      -      -         -        -         yes      -         -
        judge                     -       -      -         -        -         yes     yes        -
        submit                    -       -      -         -        -         yes      -         -
        contribute                -       -      -         -        -         yes     yes        -
        readEvaluation            -      yes     -         -        -         yes     yes        -
        readGovernorsView         -      yes     -         -        -         yes      -        yes
        readMarks                yes     yes    yes       yes      yes        yes     yes       yes
        recordInspections        yes     yes     -         -        -          -       -         -
        seeSupport                -      yes     -         -        -         yes     yes        -
        joinSupport               -       -      -         -        -         yes      -         -
        arrangeSupport            -      yes     -         -        -          -       -         -
        manageCosts              yes     yes     -         -        -          -       -         -
        readCosts                yes     yes     -         -       yes         -       -         -
        exportTrust              yes      -      -         -        -          -       -         -
        exportSchool             yes      -      -         -        -         yes      -         -
        """

    static let columns: [Role] = [
        .trustAdministrator, .trustLead, .validator, .improvementSpecialist, .trustee, .headteacher, .contributor,
        .governor,
    ]

    /// One cell: what the table says of one role and one permission.
    struct Cell: CustomTestStringConvertible, Sendable {
        let role: Role
        let permission: Permission
        let may: Bool

        var testDescription: String { "\(role.words) \(may ? "may" : "may not") \(permission.rawValue)" }
    }

    static let cells: [Cell] = table.split(separator: "\n").dropFirst().flatMap { line in
        let words = line.split(separator: " ").map(String.init)
        return zip(columns, words.dropFirst()).compactMap { role, word in
            Permission(rawValue: words[0]).map { Cell(role: role, permission: $0, may: word == "yes") }
        }
    }

    @Test("is the table, and the table is whole")
    func whole() {
        #expect(Self.cells.count == Permission.allCases.count * Role.allCases.count)
    }

    @Test("is held cell by cell", arguments: cells)
    func cell(_ cell: Cell) {
        let (own, other) = (ID<School>(), ID<School>())
        let school = RoleHeld.SchoolName(id: own, name: "Own")
        let person = Person.holding(cell.role.isAtSchool ? RoleHeld(cell.role, at: school) : RoleHeld(cell.role))
        #expect(person.may(cell.permission, at: own) == cell.may)
        #expect(person.mayAnywhere(cell.permission) == cell.may)
        #expect(person.may(cell.permission) == (cell.may && !cell.role.isAtSchool))
        #expect(person.may(cell.permission, at: other) == (cell.may && !cell.role.isAtSchool))
        #expect(person.mayAtSomeSchool(cell.permission) == (cell.may && cell.role.isAtSchool))
        #expect(person.schools(where: cell.permission) == (cell.may && cell.role.isAtSchool ? [school] : []))
    }

    @Test("adds up when somebody holds several roles")
    func several() {
        let school = RoleHeld.SchoolName(id: ID(), name: "Own")
        let person = Person.holding(RoleHeld(.headteacher, at: school), RoleHeld(.validator))
        #expect(person.may(.validate))
        #expect(person.may(.submit, at: school.id))
        #expect(!person.may(.submit))
        #expect(person.belongs(to: school.id))
        #expect(!person.belongs(to: ID()))
    }

    @Test("is nothing without a role")
    func nobody() {
        let person = Person.holding()
        #expect(Permission.allCases.allSatisfy { !person.mayAnywhere($0) })
        #expect(person.standing == "No role yet")
    }
}

extension Person {
    /// Somebody with these roles.
    static func holding(_ roles: RoleHeld..., named name: String = "Ruth Adeyemi") -> Person {
        let trust = Trust(name: "Alder Valley Learning Trust", code: MarkCode(initialsOf: "Alder Valley"))
        return Person(id: ID(), trust: trust, name: name, email: "ruth@alder.example", roles: Set(roles))
    }
}
