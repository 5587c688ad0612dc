import Database

/// One school as a row of the register tells it, read and checked.
package struct RegisterEntry: Equatable, Sendable {
    /// The row of the file, as a spreadsheet counts it.
    package let row: Int
    package let number: RegisterNumber
    package let facts: SchoolFacts
    package let phase: Phase?
    package let hasEarlyYears: Bool?
    package let hasPost16: Bool?
    package let standing: Standing
    /// The trust's name as the file has it; nil for a school without one.
    package let trustName: String?

    /// What the register says about a school's life.
    package enum Standing: Hashable, Sendable {
        case open
        case closed(on: Day?)
        case notYetOpen
    }
}
