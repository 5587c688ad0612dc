import Accounts
import App
import Database
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A session that ends in the middle of typing")
struct ExpiredSessionTests {
    @Test("is told to autosave, and the same save goes through once somebody has signed in again")
    func autosave() async throws {
        let stage = try await Stage(.sqlite)
        let site = try await stage.wholeSite()
        let area = try stage.area("inclusion")
        let path = "/evaluations/\(stage.evaluation)/judgements"
        let typed: KeyValuePairs = ["revision-\(area)": "0.0", "why-\(area)": "Typed for half an hour."]
        let browser = try await stage.visitor(stage.head, at: site)
        stage.clock.go(minutes: 8 * 60 + 1)
        let answer = try await browser.save(path, typed)
        #expect(answer.status == 401 && answer.header("Content-Type") == "application/json")
        #expect(answer.html.contains("\"sign_in\":\"/sign-in"))
        #expect(try await stage.workbook().judgements[area] == nil)
        let again = try await stage.visitor(stage.head, at: site)
        #expect(try await again.save(path, typed).status == 200)
        #expect(try await stage.workbook().judgements[area]?.why == "Typed for half an hour.")
    }

    @Test("is told in plain words to a form without script, which the browser can send again")
    func form() async throws {
        let stage = try await Stage(.sqlite)
        let site = try await stage.wholeSite()
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/factors"
        let typed: KeyValuePairs = ["words": "Profiles", "direction": "helping", "strength": "3"]
        let browser = try await stage.visitor(stage.head, at: site)
        stage.clock.go(minutes: 8 * 60 + 1)
        let answer = try await browser.post(path, typed)
        #expect(answer.status == 401 && answer.leadsTo == nil)
        #expect(answer.text.contains("What you just sent is not kept yet, but your browser still has it."))
        #expect(answer.html.contains("href=\"/sign-in\" target=\"_blank\""))
        #expect(try await stage.workbook().factors.isEmpty)
        let again = try await stage.visitor(stage.head, at: site)
        #expect(try await again.post(path, typed).status == 303)
        #expect(try await stage.workbook().factors.map(\.entry.words) == ["Profiles"])
    }

    @Test("ends an upload too, before anything of it is kept")
    func upload() async throws {
        let stage = try await Stage(.sqlite)
        let site = try await stage.wholeSite()
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/evidence"
        let browser = try await stage.visitor(stage.head, at: site)
        stage.clock.go(minutes: 8 * 60 + 1)
        let file = ("file", "a.pdf", "application/pdf", Array(Uploads.pdf))
        let answer = try await browser.upload(path, ["title": "Walk", "kind": "document"], file: file)
        #expect(answer.status == 401 && answer.text.contains("your browser still has it"))
        #expect(try await stage.workbook().evidence.isEmpty)
    }

    @Test("leads a reader to the sign-in page and back")
    func reading() async throws {
        let stage = try await Stage(.sqlite)
        let browser = try await stage.visitor(stage.head, at: stage.wholeSite())
        let path = "/evaluations/\(stage.evaluation)"
        #expect(try await browser.get(path).status == 200)
        stage.clock.go(minutes: 8 * 60 + 1)
        #expect(try await browser.get(path).leadsTo == "/sign-in?back=\(URLEncoding.encode(path))")
    }

    @Test("is not the only reason: a form of another site is refused in words, and changes nothing")
    func forged() async throws {
        let stage = try await Stage(.sqlite)
        let area = try stage.area("inclusion")
        let browser = try await stage.visitor(stage.head, at: stage.wholeSite())
        let fields: KeyValuePairs = ["revision-\(area)": "0.0", "notch-\(area)": "20"]
        let path = "/evaluations/\(stage.evaluation)/judgements"
        let answer = try await browser.post(path, fields, headers: ["Sec-Fetch-Site": "cross-site"])
        #expect(answer.status == 403 && answer.text.contains("This form came from another site"))
        #expect(try await stage.workbook().judgements[area] == nil)
    }
}

extension Stage {
    /// All of Waymark on this stage's database, with the pages that people see when something is wrong.
    func wholeSite() async throws -> Site {
        var settings = Settings()
        settings.files = FileManager.default.temporaryDirectory.appendingPathComponent("stage-\(trust.id)").path
        return Site(try await House(settings, database: database, log: Site.quiet).server())
    }
}
