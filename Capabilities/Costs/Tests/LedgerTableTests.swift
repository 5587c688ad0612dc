import Accounts
import Database
import Rehearsal
import Testing
import Web

@testable import Costs

@Suite("A pasted ledger")
struct LedgerTableTests {
    private static let header = "School\tMark\tProvider\tFee\tMonths\tStaff days\tPaid on\tEnds on\tNote\n"
    private static let rows =
        header
        + "Kestrel Bank Primary\tReading mark\tRead Well\t£1,000\t\t2.5\t01/09/2026\t\t\"Said \"\"yes\"\", twice\"\n"
        + "\n" + "THISTLEDOWN primary\tReading mark\tRead Well\t\"1,000.00\"\t36\t\t2026-09-01\t2029-08-31\t\n"

    @Test("is read with tabs as with commas, its columns in any order, its rows numbered as they stand")
    func reads() throws {
        let tabs = try LedgerTable(Self.rows)
        #expect(tabs.rows.map(\.number) == [2, 4] && tabs.rows[0][.note] == "Said \"yes\", twice")
        let commas = try LedgerTable("Fee,paid on,PROVIDER,School,Mark,Other\n\"1,000\",2026-09-01,Read Well,A,M,x\n")
        #expect(commas.rows[0][.fee] == "1,000" && commas.rows[0][.school] == "A" && commas.rows[0][.note].isEmpty)
    }

    @Test(
        "is refused where nothing can be read of it",
        arguments: [
            ("", LedgerTable.Refusal.empty), ("School,Mark,Provider,Fee,Paid on\n", .empty),
            ("School,Mark\nA,B\n", .missing([.provider, .fee, .paidOn])),
            ("School,Mark,Provider,Fee,Paid on,school\nA,B,C,1,2026-01-01,D\n", .twice(.school)),
            ("School,Mark,Provider,Fee,Paid on\n\"A,B,C,1,2026-01-01\n", .quote(row: 2)),
            ("School,Mark,Provider,Fee,Paid on\n" + String(repeating: "A,B,C,1,2026-01-01\n", count: 501), .tooLong),
            ("\u{0},\n\n\"", .empty),
        ]
    )
    func refuses(text: String, refusal: LedgerTable.Refusal) {
        #expect(throws: refusal) { try LedgerTable(text) }
        #expect(!refusal.message.isEmpty)
    }

    @Test("never stumbles over what somebody pastes")
    func anything() {
        var dice = Dice(seed: 5)
        let letters = Array("School\tMark,Provider\n\"£1,000\r Fee\t\tPaid on;é\u{0}")
        for _ in 0..<2_000 {
            let text = String(
                (0..<Int.random(in: 0...80, using: &dice)).compactMap { _ in letters.randomElement(using: &dice) }
            )
            do {
                let whole = "School,Mark,Provider,Fee,Paid on\n" + text
                #expect(try LedgerTable(whole).rows.allSatisfy { $0.number > 1 })
            } catch {
                #expect(!error.message.isEmpty)
            }
        }
    }

    @Test("is taken in row by row, and once more changes nothing", arguments: Engine.available)
    func takes(engine: Engine) async throws {
        let purse = try await Purse.open(engine)
        let table = try LedgerTable(Self.rows + "Nowhere\tReading mark\tRead Well\tmuch\t\t\t31/02/2026\t\t\n")
        func take(_ table: LedgerTable) async throws -> [LedgerRowDone.Outcome] {
            try await purse.database.write { tx in try tx.take(table, by: purse.lead).map(\.outcome) }
        }
        let first = try await take(table)
        #expect(first.prefix(2) == [.added, .added])
        guard case .refused(let faults) = first[2] else { throw Missing() }
        #expect(faults.count == 3 && faults[0].hasPrefix("school: No open school of the trust is called “Nowhere”."))
        #expect(faults[1].hasPrefix("fee: ") && faults[2].hasPrefix("paid on: "))
        #expect(try await take(table).prefix(2) == [.same, .same])
        let dearer = try LedgerTable(Self.rows.replacing("£1,000", with: "£1,100"))
        #expect(try await take(dearer) == [.changed, .same])
        let marks = try await purse.marks()
        #expect(marks.map(\.terms.fee.pence) == [110_000, 100_000] && marks.map(\.terms.everyMonths) == [12, 36])
        #expect(
            marks[0].terms.paidOn == Day(year: 2026, month: 9, day: 1) && marks[0].terms.note == "Said \"yes\", twice"
        )
    }

    @Test("is pasted on a page that says of every row what was done, or keeps the text where it cannot be read")
    func page() async throws {
        let purse = try await Purse.open()
        let lead = try await purse.visitor()
        #expect(try await lead.get("/costs/import").text.contains("School, Mark, Provider, Fee, Paid on"))
        let bad = try await lead.post("/costs/import", ["rows": "School\tFee\nA\t<1>"])
        #expect(bad.status == 422 && bad.html.contains("A\t&lt;1&gt;") && bad.text.contains("“provider”"))
        let done = try await lead.post("/costs/import", ["rows": Self.rows + "Nowhere\tM\tP\t1\t\t\t2026-01-01\t\t\n"])
        #expect(done.status == 200 && done.text.contains("Two rows were read. One row could not be read"))
        #expect(done.text.contains("Not taken in.") && done.text.contains("2 Kestrel Bank Primary Reading mark Added"))
        #expect(try await purse.marks().count == 2)
    }
}
