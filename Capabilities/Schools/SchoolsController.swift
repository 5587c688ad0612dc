import Database
import Web

/// All pages of this part.
package struct SchoolsController: Sendable {
    private let database: Database
    private let desk: RegisterDesk
    private let reader: ReaderOfVisit
    private let ways: SchoolWays

    /// - Parameters:
    ///   - files: the folder of uploaded files.
    ///   - ways: where the page of a school leads on to.
    ///   - reader: says who asks.
    package init(
        _ database: Database,
        files: String,
        ways: @escaping SchoolWays = { _, _, _ in [] },
        reader: @escaping ReaderOfVisit
    ) {
        self.database = database
        self.ways = ways
        self.reader = reader
        desk = RegisterDesk(files: files)
    }

    package func add(to contents: Contents) {
        SchoolController(database, ways: ways, reader: reader).add(to: contents)
        HubController(database, reader: reader).add(to: contents)
        ImportUploadController(database, desk, reader: reader).add(to: contents)
        ImportController(database, desk, reader: reader).add(to: contents)
    }
}
