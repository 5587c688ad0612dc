import Foundation

/// A file of England's register of schools (CSV), opened and its header read.
package struct RegisterFile: Sendable {
    package let encoding: TextEncoding
    let source: ByteSource
    let columns: RegisterColumns

    /// In bytes; the whole national register with its closed schools has about 70 MB.
    package static let largest = 100_000_000

    /// Why a file is no register that can be read; nothing of it is used.
    package enum Refusal: Error, Equatable {
        case unreadable
        case empty
        case otherKind(String)
        case tooLarge(bytes: Int)
        case columnsMissing([String])
        case columnTwice(String)
        case broken(CSVReader.Refusal)
        /// No row belongs to the trust asked for; with the trusts that the file has.
        case noSchools(of: TrustFilter, trusts: [RegisterTrust])
    }

    package init(_ source: ByteSource) throws(Refusal) {
        self.source = source
        (encoding, columns) = try Self.reading {
            try Self.checkKind(source)
            let encoding = try TextEncoding.found(in: source)
            var reader = try CSVReader(source)
            var row = CSVRow()
            guard try reader.next(&row) else { throw Refusal.empty }
            let header = (0..<row.count).map { encoding.text(row[$0]) }
            return (encoding, try RegisterColumns(header: header))
        }
    }

    /// The trusts that the file's rows name, A to Z.
    package func trusts() throws(Refusal) -> [RegisterTrust] { try survey().trusts }

    func survey() throws(Refusal) -> TrustSurvey {
        try Self.reading {
            var survey = TrustSurvey(encoding)
            let code = columns[.trustCode] ?? 0
            let name = columns[.trustName] ?? 0
            try eachRow(wanting: [.trustCode, .trustName]) { row in
                survey.add(code: row[code].trimmed, name: row[name].trimmed)
            }
            return survey
        }
    }

    /// Goes through the rows below the header, blank lines left out.
    func eachRow(wanting wanted: some Sequence<RegisterColumn>, _ take: (CSVRow) throws -> Void) throws {
        var reader = try CSVReader(source)
        reader.wanted = columns.wanted(wanted)
        var row = CSVRow()
        _ = try reader.next(&row)
        while try reader.next(&row) {
            if !row.isBlank { try take(row) }
        }
    }

    /// Turns what can go wrong while reading into a refusal.
    static func reading<Value>(_ read: () throws -> Value) throws(Refusal) -> Value {
        do {
            return try read()
        } catch let refusal as Refusal {
            throw refusal
        } catch let refusal as CSVReader.Refusal {
            throw .broken(refusal)
        } catch {
            throw .unreadable
        }
    }

    /// Refuses by its first bytes and its size what is plainly no CSV file.
    private static func checkKind(_ source: ByteSource) throws {
        if let size = try source.size(), size > largest { throw Refusal.tooLarge(bytes: size) }
        let start = try source.pieces()().prefix(8)
        guard !start.isEmpty else { throw Refusal.empty }
        let kinds: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook or a zip archive"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
            ([0x1F, 0x8B], "a compressed file"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF"),
            ([0xFF, 0xFE], "text in UTF-16"),
            ([0xFE, 0xFF], "text in UTF-16"),
            ([0x89, 0x50, 0x4E, 0x47], "a picture"),
            ([0xFF, 0xD8, 0xFF], "a picture"),
        ]
        for (mark, name) in kinds where start.starts(with: mark) { throw Refusal.otherKind(name) }
    }
}
