import Database
import Schools
import Testing
import Web

@testable import Accounts

@Suite("The people desk")
struct PeopleDeskTests {
    private let trust = Trust(name: "Alder Valley Learning Trust", code: MarkCode(initialsOf: "Alder Valley"))
    private let schools: [School]
    private let names: [RoleHeld.SchoolName]

    init() {
        let trust = trust
        let schools = ["Aldermere", "Beckfold", "Cragside"].map {
            School(trust: trust.id, facts: SchoolFacts(name: $0))
        }
        self.schools = schools
        names = schools.map { RoleHeld.SchoolName(id: $0.id, name: $0.name) }
    }

    private func person(_ roles: RoleHeld...) -> Person {
        Person(id: ID(), trust: trust, name: "Somebody", email: "some@alder.example", roles: Set(roles))
    }

    @Test("is the administrator’s and the headteacher’s alone")
    func whose() {
        let desks = Role.allCases.map { role in
            PeopleDesk(person(role.isAtSchool ? RoleHeld(role, at: names[0]) : RoleHeld(role)), every: schools)
        }
        let having = zip(Role.allCases, desks).filter { $0.1 != nil }.map(\.0)
        #expect(having == [.trustAdministrator, .headteacher])
    }

    @Test("lets an administrator give every role everywhere")
    func administrator() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.trustAdministrator)), every: schools))
        #expect(
            Role.allCases.allSatisfy { role in
                role.isAtSchool
                    ? names.allSatisfy { desk.mayGive(RoleHeld(role, at: $0)) } : desk.mayGive(RoleHeld(role))
            }
        )
        #expect(desk.mayManage(person(RoleHeld(.trustLead))))
        #expect(desk.mayManage(person()))
    }

    @Test("lets a headteacher give contributor and governor at the own school, and nothing else")
    func head() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.headteacher, at: names[0])), every: schools))
        let given = Role.allCases.flatMap { role in
            role.isAtSchool ? names.map { RoleHeld(role, at: $0) } : [RoleHeld(role)]
        }.filter(desk.mayGive)
        #expect(Set(given) == [RoleHeld(.contributor, at: names[0]), RoleHeld(.governor, at: names[0])])
    }

    @Test("lets a headteacher change nobody who holds a role elsewhere or in the trust")
    func reach() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.headteacher, at: names[0])), every: schools))
        let contributor = RoleHeld(.contributor, at: names[0])
        #expect(desk.mayManage(person(contributor)))
        #expect(!desk.mayManage(person(contributor, RoleHeld(.governor, at: names[1]))))
        #expect(!desk.mayManage(person(contributor, RoleHeld(.trustAdministrator))))
        #expect(!desk.mayManage(person(contributor, RoleHeld(.headteacher, at: names[0]))))
        #expect(!desk.mayManage(person()))
        #expect(desk.sees(person(contributor, RoleHeld(.governor, at: names[1]))))
        #expect(!desk.sees(person(RoleHeld(.contributor, at: names[1]))))
    }

    @Test("knows nobody of another trust")
    func otherTrust() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.trustAdministrator)), every: schools))
        let stranger = Person.holding(RoleHeld(.validator))
        #expect(!desk.mayManage(stranger))
        #expect(!desk.sees(stranger))
    }

    @Test("takes from a form only roles that it may give")
    func form() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.headteacher, at: names[0])), every: schools))
        let forged = ["trust-administrator", "headteacher \(names[0].id)", "contributor \(names[1].id)", "'; --"]
        for role in forged {
            let form = PersonForm(["name": "A", "email": "a@b.example", "role": role])
            #expect(form.checked(at: desk).faults == ["role"], "\(role) was taken")
        }
        let form = PersonForm(["name": "A", "email": "A@b.example", "role": "governor \(names[0].id)"])
        #expect(try form.checked(at: desk).get().roles == [RoleHeld(.governor, at: names[0])])
    }

    @Test("says everything that is wrong with a form, each beside its field")
    func faults() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.trustAdministrator)), every: schools))
        #expect(PersonForm().checked(at: desk).faults == ["name", "email", "role"])
        let long = String(repeating: "x", count: 121)
        let half = PersonForm(["name": long, "email": "no", "post": long, "school-role": "governor", "school": ""])
        #expect(half.checked(at: desk).faults == ["name", "email", "post", "school", "role"])
    }

    @Test("takes a role from the two lists beside those that were ticked")
    func lists() throws {
        let desk = try #require(PeopleDesk(person(RoleHeld(.trustAdministrator)), every: schools))
        #expect(desk.hasLists)
        let form = PersonForm([
            "name": "A", "email": "a@b.example", "role": "validator", "school-role": "headteacher",
            "school": names[2].id.text,
        ])
        #expect(
            try form.checked(at: desk).get().roles == [RoleHeld(.validator), RoleHeld(.headteacher, at: names[2])]
        )
    }
}
