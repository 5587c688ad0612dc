import Database
import Web

/// The page of an export that explains the rest.
struct ExportReadMe {
    let owner: String
    let isOfSchool: Bool
    let made: Instant
    /// Each table with how many rows stand in it.
    let tables: [(table: ExportedTable, rows: Int)]
    let files: Int
    let missing: [String]

    var text: String {
        ([head, files(files), missingWords] + tables.map(part) + [columns, leftOut]).compactMap(\.self)
            .joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        """
        Everything of \(owner)
        As it was on \(Words.moment(made)), kept in Waymark.

        tables/   every table twice. NAME.csv opens in a spreadsheet: UTF-8, a comma between cells; a text that a
                  spreadsheet would take for a formula has an apostrophe in front. NAME.json holds the same rows as
                  objects, exactly as they are kept, and is the one to read with a program.
        frameworks/   every framework that is no draft as a YAML file, which Waymark takes in again.
        """
    }

    private func files(_ count: Int) -> String {
        """
        files/    \(Words.count(count, "uploaded file", "uploaded files")), in a folder for each school.
        files.csv, files.json   what each of them is, and which row it belongs to: belongs_to and id.
        """
    }

    private var missingWords: String? {
        guard !missing.isEmpty else { return nil }
        return "These files are named but are not on the disk of the site:\n\(lines(missing))"
    }

    private func part(_ table: ExportedTable, _ rows: Int) -> String {
        let names = table.columnNames.joined(separator: ", ")
        let long = table.onlyInJSON.sorted().joined(separator: ", ")
        let rest = long.isEmpty ? "" : "\n  In the JSON file alone: \(long)"
        return
            "tables/\(table.name)   \(Words.count(rows, "row", "rows"))\n  A row: \(table.what)\n  Columns: \(names)\(rest)"
    }

    private var columns: String {
        let all = ColumnWords.meanings + ColumnWords.endings
        return "What columns mean\n\(lines(all.map { "\($0.0): \($0.1)" }))"
    }

    private var leftOut: String {
        let all = LeftOut.tables.merging(LeftOut.columns) { first, _ in first }.sorted { $0.key < $1.key }
        let school = isOfSchool ? ["for a school: \(LeftOut.forSchool)"] : []
        return "What is left out\n\(lines(all.map { "\($0.key): \($0.value)" } + school))"
    }

    private func lines(_ texts: [String]) -> String { texts.map { "  \($0)" }.joined(separator: "\n") }
}
