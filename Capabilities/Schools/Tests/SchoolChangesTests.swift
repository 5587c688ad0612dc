import Database
import Testing

@testable import Schools

@Suite("The changes that an import would make")
struct SchoolChangesTests {
    private let trust = Fixture.trust

    private func changes(_ schools: [School], _ reading: RegisterReading) -> SchoolChanges {
        SchoolChanges(trust: trust, schools: schools, reading: reading)
    }

    /// The schools as the fixture's first import leaves them.
    private func imported() throws -> [School] {
        try changes([], RegisterFile(Fixture.older).read(.uid("99101"))).new.map(\.school)
    }

    private func reading(for schools: [School]) throws -> RegisterReading {
        try RegisterFile(Fixture.register).read(.uid("99101"), known: Set(schools.compactMap(\.number)))
    }

    @Test("are all new schools at first, without those closed or not yet open")
    func first() throws {
        let changes = try changes([], RegisterFile(Fixture.register).read(.uid("99101")))
        #expect(changes.new.count == 14)
        #expect(changes.passedOver.map(\.number.number) == ["990015", "990016"])
        #expect(changes.closed.isEmpty && changes.changed.isEmpty && changes.unchanged.isEmpty)
    }

    @Test("are none the second time")
    func repeated() throws {
        let schools = try imported()
        let again = try changes(schools, RegisterFile(Fixture.older).read(.uid("99101")))
        #expect(again.isEmpty)
        #expect(again.unchanged == schools)
    }

    @Test("say which facts differ between last year's register and this year's")
    func nextYear() throws {
        let schools = try imported()
        let changes = try changes(schools, reading(for: schools))
        #expect(changes.new.map(\.school.name) == ["Compass Point 90°"])
        let change = try #require(changes.changed.first)
        #expect(changes.changed.count == 1)
        #expect(
            change.after.differences(from: change.before).map(\.words) == [
                "name: Kestrel Bank Primary School (was Kestrel Bank Infant School)", "ages: 4 to 11 (was 4 to 7)",
                "pupils: 208 (was 121)",
            ]
        )
        #expect(changes.closed.map(\.after.standing) == [.closed(on: Day("2024-08-31"))])
        #expect(changes.closed.map(\.reason) == [.closedInRegister])
    }

    @Test("tell a school that left for another trust from one that the file does not have")
    func departures() throws {
        var schools = try imported().filter { ["990001"].contains($0.number?.number) }
        for number in ["990021", "990031", "990099"] {
            let facts = SchoolFacts(name: "School \(number)")
            schools.append(School(trust: trust, number: RegisterNumber(.urn, number), facts: facts))
        }
        let changes = try changes(schools, reading(for: schools))
        #expect(
            changes.closed.map(\.reason) == [
                .leftTrust(to: "ÉTOILE LEARNING TRUST"), .leftTrust(to: nil), .absent,
            ]
        )
        #expect(changes.keepingAbsent.closed.count == 2)
        #expect(changes.keepingAbsent.unchanged.count == changes.unchanged.count + 1)
    }

    @Test("close no absent school while rows of the file could not be read")
    func unsure() throws {
        let school = School(trust: trust, number: RegisterNumber(.urn, "990077"), facts: SchoolFacts(name: "Absent"))
        let broken = try Fixture.read([Fixture.row(), Fixture.row(urn: "99O077")])
        #expect(changes([school], broken).closed.isEmpty)
        let whole = try Fixture.read([Fixture.row()])
        #expect(changes([school], whole).closed.map(\.before.name) == ["Absent"])
    }

    @Test("leave alone what was set by hand, and what the register is silent about")
    func byHand() throws {
        var school = School(
            trust: trust,
            number: RegisterNumber(.urn, "990001"),
            facts: SchoolFacts(name: "Thistledown", ages: AgeRange(low: 4, high: 11), town: "Alderbridge", pupils: 210)
        )
        school.facts.place = GridReference(easting: 400_000, northing: 500_000)
        school.phaseKnown = .byHand(.allThrough)
        school.earlyYearsKnown = .byHand(false)
        school.post16Known = .fromRegister(false)
        let changes = try changes([school], Fixture.read([Fixture.row(low: "", high: "")]))
        #expect(changes.unchanged == [school])
    }

    @Test("open a closed school again, and leave a closed one closed")
    func reopening() throws {
        var school = School(
            trust: trust,
            number: RegisterNumber(.urn, "990001"),
            facts: SchoolFacts(name: "Thistledown")
        )
        school.standing = .closed(on: Day("2025-08-31"))
        let open = try changes([school], Fixture.read([Fixture.row()]))
        #expect(open.changed.map(\.after.isOpen) == [true])
        #expect(try changes([school], Fixture.read([Fixture.row(urn: "990002")])).unchanged == [school])
    }

    @Test("give warning where they would close most of the trust")
    func closesMost() throws {
        let schools = try imported()
        let one = try changes(schools, Fixture.read([Fixture.row()]))
        #expect(one.closed.count == 13)
        #expect(one.closesMost)
        #expect(try !changes(schools, reading(for: schools)).closesMost)
        #expect(!one.keepingAbsent.closesMost)
    }

    @Test("leave schools without a URN alone")
    func withoutNumber() throws {
        let school = School(trust: trust, facts: SchoolFacts(name: "School abroad"))
        let changes = try changes([school], Fixture.read([Fixture.row()]))
        #expect(changes.new.count == 1)
        #expect(changes.closed.isEmpty)
    }
}
