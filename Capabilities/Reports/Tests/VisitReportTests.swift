import Evaluations
import Foundation
import Testing
import Typesetting

@testable import Reports

@Suite("The report of a visit", .timeLimit(.minutes(8)))
struct VisitReportTests {
    static let report = VisitReport(
        trust: "Alder Valley Learning Trust",
        school: "Rushey Holt Primary School",
        title: "Visit 3",
        framework: "English and mathematics, version 1.0",
        held: "Held on 8 October 2026 by Helen Marsh",
        signed: "Signed by Farida Aziz on 10 October 2026",
        date: "27 November 2026",
        day: "2026-11-27",
        focus: "Groups of pupils",
        strengths: ["Reading help starts within a week", "One shared record"],
        improvements: ["The same record for mathematics"],
        targets: [
            .init(
                title: "Use the same record",
                area: "Review of progress: Mathematics",
                due: "Mathematics leader, by 29 January 2027",
                success: "No pupil waits more than two weeks."
            )
        ],
        feedback: ["Do not start anything new."],
        peopleMet: ["SENDCo"],
        sources: ["Last report (inspection report)"],
        seen: [
            .init(
                area: "Target setting: English",
                level: ReportLevel(name: "Taking hold", quarter: "lower end", look: .plain),
                texts: ["Practice: Pupils know their next step."]
            ), .init(area: "Target setting: Mathematics", level: nil, texts: []),
        ],
        comments: ["We recognise this. (Farida Aziz, 10 October 2026)"]
    )

    @Test("says everything, has a title, a language and tags, and leaves out what is empty")
    func printed() async throws {
        let pdf = try await Self.report.pdf(by: ReportPDFTests.typesetter)
        let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let words = try run("pdftotext", "-raw", file.path, "-")
        for said in [
            "Rushey Holt Primary School", "Visit 3", "Held on 8 October 2026 by Helen Marsh.", "Signed by Farida Aziz",
            "Reading help starts within a week", "No pupil waits more than two weeks.", "Mathematics leader",
            "Feedback to leaders", "Taking hold", "Practice: Pupils know their next step.", "No bead",
            "We recognise this.",
        ] {
            #expect(words.contains(said), "\(said)")
        }
        let told = try run("pdfinfo", file.path)
        #expect(told.contains("Title: Visit 3, Rushey Holt Primary School") && told.contains("Tagged: yes"))
        #expect(try run("pdfinfo", "-struct-text", file.path).contains("Table"))
    }

    @Test("is named by school and visit")
    func named() {
        #expect(Self.report.fileName == "rushey-holt-primary-school-visit-3.pdf")
    }

    /// What a program of poppler says, with every run of white space as one space.
    private func run(_ program: String...) throws -> String {
        let (output, process) = (Pipe(), Process())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = program
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
