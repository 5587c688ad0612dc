import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// How one text of a visit was kept.
package enum VisitSaved: Hashable, Sendable {
    /// Kept, or nothing to keep; goes on with this revision.
    case kept(revision: Int)
    /// Somebody else changed the same text since it was read; sent again with its revision, one's own stands.
    case conflict(VisitText)
}

extension Transaction {
    /// Keeps one text: the specialist's own, or the school's wish.
    ///
    /// - Parameter seen: the revision that the writer had read, 0 for an empty text.
    /// - Throws: ``Visit/Refusal``
    package func write(
        _ words: String,
        at place: VisitPlace,
        of visit: Visit,
        seen: Int,
        from seat: VisitSeat,
        by person: Person
    ) throws -> VisitSaved {
        try visit.checkWritable()
        guard seat == (place.field == .wish ? .school : .specialist) else { throw Visit.Refusal.notAssigned }
        if let complaint = LongText.complaint(words) { throw Visit.Refusal.tooLong(complaint) }
        let words = words.keepable
        let before = try text(at: place, of: visit.id)
        switch VisitText.change(of: before, to: words, seen: seen) {
        case .same(let revision): return .kept(revision: revision)
        case .conflict(let theirs): return .conflict(theirs)
        case .new(let revision):
            try keep(words, revision: revision, at: place, of: visit.id, by: person)
            try noteWriting(of: visit, after: before, by: person)
            return .kept(revision: revision)
        }
    }

    /// Puts the specialist's bead of one wire on a stop, or takes it away.
    ///
    /// - Throws: ``Visit/Refusal``
    package func read(
        _ area: Area,
        as notch: Int?,
        in visit: Visit,
        of version: Framework.Version,
        at school: Evaluation.Subject,
        from seat: VisitSeat
    ) throws {
        try visit.checkWritable()
        guard seat == .specialist else { throw Visit.Refusal.notAssigned }
        guard let scale = area.scale else { throw Visit.Refusal.notOnScale }
        guard version.applies(area, to: school) else { throw Visit.Refusal.notForThisSchool }
        if let notch, !scale.notches.contains(notch) { throw Visit.Refusal.notOnScale }
        try keep(notch, of: area.id, in: visit.id)
    }

    /// One line of history for what one person writes of a visit without a break of ten minutes.
    private func noteWriting(of visit: Visit, after before: VisitText?, by person: Person) throws {
        let isSitting = before.map { $0.by == person.name && now - $0.at < 600 } ?? false
        guard !isSitting else { return }
        let words = "Wrote about \(visit.title.lowercased())."
        try note(.changed, of: .visit, visit.id, in: visit.school, words, by: person.author)
    }
}
