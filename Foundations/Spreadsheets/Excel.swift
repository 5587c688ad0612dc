import CXlsxwriter
import Foundation

/// Tables as the sheets of one Excel workbook; texts are never formulas, numbers and days are real ones.
package enum Excel {
    package static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// Why a workbook could not be written.
    package struct Failure: Error, Equatable {
        package let words: String
    }

    /// Writes a workbook to a file, in constant memory beside the tables; one that is there is written over.
    ///
    /// - Parameter title: the title of the document, as its properties show it.
    package static func write(_ tables: [Table], title: String, to file: URL) throws(Failure) {
        let folder = FileManager.default.temporaryDirectory.path
        let book = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            options.use_zip64 = 1
            return workbook_new_opt(file.path, &options)
        }
        guard let book else { throw Failure(words: "there was no memory for a workbook") }
        entitle(book, title)
        let formats = ExcelFormats(book)
        var (names, failure) = (SheetNames(), Failure?.none)
        for table in tables where failure == nil {
            do throws(Failure) {
                try add(table, named: names.name(for: table.title), to: book, formats)
            } catch {
                failure = error
            }
        }
        // Closing also gives the memory back, and so comes after a failure too.
        let closing = workbook_close(book)
        if failure == nil, closing != LXW_NO_ERROR { failure = Failure(closing) }
        guard let failure else { return }
        try? FileManager.default.removeItem(at: file)
        throw failure
    }

    private static func entitle(_ book: UnsafeMutablePointer<lxw_workbook>, _ title: String) {
        title.excel(limit: 255).withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            workbook_set_properties(book, &properties)
        }
    }

    private static func add(
        _ table: Table,
        named name: String,
        to book: UnsafeMutablePointer<lxw_workbook>,
        _ formats: ExcelFormats
    ) throws(Failure) {
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw Failure(words: "a sheet cannot be called “\(name)”")
        }
        try ExcelSheet(sheet, formats).write(table)
    }
}

extension Excel.Failure {
    init(_ error: lxw_error) {
        words = lxw_strerror(error).map { String(cString: $0) } ?? "unknown"
    }
}

extension String {
    /// As a cell takes it: without what no XML may hold, and at most so many UTF-16 units.
    func excel(limit: Int = 32_767) -> String {
        let isFine = unicodeScalars.allSatisfy { $0.value != 0 && $0.value & 0xFFFE != 0xFFFE }
        let text = isFine ? self : String(unicodeScalars.filter { $0.value != 0 && $0.value & 0xFFFE != 0xFFFE })
        guard text.utf16.count > limit else { return text }
        var (kept, count) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            count += scalar.value > 0xFFFF ? 2 : 1
            guard count < limit else { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}
