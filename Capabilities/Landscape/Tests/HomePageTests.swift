import Accounts
import Database
import Evaluations
import Frameworks
import Rehearsal
import Schools
import Testing
import Validations

@testable import Landscape

@Suite("Home")
struct HomePageTests {
    @Test("shows a head what is due, the school now and the head’s own actions", arguments: Engine.available)
    func head(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let (school, evaluation) = try await valley.oneSchool()
        let head = try await valley.add("Ruth Adeyemi", .headteacher, at: school)
        let other = try await valley.add("Samira Khan", .contributor, at: school)
        let inclusion = try valley.version.wire("inclusion")
        try await valley.run(
            Deeds.judgement(evaluation, inclusion, notch: 11),
            Deeds.judgement(evaluation, valley.version.wire("safeguarding"), notch: 2),
            Deeds.judgement(evaluation, valley.version.wire("attendance"), notch: nil, doesNotApply: "Not here."),
            Deeds.action(
                "Meet the families",
                of: evaluation,
                inclusion,
                owner: head,
                dueOn: Valley.today.adding(days: -17),
                progress: 25
            ),
            Deeds.action("Read together", of: evaluation, inclusion, owner: other, dueOn: Valley.today, progress: 5)
        )
        let seen = try await valley.visitor(head).get("/")
        #expect(seen.text.contains("Good afternoon, Ruth"))
        #expect(seen.text.contains("Two things need you this week."))
        #expect(
            seen.text.contains(
                "Fri 27 November Judge two more areas School Standard. Two of four judgements made. Autumn 2026"
            )
        )
        #expect(seen.html.contains("href=\"/evaluations/\(evaluation)/submission\""))
        #expect(
            seen.html.contains(
                "Safeguarding: Met; Inclusion: Expected standard, upper middle; Target setting: English: not judged"
            )
        )
        #expect(seen.html.contains("class=\"homeab only-wide\"") && seen.html.contains("class=\"homeab only-small\""))
        #expect(
            seen.html.contains("href=\"/evaluations/\(evaluation)/areas/\(inclusion.id)#area\">Meet the families</a>")
        )
        #expect(seen.text.contains("25% 17 days late") && !seen.text.contains("Read together"))
    }

    @Test("names the last area that is left, and then asks to send")
    func lastArea() async throws {
        let valley = try await Valley.open()
        let (school, evaluation) = try await valley.oneSchool()
        let head = try await valley.add("Ruth Adeyemi", .headteacher, at: school)
        for wire in valley.version.wires where !["post-16", "mathematics"].contains(wire.key) {
            try await valley.run(Deeds.judgement(evaluation, wire, notch: 2))
        }
        let visitor = try await valley.visitor(head)
        #expect(try await visitor.get("/").text.contains("Place the bead for Target setting: Mathematics"))
        try await valley.run(Deeds.judgement(evaluation, valley.version.wire("mathematics"), notch: 2))
        let ready = try await visitor.get("/").text
        #expect(ready.contains("One thing needs you this week.") && ready.contains("All five judgements made"))
        #expect(ready.contains("Check and send") && !ready.contains("Place the bead"))
        let contributor = try await valley.visitor(valley.add("Samira Khan", .contributor, at: school))
        #expect(try await contributor.get("/").text.contains("Nothing needs you this week."))
    }

    @Test("asks the school to answer, and tells both sides of the conversation", arguments: Engine.available)
    func conversation(engine: Engine) async throws {
        let valley = try await Valley.open(engine)
        let (school, evaluation) = try await valley.oneSchool()
        let head = try await valley.add("Ruth Adeyemi", .headteacher, at: school)
        let validator = try await valley.add("Daniel Whitmore", .validator)
        let (sent, validation) = (ID<Submission>(), ID<Validation>())
        let inclusion = try valley.version.wire("inclusion")
        try await valley.run(
            Deeds.submission(sent, of: evaluation, in: valley.cycles()[0]),
            Deeds.sent(sent, inclusion, notch: 11),
            Deeds.sent(sent, valley.version.wire("attendance"), notch: 7),
            Deeds.validation(
                validation,
                of: sent,
                by: validator,
                dueOn: Valley.today.adding(days: 7),
                talkOn: Day(year: 2026, month: 12, day: 3),
                talkAt: "15:45"
            ),
            Deeds.question(validation, inclusion),
            Deeds.agreed(validation, valley.version.wire("attendance"), notch: 7)
        )
        let school1 = try await valley.visitor(head).get("/").text
        #expect(school1.contains("Answer one question from your validator Daniel Whitmore asks about School Standard"))
        #expect(school1.contains("Thursday 3 December, 3:45 pm Validation of School Standard, with Daniel Whitmore."))
        #expect(!school1.contains("Send School Standard"))
        let review = try await valley.visitor(validator).get("/")
        #expect(review.text.contains("Review Ash Primary School Standard. One of two areas reviewed Go on"))
        #expect(review.text.contains("Conversation with Ash Primary at 3:45 pm"))
        #expect(review.text.contains("You are the lead validator."))
        #expect(review.html.contains("href=\"/validations/\(validation)\""))
    }
}

extension Valley {
    /// Ash Primary and its evaluation in a cycle under way.
    func oneSchool() async throws -> (School, ID<Evaluation>) {
        let school = try await addSchool("Ash Primary")
        return (school, try await openCycle(for: [school])[0])
    }
}
