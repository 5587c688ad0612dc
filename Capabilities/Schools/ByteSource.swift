import Foundation

/// Bytes that can be read from the start as often as wanted, a piece at a time.
package enum ByteSource: Sendable {
    case file(URL)
    case bytes([UInt8], pieces: Int = 1 << 16)

    private static let pieceSize = 1 << 18

    /// A new reading from the start: each call gives the next piece, an empty one at the end.
    package func pieces() throws -> () throws -> [UInt8] {
        switch self {
        case .file(let url):
            let handle = try FileHandle(forReadingFrom: url)
            return { try handle.read(upToCount: Self.pieceSize).map(Array.init) ?? [] }
        case .bytes(let bytes, let size):
            var rest = bytes[...]
            return {
                defer { rest = rest.dropFirst(size) }
                return Array(rest.prefix(size))
            }
        }
    }
}

extension ByteSource {
    /// In bytes; nil where the system does not say.
    func size() throws -> Int? {
        switch self {
        case .file(let url): try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
        case .bytes(let bytes, _): bytes.count
        }
    }
}
