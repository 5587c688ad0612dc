import Accounts
import Schools
import Spreadsheets
import Web

/// One view of the landscape, ready to be shown, taken away as tables, or set on paper.
struct LandscapeLeaf: Sendable {
    let title: String
    let trust: String
    let view: LandscapeView
    let sheet: Sheet
    /// The first is the view itself; the others are more of the same.
    ///
    /// Made when somebody takes them away.
    let tables: @Sendable () -> [Table]
    /// What of it goes on paper, where wide tables have no room; all of it where nothing else is said.
    let paper: @Sendable () -> [Table]

    init(
        _ title: String,
        _ sheet: Sheet,
        _ view: LandscapeView,
        _ person: Person,
        tables: @escaping @Sendable () -> [Table],
        paper: (@Sendable () -> [Table])? = nil
    ) {
        self.title = title
        self.trust = person.trust.name
        self.view = view
        self.sheet = sheet
        self.tables = tables
        self.paper = paper ?? tables
    }

    /// Names its files: "Heat map, Autumn 2026".
    var fileName: String { "\(title), \(view.cycle.title)" }
}
