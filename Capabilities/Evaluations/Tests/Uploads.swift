import Foundation

/// Files made for tests, good ones and bad ones.
enum Uploads {
    static let pdf = Data("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\nstartxref\n9\n%%EOF\n".utf8)
    static let png =
        Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) + Data("IHDR".utf8) + Data(count: 17)
        + Data([0, 0, 0, 0]) + Data("IEND".utf8) + Data([0xAE, 0x42, 0x60, 0x82])
    static let jpeg = Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]) + Data("JFIF".utf8) + Data(count: 20) + Data([0xFF, 0xD9])
    static let gif = Data("GIF89a".utf8) + Data(count: 20) + Data([0x3B])
    static let webp = Data("RIFF".utf8) + Data([22, 0, 0, 0]) + Data("WEBPVP8 ".utf8) + Data(count: 14)
    static let docx = office("word/document.xml")
    static let xlsx = office("xl/workbook.xml")
    static let pptx = office("ppt/presentation.xml")
    static let odt = openDocument("application/vnd.oasis.opendocument.text")
    static let ods = openDocument("application/vnd.oasis.opendocument.spreadsheet")
    static let odp = openDocument("application/vnd.oasis.opendocument.presentation")
    static let compound = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 600)
    static let program = Data("MZ".utf8) + Data([0x90, 0, 3, 0, 0, 0]) + Data(count: 200)

    static func office(_ part: String, also others: [Zip.Part] = []) -> Data {
        Zip([Zip.Part("[Content_Types].xml", "<Types/>"), Zip.Part(part, "<document/>")] + others).data
    }

    static func openDocument(_ type: String) -> Data {
        Zip([Zip.Part("mimetype", type), Zip.Part("content.xml", "<office/>")]).data
    }
}

/// A zip file whose parts are not packed, and whose table may lie.
struct Zip {
    struct Part {
        let name: String
        let content: Data
        /// What the table says it unpacks to; nil for the truth.
        var unpacked: Int?
        var isLocked = false

        init(_ name: String, _ content: String, unpacked: Int? = nil, isLocked: Bool = false) {
            self.name = name
            self.content = Data(content.utf8)
            self.unpacked = unpacked
            self.isLocked = isLocked
        }
    }

    let data: Data

    /// With every part of the table at the first one's place when `overlapping`.
    init(_ parts: [Part], overlapping: Bool = false) {
        var body = Data()
        var table = Data()
        for part in parts {
            let offset = overlapping ? 0 : body.count
            let name = Data(part.name.utf8)
            let head = Self.number(part.isLocked ? 1 : 0, 2) + Self.number(0, 2) + Self.number(0, 8)
            let sizes = Self.number(part.content.count, 4) + Self.number(part.unpacked ?? part.content.count, 4)
            let names = Self.number(name.count, 2) + Self.number(0, 2)
            body += Self.number(0x0403_4b50, 4) + Self.number(20, 2) + head + sizes + names + name + part.content
            table += Self.number(0x0201_4b50, 4) + Self.number(20, 2) + Self.number(20, 2) + head + sizes + names
            table += Self.number(0, 10) + Self.number(offset, 4) + name
        }
        let count = Self.number(parts.count, 2)
        let end = Self.number(0x0605_4b50, 4) + Self.number(0, 4) + count + count
        data = body + table + end + Self.number(table.count, 4) + Self.number(body.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ bytes: Int) -> Data {
        Data((0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 })
    }
}
