import Database
import Foundation
import Logging
import Schools
import Typesetting
import Web

/// The trust's logo and colour, for its administrators; the logo itself is for everybody.
package struct TrustController: Sendable {
    private let database: Database
    private let shell: Shell
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ typesetter: Typesetter) {
        (self.database, self.shell, self.typesetter) = (database, shell, typesetter)
    }

    package func add(to contents: Contents) {
        contents.get("/trust") { visit in
            let person = try await manager(visit)
            let done = visit.query.line("done")
            return show(TrustForm(person.trust), person, said: Self.notices[done])
        }
        contents.get("/trust/sample.pdf") { visit in
            let (document, letterhead) = try await database.read { tx in
                let trust = try self.manager(visit, tx).trust
                return (LetterheadSheet(trust, on: WallClock(tx.now).day), try tx.letterhead(of: trust))
            }
            let name = "\(document.title).pdf"
            return try await document.answer(named: name, what: "sheet", on: letterhead, by: typesetter, visit)
        }
        contents.get("/trust/logo/{sha256}") { visit in try await picture(visit) }
        contents.post("/trust/logo", limit: TrustLogo.largest + 64 * 1024) { visit in try await take(visit) }
        contents.post("/trust/logo/removal") { visit in
            try await database.write { tx in
                let person = try self.manager(visit, tx)
                try tx.removeLogo(of: person.trust.id, by: person.author)
            }
            return .seeOther("/trust?done=removed")
        }
        contents.post("/trust/colour") { visit in try await colour(visit) }
    }

    private static let notices = [
        "logo": "The logo is set. Every report from now on shows it.", "removed": "The logo is removed.",
        "colour": "The colour is set. Every report from now on shows it.",
    ]

    private func manager(_ visit: Visit, _ tx: Transaction) throws -> Person {
        let person = try tx.person(visit)
        guard person.may(.manageTrust) else {
            throw Problem.notAllowed("Trust administrators look after the trust’s logo and colour.")
        }
        return person
    }

    private func manager(_ visit: Visit) async throws -> Person {
        try await database.read { tx in try self.manager(visit, tx) }
    }

    private func show(
        _ form: TrustForm,
        _ person: Person,
        _ errors: FormErrors = FormErrors(),
        said notice: String? = nil
    ) -> Answer {
        let page = TrustPage(trust: person.trust, form: form, errors: errors, notice: notice)
        return shell.page(page.sheet, for: person, status: errors.isEmpty ? 200 : 422)
    }

    /// Found by the checksum of its content, so whoever has the address has seen a document that bears it.
    private func picture(_ visit: Visit) async throws -> Answer {
        let sha256 = try visit.path("sha256")
        guard let logo = try await database.read({ tx in try tx.picture(sha256, alternative: "") }) else {
            throw Problem.notFound
        }
        return Answer.bytes(Array(logo.bytes), type: "image/\(logo.format)").kept(seconds: 86_400)
    }

    private func colour(_ visit: Visit) async throws -> Answer {
        let person = try await manager(visit)
        let form = TrustForm(try await visit.form())
        switch form.checkedColour() {
        case .failure(let errors): return show(form, person, errors)
        case .success(let colour):
            try await database.write { tx in
                let person = try self.manager(visit, tx)
                try tx.keep(colour, of: person.trust.id, by: person.author)
            }
            return .seeOther("/trust?done=colour")
        }
    }

    private func take(_ visit: Visit) async throws -> Answer {
        // Before a file is read, it is clear that somebody may send it.
        let person = try await manager(visit)
        let form = TrustForm(try await visit.form())
        let kept = TrustForm(person.trust)
        switch try form.checkedLogo() {
        case .failure(let errors): return show(kept, person, errors)
        case .success(let (logo, content)):
            if let errors = try await tried(logo, content, person, visit) { return show(kept, person, errors) }
            try await database.write { tx in
                let person = try self.manager(visit, tx)
                try tx.keep(logo, content, of: person.trust.id, by: person.author)
            }
            return .seeOther("/trust?done=logo")
        }
    }

    /// Sets a sheet with the picture once, as every report will; nil where that went well.
    private func tried(_ logo: TrustLogo, _ content: Data, _ person: Person, _ visit: Visit) async throws
        -> FormErrors?
    {
        let picture = Letterhead.Picture(
            content,
            format: logo.kind.rawValue,
            width: logo.width,
            height: logo.height,
            alternative: person.trust.name
        )
        let letterhead = Letterhead(colour: person.trust.colour?.hex, logo: picture)
        let day = try await database.read { tx in WallClock(tx.now).day }
        do {
            _ = try await LetterheadSheet(person.trust, on: day).pdf(on: letterhead, by: typesetter)
            return nil
        } catch let failure as Typesetter.Failure {
            visit.log.notice("a logo could not be set", metadata: ["cause": "\(failure)"])
            guard case .notAvailable = failure else {
                return FormErrors("logo", "This picture cannot be read to its end. Save it anew as PNG and try again.")
            }
            throw Problem.refused(
                what: "The logo could not be tried on paper just now.",
                then: "Nothing was changed. Try again in a moment. If it happens again, tell whoever runs this site."
            )
        }
    }
}
