import Accounts
import Database
import Rehearsal
import Schools
import Testing
import Web

@testable import Validations

@Suite("Who may validate")
struct AssignmentRuleTests {
    private static let today = Day(year: 2026, month: 11, day: 22)
    private static let trust = Trust(name: "Alder Valley", code: MarkCode(initialsOf: "Alder Valley"))
    private static let schools: [ID<School>] = (0..<3).map { _ in ID() }

    private static func person(_ isValidator: Bool, at schools: [ID<School>], isDisabled: Bool = false) -> Person {
        let held = schools.map { RoleHeld(.contributor, at: .init(id: $0, name: "School")) }
        let roles = Set(held + (isValidator ? [RoleHeld(.validator)] : [RoleHeld(.trustee)]))
        return Person(id: ID(), trust: trust, name: "P", email: "p@example.org", roles: roles, isDisabled: isDisabled)
    }

    private static let ages: [Day?] = [nil, "2026-11-22", "2025-11-23", "2025-11-22", "2025-11-21"].map {
        $0.flatMap { Day($0) }
    }

    /// Every mix of role, schools, lock-out and up to two earlier validations, against the rule written anew.
    @Test("is a validator, is not shut out, has no role at the school, and was not validated by it within a year")
    func everyMix() {
        var count = 0
        let exchanges = Self.schools.flatMap { school in
            Self.ages.map { Exchange(validator: "V", school: school, schoolName: "S", sharedOn: $0) }
        }
        let pairs = [[]] + exchanges.map { [$0] } + exchanges.flatMap { one in exchanges.map { [one, $0] } }
        for isValidator in [true, false] {
            for isDisabled in [true, false] {
                for mask in 0..<8 {
                    let held = Self.schools.enumerated().filter { mask & 1 << $0.offset != 0 }.map(\.element)
                    let person = Self.person(isValidator, at: held, isDisabled: isDisabled)
                    for exchanges in pairs {
                        let met = exchanges.contains { exchange in
                            held.contains(exchange.school) && (exchange.sharedOn?.iso ?? "9") > "2025-11-22"
                        }
                        let may = isValidator && !isDisabled && mask & 1 == 0 && !met
                        let objection = person.objection(toValidating: Self.schools[0], exchanges, on: Self.today)
                        #expect((objection == nil) == may)
                        count += 1
                    }
                }
            }
        }
        #expect(count == 32 * 241)
    }

    @Test("says why somebody is missing, by name")
    func words() throws {
        let exchange = Exchange(
            validator: "Ruth Adeyemi",
            school: Self.schools[1],
            schoolName: "Thistledown Primary",
            sharedOn: Day("2026-07-14")
        )
        let samuel = Self.person(true, at: [Self.schools[1]])
        let objection = try #require(samuel.objection(toValidating: Self.schools[0], [exchange], on: Self.today))
        #expect(
            objection.words("Samuel Oduya")
                == "Samuel Oduya works at Thistledown Primary, which Ruth Adeyemi of this school validated on 14 July 2026."
        )
        #expect(Candidate.Objection.belongsToSchool.words("Ravi Sen") == "Ravi Sen has a role at this school.")
        #expect(Candidate.Objection.notValidator.words("Ada") == "Ada is not a validator.")
        #expect(Candidate.Objection.disabled.words("Ada") == "Ada can no longer sign in.")
    }
}
