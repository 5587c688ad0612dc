import Testing
import Web

@Suite("A multipart form")
struct MultipartTests {
    @Test("gives every part back, whatever it holds and however it is cut", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var dice = Dice(seed)
        let parts = (0..<Int.random(in: 0...4, using: &dice)).map { ("n\($0)", dice.bytes(upTo: 80)) }
        var body: [UInt8] = []
        for part in parts {
            body +=
                Array("--b7x\r\nContent-Disposition: form-data; name=\"\(part.0)\"\r\n\r\n".utf8) + part.1 + [13, 10]
        }
        body += Array("--b7x--\r\n".utf8)
        // What looks like the boundary inside a part cannot be told apart by anyone; such dice are thrown again.
        guard !parts.contains(where: { $0.1.containsBoundary }) else { return }
        var parser = try #require(Multipart(boundary: "b7x"))
        var events: [Multipart.Event] = []
        var at = 0
        while at < body.count {
            let end = min(body.count, at + Int.random(in: 1...40, using: &dice))
            events += try parser.take(body[at..<end])
            at = end
        }
        try parser.end()
        #expect(Self.parts(events).map(\.0) == parts.map(\.0))
        #expect(Self.parts(events).map(\.1) == parts.map(\.1))
    }

    @Test("refuses a body that stops in the middle")
    func truncated() throws {
        let whole = Array("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhello\r\n--b--".utf8)
        for length in 0..<whole.count {
            var parser = try #require(Multipart(boundary: "b"))
            _ = try parser.take(whole[..<length])
            #expect(throws: MultipartFault.truncated) { try parser.end() }
        }
    }

    @Test(
        "refuses what is not put together as a form",
        arguments: [
            "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n--b--",
            "--b\r\nno colon\r\n\r\nx\r\n--b--", "--bxx\r\n\r\n",
        ]
    )
    func malformed(body: String) throws {
        var parser = try #require(Multipart(boundary: "b"))
        #expect(throws: MultipartFault.malformed) { _ = try parser.take(body.utf8) }
    }

    @Test("refuses a head without end instead of keeping it")
    func endlessHead() throws {
        var parser = try #require(Multipart(boundary: "b"))
        _ = try parser.take("--b\r\n".utf8)
        #expect(throws: MultipartFault.malformed) {
            for _ in 0..<100 { _ = try parser.take(String(repeating: "x", count: 1_000).utf8) }
        }
    }

    @Test("reads the boundary with and without quotes, and takes no impossible one")
    func boundary() {
        #expect(Multipart.boundary(of: "multipart/form-data; boundary=abc") == "abc")
        #expect(Multipart.boundary(of: "Multipart/Form-Data; charset=utf-8; boundary=\"a b\"") == "a b")
        #expect(Multipart.boundary(of: "text/plain; boundary=abc") == nil)
        #expect(Multipart(boundary: "") == nil)
        #expect(Multipart(boundary: String(repeating: "x", count: 71)) == nil)
    }

    @Test("reads a file's name with quotes and other letters in it")
    func fileName() throws {
        var parser = try #require(Multipart(boundary: "b"))
        let head =
            "Content-Disposition: form-data; name=\"f\"; filename=\"a %22b%22 ö.pdf\"\r\nContent-Type: application/pdf"
        let events = try parser.take("--b\r\n\(head)\r\n\r\n\r\n--b--".utf8)
        #expect(events.first == .began(.init(name: "f", fileName: "a \"b\" ö.pdf", type: "application/pdf")))
    }

    private static func parts(_ events: [Multipart.Event]) -> [(String, [UInt8])] {
        var parts: [(String, [UInt8])] = []
        for event in events {
            switch event {
            case .began(let part): parts.append((part.name, []))
            case .bytes(let bytes): parts[parts.count - 1].1 += bytes
            case .ended: continue
            }
        }
        return parts
    }
}

extension [UInt8] {
    fileprivate var containsBoundary: Bool { String(decoding: self, as: UTF8.self).contains("\r\n--b7x") }
}
