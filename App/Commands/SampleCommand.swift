import Accounts
import ArgumentParser
import Database
import Foundation
import Logging

/// Fills an empty database with the sample trust, told through the verbs that people use.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Fill in the sample trust: fictional schools and people, three finished cycles and one under way."
    )

    @OptionGroup var common: Common

    @Option(help: ArgumentHelp("Schools x frameworks x cycles, such as 100x3x3, for measuring", visibility: .hidden))
    var size: String?

    @Option(help: ArgumentHelp("The day that the story is told up to, such as 2026-01-31", visibility: .hidden))
    var day: String?

    /// Anybody may know it: the trust does not exist.
    static let password = "alder-valley-2026"

    func run() async throws {
        let began = ContinuousClock.now
        try await Waymark.tellSample(common.settings(), try wanted(), upTo: try lastDay())
        Self.say(after: ContinuousClock.now - began)
    }

    private func wanted() throws -> SampleTeller.Size {
        guard let size else { return SampleTeller.Size() }
        let parts = size.split(separator: "x").compactMap { Int($0) }
        let fewest = SampleCast.places.count
        guard parts.count == 3, parts[0] >= fewest, parts[1] == 3, (1...9).contains(parts[2]) else {
            throw ValidationError(
                "The size was “\(size)”. It must be schools (\(fewest) or more) x 3 x cycles, such as 100x3x3."
            )
        }
        return SampleTeller.Size(schools: parts[0], cycles: parts[2])
    }

    private func lastDay() throws -> Day {
        let today = Instant.now.day
        guard let day else { return today }
        guard let chosen = Day(day), chosen <= today, chosen >= Day(year: 2000, month: 1, day: 1) else {
            throw ValidationError("The day was “\(day)”. It must be today or a day since 2000, such as 2026-01-31.")
        }
        return chosen
    }

    private static func say(after time: Duration) {
        Say.line(
            "\(SampleCast.trust) is ready, after \(time.formatted(.units(allowed: [.seconds, .milliseconds], width: .wide)))."
        )
        Say.line("Sign in as one of these. Everybody’s password: \(password)")
        for member in SampleCast.members {
            let roles = member.roles.map(\.words).joined(separator: ", ")
            let school = member.school.map { ", \(SampleCast.places[$0].name)" } ?? ""
            Say.line("  \(member.email)  \(roles)\(school)")
        }
    }
}

extension Waymark {
    /// Fills an empty database with the sample trust.
    package static func tellSample(_ settings: Settings) async throws {
        try await tellSample(settings, SampleTeller.Size(), upTo: Instant.now.day)
    }

    static func tellSample(_ settings: Settings, _ size: SampleTeller.Size, upTo today: Day) async throws {
        let clock = SampleClock(Instant(startOf: today.adding(days: -500)))
        let database = try await Database(settings.database, clock: { clock.now })
        let house = try await House(settings, database: database, log: Logger(label: "waymark"))
        guard house.setUpCode != nil else {
            throw ValidationError("There is a trust in this database already. The sample needs an empty one.")
        }
        let teller = SampleTeller(house: house, clock: clock, today: today, size: size)
        try await teller.tell(password: SampleCommand.password)
        await house.close()
    }
}
