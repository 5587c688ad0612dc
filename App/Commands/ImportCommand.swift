import ArgumentParser

/// Brings in what others keep.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in what others keep.",
        subcommands: [ImportSchoolsCommand.self, ImportInspectionsCommand.self]
    )
}
