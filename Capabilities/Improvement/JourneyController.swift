import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The journey of a school, its impact statement and what is handed over.
package struct JourneyController: Sendable {
    let database: Database
    let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        let path = "/evaluations/{evaluation}/journey"
        contents.get(path) { visit in try await show(visit) }
        MeasureController(page: self).add(to: contents)
        PathwayController(page: self).add(to: contents)
        contents.post("\(path)/impact") { visit in try await writeImpact(visit) }
        contents.post("\(path)/handovers") { visit in try await planHandover(visit) }
        contents.post("\(path)/handovers/{handover}/done") { visit in try await handOver(visit) }
    }

    /// The page, with what was typed and could not be kept.
    func show(_ visit: Web.Visit, _ draft: JourneyDraft = JourneyDraft()) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        return try await database.read { tx in
            let person = try tx.person(visit)
            let day = WallClock(tx.now).day
            let journey = try tx.journey(id, seenBy: person, on: day, from: shelf)
            let page = JourneyPage(journey: journey, person: person.name, draft: draft)
            return shell.page(page.sheet, for: person, status: draft.errors.isEmpty ? 200 : 422)
        }
    }

    /// The evaluation of the path for whoever may write in its journey.
    func writable(_ visit: Web.Visit, _ tx: Transaction) throws -> (Person, Evaluation) {
        let person = try tx.person(visit)
        let (evaluation, seat) = try tx.journeySubject(visit.id("evaluation"), seenBy: person)
        guard seat.mayWrite else {
            throw Problem.notAllowed("Only the school and its improvement specialist can change this.")
        }
        return (person, evaluation)
    }

    private func writeImpact(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        let id = try visit.id("evaluation", as: Evaluation.self)
        let (saved, now) = try await inPlainWords {
            try await database.write { tx in
                let (person, evaluation) = try writable(visit, tx)
                let seen = Int(form["revision-impact"]) ?? 0
                return (try tx.writeImpact(form["impact"], of: evaluation, seen: seen, by: person), tx.now)
            }
        }
        return try TextAnswer(saved, field: "impact", mine: form["impact"], at: now)
            .answer(visit, back: "/evaluations/\(id)/journey#impact", shell)
    }

    private func planHandover(_ visit: Web.Visit) async throws -> Answer {
        let form = try await visit.form()
        guard let day = Day(form.line("by")) else {
            var draft = JourneyDraft()
            draft.errors.add("by", "Give the day as a date.")
            draft.handover = form
            return try await show(visit, draft)
        }
        do {
            try await inPlainWords {
                try await database.write { tx in
                    let (person, evaluation) = try writable(visit, tx)
                    let handover = Handover(what: form.line("what"), toWhom: form.line("to"), plannedFor: day)
                    try tx.plan(handover, of: evaluation, by: person)
                }
            }
        } catch let errors as FormErrors {
            var draft = JourneyDraft()
            (draft.errors, draft.handover) = (errors, form)
            return try await show(visit, draft)
        }
        return .seeOther("/evaluations/\(try visit.path("evaluation"))/journey#capacity")
    }

    private func handOver(_ visit: Web.Visit) async throws -> Answer {
        try await inPlainWords {
            try await database.write { tx in
                let (person, evaluation) = try writable(visit, tx)
                try tx.handOver(visit.id("handover"), of: evaluation, by: person)
            }
        }
        return .seeOther("/evaluations/\(try visit.path("evaluation"))/journey#capacity")
    }
}
