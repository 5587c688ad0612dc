import Database
import Spreadsheets
import Web

/// The list of schools, one school, and adding, changing, closing and opening one by hand.
struct SchoolController: Sendable {
    private let database: Database
    private let ways: SchoolWays
    private let reader: ReaderOfVisit

    init(_ database: Database, ways: @escaping SchoolWays, reader: @escaping ReaderOfVisit) {
        self.database = database
        self.ways = ways
        self.reader = reader
    }

    func add(to contents: Contents) {
        contents.get("/schools") { visit in try await list(visit) }
        contents.takeAway("/schools") { visit in
            try await database.read { tx in try schoolsPage(visit, tx).1.table(of: tx.today) }
        }
        contents.get("/schools/new") { visit in
            try await database.read { tx in
                try reader(tx, visit).managing().page(SchoolFormPage(form: SchoolForm()).sheet)
            }
        }
        contents.post("/schools") { visit in try await add(visit) }
        contents.get("/schools/{school}") { visit in
            try await database.read { tx in
                let (reader, school) = try found(visit, tx)
                let notice = SchoolPage.notice(visit.query["said"], about: school)
                return try page(school, reader, visit, tx, notice: notice)
            }
        }
        contents.get("/schools/{school}/edit") { visit in
            try await database.read { tx in
                let (reader, school) = try foundToManage(visit, tx)
                return reader.page(SchoolFormPage(school: school, form: SchoolForm(school)).sheet)
            }
        }
        contents.post("/schools/{school}") { visit in try await change(visit) }
        contents.post("/schools/{school}/closure") { visit in try await close(visit) }
        contents.post("/schools/{school}/opening") { visit in try await open(visit) }
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Reader, School) {
        let reader = try reader(tx, visit)
        return (reader, try tx.school(visit.id("school"), seenBy: reader))
    }

    private func foundToManage(_ visit: Visit, _ tx: Transaction) throws -> (Reader, School) {
        let (reader, school) = try found(visit, tx)
        return (try reader.managing(), school)
    }

    private func list(_ visit: Visit) async throws -> Answer {
        try await database.read { tx in
            let (reader, page) = try schoolsPage(visit, tx)
            return reader.page(page.sheet)
        }
    }

    private func schoolsPage(_ visit: Visit, _ tx: Transaction) throws -> (Reader, SchoolsPage) {
        let reader = try reader(tx, visit)
        let page = SchoolsPage(
            schools: try tx.schools(seenBy: reader),
            hubs: reader.reach == .every ? try tx.hubs(of: reader.trust.id) : [],
            filter: SchoolFilter(visit.query),
            mayManage: reader.mayManageSchools,
            mayRecordInspections: reader.mayRecordInspections
        )
        return (reader, page)
    }

    private func page(
        _ school: School,
        _ reader: Reader,
        _ visit: Visit,
        _ tx: Transaction,
        notice: String? = nil,
        _ closing: ClosingForm = ClosingForm(),
        _ errors: FormErrors = FormErrors()
    ) throws -> Answer {
        let hubs = try tx.hubs(of: school.trust).filter { $0.schools.contains(school.id) }
        let page = SchoolPage(
            school: school,
            hubs: hubs,
            reader: reader,
            ways: try ways(tx, visit, school.id),
            notice: notice,
            closing: closing,
            errors: errors
        )
        return reader.page(page.sheet, status: errors.isEmpty ? 200 : 422)
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let form = SchoolForm(try await visit.form())
        return try await database.write { tx in
            let reader = try reader(tx, visit).managing()
            switch form.checked() {
            case .failure(let errors):
                return reader.page(SchoolFormPage(form: form, errors: errors).sheet, status: 422)
            case .success(let draft):
                do {
                    let school = try tx.addSchool(draft, to: reader.trust.id, by: reader.author)
                    return .seeOther("/schools/\(school.id)?said=added")
                } catch let refusal as School.Refusal {
                    let errors = FormErrors("number", refusal.words)
                    return reader.page(SchoolFormPage(form: form, errors: errors).sheet, status: 409)
                }
            }
        }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = SchoolForm(try await visit.form())
        return try await database.write { tx in
            let (reader, school) = try foundToManage(visit, tx)
            var page = SchoolFormPage(school: school, form: form)
            switch form.checked(from: SchoolDraft(school)) {
            case .failure(let errors):
                page.errors = errors
                return reader.page(page.sheet, status: 422)
            case .success(let draft):
                page.clash = form.seen == school.seal ? [] : school.differences(from: school.redrawn(by: draft))
                guard page.clash.isEmpty else { return reader.page(page.sheet, status: 409) }
                do {
                    try tx.change(school, to: draft, by: reader.author)
                    return .seeOther("/schools/\(school.id)?said=changed")
                } catch let refusal as School.Refusal {
                    page.errors = FormErrors("number", refusal.words)
                    return reader.page(page.sheet, status: 409)
                }
            }
        }
    }

    private func close(_ visit: Visit) async throws -> Answer {
        let form = ClosingForm(try await visit.form())
        return try await database.write { tx in
            let (reader, school) = try foundToManage(visit, tx)
            switch form.checked(today: tx.today) {
            case .failure(let errors): return try page(school, reader, visit, tx, form, errors)
            case .success(let standing):
                var draft = SchoolDraft(school)
                draft.standing = standing
                try tx.change(school, to: draft, by: reader.author)
                return .seeOther("/schools/\(school.id)?said=closed")
            }
        }
    }

    private func open(_ visit: Visit) async throws -> Answer {
        try await database.write { tx in
            let (reader, school) = try foundToManage(visit, tx)
            var draft = SchoolDraft(school)
            draft.standing = .open
            try tx.change(school, to: draft, by: reader.author)
            return .seeOther("/schools/\(school.id)?said=opened")
        }
    }
}
