import Database
import Testing

@testable import Schools

@Suite("A register file")
struct RegisterFileTests {
    @Test("tells by number which schools a trust has, with those whose rows carry only its name")
    func byNumber() throws {
        let reading = try RegisterFile(Fixture.register).read(.uid("99101"))
        #expect(reading.rows == 20)
        #expect(reading.entries.count == 16)
        #expect(reading.faultCount == 0)
        #expect(reading.encoding == .windows1252)
        #expect(reading.entries.map(\.facts.name).contains("St Thomas à Beckmoor Catholic Primary"))
        #expect(reading.entries.map(\.facts.name).contains("Compass Point 90°"))
    }

    @Test("tells by name the same, capitals and spaces set aside")
    func byName() throws {
        let file = try RegisterFile(Fixture.register)
        let number = try file.read(.uid("99101"))
        #expect(try file.read(.name("  alder  valley learning TRUST ")).entries == number.entries)
        #expect(number.uid == "99101")
        #expect(try file.read(.name("étoile learning trust")).entries.count == 2)
    }

    @Test("reads the older layout, its moved and unknown columns, and UTF-8 with a mark")
    func olderLayout() throws {
        let file = try RegisterFile(Fixture.older)
        let reading = try file.read(.uid("99102"))
        #expect(file.encoding == .utf8)
        #expect(reading.entries.map(\.facts.name) == ["ÉCLAT Bank Primary", "Saint-Cœur School"])
        #expect(reading.entries.map(\.facts.town) == ["Étaine", "Étaine"])
    }

    @Test("names its trusts A to Z with how many schools each has")
    func trusts() throws {
        let trusts = try RegisterFile(Fixture.register).trusts()
        #expect(trusts.map(\.words).first == "Alder Valley Learning Trust")
        #expect(trusts.filter { $0.uid == "99102" }.map(\.schools) == [2])
    }

    @Test("tells every fact of a row")
    func facts() throws {
        let entries = try RegisterFile(Fixture.register).read(.uid("99101")).entries
        let primary = try #require(entries.first)
        #expect(primary.number == RegisterNumber(.urn, "990001"))
        #expect(primary.phase == .primary)
        #expect(primary.hasEarlyYears == true)
        #expect(primary.hasPost16 == false)
        #expect(primary.standing == .open)
        #expect(
            primary.facts
                == SchoolFacts(
                    name: "Thistledown Primary School",
                    ages: AgeRange(low: 3, high: 11),
                    kind: "Academy converter",
                    town: "Alderbridge",
                    postcode: "ZZ1 1AA",
                    authority: "Westmere",
                    place: GridReference(easting: 402_100, northing: 512_300),
                    pupils: 412
                )
        )
    }

    @Test("tells schools that are open, closed and not yet open, and special ones by their type")
    func standing() throws {
        let entries = try RegisterFile(Fixture.register).read(.uid("99101")).entries
        #expect(entries.first { $0.facts.name == "The \"Mill\" School" }?.phase == .special)
        #expect(entries.first { $0.facts.name == "Compass Point 90°" }?.facts.place == nil)
        #expect(entries.first { $0.number.number == "990013" }?.standing == .open)
        #expect(entries.first { $0.number.number == "990015" }?.standing == .notYetOpen)
        #expect(entries.first { $0.number.number == "990016" }?.standing == .closed(on: Day("2024-08-31")))
    }

    @Test("with no school of the trust says which trusts it has")
    func noSchools() throws {
        let file = try RegisterFile(Fixture.older)
        let refusal = #expect(throws: RegisterFile.Refusal.self) { try file.read(.name("Alder Vale")) }
        #expect(refusal?.words.contains("No school in this file is in “Alder Vale”") == true)
        #expect(refusal?.words.contains("ÉTOILE LEARNING TRUST (99102)") == true)
    }

    @Test("takes every school where no trust is asked for, also those without one")
    func everyone() throws {
        #expect(try RegisterFile(Fixture.register).read(.everyone).entries.count == 20)
    }

    @Test("finds again the schools that the trust had and that are no longer under it")
    func elsewhere() throws {
        let known = Set(["990031", "990021", "990001", "123456"].compactMap { RegisterNumber(.urn, $0) })
        let reading = try RegisterFile(Fixture.register).read(.uid("99101"), known: known)
        #expect(reading.elsewhere.map(\.number.number) == ["990021", "990031"])
        #expect(reading.elsewhere.map(\.trustName) == ["ÉTOILE LEARNING TRUST", nil])
    }
}
