import Database

/// The kinds of file that can be evidence.
package enum FileType: String, Column, Codable, CaseIterable {
    case pdf, docx, xlsx, pptx, odt, ods, odp, png, jpeg, webp, gif, csv, txt

    /// The type under which it is sent; never one that a browser runs.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .webp: "image/webp"
        case .gif: "image/gif"
        case .csv: "text/csv"
        case .txt: "text/plain"
        }
    }

    /// "a Word document".
    package var words: String {
        switch self {
        case .pdf: "a PDF"
        case .docx: "a Word document"
        case .xlsx: "an Excel workbook"
        case .pptx: "a PowerPoint presentation"
        case .odt: "an OpenDocument text"
        case .ods: "an OpenDocument spreadsheet"
        case .odp: "an OpenDocument presentation"
        case .png: "a PNG picture"
        case .jpeg: "a JPEG picture"
        case .webp: "a WebP picture"
        case .gif: "a GIF picture"
        case .csv: "a CSV table"
        case .txt: "a text"
        }
    }

    /// The type that a file's name promises; nil for an ending that is not taken.
    package init?(ending: String) {
        let ending = ending.lowercased()
        self.init(rawValue: ending == "jpg" ? "jpeg" : ending)
    }

    /// For the `accept` of a file field.
    package static let accepted = (allCases.map(\.rawValue) + ["jpg"]).map { ".\($0)" }.joined(separator: ",")

    package static let acceptedWords =
        "PDF, Word, Excel, PowerPoint, OpenDocument, pictures (PNG, JPEG, WebP, GIF), CSV and text"

    var isText: Bool { self == .csv || self == .txt }
    var isPicture: Bool { [.png, .jpeg, .webp, .gif].contains(self) }

    /// The part of an Office file that makes it one of its kind.
    var mainPart: String? {
        switch self {
        case .docx: "word/document.xml"
        case .xlsx: "xl/workbook.xml"
        case .pptx: "ppt/presentation.xml"
        default: nil
        }
    }
}
