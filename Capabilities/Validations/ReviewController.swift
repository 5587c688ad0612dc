import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// Reading and writing a validation.
package struct ReviewController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/validations/{validation}") { visit in try await show(visit) }
        contents.post("/validations/{validation}/judgements") { visit in try await judge(visit) }
        contents.post("/validations/{validation}/areas/{area}/review") { visit in try await review(visit) }
        contents.post("/validations/{validation}/conversation") { visit in try await talk(visit) }
        contents.post("/validations/{validation}/sharing") { visit in try await share(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let (person, view) = try await database.read { tx in
            let person = try tx.person(visit)
            return (person, try tx.view(id, seenBy: person, from: shelf))
        }
        return page(view, for: person, area: visit.query["area"])
    }

    private func page(
        _ view: ValidationView,
        for person: Person,
        area: String,
        typed: Form = Form(),
        errors: FormErrors = FormErrors()
    ) -> Answer {
        let open = ID<Area>(area)
        return switch view {
        case .desk(let review):
            shell.page(
                ReviewPage(review: review, open: open, typed: typed, errors: errors).sheet,
                for: person,
                status: errors.isEmpty ? 200 : 422
            )
        case .reading(let review, let seat, let school, let feedback):
            shell.page(
                SharedPage(review: review, seat: seat, schoolName: school, feedback: feedback).sheet,
                for: person
            )
        case .questions(let review): shell.page(QuestionsPage.sheet(review, typed, errors), for: person)
        case .outcome(let review): shell.page(OutcomePage.sheet(review), for: person)
        case .assignment(let submission): .seeOther("/submissions/\(submission)/validator")
        }
    }

    private func judge(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let form = try await visit.form()
        return try await keep(visit, form, backTo: "/validations/\(id)#abacus") { tx, person in
            let validation = try tx.openValidation(id, of: person)
            let submission = try tx.submission(validation.submission, of: validation.trust)
            let version = try tx.version(submission.version, trust: validation.trust, from: shelf)
            var kept = Kept()
            for (area, beads) in ReviewForm.beads(form, version.wires) {
                let (area, desk) = try tx.desk(area.id, in: validation, from: shelf)
                kept.gather(try tx.keep(beads, of: area, at: desk, by: person), of: area, beads)
            }
            return kept
        }
    }

    private func review(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let area: ID<Area> = try visit.id("area")
        let form = try await visit.form()
        return try await keep(visit, form, backTo: "/validations/\(id)?area=\(area)#area") { tx, person in
            let validation = try tx.openValidation(id, of: person)
            let (area, desk) = try tx.desk(area, in: validation, from: shelf)
            let form = ReviewForm(form, area.id)
            var kept = Kept()
            kept.gather(try tx.keep(form, of: area, at: desk, by: person), of: area, form)
            return kept
        }
    }

    private func talk(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let form = try await visit.form()
        return try await keep(visit, form, backTo: "/validations/\(id)#conversation") { tx, person in
            try tx.keep(TalkForm(form), of: tx.openValidation(id, of: person), by: person)
        }
    }

    /// Keeps the outcome as it stands in the form, then shares it all; what was kept stays when sharing is refused.
    private func share(_ visit: Visit) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let form = try await visit.form()
        let answer = try await keep(visit, form, backTo: "/validations/\(id)") { tx, person in
            try tx.keep(TalkForm(form), of: tx.openValidation(id, of: person), by: person)
        }
        guard answer.status == 303 else { return answer }
        try await database.write { tx in
            try inPlainWords {
                let person = try tx.person(visit)
                try tx.share(tx.review(tx.openValidation(id, of: person), from: shelf), by: person)
            }
        }
        return answer
    }

    /// Keeps a form: for a script in a few words, else as a page to go to, with messages or with both texts.
    private func keep(
        _ visit: Visit,
        _ form: Form,
        backTo back: String,
        _ work: @escaping @Sendable (Transaction, Person) throws -> Kept
    ) async throws -> Answer {
        let id: ID<Validation> = try visit.id("validation")
        let (person, kept, now) = try await database.write { tx in
            try inPlainWords {
                let person = try tx.person(visit)
                return (person, try work(tx, person), tx.now)
            }
        }
        if visit.wantsFragment { return try kept.answer(at: now) }
        if !kept.errors.isEmpty {
            let view = try await database.read { tx in try tx.view(id, seenBy: person, from: shelf) }
            let area = (try? visit.path("area")) ?? visit.query["area"]
            return page(view, for: person, area: area, typed: form, errors: kept.errors)
        }
        guard kept.meetings.isEmpty else {
            let page = ConflictPage(meetings: kept.meetings, typed: form, action: visit.pathOnly, back: back)
            return shell.page(page.sheet, for: person, status: 409)
        }
        return .seeOther(back)
    }
}
