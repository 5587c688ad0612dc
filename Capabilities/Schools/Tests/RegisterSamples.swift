import Database
import Foundation

@testable import Schools

/// The project's own small register files, with schools that do not exist.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    /// 135 columns, Windows-1252, CRLF.
    static let register = ByteSource.file(folder.appending(path: "register.csv"))
    /// The layout of 2024: other and moved columns, UTF-8 with a mark, LF.
    static let older = ByteSource.file(folder.appending(path: "register-2024.csv"))

    static let nothing = ByteSource.file(folder.appending(path: "nothing.csv"))

    static let trust = ID<Trust>()

    /// A register file made of this header and these rows.
    static func file(_ lines: [String]) -> ByteSource { .bytes(Array(lines.joined(separator: "\r\n").utf8)) }

    static let header =
        "URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),CloseDate,PhaseOfEducation (code),"
        + "StatutoryLowAge,StatutoryHighAge,Trusts (code),Trusts (name),NumberOfPupils,Easting,Northing"

    /// A row under ``header``; every part can be made wrong.
    static func row(
        urn: String = "990001",
        name: String = "Thistledown",
        type: String = "34",
        status: String = "1",
        closed: String = "",
        phase: String = "2",
        low: String = "4",
        high: String = "11",
        pupils: String = "210",
        easting: String = "400000"
    ) -> String {
        let trust = ["99101", "Alder Valley"]
        return ([urn, name, type, status, closed, phase, low, high] + trust + [pupils, easting, "500000"])
            .joined(separator: ",")
    }

    static func read(_ lines: [String], _ filter: TrustFilter = .uid("99101")) throws -> RegisterReading {
        try RegisterFile(file([header] + lines)).read(filter)
    }
}

/// The real register files, where they lie beside the checkout.
enum RealRegister {
    static let folder = ProcessInfo.processInfo.environment["WAYMARK_SHARED"].map { URL(filePath: $0) }

    static var sample: URL? { file("gias_trusts_sample.csv") }
    static var national: URL? { file("gias_full.rebuilt.csv.gz") }

    private static func file(_ name: String) -> URL? {
        guard let url = folder?.appending(path: "data/\(name)"), FileManager.default.fileExists(atPath: url.path)
        else { return nil }
        return url
    }
}
