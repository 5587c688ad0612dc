import Database
import Foundation
import Testing

@testable import Schools

@Suite("The real register")
struct RealRegisterTests {
    #if DEBUG
        /// Code that is not optimised is about twenty times as slow.
        private let limit = Duration.seconds(40)
    #else
        private let limit = Duration.seconds(2)
    #endif

    @Test(
        "sample has 423 schools of 17 trusts, their names whole",
        .enabled(if: RealRegister.sample != nil, "WAYMARK_SHARED has no register")
    )
    func sample() throws {
        let file = try RegisterFile(.file(#require(RealRegister.sample)))
        let everyone = try file.read(.everyone)
        let trusts = try file.trusts()
        #expect(everyone.entries.count == 423)
        #expect(everyone.faultCount == 0)
        #expect(file.encoding == .windows1252)
        #expect(trusts.count == 17)
        #expect(trusts.filter { $0.uid != nil }.map(\.schools).reduce(0, +) == 364)
        #expect(trusts.map(\.name).contains("ARETÉ LEARNING TRUST"))
        #expect(everyone.entries.allSatisfy { $0.phase != nil })
    }

    @Test(
        "sample imports by number and by name, also where rows have only a name",
        .enabled(if: RealRegister.sample != nil, "WAYMARK_SHARED has no register")
    )
    func filters() throws {
        let file = try RegisterFile(.file(#require(RealRegister.sample)))
        #expect(try file.read(.uid("5143")).entries.count == 92)
        #expect(try file.read(.name("United Learning Trust")).entries.count == 92)
        #expect(try file.read(.name("areté learning trust")).entries.count == 11)
        let named = try file.read(.name("Bishop Wilkinson Catholic Education Trust"))
        #expect(named.entries.count == 47)
        #expect(named.uid == nil)
    }

    @Test(
        "of the whole nation reads and compares in well under two seconds",
        .enabled(if: RealRegister.national != nil, "WAYMARK_SHARED has no register")
    )
    func national() throws {
        let bytes = try Gunzip.bytes(of: #require(RealRegister.national))
        var reading: RegisterReading?
        var changes: SchoolChanges?
        let time = try ContinuousClock().measure {
            let whole = try RegisterFile(.bytes(bytes)).read(.everyone)
            changes = SchoolChanges(trust: Fixture.trust, schools: [], reading: whole)
            reading = whole
        }
        let whole = try #require(reading)
        let schools = try #require(changes).new.map(\.school)
        #expect(schools.count == 21_990)
        #expect(whole.faultCount == 0)
        #expect(SchoolChanges(trust: Fixture.trust, schools: schools, reading: whole).unchanged.count == 21_990)
        #expect(time < limit, "took \(time)")
    }
}

/// Opens a compressed file with the system's own command.
private enum Gunzip {
    static func bytes(of url: URL) throws -> [UInt8] {
        let gunzip = Process()
        let output = Pipe()
        gunzip.executableURL = URL(filePath: "/usr/bin/env")
        gunzip.arguments = ["gzip", "-dc", url.path]
        gunzip.standardOutput = output
        try gunzip.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        gunzip.waitUntilExit()
        return Array(bytes)
    }
}
