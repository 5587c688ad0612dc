import Database

/// Why a school is in a category of concern: which one, and what the inspection says that puts it there.
package struct CategoryConcern: Hashable, Sendable {
    package let kind: Kind
    package let reason: String

    package init(_ kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }

    /// The kinds of category, gravest first.
    package enum Kind: String, Column, CaseIterable {
        case specialMeasures = "special-measures"
        case significantImprovement = "significant-improvement"
        /// Under a framework before November 2025, when that was a category.
        case inadequate
        case belowExpected = "below-expected"
        case oldGrades = "old-grades"
        /// As a person says, such as by another inspectorate's own category.
        case other

        package var words: String {
            switch self {
            case .specialMeasures: "Special measures"
            case .significantImprovement: "Requires significant improvement"
            case .inadequate: "Inadequate (framework before November 2025)"
            case .belowExpected: "Below the expected standard"
            case .oldGrades: "Grade 3 or 4 (framework before November 2025)"
            case .other: "Another category"
            }
        }
    }
}
