import ArgumentParser

/// The program: one executable, a few commands.
package struct Waymark: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract: "Quality marks that a trust designs itself: judged on an abacus, validated, awarded, verifiable.",
        subcommands: [
            ServeCommand.self, SetUpCommand.self, SampleCommand.self, ImportCommand.self, FrameworkCommand.self,
            ExportCommand.self,
        ]
    )

    package init() {}
}
