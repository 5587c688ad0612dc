import Logging
import Synchronization
import Web

/// The real site asked in memory, as a browser would ask it.
package struct Site: Sendable {
    package let server: Server

    package init(_ server: Server) { self.server = server }

    /// Somebody at a browser; a token signs them in.
    package func visitor(_ token: String? = nil) -> Visitor { Visitor(server, token) }

    /// A log that says nothing, for tests that read pages.
    package static var quiet: Logger {
        var log = Logger(label: "rehearsal") { StreamLogHandler.standardError(label: $0) }
        log.logLevel = .critical
        return log
    }
}

/// One browser: keeps its cookies, sends forms, and says where a form leads.
package final class Visitor: Sendable {
    private let server: Server
    private let cookies = Mutex<[String: String]>([:])

    init(_ server: Server, _ token: String?) {
        self.server = server
        if let token { cookies.withLock { $0["session"] = token } }
    }

    package func get(_ path: String, headers: [String: String] = [:]) async throws -> Seen {
        try await ask("GET", path, headers, [])
    }

    /// Sends a form as a page's form is sent.
    package func post(
        _ path: String,
        _ fields: KeyValuePairs<String, String> = [:],
        headers: [String: String] = [:]
    ) async throws -> Seen {
        try await post(path, each: fields.map { ($0.key, $0.value) }, headers: headers)
    }

    /// Sends a form whose fields were read from a page.
    package func post(
        _ path: String,
        each fields: [(name: String, value: String)],
        headers: [String: String] = [:]
    ) async throws -> Seen {
        let body = fields.map { "\(URLEncoding.encode($0.name))=\(URLEncoding.encode($0.value))" }.joined(
            separator: "&"
        )
        let type = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
        return try await ask("POST", path, type.merging(headers) { $1 }, Array(body.utf8))
    }

    /// Sends changed fields as autosave does.
    package func save(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> Seen {
        try await post(path, fields, headers: ["Waymark-Fragment": "1"])
    }

    /// Sends a form with one file.
    package func upload(
        _ path: String,
        _ fields: KeyValuePairs<String, String> = [:],
        file: (field: String, name: String, type: String, bytes: [UInt8])
    ) async throws -> Seen {
        let boundary = "rehearsal-4f1c"
        var body: [UInt8] = []
        for field in fields {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.key)\"\r\n\r\n\(field.value)\r\n".utf8
            )
        }
        let head = "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
        body += Array("--\(boundary)\r\n\(head)\r\nContent-Type: \(file.type)\r\n\r\n".utf8)
        body += file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        return try await send(path, body, boundary: boundary)
    }

    /// Sends any bytes as a multipart form, also such as no browser would.
    package func send(_ path: String, _ body: [UInt8], boundary: String) async throws -> Seen {
        let headers = [
            "Content-Type": "multipart/form-data; boundary=\(boundary)", "Sec-Fetch-Site": "same-origin",
            "Content-Length": String(body.count),
        ]
        return try await ask("POST", path, headers, body)
    }

    private func ask(_ method: String, _ path: String, _ headers: [String: String], _ body: [UInt8]) async throws
        -> Seen
    {
        let jar = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        let heard = try await server.ask(
            method,
            path,
            headers: headers.merging(jar.isEmpty ? [:] : ["Cookie": jar]) { $1 },
            body: body
        )
        for cookie in heard.headers("Set-Cookie") { keep(cookie) }
        return Seen(heard)
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies.withLock { $0[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1]) }
    }
}

/// What came back, as a person reads it.
package struct Seen: Sendable {
    private let heard: Server.Heard

    init(_ heard: Server.Heard) { self.heard = heard }

    package var status: Int { heard.status }
    package var html: String { heard.text }
    package var bytes: [UInt8] { heard.body }

    package func header(_ name: String) -> String? { heard.header(name) }

    /// Where the answer leads; nil when it is no redirect.
    package var leadsTo: String? { heard.header("Location") }

    /// The text of the page without its tags, white space folded.
    package var text: String {
        var text = ""
        var isTag = false
        for character in html {
            switch character {
            case "<": isTag = true
            case ">":
                isTag = false
                text.append(" ")
            default: if !isTag { text.append(character) }
            }
        }
        let plain = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
