import Database

/// What an import would do: the schools of a register file compared with those of the trust.
package struct SchoolChanges: Sendable {
    package private(set) var new: [Addition] = []
    package private(set) var changed: [Change] = []
    package private(set) var closed: [Closure] = []
    package private(set) var unchanged: [School] = []
    /// Schools of the file that the trust never had and that are closed or not yet open.
    package private(set) var passedOver: [RegisterEntry] = []

    /// A school that the trust does not have yet.
    package struct Addition: Sendable {
        package let school: School
        /// The row of the file.
        package let row: Int
    }

    /// A school about which the register says something else than before.
    package struct Change: Sendable {
        package let before: School
        package let after: School
        package let row: Int
    }

    /// A school that has closed or left the trust.
    package struct Closure: Sendable {
        package let before: School
        package let after: School
        package let reason: Reason

        /// Why a school counts as closed.
        package enum Reason: Equatable, Sendable {
            case closedInRegister
            /// The file puts the school under another trust, or under none (nil).
            case leftTrust(to: String?)
            case absent
        }
    }

    /// Compares a reading with the trust's schools; schools without a URN are left alone.
    ///
    /// A school that the file does not have has closed or left, unless rows were unreadable and it may be one of those.
    package init(trust: ID<Trust>, schools: [School], reading: RegisterReading) {
        var known: [RegisterNumber: School] = [:]
        for school in schools {
            if let number = school.number, number.register == .urn { known[number] = school }
        }
        for entry in reading.entries {
            compare(entry, with: known.removeValue(forKey: entry.number), trust: trust)
        }
        for entry in reading.elsewhere {
            if let school = known.removeValue(forKey: entry.number) { depart(school, entry) }
        }
        for school in known.values.sorted(by: { $0.name < $1.name }) {
            close(school, school.closed(on: nil), because: .absent, unless: reading.hasDroppedRows)
        }
    }

    /// These changes without closing the schools that the file does not have, for a file of only part of a trust.
    package var keepingAbsent: SchoolChanges {
        var kept = self
        kept.closed = closed.filter { $0.reason != .absent }
        kept.unchanged += closed.filter { $0.reason == .absent }.map(\.before)
        return kept
    }

    /// Whether so many schools would close that the wrong trust or a cut file is likelier; a person should look first.
    package var closesMost: Bool {
        let open = changed.count(where: \.before.isOpen) + unchanged.count(where: \.isOpen)
        return closed.count > 3 && closed.count > open
    }

    package var isEmpty: Bool { new.isEmpty && changed.isEmpty && closed.isEmpty }

    private mutating func compare(_ entry: RegisterEntry, with known: School?, trust: ID<Trust>) {
        guard let known else {
            guard entry.standing == .open else { return passedOver.append(entry) }
            let school = School(trust: trust, number: entry.number, facts: entry.facts).told(entry)
            return new.append(Addition(school: school, row: entry.row))
        }
        let after = known.told(entry)
        if known.isOpen, !after.isOpen {
            closed.append(Closure(before: known, after: after, reason: .closedInRegister))
        } else if after == known {
            unchanged.append(known)
        } else {
            changed.append(Change(before: known, after: after, row: entry.row))
        }
    }

    private mutating func depart(_ school: School, _ entry: RegisterEntry) {
        if case .closed(let day) = entry.standing {
            close(school, school.closed(on: day), because: .closedInRegister)
        } else {
            close(school, school.closed(on: nil), because: .leftTrust(to: entry.trustName))
        }
    }

    private mutating func close(
        _ before: School,
        _ after: School,
        because reason: Closure.Reason,
        unless isUnsure: Bool = false
    ) {
        guard before != after, !isUnsure else { return unchanged.append(before) }
        closed.append(Closure(before: before, after: after, reason: reason))
    }
}
