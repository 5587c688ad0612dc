import Database

extension Transaction {
    /// What importing a reading would do to a trust as it is now; nothing is written.
    package func changes(by reading: RegisterReading, to trust: Trust) throws -> SchoolChanges {
        SchoolChanges(trust: trust.id, schools: try schools(of: trust.id), reading: reading)
    }

    /// Imports a reading into a trust and gives what was done; a second time there is nothing to do.
    ///
    /// A trust without a number in the register takes the one by which the file names it.
    ///
    /// - Parameter keepsAbsent: leaves schools open that the file does not have, for a file of part of a trust.
    @discardableResult
    package func importSchools(
        _ reading: RegisterReading,
        to trust: Trust,
        keepsAbsent: Bool = false,
        by author: Author
    ) throws -> SchoolChanges {
        let all = try changes(by: reading, to: trust)
        let changes = keepsAbsent ? all.keepingAbsent : all
        guard !changes.isEmpty else { return changes }
        try run(many: changes.new.lazy.map { self.adding($0.school) })
        try run(many: changes.changed.lazy.map { self.keeping($0.after) })
        try run(many: changes.closed.lazy.map { self.keeping($0.after) })
        try note(changes, by: author)
        if trust.uid == nil, let uid = reading.uid { try adopt(uid, trust) }
        try note(.imported, of: .trust, trust.id, "Imported schools: \(changes.words).", by: author)
        return changes
    }

    private func adopt(_ uid: String, _ trust: Trust) throws {
        var numbered = trust
        numbered.uid = uid
        try keep(numbered)
    }

    private func note(_ changes: SchoolChanges, by author: Author) throws {
        try run(
            many: changes.new.lazy.map {
                self.noting(.added, of: .school, $0.school.id, in: $0.school.id, "Added from the register.", by: author)
            }
        )
        try run(
            many: changes.changed.lazy.map {
                let words = "From the register: \($0.differences.map(\.words).joined(separator: "; "))."
                return self.noting(.changed, of: .school, $0.after.id, in: $0.after.id, words, by: author)
            }
        )
        try run(
            many: changes.closed.lazy.map {
                let words = "Closed: \($0.reason.words)."
                return self.noting(.closed, of: .school, $0.after.id, in: $0.after.id, words, by: author)
            }
        )
    }
}

extension SchoolChanges {
    /// "92 new, 0 changed, 0 closed, 0 unchanged".
    package var words: String {
        "\(new.count) new, \(changed.count) changed, \(closed.count) closed, \(unchanged.count) unchanged"
    }
}

extension SchoolChanges.Change {
    package var differences: [SchoolDifference] { after.differences(from: before) }
}

extension SchoolChanges.Closure.Reason {
    package var words: String {
        switch self {
        case .closedInRegister: "the register says so"
        case .leftTrust(nil): "the register puts it under no trust"
        case .leftTrust(let name?): "the register puts it under \(name)"
        case .absent: "it is not in the register's file any more"
        }
    }
}
