import Foundation

/// A file made for one answer; removed when nobody holds it any more.
package final class TemporaryFile: Sendable {
    package let url: URL

    /// A name that no other file has, in a folder that is made when it is missing; the system's own unless told.
    package init(in folder: String? = nil, ending: String) {
        let folder =
            folder.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? FileManager.default.temporaryDirectory
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        url = folder.appendingPathComponent("\(UUID().uuidString).\(ending)")
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
