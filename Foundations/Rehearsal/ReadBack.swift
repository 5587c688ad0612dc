import Foundation

/// Tables and archives as programs of others read them: Python's csv and zipfile, and openpyxl.
package enum ReadBack {
    /// A workbook as openpyxl sees it.
    package struct Workbook: Decodable, Sendable {
        package let title: String?
        package let sheets: [Sheet]

        package struct Sheet: Decodable, Sendable {
            package let name: String
            /// The first cell that scrolls, such as "A2".
            package let frozen: String?
            /// Whether every heading is bold.
            package let isBold: Bool
            package let widths: [Double]
            package let rows: [[Cell]]
        }

        package struct Cell: Decodable, Hashable, Sendable {
            /// "s" a text, "n" a number or nothing, "d" a day, "f" a formula.
            package let kind: String
            package let value: String?
            package let link: String?
        }
    }

    /// An archive as zipfile sees it.
    package struct Archive: Decodable, Sendable {
        /// The first entry whose checksum is wrong.
        package let broken: String?
        package let entries: [Entry]

        package struct Entry: Decodable, Sendable {
            package let name: String
            package let size: Int
            package let packed: Int
            /// The first thousand bytes as hexadecimal digits.
            package let start: String
        }
    }

    /// Whether `WAYMARK_PYTHON` names an interpreter that has openpyxl.
    package static let isThere: Bool = {
        guard let python = OtherProgram.python else { return false }
        return (try? OtherProgram.output(of: [python, "-c", "import openpyxl"])) != nil
    }()

    package static func csv(_ bytes: [UInt8]) throws -> [[String]] { try told("csv", bytes) }

    package static func excel(_ bytes: [UInt8]) throws -> Workbook { try told("excel", bytes) }

    package static func zip(_ bytes: [UInt8]) throws -> Archive { try told("zip", bytes) }

    /// Unpacks an archive into a folder as zipfile does.
    package static func unpack(_ archive: URL, into folder: URL) throws {
        guard let python = OtherProgram.python else { throw CocoaError(.fileNoSuchFile) }
        _ = try OtherProgram.output(of: [python, "-m", "zipfile", "-e", archive.path, folder.path])
    }

    private static func told<Told: Decodable>(_ kind: String, _ bytes: [UInt8]) throws -> Told {
        // openpyxl looks at the ending before it looks inside.
        let ending = kind == "excel" ? "xlsx" : kind
        let file = FileManager.default.temporaryDirectory.appending(component: "\(UUID().uuidString).\(ending)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let json = try OtherProgram.output(of: [
            OtherProgram.python ?? "python3", OtherProgram.script("sheets.py"), kind, file.path,
        ])
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Told.self, from: json)
    }
}
