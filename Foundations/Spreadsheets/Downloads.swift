import Foundation
import Web

extension Answer {
    /// A table as a CSV file to be saved; named as the table unless told otherwise.
    package static func csv(_ table: Table, name: String? = nil) -> Answer {
        .bytes(CSV.bytes(table), type: CSV.mediaType, name: fileName(name ?? table.title, "csv"), inline: false)
    }

    /// Tables as the sheets of one Excel workbook to be saved; named as its title unless told otherwise.
    package static func excel(_ tables: [Table], title: String, name: String? = nil) throws -> Answer {
        let file = TemporaryFile(ending: "xlsx")
        try Excel.write(tables, title: title, to: file.url)
        return .download(file, type: Excel.mediaType, name: fileName(name ?? title, "xlsx"))
    }

    private static func fileName(_ name: String, _ ending: String) -> String {
        "\(EntryNames.cleaned(name)).\(ending)"
    }
}
