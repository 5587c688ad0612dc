import Database
import Web

/// All pages of this part.
package struct SchoolsController: Sendable {
    private let database: Database
    private let desk: RegisterDesk
    private let reader: ReaderOfVisit

    /// - Parameters:
    ///   - files: the folder of uploaded files.
    ///   - reader: says who asks.
    package init(_ database: Database, files: String, reader: @escaping ReaderOfVisit) {
        self.database = database
        self.reader = reader
        desk = RegisterDesk(files: files)
    }

    package func add(to contents: Contents) {
        SchoolController(database, reader: reader).add(to: contents)
        HubController(database, reader: reader).add(to: contents)
        ImportUploadController(database, desk, reader: reader).add(to: contents)
        ImportController(database, desk, reader: reader).add(to: contents)
    }
}
