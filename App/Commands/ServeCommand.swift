import Accounts
import ArgumentParser
import Foundation
import Logging
import Web

/// Serves the site until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the site.")

    @OptionGroup var common: Common

    @Option(help: "Port to listen on (default: 8080)")
    var port: String?

    @Option(help: "Web servers in front, by address or network, such as 127.0.0.1,10.0.0.0/8 (default: none)")
    var trustedProxies: String?

    func run() async throws {
        var settings = try common.settings()
        if let port { settings.port = try Settings.port(port) }
        if let trustedProxies { settings.trustedProxies = try Settings.proxies(trustedProxies) }
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var log = Logger(label: "waymark")
        log.logLevel = settings.logLevel
        let house = try await House(settings, log: log)
        let address = settings.origin.isEmpty ? "http://\(settings.host):\(settings.port)" : settings.origin
        let code = house.setUpCode?.text
        try await house.server().serve(host: settings.host, port: settings.port, beside: house.lookouts) {
            Say.line("Waymark is at \(address)")
            if let code {
                Say.line("There is no trust yet. Open \(address)/set-up and type this code once.")
                Say.line("Set-up code: \(code)")
            }
        }
        await house.close()
    }
}

/// Lines on standard output, written at once so that who reads a file or a pipe sees them too.
enum Say {
    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
