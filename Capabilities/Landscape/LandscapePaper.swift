import Database
import Foundation
import Spreadsheets
import Typesetting
import Web

/// A view of the landscape on paper, its tables as text; `Templates/landscape.typ` reads it as JSON.
struct LandscapePaper: PrintedDocument {
    static var template: Template { get throws { try Template("landscape.typ", of: .module) } }

    let trust: String
    let title: String
    /// What is shown, in a sentence.
    let sentence: String
    let date: String
    let day: String
    let tables: [Sheet]

    struct Sheet: Encodable, Sendable {
        let title: String
        let columns: [String]
        let rows: [[String]]
        let notes: [String]
    }

    init(_ leaf: LandscapeLeaf) {
        trust = leaf.trust
        title = leaf.fileName
        sentence = leaf.view.sentence
        date = Words.date(leaf.view.today)
        day = leaf.view.today.iso
        tables = leaf.paper().map { table in
            Sheet(
                title: table.title,
                columns: table.columns.map(\.heading),
                rows: table.rows.map { $0.map(Self.text) },
                notes: table.notes.filter { $0 != leaf.view.sentence }
            )
        }
    }

    private static func text(_ cell: Table.Cell) -> String {
        switch cell {
        case .empty: "–"
        case .text(let text), .link(let text): text.isEmpty ? "–" : text
        case .whole(let number): String(number)
        case .number(let number): String(number)
        case .day(let day): Words.date(day)
        }
    }
}
