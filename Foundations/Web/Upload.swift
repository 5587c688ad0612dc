import Foundation

/// A file that came with a form, already on disk; removed when the request ends unless it was taken.
package final class Upload: Sendable {
    /// The field of the form.
    package let field: String
    /// The name on the sender's machine, without folders and control characters.
    package let name: String
    /// The type the sender claims; never trusted.
    package let claimedType: String
    /// In bytes.
    package let size: Int
    /// SHA-256 of the content, 64 hex digits.
    package let sha256: String
    /// Where it lies until the request ends.
    package let url: URL

    package init(field: String, name: String, claimedType: String, size: Int, sha256: String, url: URL) {
        self.field = field
        self.name = Upload.cleaned(name)
        self.claimedType = claimedType
        self.size = size
        self.sha256 = sha256
        self.url = url
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The whole content; for files known to be small enough.
    package func bytes() throws -> Data { try Data(contentsOf: url, options: .mappedIfSafe) }

    /// The last part of a path, at most 120 characters, as a name that any system takes.
    package static func cleaned(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let plain = last.unicodeScalars.filter {
            $0.value >= 32 && $0.value != 127 && !":*?\"<>|".unicodeScalars.contains($0)
        }
        let text = String(String.UnicodeScalarView(plain)).trimmed
        guard text.count > 120 else { return text }
        let ending = text.split(separator: ".").last.map { $0.count <= 8 ? ".\($0)" : "" } ?? ""
        return String(text.prefix(120 - ending.count)) + ending
    }
}
