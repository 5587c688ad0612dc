import Accounts
import Costs
import Database
import Evaluations
import Exports
import Foundation
import Frameworks
import Improvement
import Inspections
import Landscape
import Logging
import Marks
import Reports
import Schools
import Search
import Support
import Typesetting
import Validations
import Web

/// The whole of Waymark put together: what it keeps, what it needs, and every page by its address.
package struct House: Sendable {
    package let database: Database
    package let files: FileStore
    package let shelf: FrameworkShelf
    package let passwords: Passwords
    package let shell: Shell
    package let typesetter: Typesetter
    package let ready: ReadyFrameworks
    /// Guards the first visit; nil when there is a trust already.
    package let setUpCode: SetUpCode?

    let settings: Settings
    let assets: Assets
    let log: Logger

    /// Every table, in the order in which they are made.
    package static let schemas: [Schema] = [
        .schools, AccountsSchema.schema, FrameworksSchema.schema, InspectionsSchema.schema, EvaluationsSchema.schema,
        ValidationsSchema.schema, MarksSchema.schema, ImprovementSchema.schema, SupportSchema.schema,
        CostsSchema.schema, ReportsSchema.schema,
    ]

    /// Opens what is kept, brings its tables up to date, and gathers the rest.
    package init(_ settings: Settings, database: Database? = nil, log: Logger) async throws {
        self.settings = settings
        self.log = log
        self.database = if let database { database } else { try await Database(settings.database) }
        try await self.database.prepare(Self.schemas)
        files = FileStore(folder: settings.files)
        shelf = FrameworkShelf()
        ready = try ReadyFrameworks()
        passwords = Passwords()
        assets = try Assets([
            AccountsAssets.folder, FrameworksAssets.folder, InspectionsAssets.folder, EvaluationsAssets.folder,
            ValidationsAssets.folder, MarksAssets.folder, ImprovementAssets.folder, SupportAssets.folder,
            CostsAssets.folder, LandscapeAssets.folder, ReportsAssets.folder, SearchAssets.folder,
        ])
        shell = Shell(assets)
        typesetter = Typesetter(python: settings.python, logger: log)
        setUpCode = try await self.database.read { tx in try tx.isSetUp() } ? nil : SetUpCode()
    }

    /// The site, ready to be served or asked.
    package func server() -> Server { Server(contents(), log: log) }

    /// What is looked after beside the site as long as it is served.
    package var lookouts: [Lookout] {
        let maker = BundleMaker(database, shelf, typesetter, files: settings.files, log: log)
        return [
            Lookout("reports of every school", every: .seconds(2)) { try await maker.look() },
            Lookout("exports left behind", every: .seconds(3600)) { [folder = settings.files] in
                ExportController.sweep(folder)
            },
        ]
    }

    /// Ends what runs beside the program.
    package func close() async {
        await typesetter.stop()
        await database.close()
    }

    var webSettings: WebSettings {
        WebSettings(
            origin: settings.origin.isEmpty ? nil : settings.origin,
            uploads: URL(fileURLWithPath: settings.files).appendingPathComponent("incoming").path,
            trustedProxies: settings.trustedProxies
        )
    }
}
