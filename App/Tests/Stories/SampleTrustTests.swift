import Accounts
import App
import Database
import Foundation
import Rehearsal
import Testing
import Web

@Suite("The sample trust")
struct SampleTrustTests {
    @Test("is told through the verbs, and every page of everybody's menu opens")
    func pages() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var settings = Settings()
        settings.database = "sqlite:\(folder.path)/waymark.sqlite"
        settings.files = folder.appendingPathComponent("files").path
        try await Waymark.tellSample(settings)
        let house = try await House(settings, log: Site.quiet)
        let site = Site(house.server())
        for name in [
            "priya.nair", "marcus.hale", "hana.lindqvist", "edwin.farrow", "ruth.adeyemi", "samira.khan", "tom.ellery",
        ] {
            let token = try await house.database.write { tx in
                let email = try #require(EmailAddress("\(name)@aldervalley.example"))
                let person = try #require(try tx.person(email: email))
                return try tx.startSession(of: person.id)
            }
            let visitor = site.visitor(token.text)
            let home = try await visitor.get("/")
            #expect(home.status == 200, "\(name)")
            for path in Self.menu(home.html) {
                let page = try await visitor.get(path)
                #expect(page.status == 200, "\(name) \(path)")
                #expect(page.html.contains("<h1"), "\(name) \(path)")
            }
        }
        await house.close()
    }

    /// Where the menu of a page leads.
    private static func menu(_ html: String) -> [String] {
        guard let from = html.range(of: "<nav class=\"menu\""), let to = html[from.upperBound...].range(of: "</nav>")
        else { return [] }
        return html[from.upperBound..<to.lowerBound].components(separatedBy: "href=\"").dropFirst()
            .compactMap { $0.components(separatedBy: "\"").first }
    }
}
