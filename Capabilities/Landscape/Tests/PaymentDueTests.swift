import Accounts
import Costs
import Database
import Rehearsal
import Schools
import Testing

@testable import Landscape

@Suite("An external mark that is paid soon")
struct PaymentDueTests {
    private static let kind = ExternalMark.Kind(name: "Reading award", provider: "Larkfield & Sons")

    private static func terms(_ paidOn: Day, until end: Day? = nil) -> ExternalMark.Terms {
        ExternalMark.Terms(kind, fee: Money(pence: 95_000), paidOn: paidOn, endsOn: end)
    }

    private static func mark(_ terms: ExternalMark.Terms) -> ExternalMark {
        ExternalMark(trust: ID(), school: ID(), schoolName: "Kestrel Bank", terms: terms)
    }

    @Test("is due on its day, once for all schools that pay it then, from six weeks before")
    func together() {
        let day = Day(year: 2026, month: 11, day: 27)
        let marks = [41, 41, 0, 42, -365 + 41, -366].map { Self.mark(Self.terms(day.adding(days: $0))) }
        let dues = marks.dues(on: day)
        #expect(dues.map(\.on) == [day, day.adding(days: 41)])
        #expect(dues[1].what == "Reading award is paid at three schools")
        #expect(dues[1].why == "£2,850 to Larkfield & Sons, unless it is to end")
        #expect(dues[1].path == "/costs?provider=Larkfield%20%26%20Sons" && !dues[0].isLate(on: day))
        #expect([Self.mark(Self.terms(day.adding(days: -365), until: day.adding(days: -1)))].dues(on: day).isEmpty)
    }

    @Test("stands at the home of trust leads and administrators, and of nobody else")
    func home() async throws {
        let valley = try await Valley.open()
        let school = try await valley.addSchool("Kestrel Bank")
        let lead = try await valley.add("Priya Nair", .trustLead)
        try await valley.database.write { tx in
            try tx.add(Self.terms(tx.today.adding(days: 10)), at: [school.id], by: lead)
        }
        for role in Role.allCases {
            let person = try await valley.add("Somebody", role, at: school)
            let seen = try await valley.visitor(person).get("/")
            let isFor = [Role.trustLead, .trustAdministrator].contains(role)
            #expect(seen.text.contains("Reading award is paid at one school") == isFor, "\(role)")
            #expect(seen.text.contains("Reading award") == isFor, "\(role) reads what marks cost")
        }
    }
}
