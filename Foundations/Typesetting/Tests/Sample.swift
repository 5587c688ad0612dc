import Foundation

@testable import Typesetting

/// Small documents, and a look into the PDFs they become.
enum Sample {
    static let python = ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3"

    static let opening = """
        #import "look.typ": *
        #set document(title: json("data.json").title)
        #show: plain-text
        """

    static let plain = opening + "\n= Report\n#paragraphs(json(\"data.json\").text)\n"

    static let endless =
        opening + """

            = Report
            #for a in range(9000) { for b in range(9000) { for c in range(9000) { } } }
            """

    static func job(_ text: String, title: String = "Report", template: String = plain) throws -> Typesetter.Job {
        try Typesetter.Job(
            Template("main.typ", files: ["main.typ": template]),
            data: ["text": text, "title": title]
        )
    }

    /// A picture of two by two pixels, which says those words.
    static func dot(_ words: String) throws -> Letterhead.Picture {
        let packed = """
            iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mPI\
            0ikAIgYIBQAcngQZH1TUxgAAAABJRU5ErkJggg==
            """
        guard let bytes = Data(base64Encoded: packed) else { throw CocoaError(.fileReadCorruptFile) }
        return Letterhead.Picture(bytes, format: "png", width: 2, height: 2, alternative: words)
    }

    static func has(_ text: String, in pdf: [UInt8]) -> Bool {
        Data(pdf).range(of: Data(text.utf8)) != nil
    }

    /// The pages as poppler reads them, in reading order.
    static func pages(of pdf: [UInt8]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = Pipe()
        let poppler = Process()
        poppler.executableURL = URL(filePath: "/usr/bin/env")
        poppler.arguments = ["pdftotext", "-raw", file.path, "-"]
        poppler.standardOutput = output
        poppler.standardError = FileHandle.nullDevice
        try poppler.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        poppler.waitUntilExit()
        return String(decoding: text, as: UTF8.self).split(separator: "\u{C}").map(String.init)
    }
}
