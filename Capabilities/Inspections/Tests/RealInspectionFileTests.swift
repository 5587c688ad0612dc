import Database
import Foundation
import Frameworks
import Schools
import Testing

@testable import Inspections

@Suite("The real file of Ofsted’s")
struct RealInspectionFileTests {
    #if DEBUG
        /// Code that is not optimised is about twenty times as slow.
        private let limit = Duration.seconds(40)
    #else
        private let limit = Duration.seconds(3)
    #endif

    @Test(
        "sample brings an inspection to every school of its largest trust, and has no faults",
        .enabled(if: RealFile.sample != nil && RealFile.register != nil, "WAYMARK_SHARED has no files")
    )
    func sample() throws {
        let entries = try RegisterFile(.file(#require(RealFile.register))).read(.name("United Learning Trust")).entries
        let trust = ID<Trust>()
        let schools = entries.map { School(trust: trust, number: $0.number, facts: $0.facts) }
        let file = try InspectionFile(.file(#require(RealFile.sample)))
        let reading = try file.read(.schools(Set(entries.map(\.number))))
        let changes = InspectionChanges(schools: schools, inspections: [], reading: reading, file: "sample.csv")
        #expect("\(changes.words), \(reading.notOurs) not ours" == "92 new, 0 changed, 0 unchanged, 331 not ours")
        #expect(reading.faults == [])
        let known = changes.new.flatMap(\.added)
        let again = InspectionChanges(schools: schools, inspections: known, reading: reading, file: "sample.csv")
        #expect(again.words == "0 new, 0 changed, 92 unchanged")
        #expect(try file.read(.trust("United Learning Trust")).entries.count == 92)
    }

    @Test(
        "of the whole nation reads and compares in well under three seconds",
        .enabled(if: RealFile.national != nil, "WAYMARK_SHARED has no file")
    )
    func national() throws {
        let bytes = try Gunzip.bytes(of: #require(RealFile.national))
        let numbers = Set((100_000..<160_000).compactMap { RegisterNumber(.urn, String($0)) })
        var reading: InspectionReading?
        let time = try ContinuousClock().measure {
            reading = try InspectionFile(.bytes(bytes)).read(.schools(numbers))
        }
        let whole = try #require(reading)
        #expect(whole.entries.count == 21_990)
        // One row tells results without a day.
        #expect(
            whole.faults.map(\.words) == [
                "row 12023, column Inspection start date: wanted the day on which the inspection began"
            ]
        )
        #expect(whole.entries.count { $0.findings.isEmpty } == 91)
        #expect(time < limit, "took \(time)")
        let spread = try #require(whole.spreads(in: "national.csv").last)
        #expect(whole.isNational && spread.standard == .ofsted2025)
        #expect(spread.counts["inclusion"] == [21, 179, 1_092, 670, 34])
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
