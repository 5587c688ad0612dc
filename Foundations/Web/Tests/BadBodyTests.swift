import Foundation
import Rehearsal
import Testing
import Web

@Suite("A body that is no good form", .timeLimit(.minutes(8)))
struct BadBodyTests {
    private let folder = FileManager.default.temporaryDirectory.appending(component: "bodies-\(UUID().uuidString)")

    /// A page that takes forms up to a megabyte and says what it read.
    private func server() -> Server {
        let contents = Contents(WebSettings(uploads: folder.path)) { problem, _ in
            .text("\(problem)", status: problem.status)
        }
        contents.post("/echo", limit: 1 << 20) { visit in
            let form = try await visit.form()
            let file = form.file("f").map { "\($0.name) \($0.size)" } ?? "none"
            return .text("\(form["a"])|\(form["b"])|\(file)")
        }
        return Server(contents, log: Site.quiet)
    }

    /// Files that outlived their request.
    private var left: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }

    private static func part(_ name: String, _ content: String, file: String? = nil) -> String {
        let name = "name=\"\(name)\"" + (file.map { "; filename=\"\($0)\"\r\nContent-Type: text/plain" } ?? "")
        return "--b7x\r\nContent-Disposition: form-data; \(name)\r\n\r\n\(content)\r\n"
    }

    private static let good = Array(
        (part("a", "Why “here”?") + part("f", "pupil,week\r\n1,2\r\n", file: "a.csv") + part("b", "مدرسة")
            + "--b7x--\r\n")
            .utf8
    )

    @Test("is answered in words and leaves no file behind, whatever was cut, changed or doubled", arguments: 0..<150)
    func fuzz(seed: Int) async throws {
        var dice = Dice(seed)
        var body = Self.good
        for _ in 0..<Int.random(in: 1...4, using: &dice) { dice.spoil(&body) }
        let answer = try await Site(server()).visitor().send("/echo", body, boundary: "b7x")
        #expect([200, 400].contains(answer.status), "\(answer.status): \(String(decoding: body, as: UTF8.self))")
        if answer.status == 400 { #expect(answer.text.contains("Nothing was kept. Try again")) }
        #expect(left.isEmpty)
    }

    @Test("means the same however it comes in pieces, or is refused for the same reason", arguments: 0..<150)
    func pieces(seed: Int) throws {
        var dice = Dice(seed)
        var body = Self.good
        dice.spoil(&body)
        let whole = try Self.read(body) { $0.count }
        #expect(try Self.read(body) { _ in 1 } == whole)
        #expect(try Self.read(body) { Int.random(in: 1...$0.count, using: &dice) } == whole)
    }

    @Test(
        "that lies about itself is taken for what it is, or refused in words",
        arguments: [
            (["Content-Length": "7"], 200, "Why “here”?|مدرسة|a.csv 17"),
            (["Content-Length": "200000000"], 413, "tooLarge"),
            (["Content-Type": "multipart/form-data; boundary=other"], 400, "stopped before its end"),
            (["Content-Type": "multipart/form-data"], 400, "takes forms only"),
            (["Content-Type": "multipart/mixed; boundary=b7x"], 400, "takes forms only"),
            (["Content-Type": "application/x-www-form-urlencoded"], 200, "||none"),
        ] as [([String: String], Int, String)]
    )
    func lies(headers: [String: String], status: Int, words: String) async throws {
        let honest = ["Content-Type": "multipart/form-data; boundary=b7x"]
        let heard = try await server().ask("POST", "/echo", headers: honest.merging(headers) { $1 }, body: Self.good)
        #expect(heard.status == status)
        #expect(heard.text.contains(words), "\(heard.text)")
        #expect(left.isEmpty)
    }

    @Test("of ten thousand parts is refused, and of one field said twice the last one counts")
    func manyParts() async throws {
        let many = String(repeating: Self.part("a", "x"), count: 10_000) + "--b7x--\r\n"
        let visitor = Site(server()).visitor()
        #expect(try await visitor.send("/echo", Array(many.utf8), boundary: "b7x").status == 400)
        let twice = Self.part("a", "first") + Self.part("a", "last") + "--b7x--\r\n"
        #expect(try await visitor.send("/echo", Array(twice.utf8), boundary: "b7x").html == "last||none")
    }

    @Test("of 200 MB is refused, whether or not it says so, and leaves nothing on the disk")
    func huge() async throws {
        let head = Array(Self.part("f", "", file: "a.csv").utf8.dropLast(2))
        let body = head + [UInt8](repeating: 65, count: 200_000_000)
        let type = ["Content-Type": "multipart/form-data; boundary=b7x"]
        for headers in [type, type.merging(["Content-Length": "\(body.count)"]) { $1 }] {
            let heard = try await server().ask("POST", "/echo", headers: headers, body: body)
            #expect(heard.status == 413)
            #expect(left.isEmpty)
        }
    }

    /// What the bytes said, handed over in pieces; the pieces of a part's content as one.
    private static func read(_ body: [UInt8], _ size: (ArraySlice<UInt8>) -> Int) throws -> Result<
        [Multipart.Event], MultipartFault
    > {
        var parser = try #require(Multipart(boundary: "b7x"))
        var events: [Multipart.Event] = []
        var rest = body[...]
        do throws(MultipartFault) {
            while !rest.isEmpty {
                let count = size(rest)
                events += try parser.take(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            try parser.end()
        } catch { return .failure(error) }
        return .success(events.reduce(into: []) { $0.join($1) })
    }
}

extension [Multipart.Event] {
    fileprivate mutating func join(_ event: Multipart.Event) {
        if case .bytes(let more) = event, case .bytes(let bytes)? = last {
            self[count - 1] = .bytes(bytes + more)
        } else {
            append(event)
        }
    }
}

extension Dice {
    /// Cuts, changes, doubles or puts in some bytes.
    fileprivate mutating func spoil(_ body: inout [UInt8]) {
        let from = Int.random(in: 0..<max(1, body.count), using: &self)
        let to = Int.random(in: from...body.count, using: &self)
        switch Int.random(in: 0..<5, using: &self) {
        case 0: body.removeSubrange(from...)
        case 1: body.removeSubrange(from..<min(to, from + 20))
        case 2: body.insert(contentsOf: Array(body[from..<to]), at: from)
        case 3: body.insert(contentsOf: bytes(upTo: 40), at: from)
        default: if from < body.count { body[from] = UInt8.random(in: 0...255, using: &self) }
        }
    }
}
