import Database
import Evaluations
import Schools
import Web

/// One report for every school of a cycle in one ZIP file: made in the background, kept for a day.
struct ReportBundle: Hashable, Sendable {
    let id: ID<ReportBundle>
    let trust: ID<Trust>
    let cycle: ID<Cycle>
    let cycleTitle: String
    let report: BundledReport
    let askedBy: String
    let askedAt: Instant
    /// How many schools it is for.
    let schools: Int
    /// How many of them are done, also those that could not be set.
    let done: Int
    /// The schools whose report could not be made, A to Z.
    let left: [String]
    let stage: Stage

    /// How far it has come.
    enum Stage: Hashable, Sendable {
        case waiting
        case making
        /// In bytes.
        case ready(size: Int, at: Instant)
        case cancelled(at: Instant)
    }

    /// Seconds that it is kept once it is ready or cancelled: a day.
    static let keptFor = 86_400.0

    var isUnderWay: Bool {
        switch stage {
        case .waiting, .making: true
        case .ready, .cancelled: false
        }
    }

    /// "Evaluation reports, Autumn 2026, 27 November 2026.zip".
    var fileName: String {
        let name = "\(report.words), \(cycleTitle), \(Words.date(WallClock(askedAt).day))"
        return String(name.map { $0 == "/" || $0 == "\\" || $0.isNewline ? "-" : $0 }) + ".zip"
    }
}

/// Which report a bundle holds.
enum BundledReport: String, Column, CaseIterable {
    case evaluation
    case inspectionPreparation = "inspection-preparation"
    case schoolOnAPage = "school-on-a-page"
    case improvementPlan = "improvement-plan"

    var words: String {
        switch self {
        case .evaluation: "Evaluation reports"
        case .inspectionPreparation: "Inspection preparation"
        case .schoolOnAPage: "Schools on a page"
        case .improvementPlan: "Improvement plans"
        }
    }

    var help: String {
        switch self {
        case .evaluation: "Each school’s evaluation in this cycle’s framework, as it is now"
        case .inspectionPreparation: "What each school knows, by the areas of inspection, from all its frameworks"
        case .schoolOnAPage: "Each school on one sheet, across all its frameworks"
        case .improvementPlan: "What each school plans and has done, in all its frameworks"
        }
    }
}

extension ReportBundle {
    /// Why a bundle is not begun, or not cancelled.
    enum Refusal: Error, CaseIterable {
        case noSchools
        case underWay
        case finished

        var problem: Problem {
            switch self {
            case .noSchools:
                .refused(what: "No school is in this cycle.", then: "Add a school to the cycle first.")
            case .underWay:
                .refused(
                    what: "These reports are being made already.",
                    then: "Wait until they are ready, or cancel them first."
                )
            case .finished:
                .refused(what: "There is nothing to cancel.", then: "The reports are ready, or were cancelled already.")
            }
        }
    }
}
