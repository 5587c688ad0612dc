import Accounts
import Database
import Frameworks
import Schools
import Web

/// What the owner of a framework learns from a pilot: answers, settling, and the next draft.
package struct LearningController: Sendable {
    private let database: Database
    private let shell: Shell
    private let shelf: FrameworkShelf

    package init(_ database: Database, _ shell: Shell, _ shelf: FrameworkShelf) {
        self.database = database
        self.shell = shell
        self.shelf = shelf
    }

    package func add(to contents: Contents) {
        contents.get("/cycles/{cycle}/learning") { visit in
            try await database.read { tx in
                let person = try tx.person(visit)
                let learning = try tx.learning(in: visit.id("cycle"), seenBy: person, shelf)
                return shell.page(
                    LearningPage(learning: learning, mayDesign: person.may(.designFrameworks)).sheet,
                    for: person
                )
            }
        }
        contents.post("/cycles/{cycle}/learning/{comment}/reply") { visit in
            let words = try await visit.form()["reply"]
            return try await change(visit) { tx, comment, _, person in try tx.reply(words, to: comment, by: person) }
        }
        contents.post("/cycles/{cycle}/learning/{comment}/settlement") { visit in
            let draft = ID<Framework.Version>(try await visit.form().line("draft"))
            return try await change(visit) { tx, comment, learning, person in
                let draft = try draft.map { try learning.draft($0) }
                try tx.settle(comment, in: draft, by: person)
            }
        }
        contents.post("/cycles/{cycle}/learning/draft") { visit in try await draft(visit) }
    }

    private func change(
        _ visit: Visit,
        _ deed: @escaping @Sendable (Transaction, PilotComment, Learning, Person) throws -> Void
    ) async throws -> Answer {
        let id = try visit.id("comment", as: PilotComment.self)
        do {
            return try await database.write { tx in
                let person = try tx.person(visit)
                let learning = try tx.learning(in: visit.id("cycle"), seenBy: person, shelf)
                guard let comment = learning.comments.first(where: { $0.id == id }) else { throw Problem.notFound }
                try deed(tx, comment, learning, person)
                return .seeOther("/cycles/\(learning.cycle.id)/learning#c-\(id)")
            }
        } catch let refusal as PilotComment.Refusal {
            throw refusal.problem
        }
    }

    private func draft(_ visit: Visit) async throws -> Answer {
        try await database.write { tx in
            let person = try tx.person(visit)
            let learning = try tx.learning(in: visit.id("cycle"), seenBy: person, shelf)
            guard person.may(.designFrameworks) else {
                throw Problem.notAllowed("Trust leads copy, change and publish frameworks.")
            }
            let draft = try tx.keepDraft(learning.version, in: person.trust.id, by: person.author)
            return .seeOther("/frameworks/\(draft.id)/draft")
        }
    }
}

extension Learning {
    fileprivate func draft(_ id: ID<Framework.Version>) throws -> VersionSummary {
        guard let draft = drafts.first(where: { $0.id == id }) else { throw Problem.notFound }
        return draft
    }
}
