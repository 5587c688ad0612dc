import Foundation

extension Typesetter {
    /// One document to set: a template, whose paper it is on, and its data as JSON, which is never read as source.
    package struct Job: Sendable {
        let line: [UInt8]

        /// Throws when the data cannot be written as JSON (a number that is not finite, say).
        package init(_ template: Template, data: some Encodable, on letterhead: Letterhead = .plain) throws {
            let encoder = JSONEncoder()
            // Equal data is the same bytes each time, so that the worker knows again what it has set before.
            encoder.outputFormatting = .sortedKeys
            let request = Request(
                main: template.main,
                files: template.files,
                letterhead: letterhead.told,
                pictures: letterhead.pictures,
                data: data
            )
            line = try Array(encoder.encode(request)) + [UInt8(ascii: "\n")]
        }
    }

    private struct Request<Content: Encodable>: Encodable {
        let main: String
        let files: [String: String]
        let letterhead: Letterhead.Told
        let pictures: [String: String]
        let data: Content
        let standard = "ua-1"
    }

    /// Why there is no PDF.
    package enum Failure: Error, Equatable, CustomStringConvertible {
        /// Python or its package `typst` is missing, or the worker could not be started.
        case notAvailable(String)
        /// Typst found a mistake in the template; `place` is file, line and column.
        case refused(message: String, place: String?, hints: [String])
        case tookTooLong(Duration)
        /// The worker ended in the middle of this document.
        case ended

        package var description: String {
            switch self {
            case .notAvailable(let why): "Typesetting is not available: \(why)"
            case .refused(let message, let place, let hints):
                ([place, message].compactMap(\.self) + hints.map { "hint: \($0)" }).joined(separator: ": ")
            case .tookTooLong(let patience): "The document was not ready after \(patience)."
            case .ended: "The typesetting process ended before the document was ready."
            }
        }
    }
}
