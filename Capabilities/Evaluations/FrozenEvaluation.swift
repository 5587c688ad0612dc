import Database
import Frameworks
import Schools

/// A whole evaluation as it was sent: what a submission keeps, in words that need no other table.
package struct FrozenEvaluation: Codable, Hashable, Sendable {
    /// Of this layout.
    package static let format = 1

    package let format: Int
    package let school: School
    package let framework: Framework
    package let cycle: Cycle
    package let number: Int
    package let sentBy: String
    package let sentAt: Instant
    /// What difference the work made; empty where nobody asked.
    package let impact: String
    /// Every area of the framework in order, also those that are not for the school; parts after their area.
    package let areas: [FrozenArea]
    package let evidence: [FrozenEvidence]

    /// The school as it was named.
    package struct School: Codable, Hashable, Sendable {
        package let id: ID<Schools.School>
        package let name: String
    }

    /// The version it was judged by.
    package struct Framework: Codable, Hashable, Sendable {
        package let id: ID<Frameworks.Framework>
        package let version: ID<Frameworks.Framework.Version>
        package let title: String
        package let number: String
    }

    /// The cycle it was sent in.
    package struct Cycle: Codable, Hashable, Sendable {
        package let id: ID<Evaluations.Cycle>
        package let title: String
    }
}

/// One area as it was sent.
package struct FrozenArea: Codable, Hashable, Sendable {
    package let id: ID<Area>
    package let parent: ID<Area>?
    package let key: String
    /// "Inclusion", or "Target setting: English" for a part.
    package let title: String
    /// nil when its parts are judged in its place.
    package let scale: Scale?
    package let isForSchool: Bool
    package let notch: Int?
    /// "Expected standard, upper middle".
    package let judgement: String
    /// Why it does not apply; nil when it does.
    package let doesNotApply: String?
    package let why: String
    package let placedBy: String?
    package let placedAt: Instant?
    package let statements: [FrozenStatement]
    package let evidence: [FrozenLink]
    package let factors: [FactorEntry]
    package let actions: [FrozenAction]
}

/// One statement and what the school said of it.
package struct FrozenStatement: Codable, Hashable, Sendable {
    package let id: ID<Statement>
    /// The number of its level, from 1.
    package let level: Int
    package let text: String
    /// green, amber, red or not-applicable; nil when nobody rated it.
    package let rating: String?
}

/// One piece of evidence as it was sent; its file stays in the store under its hash.
package struct FrozenEvidence: Codable, Hashable, Sendable {
    package let id: ID<Evidence>
    package let title: String
    package let claim: String
    package let kind: EvidenceKind
    package let source: EvidenceSource
    package let datedOn: Day?
    package let bearing: EvidenceBearing
    package let url: String?
    package let fileName: String?
    package let fileType: FileType?
    package let fileSize: Int?
    package let fileSHA256: String?

    /// Its file in the store; nil where it has none.
    package var file: KeptFile? {
        guard let fileSHA256, let fileSize, let fileType, let fileName else { return nil }
        return KeptFile(sha256: fileSHA256, size: fileSize, type: fileType, name: fileName)
    }
}

/// What a piece of evidence stood beside in one area.
package struct FrozenLink: Codable, Hashable, Sendable {
    package let evidence: ID<Evidence>
    package let statements: [ID<Statement>]
}

/// One action as it stood.
package struct FrozenAction: Codable, Hashable, Sendable {
    package let id: ID<Action>
    package let title: String
    package let owner: String
    package let startsOn: Day?
    package let dueOn: Day
    package let progress: Int
    /// open or done.
    package let stage: String
    package let success: String
    package let impact: String
    package let lastCheckIn: String?
    /// The words of the factor that it works on.
    package let factor: String?
}
