import Accounts
import Database
import Frameworks
import Schools
import Web

/// Shows an evaluation: the abacus, and one area open below it.
package struct EvaluationController: Sendable {
    let database: Database
    let shell: Shell
    let shelf: FrameworkShelf
    let files: FileStore
    private let around: EvaluationAround

    package init(
        _ database: Database,
        _ shell: Shell,
        _ shelf: FrameworkShelf,
        _ files: FileStore,
        _ around: EvaluationAround
    ) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
        self.files = files
        self.around = around
    }

    package func add(to contents: Contents) {
        contents.get("/evaluations/{evaluation}") { visit in try await show(visit, area: nil) }
        contents.get("/evaluations/{evaluation}/areas/{area}") { visit in
            try await show(visit, area: visit.id("area", as: Area.self))
        }
        JudgementController(page: self).add(to: contents)
        ConfirmationController(page: self).add(to: contents)
        PilotCommentController(page: self).add(to: contents)
        EvidenceController(page: self).add(to: contents)
        FactorController(page: self).add(to: contents)
        ActionController(page: self).add(to: contents)
    }

    /// The page, with what could not be kept where a form comes back.
    func show(_ visit: Visit, area: ID<Area>?, draft: AreaDraft = AreaDraft()) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let (person, page) = try await database.read { tx in
            let person = try tx.person(visit)
            let evaluation = try tx.evaluation(id, seenBy: person)
            var book = try tx.workbook(evaluation, from: shelf)
            book.ghosts.validated = try around.lastValidated(tx, evaluation)
            var page = try EvaluationPage(
                book: book,
                open: Self.open(area, in: book),
                today: tx.today,
                rights: Self.rights(person, evaluation),
                owners: tx.owners(at: evaluation, seenBy: person)
            )
            page.draft = draft
            if page.rights.mayContribute { page.themes = try tx.themes(of: evaluation.trust) }
            page.notes = try tx.carriedNotes(of: evaluation)
            page.route = try around.route(tx, id)
            page.asking = try around.asks(tx, evaluation, person)
            if evaluation.cycle.purpose == .pilot {
                page.comments = try tx.pilotComments(in: evaluation.cycle.id, of: id)
            }
            return (person, page)
        }
        return shell.page(page.sheet, for: person, status: draft.errors.isEmpty ? 200 : 422)
    }

    static func rights(_ person: Person, _ evaluation: Evaluation) -> EvaluationPage.Rights {
        EvaluationPage.Rights(
            mayJudge: person.may(.judge, at: evaluation.school.id),
            mayContribute: person.may(.contribute, at: evaluation.school.id),
            maySubmit: person.may(.submit, at: evaluation.school.id)
        )
    }

    /// The area asked for, or the one that the part asked for belongs to; else the first that needs a judgement.
    private static func open(_ id: ID<Area>?, in book: Workbook) throws -> Area? {
        if let id {
            guard let area = book.version.area(id) else { throw Problem.notFound }
            return area.parent.flatMap(book.version.area) ?? area
        }
        let waiting = book.wires.first { wire in
            let judgement = book.judgement(of: wire)
            return judgement.place == .notJudged || judgement.isCarried
        }
        return (waiting ?? book.wires.first).flatMap { wire in wire.parent.flatMap(book.version.area) ?? wire }
    }
}

extension Transaction {
    /// The people of the school, A to Z, whom an action can be given to; nobody for a reader who adds nothing.
    func owners(at evaluation: Evaluation, seenBy person: Person) throws -> [EvaluationPage.Owner] {
        guard person.may(.contribute, at: evaluation.school.id) else { return [] }
        return try people(at: evaluation.school.id)
            .filter { !$0.isDisabled && $0.may(.contribute, at: evaluation.school.id) }
            .map { EvaluationPage.Owner(id: $0.id.text, name: $0.name) }
    }
}
