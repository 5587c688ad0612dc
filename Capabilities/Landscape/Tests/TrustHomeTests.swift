import Accounts
import Database
import Evaluations
import Foundation
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations

@testable import Landscape

@Suite("A trust lead’s home")
struct TrustHomeTests {
    @Test("shows the cycle school by school, from A to Z, and what needs a lead", arguments: Engine.available)
    func schools(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        var schools: [School] = []
        for name in ["Dell", "Beck", "Ash", "Cob", "Elm"] { schools.append(try await valley.addSchool(name)) }
        let evaluations = try await valley.openCycle(for: schools)
        let cycle = try await valley.cycles()[0]
        let validator = try await valley.add("Daniel Whitmore", .validator)
        let sent = (0..<4).map { _ in ID<Submission>() }
        for (number, submission) in sent.enumerated() {
            try await valley.run(
                Deeds.submission(submission, of: evaluations[number], in: cycle, isDecided: number == 3)
            )
        }
        try await valley.run(
            Deeds.validation(ID(), of: sent[1], by: validator),
            Deeds.validation(ID(), of: sent[2], by: validator, isShared: true),
            Deeds.validation(ID(), of: sent[3], by: validator, isShared: true),
            """
            INSERT INTO decisions (id, trust_id, submission_id, decision, why, decided_by_name, decided_at)
            VALUES (\(ID<Submission>()), \(valley.trust.id), \(sent[3]), 'award', '', 'Priya Nair', \(Valley.now))
            """,
            Deeds.judgement(evaluations[4], valley.version.wire("inclusion"), notch: 3),
            Deeds.judgement(evaluations[4], valley.version.wire("attendance"), notch: nil, doesNotApply: "Not here.")
        )
        let seen = try await valley.visitor(valley.add("Priya Nair", .trustLead)).get("/")
        #expect(
            seen.text.contains(
                "Two of five schools are validated in Autumn 2026. Two are waiting, and one of them has no"
            )
        )
        let table = try #require(seen.text.components(separatedBy: "Where it is Next ").last)
        #expect(
            table.hasPrefix(
                """
                Ash Validated. Feedback shared Decide by 18 December Beck In validation Review by 11 December \
                Cob Validated. Mark awarded Nothing more Dell Sent, no validator yet Choose a validator \
                Elm Evaluating: one of four judgements Send by 27 November
                """
            )
        )
        #expect(seen.html.contains("href=\"/submissions/\(sent[0])/validator\""))
        #expect(seen.html.contains("href=\"/submissions/\(sent[2])/decision\""))
        #expect(seen.text.contains("Schools send School Standard Autumn 2026. One of five schools not sent yet"))
        #expect(!seen.html.contains("/submissions/\(sent[1])"))
    }

    @Test("leaves a decision on their own school to another lead")
    func ownSchool() async throws {
        let valley = try await Valley.open()
        let (school, evaluation) = try await valley.oneSchool()
        let sent = ID<Submission>()
        try await valley.run(Deeds.submission(sent, of: evaluation, in: valley.cycles()[0]))
        let both = try await valley.visitor(valley.add("Priya Nair", .trustLead, .headteacher, at: school)).get("/")
        #expect(!both.html.contains("/submissions/\(sent)") && both.text.contains("Your school now"))
    }

    @Test("lists the marks whose renewal has come up, those that end first first", arguments: Engine.available)
    func endings(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let (school, evaluation) = try await valley.oneSchool()
        let days = [
            ("AV-SS-2026-0001", 60), ("AV-SS-2026-0002", 30), ("AV-SS-2026-0003", 400), ("AV-SS-2026-0004", -1),
        ]
        for (number, day) in days.enumerated() {
            let sent = ID<Submission>()
            let ends = Valley.today.adding(days: day.1)
            try await valley.run(
                Deeds.submission(sent, of: evaluation, in: valley.cycles()[0], number: number + 1, isDecided: true),
                """
                INSERT INTO marks (id, trust_id, school_id, school_name, version_id, submission_id, number, serial, awarded_on,
                    ends_on, notice_on, decided_by, shown)
                VALUES (\(ID<School>()), \(valley.trust.id), \(school.id), 'Ash Primary', \(valley.version.id), \(sent),
                    \(day.0), \(number + 1), \(ends.adding(days: -900)), \(ends), \(ends.adding(days: -180)), 'Priya Nair', '[]')
                """
            )
        }
        let seen = try await valley.visitor(valley.add("Priya Nair", .trustLead)).get("/")
        let part = try #require(seen.text.components(separatedBy: "Marks running out ").last)
        #expect(
            part.hasPrefix(
                "23 December 2026 School Standard , Ash Primary , Ash Primary 22 January 2027 School Standard"
            )
        )
        #expect(!part.contains("0003") && !part.contains("0004"))
        let trustee = try await valley.visitor(valley.add("Amir Shah", .trustee)).get("/")
        #expect(trustee.text.contains("Three marks are current in the trust. Two come up for renewal."))
    }
}
