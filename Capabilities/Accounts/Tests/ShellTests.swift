import Database
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Accounts

@Suite("The frame of a page")
struct ShellTests {
    private static let school = RoleHeld.SchoolName(id: ID(), name: "Thistledown Primary")

    @Test(
        "offers only what the person may use",
        arguments: [
            ([RoleHeld(.trustAdministrator)], ["home", "schools", "marks", "people", "export"]),
            (
                [RoleHeld(.trustLead)],
                [
                    "home", "landscape", "schools", "frameworks", "cycles", "validations", "marks", "improvement",
                    "support",
                ]
            ),
            ([RoleHeld(.validator)], ["home", "validations", "marks"]),
            ([RoleHeld(.improvementSpecialist)], ["home", "marks", "improvement"]),
            ([RoleHeld(.trustee)], ["home", "landscape", "marks"]),
            (
                [RoleHeld(.headteacher, at: school)],
                ["home", "evaluations", "schools", "validations", "marks", "support", "people"]
            ),
            (
                [RoleHeld(.contributor, at: school)],
                ["home", "evaluations", "schools", "validations", "marks", "support"]
            ),
            ([RoleHeld(.governor, at: school)], ["home", "evaluations", "schools", "validations", "marks"]),
            (
                [RoleHeld(.headteacher, at: school), RoleHeld(.validator)],
                ["home", "evaluations", "schools", "validations", "marks", "support", "people"]
            ),
            ([], ["home"]),
        ] as [([RoleHeld], [String])]
    )
    func menu(_ roles: [RoleHeld], _ keys: [String]) {
        var person = Person.holding()
        person = Person(id: person.id, trust: person.trust, name: person.name, email: "", roles: Set(roles))
        #expect(Menu.entries(for: person).map(\.key) == keys)
    }

    @Test("marks the current entry, escapes names, and names the one school of whoever works there")
    func dressed() throws {
        let shell = Shell(try Assets([AccountsAssets.folder]))
        let person = Person.holding(RoleHeld(.headteacher, at: Self.school), named: "Ruth <Adeyemi>")
        let sheet = Sheet("A & B", at: "evaluations", scripts: ["copy.js"], paper: .wide, main: "<h1>A</h1>")
        let page = shell.dress(sheet, for: person).text
        #expect(page.contains("<title>A &amp; B - Waymark</title>"))
        #expect(page.contains("<a href=\"/evaluations\" aria-current=\"page\">Evaluations</a>"))
        #expect(page.components(separatedBy: "aria-current").count == 2)
        #expect(page.contains("Ruth &lt;Adeyemi&gt;"))
        #expect(page.contains("<small>Thistledown Primary</small>"))
        #expect(page.contains("<body class=\"wide\">"))
        #expect(page.contains("src=\"\(shell.asset("copy.js"))\""))
        #expect(page.contains("<symbol id=\"g3\""))
        #expect(page.contains("<button type=\"submit\" class=\"link\">Sign out</button>"))
        #expect(page.contains("<a class=\"find\" href=\"/search\">Search</a>"))
        #expect(page.contains("src=\"\(shell.asset("search-key.js"))\""))
        let search = shell.dress(Sheet("Search", at: "search", main: "<h1>A</h1>"), for: person).text
        #expect(search.contains("<a class=\"find\" href=\"/search\" aria-current=\"page\">Search</a>"))
    }

    @Test("has no menu and no name on a page for anybody")
    func open() async throws {
        let staffroom = try await Staffroom.open()
        let page = try await staffroom.visitor().get("/sign-in")
        #expect(page.status == 200)
        #expect(!page.html.contains("class=\"menu\""))
        #expect(!page.html.contains("/account") && !page.html.contains("search"))
        #expect(page.html.contains("<main id=\"main\""))
    }

    @Test("names the trust for whoever works at two schools")
    func home() {
        let other = RoleHeld.SchoolName(id: ID(), name: "Hartlow High School")
        let two = Person.holding(RoleHeld(.contributor, at: Self.school), RoleHeld(.contributor, at: other))
        #expect(two.home == "Alder Valley Learning Trust")
        #expect(Person.holding(RoleHeld(.governor, at: Self.school)).home == "Thistledown Primary")
        #expect(Person.holding(RoleHeld(.governor, at: Self.school), RoleHeld(.validator)).home == two.home)
        #expect(Person.holding().home == two.home)
    }
}
