import Web

/// Why a file is not taken as evidence.
package enum FileRefusal: Error, Hashable {
    case empty
    case tooLarge(Int)
    /// The ending of the name, in small letters; empty when it has none.
    case unknownEnding(String)
    /// The name promises one thing, the content is another; nil when nobody can say what it is.
    case notWhatItSays(FileType, found: FileType?)
    case cutShort(FileType)
    case macros
    case locked
    case bomb
    /// Two kinds of file in one, or a page or program inside a picture or text.
    case disguised
    case wideText

    /// Beside the field.
    package var message: String {
        switch self {
        case .empty: "This file is empty. Choose another one."
        case .tooLarge(let size):
            "This file is \(Self.megabytes(size)) MB. The limit is \(Self.megabytes(FileStore.largest)) MB. Try a link instead."
        case .unknownEnding(let ending): Self.words(forEnding: ending)
        case .notWhatItSays(let promised, let found?):
            "The name says \(promised.words), but the content is \(found.words). Give it the right ending, or choose another file."
        case .notWhatItSays(let promised, nil):
            "The name says \(promised.words), but the content is not. Open it, save it again and choose the new file."
        case .cutShort(let type):
            "This is the beginning of \(type.words), and the rest is missing. Save it again and choose the new file."
        case .macros: "This file holds macros, which are programs. Save it without them and choose the new file."
        case .locked: "This file is locked with a password, so nobody here could read it. Save it without one."
        case .bomb: "This file unpacks to far more than it should. Save it again from the program that made it."
        case .disguised: "This file hides another kind of file inside. Choose the document itself."
        case .wideText: "This text is saved as UTF-16. Save it as UTF-8, then choose it again."
        }
    }

    private static func megabytes(_ size: Int) -> Int { (size + (1 << 20) - 1) >> 20 }

    private static func words(forEnding ending: String) -> String {
        switch ending {
        case "doc", "dot": "This is an older Word file. Save it as .docx or PDF."
        case "xls", "xlt": "This is an older Excel file. Save it as .xlsx or PDF."
        case "ppt", "pps": "This is an older PowerPoint file. Save it as .pptx or PDF."
        case "docm", "xlsm", "pptm", "dotm", "xltm": "Files with macros are not taken. Save it without macros."
        case "heic", "heif", "tif", "tiff", "bmp": "This kind of picture is not taken. Save it as JPEG or PNG."
        case "svg", "html", "htm", "xml": "Web pages and SVG drawings are not taken. Save it as PDF."
        case "mp4", "mov", "mp3", "m4a", "avi", "wav": "Video and sound are not taken. Put it online and add a link."
        case "zip", "rar", "7z": "Packed files are not taken. Add the files one by one."
        default: "This kind of file is not taken. Use \(FileType.acceptedWords)."
        }
    }
}
