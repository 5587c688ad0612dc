import Database
import Foundation
import Schools

@testable import Inspections

/// The project's own small files in the layout of Ofsted's, with schools that do not exist.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    /// 38 columns, Windows-1252, CRLF: thirteen rows, ten of Alder Valley's.
    static let inspections = ByteSource.file(folder.appending(path: "inspections.csv"))
    /// Some months later, with moved columns and an unknown one, UTF-8 with a mark, LF.
    static let later = ByteSource.file(folder.appending(path: "inspections-later.csv"))

    /// The columns of ``row(_:)`` in their order.
    static let columns = InspectionColumn.allCases.map(\.rawValue)
    static let header = columns.map { $0.replacing("OEIF safeguarding", with: "OEIF  safeguarding") }
        .joined(separator: ",")

    /// A row with these cells by the name of their column, NULL in the others.
    static func row(_ cells: [InspectionColumn: String], urn: String = "990001") -> String {
        InspectionColumn.allCases.map { column in
            let text = column == .urn ? urn : cells[column] ?? "NULL"
            return text.contains(",") ? "\"\(text)\"" : text
        }
        .joined(separator: ",")
    }

    /// A whole renewed inspection, all at one level but what is given otherwise.
    static func renewed(
        on day: String = "03/02/2026",
        _ level: String = "Expected standard",
        _ other: [InspectionColumn: String] = [:]
    ) -> [InspectionColumn: String] {
        var cells: [InspectionColumn: String] = [.kind: "S5 Inspection", .startedOn: day, .safeguarding: "Met"]
        for result in InspectionColumns.renewed.results where result.column != .safeguarding {
            cells[result.column] = level
        }
        return cells.merging(other) { $1 }
    }

    static func file(_ rows: [String]) -> ByteSource {
        .bytes(Array(([header] + rows).joined(separator: "\r\n").utf8))
    }

    static func numbers(_ urns: String...) -> Set<RegisterNumber> {
        Set(urns.compactMap { RegisterNumber(.urn, $0) })
    }

    static func read(_ rows: [String]) throws -> InspectionReading {
        try InspectionFile(file(rows)).read(.schools(numbers("990001", "990002")))
    }
}

/// The real files of Ofsted's, where they lie beside the checkout.
enum RealFile {
    static let folder = ProcessInfo.processInfo.environment["WAYMARK_SHARED"].map { URL(filePath: $0) }

    static var sample: URL? { file("ofsted_mi_trusts_sample.csv") }
    static var national: URL? { file("ofsted_mi_full.rebuilt.csv.gz") }
    static var register: URL? { file("gias_trusts_sample.csv") }

    private static func file(_ name: String) -> URL? {
        guard let url = folder?.appending(path: "data/\(name)"), FileManager.default.fileExists(atPath: url.path)
        else { return nil }
        return url
    }
}

/// Chance that can be had again, so that a failing property can be looked at.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
