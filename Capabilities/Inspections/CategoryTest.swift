import Database
import Frameworks
import Web

/// How a trust tells whether an inspection puts a school into a category of concern.
///
/// Each test holds the strict one: special measures and significant improvement count for every trust.
package enum CategoryTest: String, Column, CaseIterable {
    case strict
    case wide
    case oldGrades = "old-grades"

    package var words: String {
        switch self {
        case .strict: "Strict"
        case .wide: "Wide"
        case .oldGrades: "Old grades"
        }
    }

    package var about: String {
        switch self {
        case .strict:
            "Special measures, requires significant improvement or safeguarding not met; before November 2025, anything inadequate."
        case .wide: "Also any area below the expected standard."
        case .oldGrades:
            "Also overall effectiveness or any key judgement at grade 3 or 4 in an inspection before November 2025."
        }
    }

    /// The category that an inspection puts a school into; nil where it puts it into none.
    ///
    /// Source: docs/decisions/0009, after the Education Act 2005, section 44. What other
    /// inspectorates find is never read as a category.
    package func concern(in findings: Findings) -> CategoryConcern? {
        switch findings.standard {
        case .ofsted2025: renewed(findings)
        case .ofsted2019, .ofsted2012, .ofsted2005: old(findings)
        default: nil
        }
    }

    /// Whether an inspection without a concern says that a school is in no category: it judged all that is always judged.
    package func clears(_ findings: Findings) -> Bool {
        switch findings.standard {
        case .ofsted2025:
            return findings.standard.areas.allSatisfy { $0.isOptional || findings.level($0.key) != nil }
        case .ofsted2019, .ofsted2012, .ofsted2005:
            let isJudgedWhole = Self.keyJudgements.allSatisfy { findings.level($0) != nil }
            return findings.level("overall-effectiveness") != nil || isJudgedWhole
        default: return false
        }
    }

    private func renewed(_ findings: Findings) -> CategoryConcern? {
        let urgent = findings.at(level: 1).filter { $0 != "safeguarding" }
        let isUnsafe = findings.level("safeguarding") == 1
        if !urgent.isEmpty || isUnsafe {
            let others = urgent.filter { $0 != "leadership-and-governance" }
            let isSpecial = others.count < urgent.count && (!others.isEmpty || isUnsafe)
            let reason = findings.sentence(urgent, isUnsafe ? ["safeguarding"] : [])
            return CategoryConcern(isSpecial ? .specialMeasures : .significantImprovement, reason: reason)
        }
        let below = findings.at(level: 2).filter { $0 != "safeguarding" }
        guard self == .wide, !below.isEmpty else { return nil }
        return CategoryConcern(.belowExpected, reason: findings.sentence(below))
    }

    private static let keyJudgements = [
        "quality-of-education", "behaviour-and-attitudes", "personal-development", "leadership-and-management",
    ]

    private func old(_ findings: Findings) -> CategoryConcern? {
        let judged = ["overall-effectiveness"] + Self.keyJudgements
        let unsafe = findings.level("safeguarding") == 1 ? ["safeguarding"] : []
        let inadequate = judged.filter { findings.level($0) == 1 }
        if !inadequate.isEmpty || !unsafe.isEmpty {
            return CategoryConcern(.inadequate, reason: findings.sentence(inadequate, unsafe))
        }
        let third = judged.filter { findings.level($0) == 2 }
        guard self == .oldGrades, !third.isEmpty else { return nil }
        return CategoryConcern(.oldGrades, reason: findings.sentence(third))
    }
}

extension Findings {
    /// The keys of the areas at a level, in the order of the standard.
    fileprivate func at(level: Int) -> [String] { standard.areas.map(\.key).filter { self.level($0) == level } }

    /// "Achievement and Inclusion: Urgent improvement; Safeguarding: Not met", each group at one level.
    fileprivate func sentence(_ groups: [String]...) -> String {
        groups.compactMap { keys in
            let lines = self.lines.filter { keys.contains($0.area.key) }
            guard let level = lines.first?.level else { return nil }
            return "\(Words.list(lines.map(\.area.title))): \(level.name)"
        }
        .joined(separator: "; ")
    }
}

/// What a test says of a school, and by which inspection.
package enum CategoryReading: Hashable, Sendable {
    case nothing
    case outside(Inspection)
    case inside(Inspection, CategoryConcern)

    /// Goes back from the newest inspection to the first that decides; a visit without grades decides nothing.
    package init(_ test: CategoryTest, of inspections: [Inspection]) {
        for inspection in inspections.sorted(by: { $0.startedOn > $1.startedOn }) {
            if let concern = test.concern(in: inspection.findings) {
                self = .inside(inspection, concern)
                return
            }
            if test.clears(inspection.findings) {
                self = .outside(inspection)
                return
            }
        }
        self = .nothing
    }

    package var inspection: Inspection? {
        switch self {
        case .nothing: nil
        case .outside(let inspection), .inside(let inspection, _): inspection
        }
    }

    /// A mark of what was read, to tell whether something else is read now.
    var seal: String {
        switch self {
        case .nothing: "nothing"
        case .outside(let inspection): "outside by \(inspection.id)"
        case .inside(let inspection, let concern): "\(concern.kind.rawValue) by \(inspection.id)"
        }
    }
}
