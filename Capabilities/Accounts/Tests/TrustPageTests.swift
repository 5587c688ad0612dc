import App
import Database
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Accounts

@Suite("The page of logo and colour", .timeLimit(.minutes(8)))
struct TrustPageTests {
    private let staffroom: Staffroom
    private let site: Site

    init() async throws {
        staffroom = try await Staffroom.open()
        var settings = Settings()
        settings.files = FileManager.default.temporaryDirectory.appending(path: "trust-\(ID<School>())").path
        settings.python = ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3"
        site = Site(try await House(settings, database: staffroom.database, log: Site.quiet).server())
    }

    private func visitor(_ person: Person?) async throws -> Visitor {
        guard let person else { return site.visitor() }
        return site.visitor(try await staffroom.database.write { tx in try tx.startSession(of: person.id) }.text)
    }

    private func send(_ picture: Data, _ visitor: Visitor) async throws -> Seen {
        try await visitor.upload(
            "/trust/logo",
            file: (field: "logo", name: "logo.png", type: "image/png", bytes: Array(picture))
        )
    }

    @Test("is for trust administrators alone")
    func readers() async throws {
        for (place, role) in Role.allCases.enumerated() {
            let at = role.isAtSchool ? staffroom.primary : nil
            let visitor = try await visitor(staffroom.add("Some\(place) Body", RoleHeld(role, at: at)))
            let may = role == .trustAdministrator
            #expect(try await visitor.get("/trust").status == (may ? 200 : 403), "\(role)")
            #expect(try await visitor.get("/trust/sample.pdf").status == (may ? 200 : 403), "\(role)")
            #expect(try await visitor.get("/people").html.contains("href=\"/trust\"") == may, "\(role)")
            guard !may else { continue }
            #expect(try await visitor.post("/trust/colour", ["colour": "#000000"]).status == 403, "\(role)")
            #expect(try await visitor.post("/trust/logo/removal").status == 403, "\(role)")
            #expect(try await send(Picture.png(40, 40), visitor).status == 403, "\(role)")
        }
        #expect(try await visitor(nil).get("/trust").status == 303)
        #expect(try await staffroom.history().allSatisfy { !$0.contains("logo") && !$0.contains("colour") })
    }

    @Test("takes a logo, shows it to everybody, puts it on paper and lets it go")
    func keeps() async throws {
        let administrator = try await visitor(staffroom.administrator)
        #expect(try await send(Picture.jpeg, administrator).leadsTo == "/trust?done=logo")
        let page = try await administrator.get("/trust?done=logo")
        #expect(page.text.contains("The logo is set.") && page.text.contains("A logo is set, and no colour."))
        let found = page.html.firstMatch(of: #/src="(/trust/logo/[0-9a-f]{64})" alt="Alder Valley Learning Trust"/#)
        let path = String(try #require(found?.1))
        let picture = try await visitor(nil).get(path)
        #expect(picture.status == 200 && Data(picture.bytes) == Picture.jpeg)
        #expect(picture.header("Content-Type") == "image/jpeg")
        #expect(picture.header("X-Content-Type-Options") == "nosniff")
        let sheet = Paper(try await administrator.get("/trust/sample.pdf").bytes)
        #expect(try sheet.words().contains("64 by 40 pixels"))
        if Paper.canBeChecked {
            let told = try sheet.told()
            #expect(told.complaints == [] && told.alternatives == ["Alder Valley Learning Trust"])
        }
        #expect(try await administrator.post("/trust/logo/removal").leadsTo == "/trust?done=removed")
        #expect(try await visitor(nil).get(path).status == 404)
        #expect(try await administrator.get("/trust").text.contains("No logo and no colour are set yet."))
    }

    @Test("refuses what is no picture, what is too large and what cannot be set, and keeps the logo that was")
    func refuses() async throws {
        let administrator = try await visitor(staffroom.administrator)
        _ = try await send(Picture.png(40, 40), administrator)
        var broken = Picture.png(60, 60)
        broken.replaceSubrange(60..<broken.count, with: Data(count: broken.count - 60))
        let tries: [(Data, String)] = [
            (Data("<svg/>".utf8), "neither a PNG nor a JPEG"),
            (Data(count: TrustLogo.largest + 9), "the limit is 1 MB"),
            (Picture.png(20, 20), "32 pixels at least"), (broken, "cannot be read to its end"),
        ]
        for (bytes, words) in tries {
            let answer = try await send(bytes, administrator)
            #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
        }
        let none = try await administrator.post("/trust/logo")
        #expect(none.status == 422 && none.text.contains("Choose a picture first."))
        #expect(try await administrator.get("/trust").text.contains("A logo is set, and no colour."))
    }

    @Test("takes a colour, refuses a pale one with its contrast, and keeps what was typed")
    func colour() async throws {
        let administrator = try await visitor(staffroom.administrator)
        let pale = try await administrator.post("/trust/colour", ["colour": "#FFCC00"])
        #expect(pale.status == 422 && pale.text.contains("too pale to read on white: its contrast is 1."))
        #expect(pale.html.contains("value=\"#FFCC00\""))
        #expect(try await administrator.post("/trust/colour", ["colour": "0f5b3e"]).leadsTo == "/trust?done=colour")
        let page = try await administrator.get("/trust?done=colour")
        #expect(page.text.contains("It is #0F5B3E now.") && page.html.contains("fill=\"#0F5B3E\""))
        #expect(try Paper(await administrator.get("/trust/sample.pdf").bytes).words().contains("in #0F5B3E"))
        #expect(try await administrator.post("/trust/colour", ["colour": " "]).leadsTo == "/trust?done=colour")
        #expect(try await administrator.get("/trust").text.contains("No logo and no colour are set yet."))
        #expect(
            try await staffroom.history().prefix(2) == [
                "Ines Okafor: Took the trust’s colour back to Waymark’s own.",
                "Ines Okafor: Set the trust’s colour to #0F5B3E.",
            ]
        )
    }

    @Test("asks as many questions of the database with a logo as without")
    func queries() async throws {
        let administrator = try await visitor(staffroom.administrator)
        _ = try await administrator.get("/trust")
        let without = try await staffroom.database.counting { _ = try await administrator.get("/trust") }
        _ = try await send(Picture.png(40, 40), administrator)
        #expect(try await staffroom.database.counting { _ = try await administrator.get("/trust") } == without)
    }
}
