import Accounts
import Typesetting
import Web

/// Offers numbered reports: each as a page under its address, and as a PDF under the same with `.pdf`.
struct NumberedReports: Sendable {
    let shell: Shell
    let typesetter: Typesetter

    /// - Parameters:
    ///   - read: who asks and what there is to read; nil where there is nothing to report on yet.
    ///   - otherwise: where the page leads then.
    func add(
        _ address: String,
        to contents: Contents,
        otherwise: String = "/",
        _ read: @escaping @Sendable (Visit) async throws -> (Person, NumberedReportPage)?
    ) {
        contents.get(address) { visit in
            guard let (person, page) = try await read(visit) else { return .seeOther(otherwise) }
            return shell.page(page.sheet, for: person)
        }
        contents.get("\(address).pdf") { visit in
            guard let report = try await read(visit)?.1.report else { throw Problem.notFound }
            return try await report.answer(named: report.fileName, by: typesetter, visit)
        }
    }
}
