import Database
import Frameworks
import Schools

/// One piece of a school's evidence, entered once and linked to many areas.
package struct Evidence: Hashable, Sendable {
    package let id: ID<Evidence>
    package let school: ID<School>
    package var entry: EvidenceEntry
    package let addedBy: String
    package let addedAt: Instant

    package var title: String { entry.title }
    package var kind: EvidenceKind { entry.kind }
    package var file: KeptFile? {
        if case .file(let file) = entry.material { file } else { nil }
    }
}

/// What a person says of a piece of evidence.
package struct EvidenceEntry: Hashable, Sendable {
    package var title: String
    /// What it shows; may be empty.
    package var claim: String
    package var kind: EvidenceKind
    package var source: EvidenceSource
    package var datedOn: Day?
    package var bearing: EvidenceBearing
    package var material: EvidenceMaterial

    package init(
        title: String,
        claim: String = "",
        kind: EvidenceKind,
        source: EvidenceSource = .internalData,
        datedOn: Day? = nil,
        bearing: EvidenceBearing = .supports,
        material: EvidenceMaterial = .words
    ) {
        self.title = title
        self.claim = claim
        self.kind = kind
        self.source = source
        self.datedOn = datedOn
        self.bearing = bearing
        self.material = material
    }
}

/// What a piece of evidence consists of.
package enum EvidenceMaterial: Hashable, Sendable {
    /// Title and claim say it all.
    case words
    /// An address that begins with http or https.
    case link(String)
    case file(KeptFile)
}

/// Where a piece of evidence comes from.
package enum EvidenceSource: String, Column, Codable, CaseIterable {
    case previousMark = "previous-mark"
    case inspection
    case localAuthority = "local-authority"
    case otherExternal = "other-external"
    case internalData = "internal-data"
    case externalData = "external-data"
    case other

    package var words: String {
        switch self {
        case .previousMark: "Report of a previous mark"
        case .inspection: "Inspection report"
        case .localAuthority: "Local authority report"
        case .otherExternal: "Other external report"
        case .internalData: "Our own data or work"
        case .externalData: "External data"
        case .other: "Other"
        }
    }
}

/// Which way a piece of evidence points.
package enum EvidenceBearing: String, Column, Codable, CaseIterable {
    case supports, mixed, challenges

    package var words: String {
        switch self {
        case .supports: "Supports the judgement"
        case .mixed: "Mixed"
        case .challenges: "Challenges the judgement"
        }
    }
}

/// What one piece of evidence stands beside in one area: the area as a whole, and statements of it.
package struct EvidenceLink: Hashable, Sendable {
    package let area: ID<Area>
    package var statements: Set<ID<Statement>>

    package init(_ area: ID<Area>, statements: Set<ID<Statement>> = []) {
        self.area = area
        self.statements = statements
    }
}

/// A file in the store, and the name under which one school knows it.
package struct KeptFile: Hashable, Sendable {
    /// SHA-256 of the content, 64 hex digits.
    package let sha256: String
    /// In bytes.
    package let size: Int
    package let type: FileType
    package let name: String

    package init(sha256: String, size: Int, type: FileType, name: String) {
        self.sha256 = sha256
        self.size = size
        self.type = type
        self.name = name
    }
}
