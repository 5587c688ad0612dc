import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The yearly check of a mark: for the head of its school to fill in, for trust leads to read.
struct YearlyCheckController: Sendable {
    let database: Database
    let shell: Shell

    func add(to contents: Contents) {
        contents.get("/marks/{number}/yearly-check") { visit in try await show(visit, Form()) }
        contents.post("/marks/{number}/yearly-check") { visit in try await check(visit) }
    }

    private func show(_ visit: Visit, _ form: Form, _ errors: FormErrors = FormErrors()) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let mark = try tx.mark(visit, checkedBy: person)
            let page = YearlyCheckPage(
                mark: mark,
                areas: try tx.checkedAreas(of: mark),
                checks: try tx.checks(of: mark.id),
                evaluation: try tx.submission(mark.submission, of: mark.trust).evaluation,
                mayCheck: person.may(.submit, at: mark.school),
                today: tx.today,
                form: form,
                errors: errors
            )
            return shell.page(page.sheet, for: person, status: errors.isEmpty ? 200 : 422)
        }
    }

    private func check(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let answers = form.fields.compactMap { field -> YearlyCheck.Answer? in
            guard field.name.hasPrefix("say-"), let area = ID<Area>(String(field.name.dropFirst(4))),
                let says = YearlyCheck.Says(rawValue: field.value)
            else { return nil }
            return YearlyCheck.Answer(area, says, form["word-\(area)"])
        }
        do {
            return try await database.write { tx in
                let person = try tx.person(visit)
                let mark = try tx.mark(visit, checkedBy: person)
                try tx.check(mark, answers, by: person)
                return .seeOther("/marks/\(mark.number)/yearly-check")
            }
        } catch let refusal as YearlyCheck.Refusal {
            guard case .incomplete(let errors) = refusal else { throw refusal.problem }
            return try await show(visit, form, errors)
        }
    }
}

extension Transaction {
    /// A mark for the head of its school and for trust leads; not found for anybody else.
    fileprivate func mark(_ visit: Visit, checkedBy person: Person) throws -> Mark {
        guard let number = MarkNumber(try visit.path("number")), let mark = try mark(number),
            mark.trust == person.trust.id, person.may(.decideAwards) || person.may(.submit, at: mark.school)
        else { throw Problem.notFound }
        return mark
    }
}
