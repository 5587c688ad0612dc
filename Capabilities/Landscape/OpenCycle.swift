import Database
import Evaluations
import Frameworks
import Schools
import Web

/// A cycle that is under way, with what was done in it so far.
struct OpenCycle: Hashable, Sendable {
    let id: ID<Cycle>
    let title: String
    let version: ID<Framework.Version>
    let framework: String
    let opensOn: Day
    let submitBy: Day
    let validateBy: Day
    let decideBy: Day
    let schools: Int
    /// Schools that have sent something.
    let sent: Int
    /// Schools of which a validation was shared.
    let validated: Int
    /// Schools on which was decided.
    let decided: Int

    /// Days ahead in which a date of a cycle is called near.
    static let near = 14

    /// The first date at which something is still missing; nil once every school is decided on.
    func nextDate() -> (day: Day, what: String, why: String)? {
        if sent < schools { return (submitBy, "Schools send \(framework)", count(schools - sent, "not sent")) }
        if validated < schools {
            return (validateBy, "Validations of \(framework) end", count(schools - validated, "not validated"))
        }
        if decided < schools {
            return (decideBy, "Decide on \(framework)", count(schools - decided, "without a decision"))
        }
        return nil
    }

    /// What it asks of a trust lead.
    func due(on day: Day) -> Due? {
        guard opensOn <= day else { return nil }
        guard let next = nextDate() else {
            return Due(
                on: decideBy,
                what: "Close \(title)",
                why: "\(framework). Every school is decided on",
                act: "Open the cycle",
                path: Place.cycle(id)
            )
        }
        guard next.day <= day.adding(days: Self.near) else { return nil }
        return Due(
            on: next.day,
            what: next.what,
            why: "\(title). \(next.why)",
            act: "Open the cycle",
            path: Place.cycle(id)
        )
    }

    private func count(_ missing: Int, _ words: String) -> String {
        "\(Words.capitalised(Words.number(missing))) of \(Words.count(schools, "school", "schools")) \(words) yet"
            .replacing("without a decision yet", with: "without a decision")
    }
}

/// A submission on which nobody has decided, as a trust lead sees it.
struct OpenSubmission: Hashable, Sendable {
    let id: ID<Submission>
    let school: ID<School>
    let schoolName: String
    let framework: String
    let sentAt: Instant
    let validateBy: Day
    let decideBy: Day
    let stage: Stage

    /// Who is to do the next thing.
    enum Stage: Hashable, Sendable {
        case withoutValidator
        case inValidation
        /// Shared, with what the validator recommends in words.
        case validated(String)
    }

    /// What it asks of a trust lead; nothing while a validator has it.
    var due: Due? {
        switch stage {
        case .inValidation: nil
        case .withoutValidator:
            Due(
                on: validateBy,
                what: "Choose a validator for \(schoolName)",
                why: "\(framework). Sent on \(Words.dayAndMonth(WallClock(sentAt).day))",
                act: "Choose",
                path: Place.validator(for: id)
            )
        case .validated(let outcome):
            Due(
                on: decideBy,
                what: "Decide on the award: \(schoolName)",
                why: "\(framework). The validator recommends: \(outcome)",
                act: "Read and decide",
                path: Place.decision(on: id)
            )
        }
    }
}
