import Foundation
import Testing
import Typesetting

@testable import Marks

@Suite("A certificate", .timeLimit(.minutes(1)))
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
        let words = try await words(of: Self.certificate)
        for said in [
            "Alder Valley Learning Trust Inclusion Excellence", "Awarded to Kestrel Bank Primary School", "Priya Nair",
            "Director of education", "14 July 2026 With no end date", "AV-IE-2026-0147",
            "Check this mark at marks.aldervalley.example",
        ] {
            #expect(words.contains(said), "\(said)")
        }
        #expect(words.count { $0 == "\u{C}" } == 1)
    }

    @Test("says the tier, the last day, and that a mark has ended")
    func saysTheTierAndTheEnd() async throws {
        var certificate = Self.certificate
        certificate.tier = "Gold"
        certificate.until = "31 July 2029"
        certificate.ended = "This mark was withdrawn on 3 May 2027."
        let words = try await words(of: certificate)
        for said in ["Gold", "Current until 31 July 2029", "This mark was withdrawn on 3 May 2027."] {
            #expect(words.contains(said), "\(said)")
        }
    }

    /// What poppler reads, line feeds as spaces; every page ends with a form feed.
    private func words(of certificate: CertificateDocument) async throws -> String {
        let pdf = try await certificate.pdf(by: Self.typesetter)
        let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let output = Pipe()
        let poppler = Process()
        poppler.executableURL = URL(filePath: "/usr/bin/env")
        poppler.arguments = ["pdftotext", "-raw", file.path, "-"]
        poppler.standardOutput = output
        try poppler.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return text.replacing("\n", with: " ")
    }
}
