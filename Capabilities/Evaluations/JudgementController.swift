import Accounts
import Database
import Frameworks
import Schools
import Web

/// Keeps judgements, why they stand, what does not apply, and ratings of statements.
struct JudgementController: Sendable {
    let page: EvaluationController

    func add(to contents: Contents) {
        contents.post("/evaluations/{evaluation}/judgements") { visit in try await keep(visit) }
        contents.post("/evaluations/{evaluation}/ratings") { visit in try await rate(visit) }
    }

    /// How one change of a form went.
    private struct Went: Sendable {
        let change: JudgementForm.Change
        let judged: Judged
        let scale: Scale?
        let title: String
    }

    private func keep(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let form = JudgementForm(form: try await visit.form())
        do {
            let (went, now) = try await page.database.write { tx in
                let person = try tx.person(visit)
                return (try judge(form, of: id, tx, person), tx.now)
            }
            return try answer(went, now, form, visit)
        } catch let refusal as Judgement.Refusal {
            return try refused(refusal, form, visit)
        }
    }

    /// Makes the changes one after the other; what one has made of an area, the next has seen.
    private func judge(_ form: JudgementForm, of id: ID<Evaluation>, _ tx: Transaction, _ person: Person) throws
        -> [Went]
    {
        var seen: [ID<Area>: Judgement.Revision] = [:]
        return try (form.changes() + level(form, of: id, tx, person)).map { change in
            let judged = try tx.judge(
                change.area,
                of: id,
                change.change,
                seen: seen[change.area] ?? change.seen,
                by: person,
                afterReadingCriteria: change.hasReadCriteria,
                from: page.shelf
            )
            if case .kept(let revision) = judged { seen[change.area] = revision }
            guard case .conflict = judged else { return Went(change: change, judged: judged, scale: nil, title: "") }
            let version = try tx.version(of: id, seenBy: person, from: page.shelf)
            let area = version.area(change.area)
            return Went(change: change, judged: judged, scale: area?.scale, title: area.map(version.title) ?? "")
        }
    }

    /// The level chosen in the rubric without script, as a notch.
    private func level(
        _ form: JudgementForm,
        of id: ID<Evaluation>,
        _ tx: Transaction,
        _ person: Person
    ) throws -> [JudgementForm.Change] {
        guard let level = form.level else { return [] }
        let version = try tx.version(of: id, seenBy: person, from: page.shelf)
        guard let scale = version.area(level.area)?.scale else { throw Problem.notFound }
        guard scale.level(numbered: level.number) != nil else { throw Judgement.Refusal.notOnScale }
        let notch = scale.lowestNotch(ofLevel: level.number) + min(max(level.quarter, 1), scale.stops) - 1
        return [form.change(of: level.area, "notch-\(level.area)", .place(notch), hasReadCriteria: true)]
    }

    private func answer(_ went: [Went], _ now: Instant, _ form: JudgementForm, _ visit: Visit) throws -> Answer {
        let conflicts = went.compactMap { went in
            if case .conflict(let conflict) = went.judged {
                JudgementConflict(
                    field: went.change.field,
                    mine: went.change.change,
                    conflict: conflict,
                    scale: went.scale,
                    title: went.title
                )
            } else {
                nil
            }
        }
        if let first = conflicts.first {
            guard visit.wantsFragment else {
                return page.shell.open(
                    ConflictPage(evaluation: visit.pathOnly, conflicts: conflicts).sheet,
                    status: 409
                )
            }
            return try Autosave.conflict(first.theirs)
        }
        guard visit.wantsFragment else { return .seeOther(back(visit, form)) }
        let revisions = went.compactMap { went -> (String, String)? in
            guard case .kept(let revision) = went.judged else { return nil }
            return (JudgementForm.revision(of: went.change.area), revision.description)
        }
        return try Autosave.saved(at: now, revisions: Dictionary(revisions) { $1 })
    }

    private func refused(_ refusal: Judgement.Refusal, _ form: JudgementForm, _ visit: Visit) throws -> Answer {
        guard visit.wantsFragment else { throw refusal.problem }
        return try Autosave.refused(FormErrors(form.changes().first?.field ?? "notch", refusal.message))
    }

    private func back(_ visit: Visit, _ form: JudgementForm) -> String {
        let evaluation = visit.pathOnly.split(separator: "/").dropLast().joined(separator: "/")
        return form.openArea.map { "/\(evaluation)/areas/\($0)#area" } ?? "/\(evaluation)"
    }

    private func rate(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("evaluation", as: Evaluation.self)
        let form = try await visit.form()
        guard let areaID = ID<Area>(form["area"]) else { throw Problem.notFound }
        let now = try await page.database.write { tx in
            let person = try tx.person(visit)
            let evaluation = try tx.evaluation(id, seenBy: person, may: .contribute)
            let version = try tx.version(evaluation.version, trust: evaluation.trust, from: page.shelf)
            guard let area = version.area(areaID) else { throw Problem.notFound }
            let before = try tx.ratings(in: id)
            for field in form.fields where field.name.hasPrefix("rating-") && form.isChanged(field.name) {
                guard let statement = ID<Statement>(String(field.name.dropFirst(7))) else { continue }
                let rating = Rating(rawValue: field.value)
                guard before[statement] != rating else { continue }
                try tx.rate(statement, of: area, in: evaluation, as: rating, by: person)
            }
            return tx.now
        }
        return visit.wantsFragment
            ? try Autosave.saved(at: now) : .seeOther("/evaluations/\(id)/areas/\(areaID)#area")
    }
}

extension Transaction {
    /// The version that an evaluation stands in, for somebody who may read it.
    fileprivate func version(
        of id: ID<Evaluation>,
        seenBy person: Person,
        from shelf: FrameworkShelf
    ) throws -> Framework.Version {
        let evaluation = try evaluation(id, seenBy: person)
        return try version(evaluation.version, trust: evaluation.trust, from: shelf)
    }
}
