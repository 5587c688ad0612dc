import Accounts
import Database
import Frameworks
import Schools
import Web

/// Entering an inspection by hand, changing it and removing it.
struct InspectionController: Sendable {
    private let database: Database
    private let shell: Shell
    private let around: InspectionsAround

    init(_ database: Database, _ shell: Shell, _ around: InspectionsAround) {
        self.database = database
        self.shell = shell
        self.around = around
    }

    func add(to contents: Contents) {
        contents.get("/schools/{school}/inspections/new") { visit in try await choose(visit) }
        contents.post("/schools/{school}/inspections") { visit in try await record(visit) }
        contents.get("/schools/{school}/inspections/{inspection}") { visit in try await edit(visit) }
        contents.post("/schools/{school}/inspections/{inspection}") { visit in try await change(visit) }
        contents.post("/schools/{school}/inspections/{inspection}/removal") { visit in try await remove(visit) }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Person, School) {
        let person = try tx.recorder(visit)
        return (person, try around.school(visit, seenBy: person, tx))
    }

    private func foundWhole(_ visit: Visit, _ tx: Transaction) throws -> (Person, School, Inspection) {
        let (person, school) = try found(visit, tx)
        guard let inspection = try tx.inspection(visit.id("inspection"), of: school.id) else { throw Problem.notFound }
        return (person, school, inspection)
    }

    private func choose(_ visit: Visit) async throws -> Answer {
        let standard = InspectionStandard.named(visit.query["standard"])
        let (person, school) = try await database.read { tx in try found(visit, tx) }
        guard let standard else { return shell.page(InspectionStandardPage.sheet(school), for: person) }
        return shell.page(InspectionFormPage(school: school, form: InspectionForm(standard)).sheet, for: person)
    }

    private func record(_ visit: Visit) async throws -> Answer {
        let posted = try await visit.form()
        guard let standard = InspectionStandard.named(posted["standard"]) else {
            throw Problem.refused(what: "That framework is not known here.", then: "Choose one from the list.")
        }
        let form = InspectionForm(posted, standard)
        let (person, school, errors) = try await database.write { tx in
            let (person, school) = try found(visit, tx)
            let errors = try form.done { try tx.record($0, at: school, by: person) }
            return (person, school, errors)
        }
        return answer(person, InspectionFormPage(school: school, form: form, errors: errors))
    }

    private func edit(_ visit: Visit) async throws -> Answer {
        let (person, school, inspection) = try await database.read { tx in try foundWhole(visit, tx) }
        if inspection.isRemoved { throw Inspection.Refusal.removed.problem }
        if inspection.source.isFile { throw Inspection.Refusal.fromFile.problem }
        let form = InspectionForm(inspection.findings)
        return shell.page(InspectionFormPage(school: school, inspection: inspection, form: form).sheet, for: person)
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let posted = try await visit.form()
        let (person, page) = try await database.write { tx in
            let (person, school, inspection) = try foundWhole(visit, tx)
            let form = InspectionForm(posted, inspection.standard)
            let errors = try form.done { try tx.change(inspection, to: $0, at: school, by: person) }
            return (person, InspectionFormPage(school: school, inspection: inspection, form: form, errors: errors))
        }
        return answer(person, page)
    }

    private func answer(_ person: Person, _ page: InspectionFormPage) -> Answer {
        guard page.errors.isEmpty else { return shell.page(page.sheet, for: person, status: 422) }
        return .seeOther("/schools/\(page.school.id)/inspections?said=recorded")
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        let school = try await database.write { tx in
            let (person, school, inspection) = try foundWhole(visit, tx)
            do {
                try tx.remove(inspection, at: school, by: person)
            } catch let refusal as Inspection.Refusal {
                throw refusal.problem
            }
            return school
        }
        return .seeOther("/schools/\(school.id)/inspections?said=removed")
    }
}

extension InspectionForm {
    /// Does something with the findings, or says beside which field they are wrong; what no field can put right is a
    /// problem.
    fileprivate func done(_ deed: (Findings) throws -> Void) throws -> FormErrors {
        switch checked() {
        case .failure(let errors): return errors
        case .success(let findings):
            do {
                try deed(findings)
                return FormErrors()
            } catch let refusal as Inspection.Refusal {
                guard let field = refusal.field(in: standard) else { throw refusal.problem }
                return FormErrors(field, "\(refusal.words.what) \(refusal.words.then)")
            }
        }
    }
}
