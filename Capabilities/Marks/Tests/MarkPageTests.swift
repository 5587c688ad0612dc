import Accounts
import Database
import Foundation
import FoundationXML
import Rehearsal
import Schools
import Testing
import Web

@testable import Marks

@Suite("The public page of a mark")
struct MarkPageTests {
    @Test("says the status first, then what was shown, by whom, and nothing of other people")
    func current() async throws {
        let ceremony = try await Ceremony.open(school: "Kestrel <Bank> & Sons' School")
        let mark = try await ceremony.award()
        let anybody = try await ceremony.visitor()
        let page = try await anybody.get("/marks/\(mark.number)")
        #expect(page.status == 200 && page.html.contains("<body class=\"public\">"))
        #expect(page.text.contains("This mark is current Checked just now against the trust’s register, 14 July 2026"))
        #expect(page.html.contains("Kestrel &lt;Bank&gt; &amp; Sons&#39; School</h1>"))
        #expect(page.text.contains("Validated by Nia Rowe, Headteacher of Thistledown"))
        #expect(page.text.contains("Decided by Priya Nair, Director of education"))
        #expect(
            page.text.contains("Current until 31 July 2029") && page.text.contains("Inclusion Excellence, version 1.0")
        )
        #expect(page.html.components(separatedBy: "href=\"#gmet\"").count == 9)
        for hidden in ["Ruth Adeyemi", "@", "/withdrawal", "Seen."] {
            #expect(!page.html.contains(hidden), "\(hidden)")
        }
        #expect(try await ceremony.database.counting { _ = try await anybody.get("/marks/\(mark.number)") } == 2)
        #expect(try await anybody.get("/marks/av-ie-2026-0001").leadsTo == "/marks/AV-IE-2026-0001")
        #expect(try await anybody.get("/marks/AV-IE-2026-9999").status == 404)
        #expect(try await anybody.get("/marks/nonsense").status == 404)
    }

    @Test("says when it has ended")
    func ended() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        ceremony.clock.go(days: 1_114)
        let page = try await ceremony.visitor().get("/marks/\(mark.number)")
        #expect(page.text.contains("This mark ended on 31 July 2029 The school held it from 14 July 2026"))
        #expect(
            page.text.contains("Awarded until 31 July 2029")
                && page.html.contains("<b>This mark ended on 31 July 2029.</b>")
        )
    }

    @Test("has a badge as a file and a certificate that says the same")
    func files() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        let anybody = try await ceremony.visitor()
        let badge = try await anybody.get("/marks/\(mark.number)/badge.svg")
        #expect(badge.header("Content-Type") == "image/svg+xml" && XMLParser(data: Data(badge.bytes)).parse())
        let pdf = try await anybody.get("/marks/\(mark.number)/certificate.pdf")
        #expect(pdf.status == 200 && pdf.html.hasPrefix("%PDF-"))
        #expect(pdf.header("Content-Disposition")?.contains("Certificate AV-IE-2026-0001.pdf") == true)
        for file in ["badge.svg", "certificate.pdf"] {
            #expect(try await anybody.get("/marks/AV-IE-2026-9999/\(file)").status == 404)
        }
    }

    @Test("is found by the form for its number, which says plainly when there is none")
    func check() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        let anybody = try await ceremony.visitor()
        #expect(try await anybody.get("/check").status == 200)
        let found = try await anybody.get("/check?number=%20av%20-%20ie-2026-0001")
        #expect(found.leadsTo == "/marks/\(mark.number)")
        let unknown = try await anybody.get("/check?number=AV-IE-2026-0002")
        #expect(unknown.status == 404 && unknown.text.contains("No mark has this number."))
        let hostile = try await anybody.get("/check?number=%22%3E%3Cscript%3E")
        #expect(hostile.status == 422 && hostile.html.contains("value=\"&quot;&gt;&lt;script&gt;\""))
        #expect(hostile.text.contains("This is not how a mark’s number looks."))
    }
}

@Suite("The register of marks")
struct RegisterTests {
    @Test("lists the trust’s marks A to Z with their status in words, in two queries")
    func lists() async throws {
        let ceremony = try await Ceremony.open()
        let head = try await ceremony.visitor(ceremony.head)
        #expect(try await head.get("/marks").text.contains("No marks yet."))
        let mark = try await ceremony.award()
        let page = try await head.get("/marks")
        #expect(page.text.contains("One school holds one current mark."))
        #expect(
            page.text.contains("Current until 31 July 2029") && page.html.contains("href=\"/marks/\(mark.number)\"")
        )
        #expect(try await ceremony.database.counting { _ = try await head.get("/marks") } == 3)
        #expect(try await ceremony.visitor().get("/marks").status == 401)
        ceremony.clock.go(days: 935)
        let later = try await ceremony.visitor(ceremony.head).get("/marks")
        #expect(
            later.text.contains("One mark comes up for renewal.")
                && later.text.contains("Renewal since 31 January 2029")
        )
    }

    @Test("lets a lead take a mark back with a reason, which stays in the trust and which leads can read again")
    func withdraws() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        let lead = try await ceremony.visitor(ceremony.lead)
        let path = "/marks/\(mark.number)/withdrawal"
        #expect(try await lead.get("/marks/\(mark.number)").html.contains("href=\"\(path)\""))
        #expect(try await lead.get(path).status == 200)
        for person in [ceremony.head, ceremony.nia] {
            #expect(try await ceremony.visitor(person).get(path).status == 404)
            #expect(try await ceremony.visitor(person).post(path, ["why": "x"]).status == 404)
        }
        let nothing = try await lead.post(path, ["why": " "])
        #expect(nothing.status == 422 && nothing.text.contains("Say why the mark is withdrawn."))
        #expect(try await lead.post(path, ["why": String(repeating: "a", count: 100_001)]).status == 422)
        ceremony.clock.go(days: 0)
        #expect(try await lead.post(path, ["why": "Closed <down>"]).leadsTo == "/marks/\(mark.number)")
        let page = try await ceremony.visitor().get("/marks/\(mark.number)")
        #expect(page.text.contains("This mark was withdrawn on 14 July 2026") && !page.html.contains("Closed"))
        #expect(!page.html.contains(path))
        #expect(try await lead.get("/marks/\(mark.number)").html.contains("href=\"\(path)\""))
        let kept = try await lead.get(path)
        #expect(kept.text.contains("Closed <down>") && !kept.html.contains("Withdraw this mark"))
        #expect(try await ceremony.visitor(ceremony.head).get(path).status == 404)
        #expect(try await lead.post(path, ["why": "Again"]).status == 409)
        let history = try await ceremony.database.read { tx in try tx.history(of: ceremony.trust.id).first?.words }
        #expect(history == "Withdrew mark \(mark.number).")
    }

    @Test("does not take back a mark that has ended")
    func ended() async throws {
        let ceremony = try await Ceremony.open()
        let mark = try await ceremony.award()
        ceremony.clock.go(days: 2_000)
        let lead = try await ceremony.visitor(ceremony.lead)
        #expect(try await lead.post("/marks/\(mark.number)/withdrawal", ["why": "x"]).status == 409)
    }
}
