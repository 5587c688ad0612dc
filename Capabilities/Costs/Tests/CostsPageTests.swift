import Accounts
import Database
import Rehearsal
import Schools
import Testing
import Web

@testable import Costs

@Suite("The pages of what marks cost")
struct CostsPageTests {
    @Test("show the ledger to trust leads, administrators and trustees, and its ways to change it to the first two")
    func readers() async throws {
        let purse = try await Purse.open()
        let mark = try await purse.add()[0]
        for person in [purse.lead, purse.administrator, purse.trustee] {
            let browser = try await purse.visitor(person)
            let page = try await browser.get("/costs")
            #expect(page.text.contains("One external mark at one school costs £1,000 in fees and 2.5 days of staff"))
            #expect(page.text.contains("1 Sep 2027") && page.text.contains("£1,000 every year"))
            #expect(page.text.contains("No mark of either kind: Hartlow Primary and Thistledown Primary."))
            let mayChange = person != purse.trustee
            #expect(page.html.contains("/costs/external-marks/\(mark.id)") == mayChange)
            #expect(page.html.contains("/costs/external-marks/new") == mayChange)
            #expect(try await browser.get("/marks").html.contains("href=\"/costs\""))
        }
    }

    @Test("are not there for a head, and ask a stranger to sign in; a trustee is told who may change them")
    func refused() async throws {
        let purse = try await Purse.open()
        let mark = try await purse.add()[0]
        let reading = ["/costs", "/costs/saving", "/costs/case", "/costs/case.pdf"]
        let changing = [
            "/costs/figures", "/costs/import", "/costs/external-marks/new", "/costs/external-marks/\(mark.id)",
        ]
        let head = try await purse.visitor(purse.head)
        let trustee = try await purse.visitor(purse.trustee)
        for path in reading + changing {
            #expect(try await head.get(path).status == 404, "\(path)")
            #expect(try await purse.stranger().get(path).status == 401, "\(path)")
        }
        #expect(try await !head.get("/marks").html.contains("/costs"))
        for path in changing { #expect(try await trustee.get(path).status == 403, "\(path)") }
        let fields: KeyValuePairs = ["rows": "School\tMark\tProvider\tFee\tPaid on\nA\tB\tC\t1\t2026-09-01"]
        for path in ["/costs/figures", "/costs/import", "/costs/external-marks/\(mark.id)/removal"] {
            #expect(try await trustee.post(path, fields).status == 403, "\(path)")
            #expect(try await head.post(path, fields).status == 404, "\(path)")
        }
        #expect(try await purse.marks() == [mark])
    }

    @Test("add a mark at several schools, change it at one, and remove it")
    func story() async throws {
        let purse = try await Purse.open()
        let lead = try await purse.visitor()
        #expect(try await lead.get("/costs").text.contains("Nothing here yet."))
        #expect(try await lead.get("/costs/external-marks/new").html.contains("name=\"school\""))
        let fields = [
            ("name", " Reading  mark "), ("provider", "Read Well"), ("fee", "£1,000.00"), ("months", "12"),
            ("days", "2.5"),
            ("paid-on", "2026-09-01"), ("ends-on", ""), ("note", ""), ("school", purse.schools[0].id.text),
            ("school", purse.schools[2].id.text),
        ]
        #expect(
            try await lead.post("/costs/external-marks", each: fields.map { (name: $0.0, value: $0.1) }).leadsTo
                == "/costs"
        )
        let again = try await lead.post("/costs/external-marks", each: fields.map { (name: $0.0, value: $0.1) })
        #expect(
            again.status == 422
                && again.text.contains("Hartlow Primary and Kestrel Bank Primary have this mark already")
        )
        let mark = try await purse.marks()[1]
        let path = "/costs/external-marks/\(mark.id)"
        #expect(try await lead.get(path).html.contains("value=\"£1,000\""))
        var changed = fields.prefix(8).map { (name: $0.0, value: $0.1) }
        changed[2].value = "1200"
        #expect(try await lead.post(path, each: changed).leadsTo == "/costs")
        #expect(try await purse.marks().map(\.terms.fee.pence) == [100_000, 120_000])
        #expect(try await lead.post("\(path)/removal").leadsTo == "/costs")
        #expect(try await lead.get(path).status == 404)
        #expect(try await purse.marks().map(\.schoolName) == ["Hartlow Primary"])
    }

    @Test("say beside each field what is wrong, and lose nothing that was typed")
    func wrong() async throws {
        let purse = try await Purse.open()
        let lead = try await purse.visitor()
        let page = try await lead.post(
            "/costs/external-marks",
            [
                "name": "", "provider": "Read <Well>", "fee": "a lot", "months": "0", "days": "2.55", "paid-on": "soon",
                "ends-on": "", "note": "",
            ]
        )
        #expect(page.status == 422 && page.text.contains("Five things to put right"))
        for field in ["name", "fee", "months", "days", "paid-on"] {
            #expect(page.html.contains("href=\"#f-\(field)\""))
        }
        #expect(page.html.contains("value=\"a lot\"") && page.html.contains("value=\"Read &lt;Well&gt;\""))
        let early = try await lead.post(
            "/costs/external-marks",
            [
                "name": "A", "provider": "B", "fee": "1", "months": "12", "paid-on": "2026-09-01",
                "ends-on": "2026-08-31",
                "school": purse.schools[0].id.text,
            ]
        )
        #expect(early.status == 422 && early.text.contains("It ends before the day on which it is paid."))
        let figures = try await lead.post("/costs/figures", ["staff-day": "dear", "mark-days": "x"])
        #expect(figures.status == 422 && figures.html.contains("value=\"dear\""))
        #expect(try await lead.post("/costs/figures", ["staff-day": "250", "mark-days": ""]).leadsTo == "/costs")
        #expect(try await lead.get("/costs/figures").html.contains("value=\"£250\""))
    }

    @Test("narrow the ledger to one provider, and know no other")
    func provider() async throws {
        let purse = try await Purse.open()
        try await purse.add(at: [0, 1])
        try await purse.add(Purse.terms(Purse.arts, pounds: 300), at: [1])
        let lead = try await purse.visitor()
        let page = try await lead.get("/costs?provider=Makers")
        #expect(page.text.contains("One external mark at one school costs £300"))
        #expect(!page.text.contains("Kestrel Bank Primary") && page.text.contains("Arts & Crafts <award>"))
        #expect(try await lead.get("/costs?provider=Nobody").status == 404)
    }

    @Test("ask as many questions for twenty schools as for one")
    func queries() async throws {
        var counts: [Int] = []
        for count in [1, 20] {
            let purse = try await Purse.open(schools: count)
            try await purse.add(at: Array(0..<count))
            let lead = try await purse.visitor()
            let ways = ["/costs", "/costs/saving", "/costs/external-marks/new"]
            for path in ways { counts.append(try await purse.database.counting { _ = try await lead.get(path) }) }
        }
        #expect(Array(counts.prefix(3)) == Array(counts.suffix(3)))
    }
}
