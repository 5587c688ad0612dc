import Database
import Foundation
import Rehearsal
import Schools
import Testing
import Web

@testable import Evaluations

@Suite("A file sent as evidence")
struct UploadPageTests {
    /// What is typed beside the file.
    private static let typed: KeyValuePairs = [
        "title": "Minutes of “May”", "claim": "Governors asked <twice>.", "kind": "document",
    ]

    @Test("that is something else comes back with its message and all that was typed", arguments: BadUpload.all)
    func wrongKinds(upload: BadUpload) async throws {
        let stage = try await Stage(.sqlite)
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/evidence"
        let file = ("file", upload.name, "application/pdf", Array(upload.content))
        let page = try await stage.visitor(stage.head).upload(path, Self.typed, file: file)
        #expect(page.status == 422)
        #expect(page.text.contains(upload.refusal.message), "\(upload.name)")
        #expect(
            page.html.contains("value=\"Minutes of “May”\"") && page.html.contains("Governors asked &lt;twice&gt;.")
        )
        #expect(page.html.contains("value=\"document\" selected"))
        #expect(try await stage.workbook().evidence.isEmpty && stage.keptFiles.isEmpty)
    }

    @Test("that is too large is said to be, by the megabyte above the limit, and beyond that before it is read")
    func tooLarge() async throws {
        let stage = try await Stage(.sqlite)
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/evidence"
        let head = try await stage.visitor(stage.head)
        let over = [UInt8](repeating: 65, count: FileStore.largest + 1)
        let page = try await head.upload(path, Self.typed, file: ("file", "a.txt", "text/plain", over))
        #expect(page.status == 422 && page.text.contains("This file is 26 MB. The limit is 25 MB. Try a link instead."))
        #expect(page.html.contains("value=\"Minutes of “May”\""))
        let far = over + [UInt8](repeating: 65, count: 2_000_000)
        #expect(try await head.upload(path, Self.typed, file: ("file", "a.txt", "text/plain", far)).status == 413)
        let claimed = ["Content-Length": "200000000", "Content-Type": "multipart/form-data; boundary=b"]
        #expect(try await head.post(path, [:], headers: claimed).status == 413)
        #expect(try await stage.workbook().evidence.isEmpty && stage.keptFiles.isEmpty)
    }

    @Test("that breaks off or is not put together as a form is refused in words, and nothing is kept")
    func broken() async throws {
        let stage = try await Stage(.sqlite)
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/evidence"
        let head = try await stage.visitor(stage.head)
        let file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n"
        for (body, words) in [
            (file, "The upload stopped before its end."),
            (file + "\r\n--b\r\nno head\r\n\r\nx\r\n--b--", "not put together"),
        ] {
            let answer = try await head.send(path, Array(body.utf8), boundary: "b")
            #expect(answer.status == 400 && answer.text.contains(words) && answer.text.contains("Nothing was kept."))
        }
        #expect(try await stage.workbook().evidence.isEmpty && stage.keptFiles.isEmpty)
    }

    @Test("is kept once, and handed out as it was to whoever may read it")
    func good() async throws {
        let stage = try await Stage(.sqlite)
        let site = try stage.site()
        let area = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))"
        let head = try await stage.visitor(stage.head, at: site)
        let file = ("file", "Round “1” مدرسة.pdf", "text/html", Array(Uploads.pdf))
        #expect(try await head.upload("\(area)/evidence", Self.typed, file: file).leadsTo == "\(area)#area")
        #expect(stage.keptFiles.count == 1)
        let piece = try #require(try await stage.workbook().evidence.first)
        let seen = try await stage.visitor(stage.lead, at: site).get("/evidence/\(piece.id)/file")
        #expect(seen.status == 200 && seen.bytes == Array(Uploads.pdf))
        #expect(seen.header("Content-Type") == "application/pdf")
        #expect(seen.header("Content-Disposition")?.hasPrefix("attachment; filename=\"Round _1_ ") == true)
        for person in [stage.otherHead, stage.governor] {
            #expect(try await stage.visitor(person, at: site).get("/evidence/\(piece.id)/file").status == 404)
        }
    }

    @Test("is not taken from whoever may not add any")
    func others() async throws {
        let stage = try await Stage(.sqlite)
        let site = try stage.site()
        let path = "/evaluations/\(stage.evaluation)/areas/\(try stage.area("inclusion"))/evidence"
        for (person, status) in [(stage.lead, 403), (stage.otherHead, 404), (stage.governor, 404)] {
            let browser = try await stage.visitor(person, at: site)
            let file = ("file", "a.pdf", "application/pdf", Array(Uploads.pdf))
            #expect(try await browser.upload(path, Self.typed, file: file).status == status)
        }
        #expect(try await stage.workbook().evidence.isEmpty && stage.keptFiles.isEmpty)
    }
}

extension Stage {
    /// Every file in the folder of uploads and evidence.
    fileprivate var keptFiles: [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stage-\(trust.id)").path
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
