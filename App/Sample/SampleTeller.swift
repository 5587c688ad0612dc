import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Marks
import Schools
import Validations

/// Tells the story of the sample trust through the verbs that people use, so that it is also a test of them.
struct SampleTeller {
    let house: House
    let clock: SampleClock
    let today: Day
    /// How many schools there are, and how often each ready framework was gone through.
    let size: Size

    struct Size: Sendable {
        var schools = SampleCast.places.count
        /// nil tells the story of the sample trust; a number makes so many cycles of every ready framework.
        var cycles: Int?
    }

    /// Everybody by name, and the schools in the order of the cast.
    struct Found: Sendable {
        let people: [String: Person]
        let schools: [School]

        func person(_ name: String) throws -> Person {
            guard let person = people[name] else { throw SampleFault.nobody(name) }
            return person
        }

        /// The head of a school.
        func head(of school: ID<School>) throws -> Person {
            guard let head = people.values.first(where: { $0.may(.submit, at: school) }) else {
                throw SampleFault.nobody("head")
            }
            return head
        }
    }

    enum SampleFault: Error { case nobody(String) }

    func tell(password: String) async throws {
        clock.move(to: today.adding(days: -460), hour: 9)
        let found = try await found(password: password)
        let versions = try await publish(found)
        if let cycles = size.cycles {
            try await tellMany(cycles, versions, found)
        } else {
            try await tellTrust(versions, found)
        }
    }

    private func found(password: String) async throws -> Found {
        let hash = try await house.passwords.hash(password)
        return try await house.database.write { tx in
            let trust = try tx.foundTrust(named: SampleCast.trust, code: MarkCode("AV"), by: "Marcus Hale")
            let author = Author(id: nil, name: "Marcus Hale", trust: trust.id)
            let schools = try (0..<size.schools).map { try tx.addSchool(Self.draft($0), to: trust.id, by: author) }
            for hub in Set(SampleCast.places.map(\.hub)).sorted() {
                let own = schools.enumerated().filter {
                    SampleCast.places[$0.offset % SampleCast.places.count].hub == hub
                }
                try tx.addHub(named: hub, of: Set(own.map(\.element.id)), in: trust.id, by: author)
            }
            let members = try Self.members(size.schools).map { member in
                try tx.add(Self.details(member, schools), to: trust, password: hash, by: author)
            }
            return Found(people: Dictionary(members.map { ($0.name, $0) }) { $1 }, schools: schools)
        }
    }

    /// Beyond the cast, every school has a head of its own.
    private static func members(_ schools: Int) -> [SampleCast.Member] {
        SampleCast.members
            + (SampleCast.places.count..<max(schools, SampleCast.places.count)).map {
                SampleCast.Member(name: "Head \($0 + 1)", post: "Headteacher", roles: [.headteacher], school: $0)
            }
    }

    private static func draft(_ number: Int) -> SchoolDraft {
        let place = SampleCast.places[number % SampleCast.places.count]
        let round = number / SampleCast.places.count
        return SchoolDraft(
            facts: SchoolFacts(
                name: round == 0 ? place.name : "\(place.name) \(round + 1)",
                ages: AgeRange(low: place.ages.0, high: place.ages.1),
                town: place.town,
                place: SampleCast.spot(number),
                pupils: place.pupils
            ),
            phase: place.phase,
            hasEarlyYears: place.ages.0 <= 4,
            hasPost16: place.hasPost16
        )
    }

    private static func details(_ member: SampleCast.Member, _ schools: [School]) throws -> PersonDetails {
        guard let email = EmailAddress(member.email) else { throw SampleFault.nobody(member.email) }
        let roles = member.roles.map { role in
            RoleHeld(
                role,
                at: role.isAtSchool ? member.school.map { .init(id: schools[$0].id, name: schools[$0].name) } : nil
            )
        }
        return PersonDetails(name: member.name, email: email, post: member.post, roles: Set(roles))
    }

