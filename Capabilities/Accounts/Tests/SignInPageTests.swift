import Database
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Accounts

@Suite("The sign-in page")
struct SignInPageTests {
    @Test("signs in, sets a cookie that scripts cannot read, and leads back to where one came from")
    func signIn() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor()
        let page = try await visitor.get("/sign-in?back=/evaluations?area=inc")
        #expect(page.html.contains("name=\"back\" value=\"/evaluations?area=inc\""))
        let answer = try await visitor.post(
            "/sign-in",
            ["email": " INES@alder.example", "password": Staffroom.password, "back": "/evaluations?area=inc"]
        )
        #expect(answer.status == 303)
        #expect(answer.leadsTo == "/evaluations?area=inc")
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.contains("; HttpOnly; SameSite=Lax"))
        #expect(try await visitor.get("/account").status == 200)
        #expect(try await visitor.get("/sign-in").leadsTo == "/")
    }

    @Test("gives a new token at every sign-in, and the old one is worth nothing")
    func newToken() async throws {
        let staffroom = try await Staffroom.open()
        let old = try await staffroom.session()
        let visitor = try staffroom.site().visitor(old.text)
        let form: KeyValuePairs = ["email": "ines@alder.example", "password": Staffroom.password]
        let cookie = try await visitor.post("/sign-in", form).header("Set-Cookie")
        #expect(cookie?.contains(old.text) == false)
        #expect(try await !staffroom.isIn(old))
    }

    @Test("says the same for an unknown address and a wrong password, and keeps the address")
    func sameWords() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor()
        var texts: [String] = []
        for email in ["ines@alder.example", "nobody@alder.example"] {
            let page = try await visitor.post("/sign-in", ["email": email, "password": "wrong password"])
            #expect(page.status == 422)
            #expect(page.html.contains("value=\"\(email)\""))
            #expect(!page.html.contains("wrong password"))
            #expect(page.header("Set-Cookie") == nil)
            texts.append(page.html.replacing(email, with: ""))
        }
        #expect(texts[0] == texts[1])
        #expect(texts[0].contains(SignInForm.wrong))
    }

    @Test("asks for what is missing")
    func missing() async throws {
        let page = try await Staffroom.open().visitor().post("/sign-in", ["email": "", "password": ""])
        #expect(page.status == 422)
        #expect(page.text.contains("Two things to put right"))
        #expect(page.text.contains("Type your e-mail address."))
    }

    @Test("holds back whoever guesses, the same for an address nobody has, and lets them in later")
    func heldBack() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor()
        for email in ["ines@alder.example", "nobody@alder.example"] {
            for _ in 0..<4 { _ = try await visitor.post("/sign-in", ["email": email, "password": "wrong password"]) }
            let page = try await visitor.post("/sign-in", ["email": email, "password": Staffroom.password])
            #expect(page.status == 429)
            #expect(page.header("Retry-After") == "1")
            #expect(page.text.contains("Try again in one second."))
        }
        staffroom.clock.go(seconds: 1)
        let form: KeyValuePairs = ["email": "ines@alder.example", "password": Staffroom.password]
        #expect(try await visitor.post("/sign-in", form).status == 303)
    }

    @Test(
        "never leads away from the site",
        arguments: [
            "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "evil",
            "/a\r\nb: c",
            "/sign-out", "\u{202E}/x",
        ]
    )
    func ownPath(_ back: String) async throws {
        #expect(SignInForm.ownPath(back) == "/")
    }

    @Test("leads to set-up while there is no trust")
    func firstVisit() async throws {
        let database = try await Engine.sqlite.fresh([.schools, AccountsSchema.schema])
        let visitor = try Site.accounts(database, clock: Staffroom.morning, code: SetUpCode()).visitor()
        #expect(try await visitor.get("/sign-in").leadsTo == "/set-up")
    }

    @Test("signing out ends the session and clears the cookie")
    func signOut() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        let answer = try await visitor.post("/sign-out")
        #expect(answer.leadsTo == "/sign-in")
        #expect(answer.header("Set-Cookie")?.contains("session=; Max-Age=0") == true)
        #expect(try await visitor.get("/account").status == 401)
        #expect(try await staffroom.database.read { tx in try tx.rows("SELECT 1 FROM sessions").isEmpty })
    }

    @Test("a form from another site neither signs in nor out")
    func forged() async throws {
        let staffroom = try await Staffroom.open()
        let visitor = try await staffroom.visitor(staffroom.administrator)
        for path in ["/sign-out", "/sign-in", "/account/password", "/people"] {
            let answer = try await visitor.post(path, [:], headers: ["Sec-Fetch-Site": "cross-site"])
            #expect(answer.status == 403)
        }
        #expect(try await visitor.get("/account").status == 200)
    }

    @Test("takes 100,000 characters, quotes, emoji and right-to-left letters without harm")
    func oddText() async throws {
        let visitor = try await Staffroom.open().visitor()
        for text in ["' OR 1=1 --", "<script>\"&", "😀 مرحبا", "a\u{0}b"] {
            let page = try await visitor.post("/sign-in", ["email": text, "password": text])
            #expect(page.status == 422)
            #expect(!page.html.contains("<script>\"&"))
        }
        let long = String(repeating: "x", count: 100_000)
        #expect(try await visitor.post("/sign-in", ["email": "ines@alder.example", "password": long]).status == 413)
    }
}
