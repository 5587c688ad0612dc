/// What an export holds, for whoever made it.
package struct ExportReport: Sendable {
    /// "Alder Valley Learning Trust", or the school.
    package let owner: String
    package let tables: Int
    package let rows: Int
    package let files: Int
    /// Paths of files that are not on the disk.
    package let missing: [String]

    /// "41 tables, 12,345 rows, 67 files".
    package var words: String {
        let base = "\(tables) tables, \(rows) rows, \(files) files"
        return missing.isEmpty ? base : "\(base), \(missing.count) of them missing on the disk"
    }
}
