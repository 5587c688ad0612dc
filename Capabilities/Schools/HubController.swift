import Database
import Web

/// The list of hubs, and adding, changing and removing one.
struct HubController: Sendable {
    private let database: Database
    private let reader: ReaderOfVisit

    init(_ database: Database, reader: @escaping ReaderOfVisit) {
        self.database = database
        self.reader = reader
    }

    func add(to contents: Contents) {
        contents.get("/hubs") { visit in
            try await database.read { tx in
                let reader = try reader(tx, visit).ofWholeTrust()
                var page = try list(reader, tx)
                page.notice = HubsPage.notice(visit.query["said"])
                return reader.page(page.sheet)
            }
        }
        contents.post("/hubs") { visit in try await add(visit) }
        contents.get("/hubs/{hub}") { visit in
            try await database.read { tx in
                let (reader, hub) = try found(visit, tx)
                return reader.page(try page(hub, HubForm(hub), tx).sheet)
            }
        }
        contents.post("/hubs/{hub}") { visit in try await change(visit) }
        contents.post("/hubs/{hub}/removal") { visit in
            try await database.write { tx in
                let (reader, hub) = try found(visit, tx)
                try tx.removeHub(hub, by: reader.author)
                return .seeOther("/hubs?said=removed")
            }
        }
    }

    private func list(_ reader: Reader, _ tx: Transaction) throws -> HubsPage {
        let trust = reader.trust.id
        let hubs = try tx.hubs(of: trust)
        return HubsPage(hubs: hubs, schools: try tx.schools(of: trust), mayManage: reader.mayManageSchools)
    }

    private func page(_ hub: Hub, _ form: HubForm, _ tx: Transaction) throws -> HubPage {
        HubPage(hub: hub, schools: try tx.schools(of: hub.trust), form: form)
    }

    private func found(_ visit: Visit, _ tx: Transaction) throws -> (Reader, Hub) {
        let reader = try reader(tx, visit).managing()
        guard let hub = try tx.hub(visit.id("hub"), of: reader.trust.id) else { throw Problem.notFound }
        return (reader, hub)
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let form = HubForm(try await visit.form())
        return try await database.write { tx in
            let reader = try reader(tx, visit).managing()
            var page = try list(reader, tx)
            page.form = form
            switch form.checked() {
            case .failure(let errors):
                page.errors = errors
                return reader.page(page.sheet, status: 422)
            case .success(let schools):
                do {
                    try tx.addHub(named: form.name, of: schools, in: reader.trust.id, by: reader.author)
                    return .seeOther("/hubs?said=added")
                } catch let refusal as Hub.Refusal {
                    page.errors = refusal.errors
                    return reader.page(page.sheet, status: refusal.status)
                }
            }
        }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let form = HubForm(try await visit.form())
        return try await database.write { tx in
            let (reader, hub) = try found(visit, tx)
            var page = try page(hub, form, tx)
            switch form.checked() {
            case .failure(let errors):
                page.errors = errors
                return reader.page(page.sheet, status: 422)
            case .success(let schools):
                do {
                    try tx.change(hub, name: form.name, schools: schools, by: reader.author)
                    return .seeOther("/hubs?said=changed")
                } catch let refusal as Hub.Refusal {
                    page.errors = refusal.errors
                    return reader.page(page.sheet, status: refusal.status)
                }
            }
        }
    }
}
