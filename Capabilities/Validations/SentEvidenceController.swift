import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Web

/// The files that were sent with a submission, for whoever may read its validation.
package struct SentEvidenceController: Sendable {
    private let database: Database
    private let files: FileStore

    package init(_ database: Database, _ files: FileStore) {
        self.database = database
        self.files = files
    }

    package func add(to contents: Contents) {
        contents.get("/validations/{validation}/evidence/{evidence}/file") { visit in try await send(visit) }
    }

    private func send(_ visit: Visit) async throws -> Answer {
        let (id, evidence): (ID<Validation>, ID<Evidence>) = (try visit.id("validation"), try visit.id("evidence"))
        let (person, file) = try await database.read { tx in
            let person = try tx.person(visit)
            let (validation, seat) = try tx.validation(id, seenBy: person)
            guard seat != .governor, seat == .school || validation.isReadable(from: seat) else {
                throw Problem.notFound
            }
            return (
                person, try tx.frozenCopy(of: validation.submission).value.evidence.first { $0.id == evidence }?.file
            )
        }
        guard let file else { throw Problem.notFound }
        let url = files.url(of: file, trust: person.trust.id)
        return .attachment(url, type: file.type.mediaType, name: file.name)
    }
}
