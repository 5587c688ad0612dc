import Accounts
import Spreadsheets
import Web

/// One view of the landscape, ready to be shown, taken away as tables, or set on paper.
struct LandscapeLeaf: Sendable {
    let title: String
    let trust: String
    let view: LandscapeView
    let sheet: Sheet
    /// The first is the view itself; the others are more of the same.
    let tables: [Table]
    /// What of it goes on paper, where wide tables have no room.
    let paper: [Table]

    /// Names its files: "Heat map, Autumn 2026".
    var fileName: String { "\(title), \(view.cycle.title)" }
}
