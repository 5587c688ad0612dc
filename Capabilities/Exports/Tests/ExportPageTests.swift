import Accounts
import Database
import Foundation
import Rehearsal
import Schools
import Testing

@testable import Exports

@Suite("The page of an export", .timeLimit(.minutes(8)))
struct ExportPageTests {
    private static let people = [
        "priya.nair", "marcus.hale", "hana.lindqvist", "edwin.farrow", "ruth.adeyemi", "samira.khan", "tom.ellery",
    ]

    @Test("is there for whoever may take things away, and not found for anybody else", arguments: people)
    func permissions(name: String) async throws {
        let removal = try await Removal.sample()
        let visitor = try await removal.visitor(name)
        let person = try await removal.person(name)
        let page = try await visitor.get("/export")
        #expect(page.status == (person.may(.exportTrust) ? 200 : 404))
        #expect(try await visitor.get("/").html.contains("href=\"/export\"") == person.may(.exportTrust))
        if !person.may(.exportTrust) { #expect(try await visitor.post("/export").status == 404) }
        for school in try await removal.schools().prefix(5) {
            let isAllowed = person.may(.exportSchool, at: school.id)
            let path = "/schools/\(school.id)/export"
            #expect(try await visitor.get(path).status == (isAllowed ? 200 : 404), "\(school.name)")
            if !isAllowed { #expect(try await visitor.post(path).status == 404, "\(school.name)") }
        }
    }

    @Test("gives the file, notes it in the history, and leaves nothing behind", .enabled(if: ReadBack.isThere))
    func file() async throws {
        let removal = try await Removal.sample()
        let trust = try await removal.trust()
        let administrator = try await removal.visitor("marcus.hale")
        let answer = try await administrator.post("/export")
        #expect(answer.status == 200 && answer.header("Content-Type") == "application/zip")
        #expect(answer.header("Content-Disposition")?.contains(trust.name) == true)
        let found = try Unpacked(answer.bytes)
        defer { found.remove() }
        let schools = try await removal.schools()
        #expect(try found.objects("tables/schools.json").count == schools.count)
        #expect(try await administrator.get("/history").text.contains("Took away everything that \(trust.name) owns."))
        let left = try? FileManager.default.contentsOfDirectory(atPath: "\(removal.folder.path)/files/exports")
        #expect(left ?? [] == [])
        for path in try found.paths() where path.hasSuffix("people.json") {
            #expect(!(try found.text(path).contains("scrypt")))
        }
    }
}
