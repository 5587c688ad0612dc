import Foundation

/// Looks at the content of a file and says whether it is what its name promises.
enum FileInspection {
    /// How an Office file begins that is locked with a password.
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// The type of a file that may be kept; throws why it may not.
    static func type(of data: Data, named name: String) throws(FileRefusal) -> FileType {
        guard !data.isEmpty else { throw .empty }
        guard data.count <= FileStore.largest else { throw .tooLarge(data.count) }
        let ending =
            name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map(String.init) ?? ""
        guard let promised = FileType(ending: ending) else { throw .unknownEnding(ending.lowercased()) }
        if promised.isText {
            try checkText(data, promised)
            return promised
        }
        let found = try packed(data) ?? plain(data)
        if found == nil, promised.mainPart != nil, data.begins(with: compound) { throw .locked }
        guard found == promised else { throw .notWhatItSays(promised, found: found) }
        if ZipDirectory.end(of: data) != nil, promised.isPicture || promised == .pdf { throw .disguised }
        if promised.isPicture, Markup.isHidden(in: data.prefix(4_096)) { throw .disguised }
        try checkWhole(data, promised)
        return promised
    }

    /// The type by the first bytes, for what is not a zip file.
    static func plain(_ data: Data) -> FileType? {
        if data.begins(with: Array("%PDF-".utf8)) { return .pdf }
        if data.begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            data.begins(with: Array("IHDR".utf8), at: 12)
        {
            return .png
        }
        if data.begins(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if data.begins(with: Array("GIF87a".utf8)) || data.begins(with: Array("GIF89a".utf8)) { return .gif }
        let isWebP = data.begins(with: Array("RIFF".utf8)) && data.begins(with: Array("WEBPVP8".utf8), at: 8)
        return isWebP ? .webp : nil
    }

    /// The type of a zip file of the Office or OpenDocument kind; nil when it is not a zip file at all.
    private static func packed(_ data: Data) throws(FileRefusal) -> FileType? {
        guard data.begins(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        guard let directory = ZipDirectory(data) else { return nil }
        guard !directory.entries.contains(where: \.isLocked) else { throw .locked }
        guard directory.isSound(in: data), PackedSize.isReasonable(directory) else { throw .bomb }
        guard !directory.entries.contains(where: { $0.name.lowercased().hasSuffix("vbaproject.bin") }) else {
            throw .macros
        }
        return office(directory) ?? openDocument(directory, data)
    }

    private static func office(_ directory: ZipDirectory) -> FileType? {
        guard directory.entry("[Content_Types].xml") != nil else { return nil }
        return FileType.allCases.first { $0.mainPart.flatMap { directory.entry($0) } != nil }
    }

    private static func openDocument(_ directory: ZipDirectory, _ data: Data) -> FileType? {
        guard let first = directory.entries.first(where: { $0.offset == 0 }), first.name == "mimetype",
            let stored = directory.stored(first, in: data), directory.entry("content.xml") != nil
        else { return nil }
        let type = String(decoding: stored, as: UTF8.self)
        return [FileType.odt, .ods, .odp].first { $0.mediaType == type }
    }

    /// Refuses what ends before it should, as an upload that broke off does.
    private static func checkWhole(_ data: Data, _ type: FileType) throws(FileRefusal) {
        let isWhole =
            switch type {
            case .pdf: data.suffix(2_048).range(of: Data("%%EOF".utf8)) != nil
            case .png: data.suffix(64).range(of: Data("IEND".utf8)) != nil
            case .jpeg: data.suffix(4_096).range(of: Data([0xFF, 0xD9])) != nil
            case .gif: data.suffix(64).contains(0x3B)
            case .webp: data.number(at: 4, bytes: 4) + 8 <= data.count
            default: true
            }
        guard isWhole else { throw .cutShort(type) }
    }

    private static func checkText(_ data: Data, _ promised: FileType) throws(FileRefusal) {
        if data.begins(with: [0xFF, 0xFE]) || data.begins(with: [0xFE, 0xFF]) { throw .wideText }
        if let other = try packed(data) ?? plain(data) { throw .notWhatItSays(promised, found: other) }
        guard PlainText.isPlain(data) else { throw .notWhatItSays(promised, found: nil) }
        guard !Markup.isPage(data.prefix(1_024)) else { throw .disguised }
    }
}
