import Accounts
import Database
import Frameworks
import Schools
import Web

extension Transaction {
    /// Adds a piece to the library of the evaluation's school and links it to areas of the evaluation.
    ///
    /// - Throws: `FormErrors` of ``EvidenceEntry/faults``
    @discardableResult
    package func add(
        _ entry: EvidenceEntry,
        to evaluation: Evaluation,
        _ links: [EvidenceLink],
        by person: Person
    ) throws -> Evidence {
        try person.check(.contribute, at: evaluation.school.id)
        try check(Set(links.map(\.area)), areIn: evaluation)
        try entry.faults.throwIfAny()
        let entry = entry.keepable
        let evidence = Evidence(
            id: ID(),
            school: evaluation.school.id,
            entry: entry,
            addedBy: person.name,
            addedAt: now
        )
        try keep(evidence, of: evaluation.trust, by: person)
        try putLinks(links, of: evidence.id, in: evaluation.id)
        let words = "Added evidence: \(entry.title)."
        try note(.added, of: .evidence, evidence.id, in: evidence.school, words, by: person.author)
        return evidence
    }

    private func keep(_ evidence: Evidence, of trust: ID<Trust>, by person: Person) throws {
        let (entry, file) = (evidence.entry, evidence.file)
        if let file { try keep(file, trust: trust) }
        try run(
            """
            INSERT INTO evidence (id, trust_id, school_id, title, claim, kind, source, dated_on, bearing, url, file_sha256,
                file_name, added_by, added_by_name, added_at, is_removed)
            VALUES (\(evidence.id), \(trust), \(evidence.school), \(entry.title), \(entry.claim), \(entry.kind),
                \(entry.source), \(entry.datedOn), \(entry.bearing), \(entry.url), \(file?.sha256), \(file?.name),
                \(person.id), \(person.name), \(now), \(false))
            """
        )
        try keepSearchText(of: evidence.id)
    }

    /// Changes what is said of a piece of evidence, and its file or link.
    package func change(_ evidence: Evidence, to entry: EvidenceEntry, by person: Person) throws {
        try person.check(.contribute, at: evidence.school)
        try entry.faults.throwIfAny()
        let entry = entry.keepable
        guard evidence.entry != entry else { return }
        let (url, file) = (entry.url, Evidence.file(of: entry))
        if let file { try keep(file, trust: person.trust.id) }
        try run(
            """
            UPDATE evidence SET title = \(entry.title), claim = \(entry.claim), kind = \(entry.kind),
                source = \(entry.source), dated_on = \(entry.datedOn), bearing = \(entry.bearing), url = \(url),
                file_sha256 = \(file?.sha256), file_name = \(file?.name)
            WHERE id = \(evidence.id)
            """
        )
        try keepSearchText(of: evidence.id)
        let words = "Changed evidence: \(entry.title)."
        try note(.changed, of: .evidence, evidence.id, in: evidence.school, words, by: person.author)
    }

    /// Says anew which areas and statements of the evaluation the evidence stands beside; others keep theirs.
    package func link(_ evidence: Evidence, in evaluation: Evaluation, to links: [EvidenceLink], by person: Person)
        throws
    {
        guard evidence.school == evaluation.school.id else { throw Problem.notFound }
        try person.check(.contribute, at: evidence.school)
        try check(Set(links.map(\.area)), areIn: evaluation)
        try run("DELETE FROM evidence_areas WHERE evidence_id = \(evidence.id) AND evaluation_id = \(evaluation.id)")
        try putLinks(links, of: evidence.id, in: evaluation.id)
        let words = "Linked evidence: \(evidence.title)."
        try note(.linked, of: .evidence, evidence.id, in: evidence.school, words, by: person.author)
    }

    /// Takes a piece out of the library; submissions that hold it keep it, and so does the file store.
    package func remove(_ evidence: Evidence, by person: Person) throws {
        try person.check(.contribute, at: evidence.school)
        try run("UPDATE evidence SET is_removed = \(true) WHERE id = \(evidence.id)")
        let words = "Removed evidence: \(evidence.title)."
        try note(.removed, of: .evidence, evidence.id, in: evidence.school, words, by: person.author)
    }

    private func putLinks(_ links: [EvidenceLink], of evidence: ID<Evidence>, in evaluation: ID<Evaluation>) throws {
        try run(
            many: links.flatMap { link in
                ([nil] + link.statements.sorted().map(Optional.some)).map { statement -> Query in
                    """
                    INSERT INTO evidence_areas (evidence_id, evaluation_id, area_id, statement_id)
                    VALUES (\(evidence), \(evaluation), \(link.area), \(statement)) ON CONFLICT DO NOTHING
                    """
                }
            }
        )
    }

    /// Notes that a stored file is the trust's; the bytes are there already.
    package func keep(_ file: KeptFile, trust: ID<Trust>) throws {
        try run(
            """
            INSERT INTO files (trust_id, sha256, size, type, created_at)
            VALUES (\(trust), \(file.sha256), \(file.size), \(file.type), \(now)) ON CONFLICT (trust_id, sha256) DO NOTHING
            """
        )
    }
}

extension Evidence {
    static func file(of entry: EvidenceEntry) -> KeptFile? {
        if case .file(let file) = entry.material { file } else { nil }
    }
}

extension EvidenceEntry {
    /// The address of a link; nil for words and files.
    package var url: String? {
        if case .link(let url) = material { url } else { nil }
    }
}
