import ArgumentParser
import Testing

@testable import App

@Suite("waymark sample")
struct SampleCommandTests {
    @Test("refuses a size with fewer schools than its people belong to, and one that is none")
    func size() async throws {
        for size in ["6x3x2", "0x3x3", "14x2x3", "14x3x0", "14x3", "many"] {
            let command = try SampleCommand.parse(["--size", size, "--database", "sqlite::memory:"])
            await #expect { try await command.run() } throws: { "\($0)".contains("“\(size)”") }
        }
    }
}
