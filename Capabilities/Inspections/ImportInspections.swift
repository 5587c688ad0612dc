import Database
import Schools

extension Transaction {
    /// What importing a reading would do to a trust as it is now; nothing is written.
    package func changes(
        by reading: InspectionReading,
        to trust: ID<Trust>,
        from file: String
    ) throws -> InspectionChanges {
        InspectionChanges(
            schools: try schools(of: trust),
            inspections: try inspections(of: trust),
            reading: reading,
            file: file
        )
    }

    /// Imports a reading into a trust and gives what was done; a second time there is nothing to do.
    ///
    /// - Parameter file: the file's name, kept with each inspection as its source.
    @discardableResult
    package func importInspections(
        _ reading: InspectionReading,
        to trust: Trust,
        from file: String,
        by author: Author
    ) throws -> InspectionChanges {
        if reading.isNational { try keep(reading.spreads(in: file), in: trust.id) }
        let changes = try changes(by: reading, to: trust.id, from: file)
        guard !changes.isEmpty else { return changes }
        let rows = changes.new + changes.changed
        try run(many: rows.lazy.flatMap(\.added).flatMap { self.adding($0, in: trust.id, by: author) })
        try run(many: rows.lazy.flatMap(\.corrected).flatMap { self.keeping($0.after, by: author) })
        try run(many: rows.lazy.flatMap { row in self.noting(row, by: author) })
        let words = "Imported inspections: \(changes.words), \(reading.notOurs) not ours."
        try note(.imported, of: .trust, trust.id, words, by: author)
        return changes
    }

    private func noting(_ row: InspectionChanges.Row, by author: Author) -> [Query] {
        let added = row.added.map { inspection in
            noting(.added, of: .inspection, inspection.id, in: row.school.id, inspection.addedWords, by: author)
        }
        let corrected = row.corrected.map { correction in
            let words = "Ofsted’s file corrected the inspection of \(correction.after.dayWords): \(correction.words)."
            return noting(.changed, of: .inspection, correction.after.id, in: row.school.id, words, by: author)
        }
        return added + corrected
    }
}

extension InspectionChanges {
    /// "92 new, 0 changed, 0 unchanged".
    package var words: String { "\(new.count) new, \(changed.count) changed, \(unchanged.count) unchanged" }
}
