import Foundation

@testable import Evaluations

/// A file that is taken, and as what.
struct GoodUpload: Sendable {
    let name: String
    let content: Data
    let type: FileType

    init(_ name: String, _ content: Data, _ type: FileType) {
        (self.name, self.content, self.type) = (name, content, type)
    }

    static let all: [GoodUpload] = [
        GoodUpload("Report.PDF", Uploads.pdf, .pdf),
        GoodUpload("a.docx", Uploads.docx, .docx),
        GoodUpload("a.xlsx", Uploads.xlsx, .xlsx),
        GoodUpload("a.pptx", Uploads.pptx, .pptx),
        GoodUpload("a.odt", Uploads.odt, .odt),
        GoodUpload("a.ods", Uploads.ods, .ods),
        GoodUpload("a.odp", Uploads.odp, .odp),
        GoodUpload("a.png", Uploads.png, .png),
        GoodUpload("a.jpg", Uploads.jpeg, .jpeg),
        GoodUpload("a.JPEG", Uploads.jpeg, .jpeg),
        GoodUpload("a.webp", Uploads.webp, .webp),
        GoodUpload("a.gif", Uploads.gif, .gif),
        GoodUpload("a.csv", Data("name,count\r\n\"Ruth, \"\"R\"\"\",3\r\n".utf8), .csv),
        GoodUpload("a.txt", Data("Plain é ✓".utf8), .txt),
        GoodUpload("windows.txt", Data([0x93, 0x48, 0x69, 0x94, 0x20, 0xE9]), .txt),
        GoodUpload("a.txt", Data("MZ is a name".utf8), .txt),
        GoodUpload("a.v2.txt", Data("5 < 6, and <b> in a note".utf8), .txt),
    ]
}

/// A file that is refused, and why.
struct BadUpload: Sendable {
    let name: String
    let content: Data
    let refusal: FileRefusal

    init(_ name: String, _ content: Data, _ refusal: FileRefusal) {
        (self.name, self.content, self.refusal) = (name, content, refusal)
    }

    static let all: [BadUpload] = [
        BadUpload("a.pdf", Data(), .empty),
        BadUpload("a.docx", Uploads.pdf, .notWhatItSays(.docx, found: .pdf)),
        BadUpload("a.xlsx", Uploads.docx, .notWhatItSays(.xlsx, found: .docx)),
        BadUpload("a.pdf", Uploads.docx, .notWhatItSays(.pdf, found: .docx)),
        BadUpload("a.ods", Uploads.odt, .notWhatItSays(.ods, found: .odt)),
        BadUpload("a.txt", Uploads.png, .notWhatItSays(.txt, found: .png)),
        BadUpload("a.pdf", Uploads.program, .notWhatItSays(.pdf, found: nil)),
        BadUpload("a.txt", Uploads.program, .notWhatItSays(.txt, found: nil)),
        BadUpload("setup.exe", Uploads.program, .unknownEnding("exe")),
        BadUpload("noending", Uploads.pdf, .unknownEnding("")),
        BadUpload("a.svg", Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .unknownEnding("svg")),
        BadUpload("a.txt", Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), .disguised),
        BadUpload("a.csv", Data("\n <!DOCTYPE html><title>x</title>".utf8), .disguised),
        BadUpload("a.txt", Data([0xEF, 0xBB, 0xBF]) + Data("<html>".utf8), .disguised),
        BadUpload("a.txt", Data("#!/bin/sh\nrm -rf /".utf8), .disguised),
        BadUpload("a.gif", Uploads.gif.prefix(8) + Data("<script>alert(1)</script>;".utf8), .disguised),
        BadUpload("a.png", Uploads.png + Uploads.docx.suffix(22), .disguised),
        BadUpload("a.txt", Data("text\u{0}with nothing".utf8), .notWhatItSays(.txt, found: nil)),
        BadUpload("a.txt", Data([0x41, 0x81, 0x8D]), .notWhatItSays(.txt, found: nil)),
        BadUpload("a.csv", Data([0xFF, 0xFE, 0x41, 0]), .wideText),
        BadUpload("a.pdf", Uploads.pdf.prefix(30), .cutShort(.pdf)),
        BadUpload("a.jpg", Uploads.jpeg.prefix(20), .cutShort(.jpeg)),
        BadUpload("a.png", Uploads.png.prefix(30), .cutShort(.png)),
        BadUpload("a.docx", Uploads.docx.dropLast(5), .notWhatItSays(.docx, found: nil)),
        BadUpload("a.docx", Uploads.docx + Data("more".utf8), .notWhatItSays(.docx, found: nil)),
        BadUpload("a.docx", Uploads.compound, .locked),
        BadUpload("a.doc", Uploads.compound, .unknownEnding("doc")),
    ]
}
