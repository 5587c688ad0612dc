import Database
import Foundation
import Rehearsal
import Testing

@testable import Schools

@Suite("The pages of an import")
struct ImportPageTests {
    @Test("show what the file would change, write nothing, then import it once")
    func whole() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        #expect(try await visitor.get("/imports/new").html.contains("value=\"Alder Valley Learning Trust\""))
        let path = try #require(try await room.upload("register.csv").leadsTo)
        let page = try await visitor.get(path)
        #expect(page.text.contains("Nothing is written yet."))
        #expect(page.text.contains("14 new 0 changed 0 closed 0 unchanged 0 faults"))
        #expect(page.text.contains("Windows-1252, 20 rows, 16 of them schools of ALDER VALLEY LEARNING TRUST"))
        #expect(page.text.contains("St Thomas à Beckmoor Catholic Primary URN 990011"))
        #expect(page.text.contains("Newbridge Free School URN 990015 Not open yet."))
        #expect(try await room.schools().isEmpty)
        #expect(try room.keptFiles().count == 1)
        let seal = try #require(page.hidden("seal"))
        #expect(try await visitor.post(path + "/confirmation", ["seal": seal]).leadsTo == path)
        #expect(try await room.schools().count == 14)
        #expect(try room.keptFiles().isEmpty)
        let done = try await visitor.get(path)
        #expect(done.text.contains("14 new, 0 changed, 0 closed, 0 unchanged."))
        #expect(done.text.contains("Priya Raman imported register.csv"))
        #expect(try await visitor.post(path + "/confirmation", ["seal": seal]).leadsTo == path)
        #expect(try await room.history().filter { $0.hasPrefix("Imported schools") }.count == 1)
        #expect(try await visitor.get("/imports/new").text.contains("Imported before"))
    }

    @Test("say of the same file once more that nothing would change")
    func again() async throws {
        let room = try await Schoolroom()
        try await room.importWhole("register.csv")
        let page = try await room.visitor(.administrator).get(#require(try await room.upload("register.csv").leadsTo))
        #expect(page.text.contains("Nothing would change."))
        #expect(page.text.contains("0 new 0 changed 0 closed 14 unchanged"))
        #expect(!page.html.contains("/confirmation"))
    }

    @Test("show what changed and what closes, and why")
    func changes() async throws {
        let room = try await Schoolroom(uid: "99101")
        try await room.importWhole("register-2024.csv")
        let page = try await room.visitor(.administrator).get(#require(try await room.upload("register.csv").leadsTo))
        #expect(page.text.contains("1 new 1 changed 1 closed 12 unchanged"))
        #expect(page.text.contains("Kestrel Bank Infant School Pupils 121 208"))
        #expect(page.text.contains("Old Quay Primary School URN 990016 The register says so."))
    }

    @Test("ask which trust is meant where the file does not know ours")
    func trust() async throws {
        let room = try await Schoolroom(uid: "12345")
        let visitor = room.visitor(.administrator)
        let path = try #require(try await room.upload("register.csv", whose: "Alder Vale").leadsTo)
        let page = try await visitor.get(path)
        #expect(page.text.contains("No school in register.csv is in “Alder Vale”."))
        #expect(page.html.contains("<option value=\"99101\">ALDER VALLEY LEARNING TRUST (99101), "))
        #expect(try await visitor.post(path, ["whose": "99101"]).leadsTo == path)
        #expect(try await visitor.get(path).text.contains("14 new"))
    }

    @Test(
        "refuse what is no register in plain words, and keep nothing",
        arguments: [
            ("photo.csv", "\u{89}PNG", "This file is a picture"), ("book.xlsx", "PK\u{3}\u{4}", "an Excel workbook"),
            ("empty.csv", "", "This file is empty."), ("list.csv", "a,b,c\n1,2,3\n", "not the header of the register"),
            ("binary.csv", "URN\u{0}", "bytes that are no text"),
            ("cut.csv", Fixture.header + "\r\n990001,\"Thistledown", "never closed"),
            ("few.csv", Fixture.header.replacing(",StatutoryLowAge", with: ""), "“StatutoryLowAge”"),
        ]
    )
    func refusals(name: String, content: String, words: String) async throws {
        let room = try await Schoolroom()
        let bytes = content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let page = try await room.upload(bytes, name: name, whose: "What I typed")
        #expect(page.status == 422)
        #expect(page.text.contains(words), "\(page.text.prefix(400))")
        #expect(page.html.contains("value=\"What I typed\""))
        #expect(try room.keptFiles().isEmpty)
    }

    @Test("say row and column of what is wrong, and import the rest")
    func faults() async throws {
        let room = try await Schoolroom()
        let rows = [
            Fixture.row(), Fixture.row(urn: "99x", name: "<b>Bold</b>"), Fixture.row(urn: "990003", low: "four"),
        ]
        let file = ([Fixture.header] + rows).joined(separator: "\n")
        let path = try #require(try await room.upload(Array(file.utf8), whose: "99101").leadsTo)
        let page = try await room.visitor(.administrator).get(path)
        #expect(page.text.contains("2 new 0 changed 0 closed 0 unchanged 2 faults"))
        #expect(page.text.contains("3 URN Found “99x”, wanted a school's number of six digits. The row is left out."))
        #expect(page.text.contains("4 StatutoryLowAge Found “four”"))
        #expect(page.text.contains("The rest of the row is used."))
    }

    @Test("close no school that the file lacks while a row of it cannot be read")
    func droppedRows() async throws {
        let room = try await Schoolroom()
        try await room.importWhole("register.csv")
        let file = [Fixture.header, Fixture.row(urn: "99x")].joined(separator: "\n")
        let path = try #require(try await room.upload(Array(file.utf8)).leadsTo)
        let page = try await room.visitor(.administrator).get(path)
        #expect(page.text.contains("As rows were left out, schools that the file lacks stay as they are."))
        #expect(page.text.contains("0 closed 14 unchanged 1 fault"))
    }

    @Test("warn when most schools would close, and ask what to do with them")
    func closesMost() async throws {
        let room = try await Schoolroom()
        try await room.importWhole("register.csv")
        let file = [Fixture.header, Fixture.row()].joined(separator: "\n")
        let visitor = room.visitor(.administrator)
        let path = try #require(try await room.upload(Array(file.utf8)).leadsTo)
        let page = try await visitor.get(path)
        #expect(page.text.contains("Most schools would close."))
        let seal = try #require(page.hidden("seal"))
        let asked = try await visitor.post(path + "/confirmation", ["seal": seal])
        #expect(asked.status == 422)
        #expect(asked.text.contains("Say what to do with the schools that the file does not have."))
        #expect(try await visitor.post(path + "/confirmation", ["seal": seal, "absent": "keep"]).status == 303)
        #expect(try await room.schools().filter(\.isOpen).count == 14)
    }

    @Test("import nothing when the schools have changed since the page was shown")
    func changedSince() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        let path = try #require(try await room.upload("register.csv").leadsTo)
        let seal = try #require(try await visitor.get(path).hidden("seal"))
        try await room.add("Thistledown") { $0.number = RegisterNumber(.urn, "990001") }
        let page = try await visitor.post(path + "/confirmation", ["seal": seal])
        #expect(page.status == 409)
        #expect(page.text.contains("Nothing was imported."))
        #expect(page.text.contains("13 new 1 changed"))
        #expect(try await room.schools().count == 1)
        let again = try #require(page.hidden("seal"))
        #expect(try await visitor.post(path + "/confirmation", ["seal": again]).status == 303)
        #expect(try await room.schools().count == 14)
    }

    @Test("leave everything as it is, and the file goes unless another import waits for it")
    func removal() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        let first = try #require(try await room.upload("register.csv").leadsTo)
        let second = try #require(try await room.upload("register.csv").leadsTo)
        #expect(try await visitor.post(first + "/removal").leadsTo == "/schools")
        #expect(try await visitor.get(first).status == 404)
        #expect(try await visitor.get(second).status == 200)
        #expect(try await visitor.post(second + "/removal").status == 303)
        #expect(try room.keptFiles().isEmpty)
        #expect(try await room.schools().isEmpty)
    }

    @Test("forget a file that nobody imported within a day")
    func old() async throws {
        let room = try await Schoolroom()
        let path = try #require(try await room.upload("register.csv").leadsTo)
        room.wait(seconds: Import.life + 60)
        #expect(try await room.visitor(.administrator).get(path).status == 404)
        _ = try await room.upload("register-2024.csv")
        let rows = try await room.database.read { tx in try tx.rows("SELECT id FROM imports").count }
        #expect(rows == 1)
    }

    @Test("say so when the file has gone")
    func gone() async throws {
        let room = try await Schoolroom()
        let path = try #require(try await room.upload("register.csv").leadsTo)
        try FileManager.default.removeItem(at: room.folder.appending(path: "imports"))
        let page = try await room.visitor(.administrator).get(path)
        #expect(page.status == 409)
        #expect(page.text.contains("The file is no longer here."))
    }

    @Test("refuse an upload that stops in the middle, that lies about itself, or that is far too large")
    func broken() async throws {
        let room = try await Schoolroom()
        let visitor = room.visitor(.administrator)
        let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.csv\"\r\n\r\n"
        let cut = try await visitor.send("/imports", Array((head + Fixture.header).utf8), boundary: "b")
        #expect(cut.status == 400)
        #expect(cut.text.contains("stopped before its end"))
        let fields = try await visitor.post("/imports", ["file": "register.csv"])
        #expect(fields.status == 422)
        #expect(fields.text.contains("Choose the register’s CSV file."))
        let claimed = ["Content-Length": "200000000", "Content-Type": "multipart/form-data; boundary=b"]
        #expect(try await visitor.post("/imports", [:], headers: claimed).status == 413)
        #expect(try room.keptFiles().isEmpty)
        let left = room.folder.appending(path: "incoming").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: left).isEmpty)
    }

    @Test("are another trust's own affair")
    func elsewhere() async throws {
        let (here, there) = (try await Schoolroom(), try await Schoolroom())
        let path = try #require(try await here.upload("register.csv").leadsTo)
        #expect(try await there.visitor(.administrator).get(path).status == 404)
        #expect(try await here.visitor(.trustee).get(path).status == 403)
        #expect(try await here.visitor(.trustee).post(path + "/confirmation").status == 403)
        #expect(try await here.visitor(nil).post(path + "/removal").status == 401)
    }
}

extension Schoolroom {
    /// Uploads and imports a file of the fixtures.
    func importWhole(_ fixture: String) async throws {
        let path = try #require(try await upload(fixture).leadsTo)
        let seal = try #require(try await visitor(.administrator).get(path).hidden("seal"))
        let answer = try await visitor(.administrator).post(path + "/confirmation", ["seal": seal, "absent": "close"])
        #expect(answer.status == 303)
    }
}
