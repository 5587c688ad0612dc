import Accounts
import Database
import Schools
import Web

/// The scales of a draft: chosen from the library, made, changed once for all areas, taken away.
struct DraftScalesController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft/scales") { visit in try await show(visit) }
        contents.post("/frameworks/{version}/draft/scales") { visit in try await choose(visit) }
        contents.get("/frameworks/{version}/draft/scales/{scale}") { visit in try await open(visit) }
        contents.post("/frameworks/{version}/draft/scales/{scale}") { visit in try await save(visit) }
        contents.post("/frameworks/{version}/draft/scales/{scale}/removal") { visit in
            let key = try visit.path("scale")
            return try await desk.change(visit) { draft, _ in
                guard let scale = draft.scale(key) else { throw Problem.notFound }
                try draft.removeScale(key)
                return .init(words: "removed the scale \(scale.title)", path: "\(DraftPage.path(draft))/scales")
            }
        }
        contents.post("/frameworks/{version}/draft/{area}/scale") { visit in try await setScale(visit) }
    }

    private func show(_ visit: Visit) async throws -> Answer {
        try await desk.database.read { tx in
            let person = try tx.designer(visit)
            let id: ID<Framework.Version> = try visit.id("version")
            let draft = try DraftRefusal.asProblem { try tx.draftTitles(id, trust: person.trust.id) }
            return desk.shell.page(DraftScalesPage.sheet(draft), for: person)
        }
    }

    /// One of the library by its number, from 0, or a copy of one of the draft's own.
    private func choose(_ visit: Visit) async throws -> Answer {
        try await desk.change(visit) { draft, form in
            let place = Int(form["library"]).flatMap { ScaleLibrary.all.indices.contains($0) ? $0 : nil }
            let copied = draft.scale(form["copy"])
            guard let source = place.map({ ScaleLibrary.all[$0].scale }) ?? copied?.renamed else {
                throw Problem.notFound
            }
            let scale = try draft.addScale(source)
            let path = "\(DraftPage.path(draft))/scales"
            return .init(
                words: "added the scale \(scale.title)",
                path: copied == nil ? path : "\(path)/\(scale.key)"
            )
        }
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let key = try visit.path("scale")
        return try await desk.database.read { tx in
            let person = try tx.designer(visit)
            let id: ID<Framework.Version> = try visit.id("version")
            let draft = try DraftRefusal.asProblem { try tx.draftTitles(id, trust: person.trust.id) }
            guard let scale = draft.scale(key) else { throw Problem.notFound }
            let revision = try tx.revision(ofScale: key, in: id)
            return desk.shell.page(DraftScalePage.sheet(ScaleForm(scale), draft, revision: revision), for: person)
        }
    }

    private func save(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let (key, id) = (try visit.path("scale"), try visit.id("version", as: Framework.Version.self))
        return try await desk.database.write { tx in
            let person = try tx.designer(visit)
            return try DraftRefusal.asProblem {
                let old = try tx.draft(id, trust: person.trust.id)
                guard old.scale(key) != nil else { throw Problem.notFound }
                let typed = ScaleForm(form, key: key)
                do {
                    let scale = try typed.checked().get()
                    var new = old
                    try Self.check(scale, old, form, try tx.fieldStates(of: id, subject: id.text))
                    new.keep(scale)
                    try tx.keep(new, from: old, "changed the scale \(scale.title)", by: person.author)
                    return .seeOther("/frameworks/\(id)/draft/scales")
                } catch let errors as FormErrors {
                    let revision = Int(form["revision"]) ?? 0
                    let sheet = DraftScalePage.sheet(typed, old, revision: revision, errors)
                    return desk.shell.page(sheet, for: person, status: 422)
                } catch let question as DraftQuestion {
                    return desk.shell.page(DraftQuestionPage.sheet(question, old), for: person, status: 409)
                }
            }
        }
    }

    /// Refuses what another person changed meanwhile, and asks before something written goes.
    private static func check(
        _ scale: Scale,
        _ draft: Framework.Version,
        _ form: Form,
        _ states: [String: FieldState]
    ) throws {
        if let state = states[DraftPlace.scale(scale.key)], state.revision != Int(form["revision"]) ?? 0 {
            throw DraftRefusal.scaleChanged(by: state.by)
        }
        let losses = draft.areas(on: scale.key).flatMap { area in
            area.losses(for: scale.levels.count).map { "\(draft.title(of: area)), \($0)" }
        }
        guard !losses.isEmpty, form["sure"].isEmpty else { return }
        let path = "\(DraftPage.path(draft))/scales/\(scale.key)"
        throw DraftQuestion(
            title: "Change the scale?",
            lede:
                "It would have \(Words.count(scale.levels.count, "level", "levels")), and this has no place there. It can be undone.",
            losses: losses,
            act: "Change the scale",
            path: path,
            fields: form.fields,
            back: path
        )
    }

    private func setScale(_ visit: Visit) async throws -> Answer {
        let id: ID<Area> = try visit.id("area")
        return try await desk.change(visit, on: id) { draft, form in
            guard let area = draft.area(id), let scale = draft.scale(form["scale"]) else { throw Problem.notFound }
            guard area.isWire else { throw DraftRefusal.hasParts(title: area.title) }
            let path = "\(DraftPage.path(draft))/\(id)"
            let losses = area.losses(for: scale.levels.count)
            guard losses.isEmpty || !form["sure"].isEmpty else {
                throw DraftQuestion(
                    title: "Change the scale of \(draft.title(of: area))?",
                    lede: "“\(scale.title)” has no place for this. It can be undone.",
                    losses: losses,
                    act: "Change the scale",
                    path: "\(path)/scale",
                    fields: [("scale", scale.key)],
                    back: path
                )
            }
            draft.setScale(scale, of: id)
            return .init(words: "changed the scale of \(area.title)", path: path)
        }
    }
}

extension Scale {
    /// A copy to be changed, told apart from its source by its last level.
    fileprivate var renamed: Scale {
        guard let last = levels.last else { return self }
        let name = String("\(last.name) (new)".suffix(FrameworkLimits.levelName))
        return Scale(
            key: key,
            stops: stops,
            levels: levels.dropLast() + [Level(name: name, short: last.short, tone: last.tone)]
        )
    }
}
