import Accounts
import Database
import Web

/// Areas and parts of a draft: added, taken away, copied and put in order.
struct DraftAreasController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.post("/frameworks/{version}/draft/areas") { visit in try await addArea(visit) }
        contents.post("/frameworks/{version}/draft/{area}/parts") { visit in try await addPart(visit) }
        contents.post("/frameworks/{version}/draft/{area}/removal") { visit in
            try await change(visit) { draft, area, form, path in
                if form["sure"].isEmpty { try Self.ask(area, draft, path) }
                draft.removeArea(area)
                let next = area.parent.map { "\(path)/\($0)" } ?? path
                return .init(words: "removed \(area.title)", path: next)
            }
        }
        contents.post("/frameworks/{version}/draft/{area}/copies") { visit in
            try await change(visit) { draft, area, _, path in
                let copy = try draft.copyArea(area)
                return .init(words: "copied \(area.title)", path: "\(path)/\(copy.id)")
            }
        }
        contents.post("/frameworks/{version}/draft/{area}/place") { visit in
            try await change(visit) { draft, area, form, path in
                try draft.moveArea(area, to: Self.index(form, of: area, in: draft))
                return .init(words: "moved \(area.title)", path: "\(path)/\(area.id)")
            }
        }
    }

    private func addArea(_ visit: Visit) async throws -> Answer {
        try await desk.change(visit) { draft, form in
            let area = try draft.addArea(form.line("new-area"))
            return .init(words: "added \(area.title)", path: "/frameworks/\(draft.id)/draft/\(area.id)")
        }
    }

    private func addPart(_ visit: Visit) async throws -> Answer {
        let id: ID<Area> = try visit.id("area")
        return try await desk.change(visit, on: id) { draft, form in
            guard let area = draft.area(id), area.parent == nil else { throw Problem.notFound }
            let part = try draft.addArea(form.line("new-part"), partOf: area, field: "new-part")
            let words = "added \(part.title) to \(area.title)"
            return .init(words: words, path: "/frameworks/\(draft.id)/draft/\(part.id)")
        }
    }

    private typealias Deed =
        @Sendable (inout Framework.Version, Area, Form, _ path: String) throws -> DraftDesk.Done

    private func change(_ visit: Visit, _ deed: @escaping Deed) async throws -> Answer {
        let id: ID<Area> = try visit.id("area")
        return try await desk.change(visit, on: id) { draft, form in
            guard let area = draft.area(id) else { throw Problem.notFound }
            return try deed(&draft, area, form, "/frameworks/\(draft.id)/draft")
        }
    }

    /// Asks before an area goes that has text.
    private static func ask(_ area: Area, _ draft: Framework.Version, _ path: String) throws {
        let parts = draft.parts(of: area)
        guard area.hasText || parts.contains(where: \.hasText) else { return }
        let written = ([area] + parts).flatMap { one in
            zip(one.scale?.levels ?? [], one.descriptors).compactMap { level, descriptor in
                descriptor.summary.map { "\(parts.isEmpty ? "" : "\(one.title), ")\(level.name): \($0)" }
            }
        }
        let texts = [(area.about, "what it is about"), (area.guidance, "the guidance on judging it")]
        throw DraftQuestion(
            title: "Remove \(area.title)?",
            lede: "This goes with it. It can be undone.",
            losses: written + texts.filter { !$0.0.isEmpty }.map { Words.capitalised($0.1) },
            act: "Remove \(area.title)",
            path: "\(path)/\(area.id)/removal",
            back: "\(path)/\(area.id)"
        )
    }

    /// Where a form wants an area: one up or down, or before a neighbour, or last.
    private static func index(_ form: Form, of area: Area, in draft: Framework.Version) throws -> Int {
        let now = draft.spot(of: area).index
        if let move = DraftMove(rawValue: form["to"]) { return move == .up ? now - 1 : now + 1 }
        guard form.has("before") else { throw Problem.badRequest("The form does not say where to.") }
        let others = draft.neighbours(area.parent).filter { $0.id != area.id }
        if form["before"].isEmpty { return others.count }
        guard let place = others.firstIndex(where: { $0.id.text == form["before"] }) else { throw Problem.notFound }
        return place
    }
}

extension Descriptor {
    /// "a descriptor and two statements"; nil when nothing is written.
    var summary: String? {
        let count = statements.count
        let parts = [
            looksLike.isEmpty ? nil : "a descriptor", count == 0 ? nil : Words.count(count, "statement", "statements"),
        ]
        let said = parts.compactMap(\.self)
        return said.isEmpty ? nil : Words.list(said)
    }
}
