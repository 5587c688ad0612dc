import Accounts
import Database
import Evaluations
import Frameworks
import Web

extension Transaction {
    /// Notes that a source was considered.
    ///
    /// - Throws: `FormErrors` by the fields title and source, ``Visit/Refusal``
    package func add(_ source: VisitSource, to visit: Visit, from seat: VisitSeat) throws {
        try check(visit, isWrittenFrom: seat)
        var faults = FormErrors()
        if source.title.trimmed.isEmpty { faults.add("title", "Say what it is.") }
        if let complaint = LongText.complaint(source.title, atMost: LongText.line) { faults.add("title", complaint) }
        if case .link(let address) = source.place, WebAddress.checked(address) == nil {
            faults.add("url", "Give a whole web address, such as https://www.example.org/report.")
        }
        guard faults.isEmpty else { throw faults }
        if case .evidence(let id) = source.place { try check(id, isOf: visit) }
        try insert(source, of: visit)
    }

    package func remove(_ source: ID<VisitSource>, from visit: Visit, from seat: VisitSeat) throws {
        try check(visit, isWrittenFrom: seat)
        try remove(source, of: visit.id)
    }

    /// Asks the school to reach something; it becomes the school's action when the visit is shared.
    ///
    /// - Throws: `FormErrors` by the fields of an action, ``Visit/Refusal``
    package func add(_ target: VisitTarget, to visit: Visit, from seat: VisitSeat) throws {
        try check(visit, isWrittenFrom: seat)
        let faults = target.entry.faults
        guard faults.isEmpty else { throw faults }
        try insert(target, of: visit.id)
    }

    package func remove(_ target: ID<VisitTarget>, from visit: Visit, from seat: VisitSeat) throws {
        try check(visit, isWrittenFrom: seat)
        try remove(target, of: visit.id)
    }

    private func check(_ visit: Visit, isWrittenFrom seat: VisitSeat) throws {
        try visit.checkWritable()
        guard seat == .specialist else { throw Visit.Refusal.notAssigned }
    }

    /// Not found unless the evidence lies in the library of the school that is visited.
    private func check(_ evidence: ID<Evidence>, isOf visit: Visit) throws {
        let row = try row(
            """
            SELECT 1 FROM evidence_areas l JOIN evidence e ON e.id = l.evidence_id
            WHERE e.id = \(evidence) AND e.school_id = \(visit.school) AND NOT e.is_removed
            """
        )
        guard row != nil else { throw Problem.notFound }
    }
}
