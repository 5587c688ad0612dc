import Accounts
import App
import Database
import Evaluations
import Foundation
import Rehearsal
import Schools
import Testing
import Typesetting
import Web

@testable import Reports

@Suite("Reports of every school", .timeLimit(.minutes(8)))
struct BundleTests {
    private func maker(_ stage: Stage, python: String? = nil) -> BundleMaker {
        let typesetter = Typesetter(
            python: python ?? ProcessInfo.processInfo.environment["WAYMARK_PYTHON"] ?? "python3",
            workers: 2,
            logger: Site.quiet
        )
        return BundleMaker(stage.database, stage.house.shelf, typesetter, files: stage.files, log: Site.quiet)
    }

    private func path(_ stage: Stage) -> String { "/cycles/\(stage.evaluation.cycle.id)/reports" }

    private func bundles(_ stage: Stage) async throws -> [ReportBundle] {
        try await stage.database.read { tx in try tx.bundles(of: stage.evaluation.cycle.id) }
    }

    @Test("are asked for, made, downloaded as one file, and gone after a day", arguments: BundledReport.allCases)
    func whole(report: BundledReport) async throws {
        let stage = try await Stage.open()
        try await stage.addSchools(3)
        let lead = try await stage.visitor(stage.company.lead)
        let asked = try await lead.post(path(stage), ["report": report.rawValue])
        #expect(asked.status == 303 && asked.header("Location") == path(stage))
        let before = try await lead.get(path(stage))
        #expect(before.text.contains("Waiting to begin: five schools.") && before.header("Refresh") == "3")
        try await maker(stage).look()
        let after = try await lead.get(path(stage))
        #expect(after.text.contains("Ready: five schools") && after.header("Refresh") == nil)
        let bundle = try #require(try await bundles(stage).first)
        #expect(bundle.left == [] && bundle.done == 5)
        let file = try await lead.get("\(path(stage))/\(bundle.id)/file")
        #expect(file.status == 200 && file.header("Content-Type") == "application/zip")
        #expect(file.header("Content-Disposition")?.contains("Autumn 2026") == true)
        let names = try Self.names(in: file.bytes)
        #expect(names.count == 5 && Set(names).count == 5)
        #expect(names.contains { $0.contains("Kestrel Bank Primary") } && names.allSatisfy { $0.hasSuffix(".pdf") })
        try await stage.database.write { tx in
            let earlier = tx.now.adding(seconds: -ReportBundle.keptFor - 1)
            try tx.run("UPDATE report_bundles SET finished_at = \(earlier)")
        }
        try await maker(stage).look()
        #expect(try await bundles(stage).isEmpty)
        #expect(try await lead.get("\(path(stage))/\(bundle.id)/file").status == 404)
        let folder = URL(filePath: stage.files).appending(component: "bundles")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test("are for trust leads alone")
    func readers() async throws {
        let stage = try await Stage.open()
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        try await maker(stage).look()
        let bundle = try #require(try await bundles(stage).first)
        for role in Role.allCases where role != .trustLead {
            let visitor = try await stage.visitor(role)
            #expect(try await visitor.get(path(stage)).status == 404, "\(role)")
            #expect(try await visitor.post(path(stage), ["report": "evaluation"]).status == 404, "\(role)")
            #expect(try await visitor.get("\(path(stage))/\(bundle.id)/file").status == 404, "\(role)")
            #expect(try await visitor.post("\(path(stage))/\(bundle.id)/cancellation").status == 404, "\(role)")
        }
        let outsider = try await stage.visitor(stage.company.outsider)
        #expect(try await outsider.get(path(stage)).status == 404)
        #expect(try await outsider.get("\(path(stage))/\(bundle.id)/file").status == 404)
        #expect(try await lead.get("\(path(stage))/\(bundle.id)/file").status == 200)
        #expect(try await lead.get("/cycles/\(stage.evaluation.cycle.id)").html.contains("href=\"\(path(stage))\""))
    }

    @Test("are cancelled on request, once, and leave no file")
    func cancelled() async throws {
        let stage = try await Stage.open()
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        let again = try await lead.post(path(stage), ["report": "evaluation"])
        #expect(again.status == 409 && again.text.contains("These reports are being made already."))
        let bundle = try #require(try await bundles(stage).first)
        let cancellation = "\(path(stage))/\(bundle.id)/cancellation"
        #expect(try await lead.post(cancellation).status == 303)
        let late = try await lead.post(cancellation)
        #expect(late.status == 409 && late.text.contains("There is nothing to cancel."))
        try await maker(stage).look()
        #expect(try await lead.get(path(stage)).text.contains("Cancelled 27 November 2026"))
        #expect(try await lead.get("\(path(stage))/\(bundle.id)/file").status == 404)
        #expect(try await lead.post(path(stage), ["report": "evaluation"]).status == 303)
        #expect(try await lead.post(path(stage), ["report": "nonsense"]).status == 409)
    }

    @Test("stop at the next school once they are cancelled", arguments: Engine.available)
    func stopped(engine: Engine) async throws {
        let stage = try await Stage.open(engine)
        let id = try await stage.database.write { [stage] tx in
            let cycle = try tx.cycle(stage.evaluation.cycle.id, of: stage.trust)
            return try tx.ask(for: .evaluation, of: cycle, by: stage.company.lead)
        }
        let work = try #require(try await stage.database.write { tx in try tx.takeBundle() })
        #expect(work.id == id && work.rest.map(\.place) == [1, 2])
        #expect(try await stage.database.write { tx in try tx.takeBundle() } == nil)
        #expect(try await stage.database.write { tx in try tx.finish(1, of: id, as: "a.pdf") })
        #expect(try await bundles(stage).map(\.stage) == [.making])
        try await stage.database.write { [stage] tx in
            try tx.cancel(tx.bundle(id, of: stage.evaluation.cycle.id), by: stage.company.lead)
        }
        #expect(try await !stage.database.write { tx in try tx.finish(2, of: id, as: "b.pdf") })
        #expect(try await !stage.database.write { tx in try tx.finish(id, size: 1) })
    }

    @Test("are taken up where they were left when whoever made them is gone")
    func resumed() async throws {
        let stage = try await Stage.open()
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        let work = try #require(try await stage.database.write { tx in try tx.takeBundle() })
        let files = BundleFiles(folder: stage.files)
        try files.begin(work.id)
        try files.keep(Array("%PDF one".utf8), 1, of: work.id)
        _ = try await stage.database.write { tx in try tx.finish(1, of: work.id, as: "One.pdf") }
        try await stage.database.write { tx in
            try tx.run("UPDATE report_bundles SET taken_until = \(tx.now.adding(seconds: -1))")
        }
        try await maker(stage).look()
        let file = try await lead.get("\(path(stage))/\(work.id)/file")
        #expect(try Self.names(in: file.bytes).contains("One.pdf"))
    }

    @Test("name the schools whose report could not be made")
    func left() async throws {
        let stage = try await Stage.open()
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        try await maker(stage, python: "/nowhere/python3").look()
        let said = try await lead.get(path(stage)).text
        #expect(said.contains("Could not be made: Kestrel Bank Primary and Thistledown Primary."))
    }

    @Test("hold what whoever asked may still read, and nothing once that is over")
    func disabled() async throws {
        let stage = try await Stage.open()
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        try await stage.database.write { [lead = stage.company.lead] tx in
            try tx.run("UPDATE people SET is_disabled = TRUE WHERE id = \(lead.id)")
        }
        try await maker(stage).look()
        #expect(try await bundles(stage).first?.left.count == 2)
    }

    @Test("ask as many questions however many there are")
    func queries() async throws {
        let stage = try await Stage.open()
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        let few = try await stage.database.counting { _ = try await lead.get(path(stage)) }
        try await stage.addSchools(20)
        _ = try await lead.post(path(stage), ["report": "inspection-preparation"])
        #expect(try await stage.database.counting { _ = try await lead.get(path(stage)) } == few)
        #expect(few <= 5)
    }

    #if DEBUG
        /// Code that is not optimised takes many times as long, and other tests run beside it.
        private let schools = 20
        private let limit = Duration.seconds(240)
    #else
        private let schools = 100
        private let limit = Duration.seconds(10)
    #endif

    @Test("are made for all schools of a cycle, a hundred in less than ten seconds")
    func hundred() async throws {
        let stage = try await Stage.open()
        try await stage.addSchools(schools - 2, judged: true)
        let lead = try await stage.visitor(stage.company.lead)
        _ = try await lead.post(path(stage), ["report": "evaluation"])
        let maker = maker(stage)
        let time = try await ContinuousClock().measure { try await maker.look() }
        let bundle = try #require(try await bundles(stage).first)
        #expect(bundle.done == schools && bundle.left == [])
        #expect(time < limit, "took \(time)")
    }

    @Test("are refused for a cycle that no school is in")
    func noSchools() async throws {
        let stage = try await Stage.open()
        await #expect(throws: ReportBundle.Refusal.noSchools) {
            try await stage.database.write { [stage] tx in
                try tx.run("DELETE FROM cycle_schools WHERE cycle_id = \(stage.evaluation.cycle.id)")
                let cycle = try tx.cycle(stage.evaluation.cycle.id, of: stage.trust)
                _ = try tx.ask(for: .evaluation, of: cycle, by: stage.company.lead)
            }
        }
    }

    /// The names in a ZIP file, as another program reads them.
    private static func names(in zip: [UInt8]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(component: "\(UUID()).zip")
        try Data(zip).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script =
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*z.namelist(), sep='\\n')"
        process.arguments = ["python3", "-c", script, file.path]
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
