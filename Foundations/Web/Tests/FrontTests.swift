import Foundation
import Logging
import Rehearsal
import Synchronization
import Testing
import Web

@Suite("The front door")
struct FrontTests {
    private func site(origin: String? = nil) throws -> Visitor {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("web-\(UUID().uuidString)").path
        let contents = Contents(WebSettings(origin: origin, uploads: folder)) { problem, _ in
            .page("\(String(describing: problem))", status: problem.status)
        }
        contents.get("/hello/{name}") { visit in .page("<p>\(try visit.path("name")) \(visit.query["q"])</p>") }
        contents.post("/echo", limit: 50_000) { visit in
            let form = try await visit.form()
            return .text(
                form["a"] + "|" + (form.file("f").map { "\($0.name) \($0.size) \($0.sha256.prefix(8))" } ?? "none")
            )
        }
        contents.get("/broken") { _ in throw CocoaError(.fileReadUnknown) }
        return Site(Server(contents, log: Site.quiet)).visitor()
    }

    @Test("hands the path and the query to the handler")
    func path() async throws {
        let seen = try await site().get("/hello/a%20b?q=x%26y")
        #expect(seen.status == 200)
        #expect(seen.html == "<p>a b x&amp;y</p>")
    }

    @Test("writes the security headers on every answer, also on problems")
    func headers() async throws {
        for path in ["/hello/x", "/nothing-here", "/broken"] {
            let seen = try await site().get(path)
            #expect(seen.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            #expect(seen.header("X-Content-Type-Options") == "nosniff")
            #expect(seen.header("Cache-Control") == "no-store")
            #expect(seen.header("Referrer-Policy") == "same-origin")
        }
    }

    @Test("says 404 where nothing is, and a calm 500 with a reference where something broke")
    func problems() async throws {
        #expect(try await site().get("/nothing-here").status == 404)
        let broken = try await site().get("/broken")
        #expect(broken.status == 500)
        #expect(broken.html.contains("reference"))
        #expect(!broken.html.contains("Cocoa"))
    }

    @Test("answers even when what comes after an answer fails, and runs it only after an answer")
    func after() async throws {
        let runs = Mutex(0)
        let contents = Contents(
            WebSettings(uploads: FileManager.default.temporaryDirectory.path),
            after: { _ in
                runs.withLock { $0 += 1 }
                throw CocoaError(.fileReadUnknown)
            },
            problem: { problem, _ in .text("", status: problem.status) }
        )
        contents.get("/hello") { _ in .text("hello") }
        contents.get("/broken") { _ in throw Problem.notFound }
        let visitor = Site(Server(contents, log: Site.quiet)).visitor()
        #expect(try await visitor.get("/hello").html == "hello")
        #expect(try await visitor.get("/broken").status == 404)
        #expect(runs.withLock { $0 } == 1)
    }

    @Test("takes a form from here and refuses one from another site")
    func forged() async throws {
        let site = try site()
        #expect(try await site.post("/echo", ["a": "x"]).html == "x|none")
        for headers in [["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"]] {
            #expect(try await site.post("/echo", ["a": "x"], headers: headers).status == 403)
        }
    }

    @Test(
        "judges a form by its origin where the browser says no more",
        arguments: [
            (nil, nil, true), ("https://a.example", "a.example", true), ("https://b.example", "a.example", false),
            ("null", "a.example", false), ("http://a.example:8080", "a.example", false),
        ] as [(String?, String?, Bool)]
    )
    func origin(origin: String?, host: String?, isAllowed: Bool) {
        #expect(CrossOrigin.allows(method: "POST", fetchSite: nil, origin: origin, host: host) == isAllowed)
        #expect(CrossOrigin.allows(method: "GET", fetchSite: "cross-site", origin: origin, host: host))
    }

    @Test("keeps an uploaded file under its hash while the request lasts")
    func upload() async throws {
        let seen = try await site().upload("/echo", ["a": "x"], file: ("f", "a.txt", "text/plain", Array("hello".utf8)))
        #expect(seen.html == "x|a.txt 5 2cf24dba")
    }

    @Test("refuses what is too large, truncated or no form, in plain words")
    func refuses() async throws {
        let site = try site()
        let big = try await site.upload("/echo", file: ("f", "a.bin", "x/y", [UInt8](repeating: 7, count: 60_000)))
        #expect(big.status == 413)
        let cut = try await site.send(
            "/echo",
            Array("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhel".utf8),
            boundary: "b"
        )
        #expect(cut.status == 400)
        #expect(cut.text.contains("stopped before its end"))
        let json = try await site.post("/echo", ["a": "x"], headers: ["Content-Type": "application/json"])
        #expect(json.status == 400)
    }
}
