import CArchive
import Database
import Foundation

/// A ZIP archive that is written to a file entry by entry, in constant memory and as large as the disk allows.
///
/// One that is not closed leaves no file behind.
package final class Zip {
    package static let mediaType = "application/zip"
    /// Endings of files that do not become smaller.
    private static let packed: Set = [
        "jpg", "jpeg", "png", "gif", "webp", "heic", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "mp3",
        "mp4", "m4a",
    ]
    private static let pieceLength = 128 * 1024

    /// Why an archive could not be written.
    package struct Failure: Error, Equatable {
        package let words: String
    }

    private let file: URL
    private let made: Instant
    private let archive: OpaquePointer
    private let letters: UTF8Letters
    private var names = EntryNames()
    private var isClosed = false

    /// Begins an archive in a file; one that is there is written over.
    ///
    /// - Parameter made: the time that its entries bear.
    package init(to file: URL, made: Instant) throws(Failure) {
        guard let archive = archive_write_new() else { throw Failure(words: "there was no memory for an archive") }
        (self.file, self.made, self.archive, letters) = (file, made, archive, UTF8Letters())
        try check(archive_write_set_format_zip(archive))
        try check(letters.used { archive_write_set_options(archive, "zip:hdrcharset=UTF-8") })
        try check(archive_write_open_filename(archive, file.path))
    }

    deinit {
        archive_write_free(archive)
        if !isClosed { try? FileManager.default.removeItem(at: file) }
    }

    /// Adds an entry that holds these bytes.
    ///
    /// - Parameter path: the names of its folders and of itself.
    /// - Returns: the path that the entry has in the archive.
    @discardableResult
    package func add(_ bytes: [UInt8], as path: [String]) throws(Failure) -> String {
        let name = try begin(path, size: bytes.count)
        try put(bytes)
        return name
    }

    /// Adds an entry that holds what a file on this disk holds.
    ///
    /// - Returns: the path that the entry has in the archive.
    @discardableResult
    package func add(contentsOf source: URL, as path: [String]) throws -> String {
        let handle = try FileHandle(forReadingFrom: source)
        defer { try? handle.close() }
        let size = try Int(clamping: handle.seekToEnd())
        try handle.seek(toOffset: 0)
        let name = try begin(path, size: size)
        while let piece = try handle.read(upToCount: Self.pieceLength), !piece.isEmpty { try put(Array(piece)) }
        return name
    }

    /// Adds an entry whose content is made piece by piece.
    ///
    /// - Returns: the path that the entry has in the archive.
    @discardableResult
    package func add(as path: [String], _ content: (Entry) throws -> Void) throws -> String {
        let name = try begin(path, size: nil)
        let entry = Entry(self)
        try content(entry)
        try entry.flush()
        return name
    }

    /// Ends the archive; its file is whole from here on.
    package func close() throws(Failure) {
        try check(archive_write_close(archive))
        isClosed = true
    }

    private func begin(_ path: [String], size: Int?) throws(Failure) -> String {
        let name = names.name(for: path)
        guard let entry = archive_entry_new() else { throw Failure(words: "there was no memory for an entry") }
        defer { archive_entry_free(entry) }
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_mtime(entry, Int(made.secondsSince1970), 0)
        if let size { archive_entry_set_size(entry, Int64(size)) }
        let isPacked = name.split(separator: ".").last.map { Self.packed.contains($0.lowercased()) } ?? false
        try check(
            isPacked
                ? archive_write_zip_set_compression_store(archive)
                : archive_write_zip_set_compression_deflate(archive)
        )
        let outcome = letters.used {
            archive_entry_set_pathname(entry, name)
            return archive_write_header(archive, entry)
        }
        try check(outcome)
        return name
    }

    fileprivate func put(_ bytes: [UInt8]) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            guard written > 0 else { throw Failure(words: complaint) }
            rest = rest.dropFirst(written)
        }
    }

    /// The content of one entry while it is being made.
    package final class Entry {
        private let zip: Zip
        private var waiting: [UInt8] = []

        fileprivate init(_ zip: Zip) { self.zip = zip }

        package func write(_ bytes: [UInt8]) throws(Failure) {
            waiting += bytes
            if waiting.count >= Zip.pieceLength { try flush() }
        }

        fileprivate func flush() throws(Failure) {
            try zip.put(waiting)
            waiting.removeAll(keepingCapacity: true)
        }
    }
}

extension Zip {
    private var complaint: String { archive_error_string(archive).map { String(cString: $0) } ?? "unknown" }

    private func check(_ outcome: Int32) throws(Failure) {
        guard outcome == ARCHIVE_OK else { throw Failure(words: complaint) }
    }
}
