import Accounts
import Database
import Schools
import Web

/// Frameworks as files: taken down by whoever may read them, and brought in by trust leads.
struct FrameworkFilesController: Sendable {
    private let database: Database
    private let shell: Shell
    private let ready: ReadyFrameworks
    private let shelf: FrameworkShelf
    private let around: FrameworksAround
    /// The file and the little that comes with it in the form.
    private static let limit = FrameworkLimits.file + 64 * 1024

    init(
        _ database: Database,
        _ shell: Shell,
        _ ready: ReadyFrameworks,
        _ shelf: FrameworkShelf,
        _ around: FrameworksAround
    ) {
        self.database = database
        self.shell = shell
        self.ready = ready
        self.shelf = shelf
        self.around = around
    }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/framework.yaml") { visit in try await take(visit) }
        contents.get("/frameworks/ready/{key}/framework.yaml") { visit in try await takeReady(visit) }
        contents.get("/frameworks/file") { visit in
            try await database.read { tx in shell.page(FileUploadPage.sheet(), for: try tx.designer(visit)) }
        }
        contents.post("/frameworks/file", limit: Self.limit) { visit in try await bring(visit) }
    }

    private func take(_ visit: Visit) async throws -> Answer {
        let version = try await database.read { tx in
            let person = try tx.person(visit)
            return try tx.version(try visit.id("version"), readBy: person, from: shelf, around)
        }
        return .yaml(version)
    }

    private func takeReady(_ visit: Visit) async throws -> Answer {
        let person = try await database.read { tx in try tx.person(visit) }
        guard person.isOfTrust, let framework = ready.framework(try visit.path("key")) else { throw Problem.notFound }
        return .yaml(framework)
    }

    private func bring(_ visit: Visit) async throws -> Answer {
        _ = try await database.read { tx in try tx.designer(visit) }
        guard let file = try await visit.form().file("file"), file.size > 0 else {
            return try await again(visit, FormErrors("file", "Choose the file to bring in."))
        }
        let bytes = try file.bytes()
        switch FrameworkFile.read(bytes) {
        case .success(let source):
            return try await database.write { tx in
                let person = try tx.designer(visit)
                let draft = try tx.keepDraft(source, in: person.trust.id, by: person.author)
                return .seeOther("/frameworks/\(draft.id)/draft")
            }
        case .failure(let fault):
            let text = String(decoding: bytes, as: UTF8.self)
            let count = Words.count(fault.mistakes.count, "mistake", "mistakes")
            return try await again(
                visit,
                FormErrors("file", "\(file.name) has \(count). Put right what is listed below, then choose it again."),
                FileUploadPage.mistakes(fault.mistakes, in: text, named: file.name)
            )
        }
    }

    private func again(_ visit: Visit, _ errors: FormErrors, _ faults: HTML = .empty) async throws -> Answer {
        try await database.read { tx in
            shell.page(FileUploadPage.sheet(errors, faults), for: try tx.designer(visit), status: 422)
        }
    }
}

extension Answer {
    fileprivate static func yaml(_ version: Framework.Version) -> Answer {
        let bytes = Array(FrameworkFile.write(version).utf8)
        return .bytes(bytes, type: "application/yaml", name: FrameworkFile.name(of: version), inline: false)
    }
}
