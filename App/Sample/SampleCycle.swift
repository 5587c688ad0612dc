import Accounts
import Database
import Evaluations
import Frameworks
import Marks
import Schools
import Validations
import Web

/// One cycle of the story: opened, worked on, sent, validated, decided.
struct SampleCycle {
    private let teller: SampleTeller
    private let version: Framework.Version
    private let found: SampleTeller.Found
    private let schools: [Int]
    private let opensOn: Day
    private let drift: Int
    private let lasts: Int

    /// How far a cycle is told.
    enum End: Int, Comparable {
        /// Judged by everybody, and nothing sent.
        case judged
        /// Sent by everybody and closed before anybody validated.
        case submitted
        case decided
        /// As a cycle looks in its middle: some have decided, some wait, some still judge.
        case underWay

        static func < (left: End, right: End) -> Bool { left.rawValue < right.rawValue }
    }

    init(
        _ teller: SampleTeller,
        _ version: Framework.Version,
        _ found: SampleTeller.Found,
        _ schools: [Int],
        opens: Int,
        drift: Int,
        lasts: Int = 40
    ) {
        self.teller = teller
        self.version = version
        self.found = found
        self.schools = schools
        opensOn = teller.today.adding(days: opens)
        self.drift = drift
        self.lasts = lasts
    }

    private var database: Database { teller.house.database }

    func tell(to end: End) async throws {
        let lead = try found.person("Priya Nair")
        teller.clock.move(to: opensOn, hour: 9)
        let cycle = try await database.write { tx in
            try tx.open(version, as: try plan(), by: lead)
        }
        let work = SampleWork(
            version: version,
            shelf: teller.house.shelf,
            found: found,
            drift: drift,
            seed: opensOn.day,
            isPast: end == .decided
        )
        teller.clock.move(to: opensOn.adding(days: min(30, lasts - 10)))
        for school in schools {
            // The last area waits for its judgement at the school whose head opens Waymark first.
            let leavesLast = end == .underWay && school == 12
            try await database.write { tx in try work.judge(school, in: cycle, leavesLast: leavesLast, tx) }
        }
        guard end > .judged else { return }
        let sent = end == .underWay ? schools.filter { ![12, 13].contains($0) } : schools
        teller.clock.move(to: opensOn.adding(days: min(38, lasts - 2)))
        for school in sent { try await database.write { tx in try work.submit(school, tx) } }
        if end > .submitted { try await validate(cycle, sent, end, work) }
        guard end != .underWay else { return }
        try await database.write { tx in try tx.close(cycle, by: lead) }
    }

    private func plan() throws -> CyclePlan {
        let submitBy = opensOn.adding(days: lasts)
        return CyclePlan(
            title: Self.term(opensOn),
            purpose: .full,
            dates: try Cycle.Dates(
                opensOn: opensOn,
                submitBy: submitBy,
                validateBy: submitBy.adding(days: 21),
                decideBy: submitBy.adding(days: 35)
            ),
            schools: schools.map { Cycle.Invited(found.schools[$0].id) }
        )
    }

    /// "Autumn 2026": the term that a day lies in.
    static func term(_ day: Day) -> String {
        switch day.month {
        case 1...4: "Spring \(day.year)"
        case 5...8: "Summer \(day.year)"
        default: "Autumn \(day.year)"
        }
    }

    private func validate(_ cycle: Cycle, _ sent: [Int], _ end: End, _ work: SampleWork) async throws {
        let lead = try found.person("Priya Nair")
        let isUnderWay = end == .underWay
        // In the middle of a cycle two wait for a validator, three are in review, and the last shared one waits for a decision.
        let assigned = isUnderWay ? Array(sent.dropLast(2)) : sent
        let shared = isUnderWay ? Array(assigned.dropLast(3)) : sent
        let decided = isUnderWay ? Array(shared.dropLast(1)) : sent
        teller.clock.move(to: opensOn.adding(days: isUnderWay ? 50 : lasts + 2))
        for school in assigned {
            try await database.write { tx in
                try work.assign(school, due: cycle.dates.validateBy, by: lead, tx)
            }
        }
        let talk = opensOn.adding(days: isUnderWay ? 65 : lasts + 14)
        teller.clock.move(to: talk.adding(days: -2))
        for school in assigned {
            let isShared = shared.contains(school)
            let day = isShared ? talk : teller.today.adding(days: 11)
            try await database.write { tx in try work.review(school, on: day, isWhole: isShared, tx) }
        }
        teller.clock.move(to: talk.adding(days: 1))
        for school in shared {
            try await database.write { tx in try work.settle(school, on: talk, tx) }
            try await database.write { tx in try work.share(school, tx) }
            try await database.write { tx in try work.thank(school, tx) }
        }
        teller.clock.move(to: opensOn.adding(days: isUnderWay ? 72 : lasts + 30))
        for school in decided { try await database.write { tx in try work.decide(school, by: lead, tx) } }
    }
}
