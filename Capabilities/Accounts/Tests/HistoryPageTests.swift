import Database
import Foundation
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("The history page")
struct HistoryPageTests {
    @Test("tells what, who and when, newest first, fifty to a page")
    func pages() async throws {
        let staffroom = try await Staffroom.open()
        for number in 0..<60 {
            _ = try await staffroom.add("Person\(number) Name", RoleHeld(.governor, at: staffroom.primary))
        }
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let first = try await visitor.get("/history")
        #expect(
            first.text.contains(
                "Added Person59 Name as governor at Thistledown Primary. Ines Okafor 20 November 2026, 9:00 am"
            )
        )
        #expect(first.html.components(separatedBy: "<time").count - 1 == 50)
        let path = try #require(first.html.firstMatch(of: #/href="(/history\?before=[^"]+)">Older/#)?.1)
        let second = try await visitor.get(String(path).replacing("&amp;", with: "&"))
        #expect(second.text.contains("Founded Alder Valley Learning Trust."))
        #expect(!second.text.contains("Older"))
        #expect(second.html.contains(">Newest</a>"))
    }

    @Test("is filtered by school, in a fixed number of queries")
    func filter() async throws {
        let staffroom = try await Staffroom.open()
        _ = try await staffroom.add("Ruth Adeyemi", RoleHeld(.governor, at: staffroom.primary))
        _ = try await staffroom.add("Owen Own", RoleHeld(.governor, at: staffroom.secondary))
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let page = try await visitor.get("/history?school=\(staffroom.primary.id)")
        #expect(page.text.contains("Added Ruth Adeyemi") && !page.text.contains("Added Owen Own"))
        #expect(page.html.contains("value=\"\(staffroom.primary.id)\" selected"))
        #expect(try await visitor.get("/history?school=\(ID<School>())").status == 404)
        let count = try await staffroom.database.counting { _ = try await visitor.get("/history") }
        #expect(count == 3)
    }

    @Test("is for administrators and trust leads")
    func closed() async throws {
        let staffroom = try await Staffroom.open()
        let lead = try await staffroom.add("Tara Lead", RoleHeld(.trustLead))
        let head = try await staffroom.add("Ruth Adeyemi", RoleHeld(.headteacher, at: staffroom.primary))
        #expect(try await staffroom.visitor(lead).get("/history").status == 200)
        #expect(try await staffroom.visitor(head).get("/history").status == 403)
        #expect(try await staffroom.visitor().get("/history").status == 401)
    }
}
