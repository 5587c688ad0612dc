import Foundation
import Testing

@testable import Typesetting

@Suite("The typesetter", .timeLimit(.minutes(8)))
struct TypesetterTests {
    let typesetter = Typesetter(python: Sample.python)

    @Test("turns a template and its data into a tagged PDF")
    func setsADocument() async throws {
        let pdf = try await typesetter.pdf(Sample.job("Seven of eight areas judged."))
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        #expect(Sample.has("/StructTreeRoot", in: pdf))
        #expect(Sample.has("<pdfuaid:part>1</pdfuaid:part>", in: pdf))
    }

    @Test("names the mistake in a template, its file and its line")
    func namesTheMistake() async throws {
        let job = try Sample.job("text", template: Sample.opening + "\n#no-such-thing()\n")
        let failure = await #expect(throws: Typesetter.Failure.self) { try await typesetter.pdf(job) }
        #expect(failure?.description.hasPrefix("main.typ:4:1: unknown variable: no-such-thing") == true)
    }

    @Test("refuses a document that a screen reader could not follow")
    func refusesAnInaccessibleDocument() async throws {
        let job = try Sample.job("text", template: Sample.opening + "\n= Report\n=== A level left out\n")
        let failure = await #expect(throws: Typesetter.Failure.self) { try await typesetter.pdf(job) }
        #expect(failure?.description.contains("skipped from heading level 1 to 3") == true)
    }

    @Test("goes on with the next document after a mistake, in the same process")
    func goesOnAfterAMistake() async throws {
        _ = try await typesetter.pdf(Sample.job("one"))
        let before = await typesetter.processes()
        let wrong = try Sample.job("two", template: "#panic()")
        await #expect(throws: Typesetter.Failure.self) { try await typesetter.pdf(wrong) }
        _ = try await typesetter.pdf(Sample.job("three"))
        #expect(await typesetter.processes() == before)
    }

    @Test("starts a new worker when the old one was killed")
    func startsAgain() async throws {
        _ = try await typesetter.pdf(Sample.job("one"))
        let killed = try #require(await typesetter.processes().first)
        kill(killed, SIGKILL)
        let pdf = try await typesetter.pdf(Sample.job("two"))
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        #expect(await typesetter.processes().first != killed)
    }

    @Test("ends a worker that takes too long, and is ready for the next document")
    func endsWhatTakesTooLong() async throws {
        let hasty = Typesetter(python: Sample.python, patience: .seconds(10))
        _ = try await hasty.pdf(Sample.job("one"))
        let slow = try #require(await hasty.processes().first)
        let job = try Sample.job("two", template: Sample.endless)
        await #expect(throws: Typesetter.Failure.tookTooLong(.seconds(10))) { try await hasty.pdf(job) }
        _ = try await hasty.pdf(Sample.job("three"))
        #expect(await hasty.processes().first != slow)
    }

    @Test("gives each of many askers their own document", arguments: [1, 2])
    func keepsDocumentsApart(workers: Int) async throws {
        let typesetter = Typesetter(python: Sample.python, workers: workers)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...12 {
                group.addTask {
                    let pdf = try await typesetter.pdf(Sample.job("text", title: "Document \(number) of twelve"))
                    #expect(Sample.has("Document \(number) of twelve", in: pdf))
                }
            }
            try await group.waitForAll()
        }
        #expect(await typesetter.processes().count == workers)
    }

    @Test("says in words that Python is not there")
    func saysThatPythonIsNotThere() async throws {
        let nowhere = Typesetter(python: "/nowhere/python3")
        let failure = await #expect(throws: Typesetter.Failure.self) { try await nowhere.pdf(Sample.job("text")) }
        #expect(failure?.description.contains("/nowhere/python3 did not start") == true)
    }

    @Test("hands the same data over as the same bytes, so that the worker knows it again")
    func sameBytes() throws {
        let lines = try (0..<8).map { _ in try Sample.job("Seven of eight areas judged.").line }
        #expect(Set(lines).count == 1)
    }

    @Test("puts the letterhead's logo and colour on paper, and says the logo's words")
    func letterhead() async throws {
        let template = """
            #import "look.typ": *
            #set document(title: "Report")
            #show: plain-text
            #show heading: set text(fill: heading-ink)
            #letter-head([= Report])
            """
        func pdf(_ letterhead: Letterhead) async throws -> [UInt8] {
            let files = try Template("main.typ", files: ["main.typ": template])
            return try await typesetter.pdf(Typesetter.Job(files, data: ["none": ""], on: letterhead))
        }
        let plain = try await pdf(.plain)
        let own = try await pdf(Letterhead(colour: "#6A2C70", logo: try Sample.dot("Alder <Valley> & Trust")))
        #expect(!Sample.has("/Subtype/Image", in: plain) && Sample.has("/Subtype/Image", in: own))
        #expect(Sample.has("Alder <Valley> & Trust", in: own))
        #expect(try Sample.pages(of: own).count == 1)
    }

    @Test("refuses a logo that cannot be read to its end")
    func brokenLogo() async throws {
        let whole = try Sample.dot("Dot")
        let broken = Letterhead.Picture(whole.bytes.prefix(50), format: "png", width: 2, height: 2, alternative: "Dot")
        let files = try Template("main.typ", files: ["main.typ": Sample.opening + "\n= Report\n#logo()\n"])
        let data = ["text": "", "title": "Report"]
        let job = try Typesetter.Job(files, data: data, on: Letterhead(logo: broken))
        await #expect(throws: Typesetter.Failure.self) { try await typesetter.pdf(job) }
    }

    @Test("leaves no process behind when it stops")
    func stops() async throws {
        _ = try await typesetter.pdf(Sample.job("one"))
        let process = try #require(await typesetter.processes().first)
        await typesetter.stop()
        for _ in 0..<100 where kill(process, 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(kill(process, 0) != 0)
        #expect(await typesetter.processes().isEmpty)
    }
}
