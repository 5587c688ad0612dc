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

    @Test("refuses a day that is still to come, that is long over, and that is none")
    func day() async throws {
        for day in ["2999-01-01", "1999-12-31", "2026-02-30", "yesterday"] {
            let command = try SampleCommand.parse(["--day", day, "--database", "sqlite::memory:"])
            await #expect { try await command.run() } throws: { "\($0)".contains("“\(day)”") }
        }
    }
}
