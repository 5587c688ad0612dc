import Crypto
import Foundation

/// Stylesheets, scripts and pictures under a checksum of their content, so that browsers keep them for good.
///
/// All stylesheets are one file, `/assets/HASH/waymark.css`; scripts and pictures keep their names beside it, so a
/// stylesheet says `url(img/NAME)` and a script imports `./other.js`. HASH is that of the whole collection.
package struct Assets: Sendable {
    /// One file as it is sent.
    struct File: Sendable {
        let bytes: [UInt8]
        let type: String
    }

    private let files: [String: File]
    private let hash: String

    /// - Parameter folders: read in order; a stylesheet of a later one stands after those of an earlier one, those of
    ///   one folder in the order of their names, `tokens.css` first.
    package init(_ folders: [URL]) throws {
        var files: [String: File] = [:]
        var style: [UInt8] = []
        for folder in folders {
            for path in try Self.paths(in: folder) {
                // What has no type of ours is not sent, and may be a folder.
                guard let type = Self.type(path) else { continue }
                let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
                if path.hasSuffix(".css") {
                    style += bytes + [10]
                } else {
                    files[path] = File(bytes: bytes, type: type)
                }
            }
        }
        files["waymark.css"] = File(bytes: style, type: "text/css; charset=utf-8")
        self.files = files
        hash = Self.hash(files)
    }

    /// The address of a file by its name.
    package func path(_ name: String) -> String { "/assets/\(hash)/\(name)" }

    package func add(to contents: Contents) {
        contents.get("/assets/{hash}/{name}") { visit in try answer(visit.path("hash"), visit.path("name")) }
        contents.get("/assets/{hash}/img/{name}") { visit in try answer(visit.path("hash"), "img/" + visit.path("name"))
        }
        contents.get("/favicon.ico") { _ in .seeOther(path("img/icon.svg")) }
    }

    private func answer(_ hash: String, _ name: String) throws -> Answer {
        guard let file = files[name] else { throw Problem.notFound }
        let answer = Answer.bytes(file.bytes, type: file.type)
        // A page of an older version may ask for its own checksum: it gets today's file, not to be kept.
        return hash == self.hash ? answer.kept(seconds: 31_536_000) : answer
    }

    private static func paths(in folder: URL) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.sorted { ($0 == "tokens.css" ? 0 : 1, $0) < ($1 == "tokens.css" ? 0 : 1, $1) }
    }

    private static func hash(_ files: [String: File]) -> String {
        var digest = SHA256()
        for name in files.keys.sorted() {
            digest.update(data: Array(name.utf8))
            digest.update(data: files[name]?.bytes ?? [])
        }
        return digest.finalize().prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func type(_ path: String) -> String? {
        switch path.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "woff2": "font/woff2"
        default: nil
        }
    }
}
