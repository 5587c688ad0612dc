import Database
import Evaluations
import Foundation
import Frameworks
import Schools
import Spreadsheets

/// Writes everything that a trust or a school owns into one ZIP file, in constant memory and as of one moment.
package struct WriteExport {
    private let tx: Transaction
    private let reach: ExportReach
    private let store: FileStore
    private let zip: Zip
    /// Told from time to time how many rows are written.
    private let progress: (Int) -> Void

    /// - Throws: `Problem.notFound` for a school that the trust does not have, `Zip.Failure` when the disk is full.
    @discardableResult
    package static func run(
        _ reach: ExportReach,
        _ tx: Transaction,
        files: FileStore,
        to url: URL,
        progress: (Int) -> Void = { _ in }
    ) throws -> ExportReport {
        try withoutActuallyEscaping(progress) { progress in
            let zip = try Zip(to: url, made: tx.now)
            let export = WriteExport(tx: tx, reach: reach, store: files, zip: zip, progress: progress)
            let report = try export.write()
            try zip.close()
            return report
        }
    }

    private func write() throws -> ExportReport {
        let owner = try tx.ownerName(reach)
        var (tables, rows): ([(table: ExportedTable, rows: Int)], Int) = ([], 0)
        for table in ExportedTable.all where table.belongs(reach) != nil {
            let count = try write(table, after: rows)
            tables.append((table, count))
            rows += count
        }
        try writeFrameworks()
        let (files, missing) = try writeFiles()
        let readMe = ExportReadMe(
            owner: owner,
            isOfSchool: reach.school != nil,
            made: tx.now,
            tables: tables,
            files: files,
            missing: missing
        )
        try zip.add(Array(readMe.text.utf8), as: ["README.txt"])
        return ExportReport(owner: owner, tables: tables.count, rows: rows, files: files, missing: missing)
    }

    /// Both files of a table; each is read by itself, because a ZIP holds one entry after the other.
    private func write(_ table: ExportedTable, after before: Int) throws -> Int {
        let shown = table.columnNames.filter { !table.onlyInJSON.contains($0) }
        try zip.add(as: ["tables", "\(table.name).csv"]) { entry in
            try entry.write(CSV.head(shown.map { Table.Column($0) }))
            _ = try table.read(tx, reach) { values in
                var bytes: [UInt8] = []
                CSV.add(
                    shown.map { ExportedText.tableCell(values[$0] ?? ExportedValue(.null), column: $0) },
                    to: &bytes
                )
                try entry.write(bytes)
            }
        }
        var count = 0
        try zip.add(as: ["tables", "\(table.name).json"]) { entry in
            _ = try table.read(tx, reach) { values in
                try entry.write(Array(((count == 0 ? "[\n" : ",\n") + ExportedText.object(values, table)).utf8))
                count += 1
                if count.isMultiple(of: 1000) { progress(before + count) }
            }
            try entry.write(Array((count == 0 ? "[]\n" : "\n]\n").utf8))
        }
        progress(before + count)
        return count
    }

    private func writeFrameworks() throws {
        for id in try tx.exportedVersions(reach) {
            let version = try tx.version(id, trust: reach.trust)
            try zip.add(Array(FrameworkFile.write(version).utf8), as: ["frameworks", "\(version.name).yaml"])
        }
    }

    /// How many files there are, and the paths of those that are not on the disk.
    private func writeFiles() throws -> (Int, missing: [String]) {
        let files = try tx.storedFiles(reach)
        var (csv, json, missing) = (CSV.head(StoredFile.columns.map { Table.Column($0) }), [String](), [String]())
        for file in files {
            let source = store.url(of: file.sha256, trust: reach.trust)
            let isThere = FileManager.default.fileExists(atPath: source.path)
            let wanted = ["files", file.school, file.name]
            let path = isThere ? try zip.add(contentsOf: source, as: wanted) : wanted.joined(separator: "/")
            if !isThere { missing.append(path) }
            CSV.add(file.row(path, isMissing: !isThere), to: &csv)
            json.append(file.object(path, isMissing: !isThere))
        }
        try zip.add(csv, as: ["files.csv"])
        try zip.add(Array("[\n\(json.joined(separator: ",\n"))\n]\n".utf8), as: ["files.json"])
        return (files.count, missing)
    }
}

extension ExportedTable {
    /// Every table of an export, in the order of its page.
    static let all = ofTrusts + ofFrameworks + ofEvaluations + ofValidations + ofImprovements
}

extension StoredFile {
    fileprivate func row(_ path: String, isMissing: Bool) -> [Table.Cell] {
        [
            .text(path), .text(of), .text(id), .text(school), .text(name), .whole(size), .text(type), .text(sha256),
            .text(isMissing ? "true" : "false"),
        ]
    }

    fileprivate func object(_ path: String, isMissing: Bool) -> String {
        let texts =
            [path, of, id, school, name].map(ExportedText.quoted) + ["\(size)"]
            + [type, sha256].map(ExportedText.quoted) + ["\(isMissing)"]
        let members = zip(Self.columns, texts).map { "\(ExportedText.quoted($0)): \($1)" }
        return "{\(members.joined(separator: ", "))}"
    }
}
