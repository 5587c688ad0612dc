import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Logging
import Schools
import Spreadsheets
import Typesetting
import Web

/// Makes the reports that were asked for, one bundle after another, whenever it looks.
package struct BundleMaker: Sendable {
    private let database: Database
    private let shelf: FrameworkShelf
    private let typesetter: Typesetter
    private let shelfOfBundles: BundleFiles
    private let log: Logger
    /// How many reports are set at the same time.
    private static let width = 2

    /// - Parameter files: the folder of stored files.
    package init(
        _ database: Database,
        _ shelf: FrameworkShelf,
        _ typesetter: Typesetter,
        files: String,
        log: Logger
    ) {
        (self.database, self.shelf, self.typesetter, self.log) = (database, shelf, typesetter, log)
        shelfOfBundles = BundleFiles(folder: files)
    }

    /// Looks once: removes what is a day old, and makes whatever waits.
    package func look() async throws {
        for old in try await database.write({ tx in try tx.forgetOldBundles() }) { shelfOfBundles.remove(old) }
        while let work = try await database.write({ tx in try tx.takeBundle() }) {
            guard try await make(work) else {
                shelfOfBundles.remove(work.id)
                continue
            }
        }
    }

    /// False once the bundle was cancelled.
    private func make(_ work: BundleWork) async throws -> Bool {
        try shelfOfBundles.begin(work.id)
        let isWanted = try await withThrowingTaskGroup(of: Bool.self) { group in
            var (rest, isWanted) = (work.rest.makeIterator(), true)
            for _ in 0..<Self.width { if let item = rest.next() { group.addTask { try await make(item, of: work) } } }
            while let goesOn = try await group.next() {
                isWanted = isWanted && goesOn
                if isWanted, let item = rest.next() { group.addTask { try await make(item, of: work) } }
            }
            return isWanted
        }
        guard isWanted else { return false }
        let (files, now) = try await database.read { tx in (try tx.files(of: work.id), tx.now) }
        let size = try await shelfOfBundles.zip(work.id, files, made: now)
        return try await database.write { tx in try tx.finish(work.id, size: size) }
    }

    /// Makes the report of one school; false once the bundle was cancelled.
    private func make(_ item: BundleWork.Item, of work: BundleWork) async throws -> Bool {
        var name: String?
        do {
            let (job, file) = try await database.read { tx in try self.job(item, of: work, tx) }
            let pdf = try await typesetter.pdf(job)
            try shelfOfBundles.keep(pdf, item.place, of: work.id)
            name = file
        } catch let failure as Typesetter.Failure {
            log.error("a report of a bundle could not be set", metadata: ["cause": "\(failure)"])
        } catch let problem as Problem {
            // The school has left, or whoever asked may not read it any more.
            log.notice("a report of a bundle was left out", metadata: ["cause": "\(problem)"])
        }
        return try await database.write { [name] tx in try tx.finish(item.place, of: work.id, as: name) }
    }

    /// What is to be set for one school, as whoever asked may read it now, and what the file is called.
    private func job(_ item: BundleWork.Item, of work: BundleWork, _ tx: Transaction) throws -> (
        Typesetter.Job, String
    ) {
        let person = try tx.person(work.askedBy, of: work.trust)
        guard !person.isDisabled else { throw Problem.notFound }
        let letterhead = try tx.letterhead(of: person.trust)
        func school() throws -> ID<School> { try tx.evaluation(item.evaluation, seenBy: person).school.id }
        switch work.report {
        case .evaluation:
            let source = try tx.liveReport(of: item.evaluation, for: person, from: shelf)
            return (try source.document.job(on: letterhead), source.fileName)
        case .inspectionPreparation:
            let preparation = try tx.inspectionPreparation(of: school(), seenBy: person, by: nil, from: shelf)
            let report = preparation.report(ReportParts(InspectionPreparation.parts, [:]))
            return (try report.job(on: letterhead), report.fileName)
        case .schoolOnAPage:
            let sheet = try tx.schoolOnAPage(of: school(), seenBy: person, from: shelf)
            let report = sheet.report(ReportParts(sheet.parts, [:]))
            return (try report.job(on: letterhead), report.fileName)
        case .improvementPlan:
            let plan = try tx.improvementPlan(of: school(), seenBy: person, from: shelf)
            let report = plan.report(ReportParts(ImprovementPlan.parts, [:]))
            return (try report.job(on: letterhead), report.fileName)
        }
    }
}
