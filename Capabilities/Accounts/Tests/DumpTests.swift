import Foundation
import Rehearsal
import Schools
import Testing

@testable import Accounts

@Suite("Dump")
struct DumpTests {
    @Test func dump() async throws {
        let staffroom = try await Staffroom.open()
        let ruth = try await staffroom.add("Ruth Adeyemi", RoleHeld(.headteacher, at: staffroom.primary))
        let sam = try await staffroom.add("Sam Oyelaran", RoleHeld(.validator), RoleHeld(.governor, at: staffroom.secondary))
        _ = try await staffroom.add("Con Tributor", RoleHeld(.contributor, at: staffroom.primary))
        let admin = try await staffroom.visitor(staffroom.administrator)
        let head = try await staffroom.visitor(ruth)
        let nobody = try await staffroom.visitor()
        var pages: [String: Seen] = [:]
        pages["people"] = try await admin.get("/people")
        pages["people-new"] = try await admin.post("/people", ["name": "", "email": "x"])
        pages["person"] = try await admin.get("/people/\(sam.id)")
        pages["link"] = try await admin.post("/people/\(sam.id)/invitation")
        pages["history"] = try await admin.get("/history")
        pages["account"] = try await admin.get("/account")
        pages["head-new"] = try await head.get("/people/new")
        pages["sign-in"] = try await nobody.post("/sign-in", ["email": "a@b.example", "password": "x"])
        pages["accessibility"] = try await nobody.get("/accessibility")
        let link = try #require(pages["link"]?.html.firstMatch(of: #/(/invitations/[\w-]{43})"/#)?.1)
        pages["invitation"] = try await nobody.get(String(link))
        let database = try await Engine.sqlite.fresh([.schools, AccountsSchema.schema])
        pages["set-up"] = try await Site.accounts(database, clock: StoppedClock(), code: SetUpCode()).visitor().get("/set-up")
        for (name, page) in pages {
            try page.html.write(toFile: "/tmp/accounts-shots/\(name).html", atomically: true, encoding: .utf8)
        }
    }
}
