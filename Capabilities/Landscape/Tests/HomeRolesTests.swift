import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations

@testable import Landscape

@Suite("Home by role")
struct HomeRolesTests {
    @Test("shows governors priorities, movement and the decisions wanted, and no way into the evaluation")
    func governor() async throws {
        let valley = try await Valley.open()
        let (school, evaluation) = try await valley.oneSchool()
        let governor = try await valley.add("Tom Lowe", .governor, at: school)
        let (inclusion, attendance) = (try valley.version.wire("inclusion"), try valley.version.wire("attendance"))
        let (old, sent) = (ID<Cycle>(), ID<Submission>())
        _ = try await valley.openCycle("Summer 2026", id: old, opensOn: Valley.today.adding(days: -200), for: [school])
        try await valley.run(
            "UPDATE evaluations SET cycle_id = \(valley.cycles()[0]) WHERE id = \(evaluation)",
            Deeds.submission(sent, of: evaluation, in: old, isDecided: true),
            Deeds.sent(sent, inclusion, notch: 9),
            Deeds.sent(sent, attendance, notch: 12),
            Deeds.judgement(evaluation, inclusion, notch: 11),
            Deeds.judgement(evaluation, attendance, notch: 7),
            Deeds.action(
                "Meet the families",
                of: evaluation,
                attendance,
                owner: governor,
                dueOn: Valley.today.adding(days: -1),
                progress: 25
            )
        )
        let seen = try await valley.visitor(governor).get("/")
        #expect(seen.text.contains("One area moved up and one moved down since Summer 2026."))
        #expect(seen.text.contains("Inclusion Up from Expected standard, lower end"))
        #expect(seen.text.contains("Attendance Down from Expected standard, upper end"))
        #expect(seen.text.contains("What will the school do about Inclusion?"))
        #expect(!seen.text.contains("What will the school do about Attendance?"))
        #expect(seen.text.contains("Does “Meet the families” go on as planned? Attendance. One day late, 25% done"))
        #expect(seen.text.contains("Is the evaluation of School Standard ready to be sent?"))
        #expect(!seen.html.contains("href=\"/evaluations/\(evaluation)"))
    }

    @Test("follows the mapping of versions where governors read of movement")
    func mappedMovement() async throws {
        let valley = try await Valley.open()
        let (school, evaluation) = try await valley.oneSchool()
        let governor = try await valley.add("Tom Lowe", .governor, at: school)
        let lead = try await valley.add("Priya Nair", .trustLead)
        let (old, sent) = (try await valley.cycles()[0], ID<Submission>())
        let new = try await valley.database.write { tx in
            let draft = valley.version.draft(of: valley.version.framework, number: "2.0")
            try tx.put(draft, trust: valley.trust.id)
            let to = try draft.wire("attendance").id
            try tx.map(valley.version, to: draft, [valley.version.wire("inclusion").id: to], by: lead)
            return draft
        }
        _ = try await valley.openCycle("Spring 2027", on: new, for: [school])
        try await valley.run(
            "UPDATE evaluations SET version_id = \(new.id) WHERE id = \(evaluation)",
            Deeds.submission(sent, of: evaluation, in: old, isDecided: true),
            Deeds.sent(sent, valley.version.wire("inclusion"), notch: 9),
            Deeds.sent(sent, valley.version.wire("attendance"), notch: 3),
            Deeds.judgement(evaluation, new.wire("attendance"), notch: 11),
            Deeds.judgement(evaluation, new.wire("inclusion"), notch: 12)
        )
        let seen = try await valley.visitor(governor).get("/")
        #expect(seen.text.contains("One area moved up since Autumn 2026."))
        #expect(seen.text.contains("Attendance Up from Expected standard, lower end"))
    }

    @Test("leads a trustee to the landscape and the register")
    func trustee() async throws {
        let valley = try await Valley.open()
        _ = try await valley.oneSchool()
        let seen = try await valley.visitor(valley.add("Amir Shah", .trustee)).get("/")
        #expect(seen.text.contains("No marks are current in the trust."))
        #expect(seen.html.contains("href=\"/landscape\"") && seen.html.contains("href=\"/marks\""))
        #expect(!seen.html.contains("/evaluations/"))
    }

    @Test("tells a new administrator the first steps, and who does the others")
    func start() async throws {
        let valley = try await Valley.open()
        try await valley.run("DELETE FROM areas", "DELETE FROM framework_versions", "DELETE FROM frameworks")
        let seen = try await valley.visitor(valley.add("Ines Okafor", .trustAdministrator)).get("/")
        #expect(seen.text.contains("Five steps are left before the first school can begin."))
        #expect(seen.html.contains("href=\"/imports/new\"") && seen.html.contains("href=\"/people/new\""))
        #expect(!seen.html.contains("href=\"/cycles/new\"") && seen.text.contains("A trust lead does this."))
        let lead = try await valley.visitor(valley.add("Priya Nair", .trustLead)).get("/")
        #expect(lead.html.contains("href=\"/cycles/new\"") && lead.text.contains("2. Invite the people"))
        #expect(lead.text.contains("Four steps are left"))
    }

    @Test(
        "leads a new lead from the first area to the pilot, and is gone when all is done",
        arguments: Engine.available
    )
    func designing(_ engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let priya = try await valley.visitor(valley.add("Priya Nair", .trustLead))
        let id = valley.version.id
        let empty = "[{\"looksLike\":\"\",\"statements\":[]}]"
        try await valley.run(
            "UPDATE framework_versions SET stage = 'draft', published_at = NULL WHERE id = \(id)",
            "UPDATE areas SET levels = \(empty) WHERE version_id = \(id)"
        )
        let first = try await priya.get("/")
        #expect(first.text.contains("3. Choose the first area") && first.text.contains("5. Run a pilot"))
        #expect(first.text.contains("copy a ready framework. Done"))
        #expect(first.html.contains("href=\"/frameworks/\(id)/draft/\(valley.version.wires[0].id)\""))
        #expect(!first.text.contains("a visitor would see. Done"))
        try await valley.run("UPDATE areas SET levels = '[]' WHERE version_id = \(id)")
        #expect(try await priya.get("/").text.contains("a visitor would see. Done"))
        let other = try await Valley.open()
        _ = try await other.oneSchool()
        let lead = try await other.add("Priya Nair", .trustLead)
        _ = try await other.add("Ines Okafor", .trustAdministrator)
        let seen = try await other.visitor(lead).get("/")
        #expect(!seen.text.contains("Getting started"))
    }

    @Test("says plainly when there is nothing")
    func nothing() async throws {
        let valley = try await Valley.open()
        let seen = try await valley.visitor(valley.add("Hana Lindqvist", .validator)).get("/")
        #expect(
            seen.text.contains("Nothing needs you this week.")
                && seen.text.contains("There is nothing here for you yet.")
        )
    }
}
