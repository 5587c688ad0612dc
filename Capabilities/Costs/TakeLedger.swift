import Accounts
import Database
import Evaluations
import Schools
import Web

/// What became of one row of a pasted ledger.
struct LedgerRowDone: Sendable, Equatable {
    let row: LedgerTable.Row
    let outcome: Outcome

    /// What was done with it.
    enum Outcome: Sendable, Equatable {
        case added
        case changed
        case same
        /// What is wrong, column by column; the other rows are kept.
        case refused([String])
    }
}

extension LedgerTable.Row {
    /// The row as a form would send it, days also as 31/12/2026, months empty for every year.
    var form: ExternalMarkForm {
        ExternalMarkForm(
            form: [
                "name": self[.mark], "provider": self[.provider], "fee": self[.fee],
                "months": self[.months].isEmpty ? "12" : self[.months], "days": self[.staffDays],
                "paid-on": Self.day(self[.paidOn]), "ends-on": Self.day(self[.endsOn]), "note": self[.note],
            ]
        )
    }

    /// "31/12/2026" as "2026-12-31"; anything else as it is.
    static func day(_ typed: String) -> String {
        let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4
        else { return typed }
        func two(_ part: Substring) -> String { part.count == 1 ? "0\(part)" : String(part) }
        return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
    }

    /// The column that a field of the form comes from.
    static let columns = [
        "name": LedgerTable.Column.mark, "provider": .provider, "fee": .fee, "months": .months, "days": .staffDays,
        "paid-on": .paidOn, "ends-on": .endsOn, "note": .note,
    ]
}

extension Transaction {
    /// Takes pasted rows in: adds what is new, changes what is there, and says of each row what was done.
    ///
    /// The same rows once more change nothing. A row that is wrong leaves the others.
    func take(_ table: LedgerTable, by person: Person) throws -> [LedgerRowDone] {
        let schools = try schools(of: person.trust.id).filter(\.isOpen)
        var known = try externalMarks(of: person.trust.id)
        return try table.rows.map { row in
            let named = schools.filter { $0.isNamed(row[.school]) }
            var faults = named.count == 1 ? [] : ["school: \(Self.schoolFault(row[.school], named.count))"]
            switch row.form.checked() {
            case .failure(let errors):
                faults += errors.all.map { fault in
                    "\(LedgerTable.Row.columns[fault.field]?.rawValue ?? fault.field): \(fault.message)"
                }
                return LedgerRowDone(row: row, outcome: .refused(faults))
            case .success(let terms):
                guard faults.isEmpty else { return LedgerRowDone(row: row, outcome: .refused(faults)) }
                return LedgerRowDone(row: row, outcome: try take(terms, at: named[0], &known, by: person))
            }
        }
    }

    private func take(
        _ terms: ExternalMark.Terms,
        at school: School,
        _ known: inout [ExternalMark],
        by person: Person
    ) throws -> LedgerRowDone.Outcome {
        guard let place = known.firstIndex(where: { $0.isHeld(at: school.id, terms.kind) }) else {
            known += try add(terms, at: [school.id], by: person)
            return .added
        }
        guard known[place].terms != terms else { return .same }
        try change(known[place], to: terms, by: person)
        known[place].terms = terms
        return .changed
    }

    private static func schoolFault(_ typed: String, _ count: Int) -> String {
        count > 1
            ? "“\(typed)” is the name of more than one school. Write its number in the register."
            : "No open school of the trust is called “\(typed)”. Write its name as it stands in Waymark."
    }
}

extension School {
    /// Whether a cell means this school: its name, capital letters set aside, or its number in the register.
    fileprivate func isNamed(_ typed: String) -> Bool {
        !typed.isEmpty && (name.lowercased() == typed.lowercased() || number?.number == typed)
    }
}