    private func publish(_ found: Found) async throws -> [String: Framework.Version] {
        let lead = try found.person("Priya Nair")
        clock.move(to: today.adding(days: -450))
        return try await house.database.write { tx in
            try Dictionary(
                house.ready.all.map { source in
                    let draft = try tx.keepDraft(source, in: lead.trust.id, by: lead.author)
                    try tx.publish(draft.id, by: lead.author)
                    return (source.key, try tx.version(draft.id, trust: lead.trust.id))
                }
            ) { $1 }
        }
    }

    /// Three finished cycles and one under way; two schools work on the improvement route besides.
    private func tellTrust(_ versions: [String: Framework.Version], _ found: Found) async throws {
        let everybody = Array(found.schools.indices)
        guard let readiness = versions["inspection-readiness"], let inclusion = versions["inclusion-excellence"],
            let elements = versions["english-and-mathematics"]
        else { return }
        try await SampleCosts(teller: self, found: found).tell()
        let inspections = SampleInspections(teller: self, found: found)
        try await inspections.tellEarlier()
        let route = try await tellRoute(elements, found)
        try await SampleCycle(self, readiness, found, everybody, opens: -400, drift: -2).tell(to: .decided)
        try await route.hold(.planning, day: -300, hasEnded: true)
        try await SampleCycle(self, inclusion, found, [0, 4, 6, 7, 8, 12], opens: -260, drift: 2).tell(to: .decided)
        try await SampleCycle(self, readiness, found, everybody, opens: -200, drift: 0).tell(to: .decided)
        try await route.hold(.skills, day: -110, hasEnded: true)
        try await route.hold(.groups, day: -82, hasEnded: false)
        try await inspections.tellLater()
        try await route.plan("Parents and carers", in: 24)
        try await route.conclude(
            SampleVisit.measures(to: today),
            "More pupils read at the level expected of their age, and far fewer are taught apart from their class. "
                + "Teachers say what a pupil needs next and who helps. Pupils say that mathematics makes more sense.",
            SampleVisit.handovers(from: today),
            done: 1
        )
        let support = SampleSupport(self, found)
        let help = try await support.begin()
        try await SampleCycle(self, readiness, found, everybody, opens: -75, drift: 1, lasts: 80).tell(to: .underWay)
        try await support.goOn(help)
    }

    /// Two schools begin on the improvement route; the primary's baseline is taken.
    private func tellRoute(_ elements: Framework.Version, _ found: Found) async throws -> SampleRoute {
        let places = SampleInspections.route
        let cycle = SampleCycle(
            self,
            elements,
            found,
            [places.secondary, places.primary],
            opens: -440,
            drift: -1,
            lasts: 640
        )
        try await cycle.tell(to: .judged)
        try await SampleInspections(teller: self, found: found).decideRoute(in: elements.framework)
        let route = SampleRoute(teller: self, version: elements, found: found, school: places.primary)
        try await route.begin()
        try await SampleRoute(teller: self, version: elements, found: found, school: places.secondary).begin()
        let notches = [8, 6, 9, 4, 5, 5, 4, 3, 6, 3, 7, 7, 5, 4, 10, 9, 3, 3, 6, 5]
        try await route.hold(.baseline(notches, "rushey-holt"), day: -405, hasEnded: false)
        return route
    }

    private func tellMany(_ cycles: Int, _ versions: [String: Framework.Version], _ found: Found) async throws {
        for number in 0..<cycles {
            let opens = -440 + number * 140
            for key in versions.keys.sorted() {
                guard let version = versions[key] else { continue }
                let cycle = SampleCycle(
                    self,
                    version,
                    found,
                    Array(found.schools.indices),
                    opens: opens,
                    drift: number,
                    lasts: number == cycles - 1 ? 400 : 40
                )
                try await cycle.tell(to: number == cycles - 1 ? .judged : .submitted)
            }
        }
    }
}
