import Accounts
import Database
import Evaluations
import Frameworks
import Web

/// One evaluation over the years, for whoever may read it.
package struct ProgressController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}/progress") { visit in
            let id = try visit.id("evaluation", as: Evaluation.self)
            let (person, progress) = try await database.read { tx in
                let person = try tx.person(visit)
                return (person, try tx.progress(of: id, for: person, from: shelf))
            }
            return shell.page(ProgressPage(progress: progress, on: day(visit.query, progress)).sheet, for: person)
        }
    }

    /// The day that the address names, by itself or by its place among the days; today where it names none.
    private func day(_ query: Form, _ progress: Progress) -> Day {
        let days = progress.days
        if let step = Int(query.line("step")), days.indices.contains(step) { return days[step] }
        guard let day = Day(query.line("on")), let first = days.first else { return progress.today }
        return min(max(day, first), progress.today)
    }
}
