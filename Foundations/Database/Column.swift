/// What can be bound to a query and read from a row.
///
/// An enum of texts or whole numbers needs no code: `enum Stage: String, Column { … }`.
package protocol Column: Sendable {
    static var cellKind: CellKind { get }
    var cell: Cell { get }
    /// The value that the cell holds; throws rather than gives nil because rows are read by the ten thousand.
    init(_ cell: Cell) throws(WrongKind)
}

extension String: Column {
    package static var cellKind: CellKind { .text }
    package var cell: Cell { .text(self) }

    package init(_ cell: Cell) throws(WrongKind) {
        guard case .text(let text) = cell else { throw WrongKind() }
        self = text
    }
}

extension Int: Column {
    package static var cellKind: CellKind { .integer }
    package var cell: Cell { .integer(self) }

    package init(_ cell: Cell) throws(WrongKind) {
        guard case .integer(let number) = cell else { throw WrongKind() }
        self = number
    }
}

extension Double: Column {
    package static var cellKind: CellKind { .real }
    package var cell: Cell { .real(self) }

    package init(_ cell: Cell) throws(WrongKind) {
        switch cell {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text: throw WrongKind()
        }
    }
}

extension Bool: Column {
    package static var cellKind: CellKind { .truth }
    package var cell: Cell { .integer(self ? 1 : 0) }

    package init(_ cell: Cell) throws(WrongKind) {
        switch cell {
        case .integer(0): self = false
        case .integer(1): self = true
        default: throw WrongKind()
        }
    }
}

extension Optional: Column where Wrapped: Column {
    package static var cellKind: CellKind { Wrapped.cellKind }
    package var cell: Cell { self?.cell ?? .null }

    package init(_ cell: Cell) throws(WrongKind) {
        if case .null = cell {
            self = nil
        } else {
            self = try Wrapped(cell)
        }
    }
}

extension Column where Self: RawRepresentable, RawValue: Column {
    package static var cellKind: CellKind { RawValue.cellKind }
    package var cell: Cell { rawValue.cell }

    package init(_ cell: Cell) throws(WrongKind) {
        guard let value = Self(rawValue: try RawValue(cell)) else { throw WrongKind() }
        self = value
    }
}

extension Column where Self: LosslessStringConvertible {
    package static var cellKind: CellKind { .text }
    package var cell: Cell { .text(description) }

    package init(_ cell: Cell) throws(WrongKind) {
        guard case .text(let text) = cell, let value = Self(text) else { throw WrongKind() }
        self = value
    }
}

extension ID: Column {}
extension Day: Column, LosslessStringConvertible {}
extension Instant: Column, LosslessStringConvertible {}
