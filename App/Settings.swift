import ArgumentParser
import Configuration
import Logging
import Web

/// Everything an operator may set, read once at the start: the command line first, else the environment, else the default.
package struct Settings: Sendable, Equatable {
    /// Where everything is kept: `sqlite:PATH` or `postgres://…`.
    package var database = "sqlite:data/waymark.sqlite"
    /// Folder of uploaded files.
    package var files = "data/files"
    /// Port to listen on, 1 to 65535.
    package var port = 8080
    /// Address to listen on; 0.0.0.0 for every one.
    package var host = "127.0.0.1"
    /// Scheme and host as browsers see them, such as https://marks.example.org; empty takes what the browser asked for.
    package var origin = ""
    /// Web servers in front whose X-Forwarded-For is taken for where a request came from.
    package var trustedProxies = TrustedProxies.none
    /// The Python that has Typst, for PDFs.
    package var python = "python3"
    /// How much is logged: trace, debug, info, notice, warning, error or critical.
    package var logLevel = Logger.Level.notice

    package init() {}

    /// One setting as operators meet it.
    package struct Entry: Sendable {
        package let name: String
        package let environment: String
        package let meaning: String
    }

    /// Every setting by its name in the environment.
    package static let entries = [
        Entry(name: "database", environment: "WAYMARK_DATABASE", meaning: "where everything is kept"),
        Entry(name: "files", environment: "WAYMARK_FILES", meaning: "folder of uploaded files"),
        Entry(name: "port", environment: "WAYMARK_PORT", meaning: "port to listen on"),
        Entry(name: "host", environment: "WAYMARK_HOST", meaning: "address to listen on"),
        Entry(name: "origin", environment: "WAYMARK_ORIGIN", meaning: "scheme and host as browsers see them"),
        Entry(name: "trusted.proxies", environment: "WAYMARK_TRUSTED_PROXIES", meaning: "web servers in front"),
        Entry(name: "python", environment: "WAYMARK_PYTHON", meaning: "the Python that has Typst"),
        Entry(name: "log.level", environment: "WAYMARK_LOG_LEVEL", meaning: "how much is logged"),
    ]

    /// Reads the environment; a bad setting says which, what it was, and what was wanted.
    package static func read(environment: [String: String]) throws -> Settings {
        let reader = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment))
        let waymark = reader.scoped(to: "waymark")
        var settings = Settings()
        settings.database = waymark.string(forKey: "database", default: settings.database)
        settings.files = waymark.string(forKey: "files", default: settings.files)
        settings.host = waymark.string(forKey: "host", default: settings.host)
        settings.python = waymark.string(forKey: "python", default: settings.python)
        settings.origin = try origin(waymark.string(forKey: "origin", default: ""))
        settings.port = try port(waymark.string(forKey: "port", default: String(settings.port)))
        settings.trustedProxies = try proxies(waymark.string(forKey: "trusted.proxies", default: ""))
        settings.logLevel = try level(waymark.string(forKey: "log.level", default: settings.logLevel.rawValue))
        return settings
    }

    package static func port(_ text: String) throws -> Int {
        guard let port = Int(text), (1...65_535).contains(port) else {
            throw ValidationError("The port was “\(text)”. It must be a whole number from 1 to 65535.")
        }
        return port
    }

    package static func proxies(_ text: String) throws -> TrustedProxies {
        guard let proxies = TrustedProxies(text) else {
            throw ValidationError(
                "The trusted proxies were “\(text)”. They must be addresses or networks, such as 127.0.0.1,10.0.0.0/8."
            )
        }
        return proxies
    }

    private static func level(_ text: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: text) else {
            let wanted = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("WAYMARK_LOG_LEVEL was “\(text)”. It must be one of \(wanted).")
        }
        return level
    }

    private static func origin(_ text: String) throws -> String {
        let rest = ["https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
        guard text.isEmpty || (rest.map { !$0.isEmpty && !$0.contains("/") } ?? false) else {
            throw ValidationError(
                "WAYMARK_ORIGIN was “\(text)”. It must be a scheme and a host, such as https://marks.example.org."
            )
        }
        return text
    }
}
