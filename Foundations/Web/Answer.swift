import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a handler answers with.
package struct Answer: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        case text(String)
        case file(URL)
        case temporary(TemporaryFile)
    }

    package private(set) var status: Int
    var headers = HTTPFields()
    var body: Body

    init(status: Int, type: String, body: Body) {
        self.status = status
        self.body = body
        headers[.contentType] = type
    }

    /// A whole page.
    package static func page(_ html: HTML, status: Int = 200) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", body: .text(html.text))
    }

    /// Go and get that page.
    package static func seeOther(_ path: String) -> Answer {
        var answer = Answer(status: 303, type: "text/plain; charset=utf-8", body: .text("See \(path)\n"))
        answer.headers[.location] = path.filter { $0 != "\r" && $0 != "\n" && $0 != "\r\n" }
        return answer
    }

    package static func text(_ text: String, status: Int = 200) -> Answer {
        Answer(status: status, type: "text/plain; charset=utf-8", body: .text(text))
    }

    package static func json(_ value: some Encodable & Sendable, status: Int = 200) throws -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Answer(status: status, type: "application/json", body: .bytes(Array(try encoder.encode(value))))
    }

    /// Bytes made for this answer, such as a PDF.
    package static func bytes(_ bytes: [UInt8], type: String, name: String? = nil, inline: Bool = true) -> Answer {
        var answer = Answer(status: 200, type: type, body: .bytes(bytes))
        if let name { answer.headers[.contentDisposition] = disposition(name, inline: inline) }
        return answer
    }

    /// A stored file, always to be saved and never to be shown in our origin.
    package static func attachment(_ url: URL, type: String, name: String) -> Answer {
        var answer = Answer(status: 200, type: type, body: .file(url))
        answer.headers[.contentDisposition] = disposition(name, inline: false)
        answer.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
        answer.headers[.resourcePolicy] = "same-origin"
        return answer
    }

    /// A file made for this answer, to be saved; it is removed once it is sent.
    package static func download(_ file: TemporaryFile, type: String, name: String) -> Answer {
        var answer = attachment(file.url, type: type, name: name)
        answer.body = .temporary(file)
        return answer
    }

    /// Name after RFC 6266: an ASCII stand-in, then the true one.
    private static func disposition(_ name: String, inline: Bool) -> String {
        let plain = String(
            name.unicodeScalars.map { $0.isASCII && $0.value >= 32 && $0 != "\"" && $0 != "\\" ? Character($0) : "_" }
        )
        return
            "\(inline ? "inline" : "attachment"); filename=\"\(plain)\"; filename*=UTF-8''\(URLEncoding.encode(name))"
    }

    /// Keeps the page in the browser for that long; what is not told so is not stored at all.
    package func kept(seconds: Int, asTag tag: String? = nil) -> Answer {
        var answer = self
        answer.headers[.cacheControl] = "public, max-age=\(seconds), immutable"
        if let tag { answer.headers[.eTag] = tag }
        return answer
    }

    package func with(status: Int) -> Answer {
        var answer = self
        answer.status = status
        return answer
    }

    package func with(header name: String, _ value: String) -> Answer {
        var answer = self
        if let name = HTTPField.Name(name) { answer.headers[name] = value }
        return answer
    }

    /// Sets the session cookie, or clears it with an empty token.
    package func session(_ token: String, _ settings: WebSettings) -> Answer {
        cookie(settings.cookieName, token, isSecure: settings.isSecure)
    }

    /// A cookie that scripts and other sites do not see.
    package func cookie(_ name: String, _ value: String, isSecure: Bool) -> Answer {
        var answer = self
        let life = value.isEmpty ? "; Max-Age=0" : ""
        let secure = isSecure ? "; Secure" : ""
        answer.headers.append(
            HTTPField(name: .setCookie, value: "\(name)=\(value)\(life); Path=/; HttpOnly; SameSite=Lax\(secure)")
        )
        return answer
    }

    func response() async throws -> Response {
        switch body {
        case .bytes(let bytes):
            Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .text(let text):
            Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
        case .file(let url): try await FileBody.response(url, status: status, headers: headers)
        case .temporary(let file):
            try await FileBody.response(file.url, status: status, headers: headers, keeping: file)
        }
    }
}

/// Streams a stored file.
private enum FileBody {
    /// - Parameter owner: lives until the last piece is sent.
    static func response(
        _ url: URL,
        status: Int,
        headers: HTTPFields,
        keeping owner: TemporaryFile? = nil
    ) async throws -> Response {
        guard let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int else {
            throw Problem.notFound
        }
        let body = ResponseBody(contentLength: size) { writer in
            let handle = try FileHandle(forReadingFrom: url)
            defer {
                try? handle.close()
                withExtendedLifetime(owner) {}
            }
            while let piece = try handle.read(upToCount: 128 * 1024), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
        return Response(status: .init(code: status), headers: headers, body: body)
    }
}
