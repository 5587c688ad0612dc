import Accounts
import Database
import Frameworks
import Schools
import Web

/// The list of cycles, and opening one.
package struct CyclesController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/cycles") { visit in try await list(visit) }
        contents.get("/cycles/new") { visit in try await show(visit) }
        contents.post("/cycles") { visit in try await open(visit) }
    }

    private func list(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let person = try tx.person(visit)
            let cycles = try tx.cycleSummaries(seenBy: person)
            let canOpen = try !tx.openableVersions(person.trust.id).isEmpty
            return shell.page(CyclesPage.sheet(cycles, canOpen: canOpen, on: tx.today), for: person)
        }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let desk = try tx.cycleDesk(tx.person(visit))
            let query = visit.query
            let version = desk.version(query.line("version"))
            // A form that was begun comes back as it was typed, with the group ticked that was asked for.
            let isBegun = query.has("title")
            let last = try tx.cycleBefore(query.line("last"), of: desk)
            var form =
                isBegun ? CycleForm(query) : .blank(on: tx.today, version: version, in: desk.terms)
            if let last, !isBegun { form = try tx.form(after: last, at: desk) }
            let choice = try tx.schoolChoice(desk.person.trust.id, for: desk.version(form.version)?.framework)
            form.choice = form.choice.after(query, in: choice)
            let sheet = NewCyclePage.sheet(
                form,
                versions: desk.versions,
                choice: choice.free(from: form.closesLast ? last : nil),
                terms: desk.terms,
                last: last
            )
            return shell.page(sheet, for: desk.person)
        }
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let form = CycleForm(try await visit.form())
        do {
            let id = try await database.write { tx in
                let desk = try tx.cycleDesk(tx.person(visit))
                let trust = desk.person.trust.id
                let (id, plan) = try form.checked(versions: desk.versions, schools: tx.schools(of: trust)).get()
                if form.closesLast, let last = try tx.cycleBefore(form.last, of: desk), last.isOpen {
                    try tx.close(last, by: desk.person)
                }
                return try tx.open(tx.version(id, trust: trust, from: shelf), as: plan, by: desk.person).id
            }
            return .seeOther("/cycles/\(id)")
        } catch let errors as FormErrors {
            return try await again(visit, form, errors, status: 422)
        } catch let refusal as Cycle.Refusal {
            return try await again(visit, form, refusal.errors, status: 409)
        }
    }

    private func again(_ visit: Visit, _ form: CycleForm, _ errors: FormErrors, status: Int) async throws -> Answer {
        try await database.read { tx in
            let desk = try tx.cycleDesk(tx.person(visit))
            let choice = try tx.schoolChoice(desk.person.trust.id, for: desk.version(form.version)?.framework)
            let last = try tx.cycleBefore(form.last, of: desk)
            let sheet = NewCyclePage.sheet(
                form,
                versions: desk.versions,
                choice: choice.free(from: form.closesLast ? last : nil),
                terms: desk.terms,
                last: last,
                errors
            )
            return shell.page(sheet, for: desk.person, status: status)
        }
    }
}

/// Somebody who may open cycles, and the versions there are to open.
private struct CycleDesk: Sendable {
    let person: Person
    let versions: [VersionSummary]
    let terms: Terms

    /// The version of that id; the only one where none is named.
    func version(_ id: String) -> VersionSummary? {
        id.isEmpty && versions.count == 1 ? versions.first : versions.first { $0.id.text == id }
    }
}

extension Transaction {
    /// The versions that a cycle of some purpose may open.
    fileprivate func openableVersions(_ trust: ID<Trust>) throws -> [VersionSummary] {
        try frameworks(trust).flatMap(\.versions).filter { version in
            Cycle.Purpose.allCases.contains { $0.mayOpen(version.stage) }
        }
    }

    fileprivate func cycleDesk(_ person: Person) throws -> CycleDesk {
        try person.checkMayRunCycles()
        let trust = person.trust.id
        return CycleDesk(person: person, versions: try openableVersions(trust), terms: try terms(of: trust))
    }

    /// The cycle that a new one follows; nil when none is named.
    fileprivate func cycleBefore(_ id: String, of desk: CycleDesk) throws -> Cycle? {
        try ID<Cycle>(id).map { try cycle($0, of: desk.person.trust.id) }
    }

    /// The form of a cycle after another, on the version of its framework that is in use, or else the one that is tried.
    fileprivate func form(after last: Cycle, at desk: CycleDesk) throws -> CycleForm {
        let versions = desk.versions.filter { $0.framework == last.framework }
        let version = versions.first { $0.stage == .published } ?? versions.first
        return try nextCycle(after: last).form(version, on: today)
    }
}

extension Cycle.Refusal {
    /// The refusal as a message beside the field that can put it right.
    var errors: FormErrors {
        let field =
            switch self {
            case .notPublished: "version"
            case .datesOutOfOrder: "submit_by"
            case .noSchools, .alreadyOpen, .notASchoolOfTheTrust, .closed: "school"
            }
        guard case .refused(let what, let then) = problem else { return FormErrors(field, "\(self)") }
        return FormErrors(field, "\(what) \(then)")
    }
}
