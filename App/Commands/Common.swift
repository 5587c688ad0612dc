import ArgumentParser
import Foundation

/// The options that every command takes.
struct Common: ParsableArguments {
    @Option(help: "Where everything is kept: sqlite:PATH or postgres://… (default: sqlite:data/waymark.sqlite)")
    var database: String?

    @Option(help: "Folder of uploaded files (default: data/files)")
    var files: String?

    /// The settings of the environment, with what the command line says in their place.
    func settings() throws -> Settings {
        var settings = try Settings.read(environment: ProcessInfo.processInfo.environment)
        if let database { settings.database = database }
        if let files { settings.files = files }
        return settings
    }
}
