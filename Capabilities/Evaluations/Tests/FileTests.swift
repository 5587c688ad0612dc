import Database
import Foundation
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A file")
struct FileTests {
    private func folder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("files-\(ID<FileStore>().text)")
    }

    @Test("is taken when its content is what its name promises", arguments: GoodUpload.all)
    func good(upload: GoodUpload) throws {
        #expect(try FileInspection.type(of: upload.content, named: upload.name) == upload.type)
    }

    @Test("is refused when it is something else", arguments: BadUpload.all)
    func bad(upload: BadUpload) {
        #expect(throws: upload.refusal) { try FileInspection.type(of: upload.content, named: upload.name) }
    }

    @Test("is refused with macros, with a password, and when it unpacks to far too much")
    func packed() {
        let macros = Uploads.office("word/document.xml", also: [Zip.Part("word/vbaProject.bin", "x")])
        #expect(throws: FileRefusal.macros) { try FileInspection.type(of: macros, named: "a.docx") }
        let locked = Uploads.office("word/document.xml", also: [Zip.Part("word/media/a.png", "x", isLocked: true)])
        #expect(throws: FileRefusal.locked) { try FileInspection.type(of: locked, named: "a.docx") }
        let bomb = Uploads.office("xl/workbook.xml", also: [Zip.Part("xl/a.xml", "x", unpacked: 900 << 20)])
        #expect(throws: FileRefusal.bomb) { try FileInspection.type(of: bomb, named: "a.xlsx") }
        let parts = ["[Content_Types].xml", "xl/workbook.xml", "xl/a.xml"].map { Zip.Part($0, "x") }
        let overlapping = Zip(parts, overlapping: true).data
        #expect(throws: FileRefusal.bomb) { try FileInspection.type(of: overlapping, named: "a.xlsx") }
        let bare = Zip([Zip.Part("readme.txt", "x")]).data
        #expect(throws: FileRefusal.notWhatItSays(.docx, found: nil)) {
            try FileInspection.type(of: bare, named: "a.docx")
        }
    }

    @Test("is read without harm however it is broken", arguments: 0..<200)
    func broken(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let names = ["a.docx", "a.odt", "a.png", "a.pdf", "a.csv", "a.webp"]
        var content = chance.one(of: [Uploads.docx, Uploads.odt, Uploads.png, Uploads.pdf, Uploads.webp])
        for _ in 0..<chance.number(1...12) {
            content[chance.number(0...content.count - 1)] = UInt8(chance.number(0...255))
        }
        content = content.prefix(chance.number(0...content.count))
        // Either answer is right; none may trap.
        _ = Result { try FileInspection.type(of: content, named: chance.one(of: names)) }
    }

    @Test("over the limit is refused in plain words")
    func tooLarge() throws {
        let store = FileStore(folder: folder().path)
        #expect(FileRefusal.tooLarge(40 << 20).message == "This file is 40 MB. The limit is 25 MB. Try a link instead.")
        #expect(FileRefusal.tooLarge(FileStore.largest + 1).message.hasPrefix("This file is 26 MB."))
        let content = Uploads.pdf + Data(repeating: 0x20, count: FileStore.largest)
        #expect(throws: FileRefusal.tooLarge(content.count)) { try store.keep(content, named: "a.pdf", trust: ID()) }
    }

    @Test("is stored once in its trust, whole, under the hash of its content")
    func stored() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = FileStore(folder: folder.path)
        let trust = ID<Trust>()
        let first = try store.keep(Uploads.pdf, named: "One.pdf", trust: trust)
        let second = try store.keep(Uploads.pdf, named: "../Two.pdf", trust: trust)
        #expect(first.sha256 == second.sha256)
        #expect(second.name == "Two.pdf")
        #expect(try Data(contentsOf: store.url(of: first, trust: trust)) == Uploads.pdf)
        let other = try store.keep(Uploads.pdf, named: "One.pdf", trust: ID())
        #expect(other.sha256 == first.sha256)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        #expect(files?.filter { !$0.hasDirectoryPath }.count == 2)
    }

    @Test("is stored again when what lay there was cut short")
    func mended() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = FileStore(folder: folder.path)
        let trust = ID<Trust>()
        let kept = try store.keep(Uploads.pdf, named: "One.pdf", trust: trust)
        try Data("%PDF".utf8).write(to: store.url(of: kept, trust: trust))
        _ = try store.keep(Uploads.pdf, named: "One.pdf", trust: trust)
        #expect(try Data(contentsOf: store.url(of: kept, trust: trust)) == Uploads.pdf)
    }

    @Test(
        "is refused in words that say what to do",
        arguments: ["doc", "xlsm", "heic", "html", "mp4", "zip", "xyz", ""]
    )
    func words(ending: String) {
        let message = FileRefusal.unknownEnding(ending).message
        #expect(message.hasSuffix(".") && message.split(separator: ".").count >= 2)
    }
}
