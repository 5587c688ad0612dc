import Accounts
import Database
import Foundation
import Frameworks
import Rehearsal
import Reports
import Schools
import Testing
import Typesetting
import Web

@Suite("The address of a booklet", .timeLimit(.minutes(8)))
struct BookletPagesTests {
    private func site(_ database: Database, python: String) throws -> Site {
        let contents = Contents(WebSettings(uploads: FileManager.default.temporaryDirectory.path)) { problem, _ in
            .text("\(problem)", status: problem.status)
        }
        let around = FrameworksAround(opened: { _, _ in [] })
        let typesetter = Typesetter(python: python)
        BookletController(database, try ReadyFrameworks(), FrameworkShelf(), around, typesetter).add(to: contents)
        return Site(Server(contents, log: Site.quiet))
    }

    @Test("gives a PDF to whoever may read the framework, in a fixed number of queries, and says when it cannot")
    func permissions() async throws {
        let database = try await Engine.sqlite.fresh([.schools, AccountsSchema.schema, FrameworksSchema.schema])
        let ready = try ReadyFrameworks()
        let (lead, head, draft) = try await database.write { tx in
            let trust = try tx.foundTrust(named: "Alder Valley", by: "Set-up")
            let author = Author(id: nil, name: "Set-up", trust: trust.id)
            let school = try tx.addSchool(
                SchoolDraft(facts: SchoolFacts(name: "Thistledown Primary")),
                to: trust.id,
                by: author
            )
            let roles = [RoleHeld(.trustLead), RoleHeld(.headteacher, at: .init(id: school.id, name: school.name))]
            let people = try zip(["priya@alder.example", "ruth@alder.example"], roles).map { text, role in
                guard let email = EmailAddress(text) else { throw Problem.notFound }
                return try tx.add(PersonDetails(name: "Somebody", email: email, roles: [role]), to: trust, by: author)
            }
            guard let source = ready.framework("inspection-readiness") else { throw Problem.notFound }
            return (people[0], people[1], try tx.keepDraft(source, in: trust.id, by: author))
        }
        let tokens = try await database.write { tx in
            try [lead, head].map { try tx.startSession(of: $0.id).text }
        }
        let site = try site(database, python: ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3")
        let path = "/frameworks/\(draft.id)/booklet.pdf"
        let seen = try await site.visitor(tokens[0]).get(path)
        #expect(seen.status == 200 && seen.header("Content-Type") == "application/pdf")
        #expect(seen.header("Content-Disposition")?.contains("inspection-readiness-1.0.pdf") == true)
        #expect(
            try await site.visitor(tokens[0]).get("/frameworks/ready/inspection-readiness/booklet.pdf").status == 200
        )
        #expect(try await database.counting { _ = try await site.visitor(tokens[0]).get(path) } == 3)
        for (token, status) in [(tokens[1], 404), (nil, 401)] as [(String?, Int)] {
            #expect(try await site.visitor(token).get(path).status == status)
            let other = try await site.visitor(token).get("/frameworks/ready/inspection-readiness/booklet.pdf")
            #expect(other.status == status)
        }
        let broken = try self.site(database, python: "/nowhere/python")
        let refused = try await broken.visitor(tokens[0]).get(path)
        #expect(refused.status == 409 && refused.text.contains("The booklet could not be set just now."))
    }
}
