import Accounts
import Database
import Schools
import Typesetting
import Web

/// What anybody may see of a mark, without signing in: its page, badge and certificate, and the form to check a number.
package struct PublicMarkController: Sendable {
    private let database: Database
    private let shell: Shell
    private let typesetter: Typesetter

    package init(_ database: Database, _ shell: Shell, _ typesetter: Typesetter) {
        self.database = database
        self.shell = shell
        self.typesetter = typesetter
    }

    package func add(to contents: Contents) {
        contents.get("/check") { visit in try await check(visit) }
        contents.get("/marks/{number}") { visit in try await show(visit) }
        contents.get("/marks/{number}/badge.svg") { visit in try await badge(visit) }
        contents.get("/marks/{number}/certificate.pdf") { visit in try await certificate(visit) }
    }

    private func check(_ visit: Visit) async throws -> Answer {
        let typed = visit.query.line("number")
        if typed.isEmpty { return shell.open(CheckPage.sheet()) }
        guard let number = MarkNumber(typed) else { return shell.open(CheckPage.sheet(typed, .noNumber), status: 422) }
        let isThere = try await database.read { tx in try tx.mark(number) != nil }
        return isThere ? .seeOther("/marks/\(number)") : shell.open(CheckPage.sheet(typed, .unknown), status: 404)
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let typed = try visit.path("number")
        guard let number = MarkNumber(typed) else { throw Problem.notFound }
        if number.description != typed { return .seeOther("/marks/\(number)") }
        let found = try await database.read { tx in
            try tx.shownMark(number).map { (shown: $0, lead: try tx.personIfSignedIn(visit)) }
        }
        guard let (shown, person) = found else { return shell.open(CheckPage.sheet(typed, .unknown), status: 404) }
        let isLead = person.map { $0.may(.decideAwards) && $0.trust.id == shown.trust.id } ?? false
        let page = MarkPage(shown: shown, host: visit.host, mayWithdraw: isLead)
        return shell.open(page.sheet, trust: shown.trust.name)
    }

    private func badge(_ visit: Visit) async throws -> Answer {
        let shown = try await found(visit)
        let badge = shown.mark.badge(shown.trust).file
        return .bytes(Array(badge.utf8), type: "image/svg+xml", name: "\(shown.mark.number).svg")
            .with(header: "Cross-Origin-Resource-Policy", "cross-origin")
    }

    private func certificate(_ visit: Visit) async throws -> Answer {
        let shown = try await found(visit)
        let letterhead = try await database.read { tx in try tx.letterhead(of: shown.trust) }
        let document = shown.mark.certificate(shown.trust, on: shown.today, host: visit.host)
        let name = "Certificate \(shown.mark.number).pdf"
        return try await document.answer(named: name, what: "certificate", on: letterhead, by: typesetter, visit)
    }

    private func found(_ visit: Visit) async throws -> ShownMark {
        guard let number = MarkNumber(try visit.path("number")) else { throw Problem.notFound }
        guard let shown = try await database.read({ tx in try tx.shownMark(number) }) else { throw Problem.notFound }
        return shown
    }
}

/// A mark as the public sees it on a day.
struct ShownMark: Sendable {
    let mark: Mark
    let trust: Trust
    let today: Day
}

extension Transaction {
    fileprivate func shownMark(_ number: MarkNumber) throws -> ShownMark? {
        guard let mark = try mark(number), let trust = try trust(mark.trust) else { return nil }
        return ShownMark(mark: mark, trust: trust, today: today)
    }
}

extension Visit {
    /// Where the register can be asked, without the scheme.
    fileprivate var host: String { origin.split(separator: "://", maxSplits: 1).last.map(String.init) ?? origin }
}
