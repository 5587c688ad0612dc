import Foundation
import Rehearsal
import Testing
import Typesetting

@testable import Marks

@Suite("A certificate", .timeLimit(.minutes(8)))
struct CertificatePDFTests {
    static let typesetter = Typesetter(python: ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3")

    static let certificate = CertificateDocument(
        trust: "Alder Valley Learning Trust",
        mark: "Inclusion Excellence",
        school: "Kestrel Bank Primary School",
        citation: "where every pupil's needs are known.",
        badge: """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#6A2C70"/></svg>
            """,
        badgeAlternative: "Badge: Inclusion Excellence",
        signatories: [.init(name: "Priya Nair", role: "Director of education")],
        awarded: "14 July 2026",
        day: "2026-07-14",
        number: "AV-IE-2026-0147",
        checkAt: "marks.aldervalley.example"
    )

    @Test("says who holds which mark since when, and where to check it, on one page")
    func saysWhoHoldsWhat() async throws {
        let pages = try Paper(await Self.certificate.pdf(by: Self.typesetter)).pages()
        let words = try #require(pages.first)
        #expect(pages.count == 1)
        for said in [
            "Alder Valley Learning Trust Inclusion Excellence", "Awarded to Kestrel Bank Primary School", "Priya Nair",
            "Director of education", "14 July 2026 With no end date", "AV-IE-2026-0147",
            "Check this mark at marks.aldervalley.example",
        ] {
            #expect(words.contains(said), "\(said)")
        }
    }

    @Test("says the tier, the last day, and that a mark has ended")
    func saysTheTierAndTheEnd() async throws {
        var certificate = Self.certificate
        certificate.tier = "Gold"
        certificate.until = "31 July 2029"
        certificate.ended = "This mark was withdrawn on 3 May 2027."
        let words = try Paper(await certificate.pdf(by: Self.typesetter)).words()
        for said in ["Gold", "Current until 31 July 2029", "This mark was withdrawn on 3 May 2027."] {
            #expect(words.contains(said), "\(said)")
        }
    }

    @Test(
        "says the badge in words, has title, language and tags, and no checker complains",
        .enabled(if: Paper.canBeChecked, "WAYMARK_PYTHON names no Python that has the checkers of PDFs")
    )
    func access() async throws {
        let ceremony = try await Ceremony.open(school: "Kestrel <Bank> & Sons’ School, مدرسة")
        let mark = try await ceremony.award()
        let real = try await ceremony.visitor().get("/marks/\(mark.number)/certificate.pdf")
        let told = try Paper(real.bytes).told()
        #expect(told.complaints == [])
        #expect(told.title == "Certificate: Inclusion Excellence, Kestrel <Bank> & Sons’ School, مدرسة")
        #expect(told.language == "en-GB" && told.part == "1" && told.isTagged && told.showsTitle)
        #expect(told.tags["H1"] == 1 && told.tags["Figure"] == 1)
        #expect(told.alternatives.count == 1 && told.alternatives.first?.contains("Inclusion Excellence") == true)
        var ended = Self.certificate
        (ended.tier, ended.until, ended.ended) = ("Gold", "31 July 2029", "This mark was withdrawn on 3 May 2027.")
        #expect(try Paper(await ended.pdf(by: Self.typesetter)).told().complaints == [])
    }
}
