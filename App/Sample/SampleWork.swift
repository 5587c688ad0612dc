import Accounts
import Database
import Evaluations
import Frameworks
import Marks
import Schools
import Validations
import Web

/// What one school and its validator do in one cycle, each through the verb that the page uses.
struct SampleWork: Sendable {
    let version: Framework.Version
    let shelf: FrameworkShelf
    let found: SampleTeller.Found
    /// How far the beads stand from those of the cast.
    let drift: Int
    let seed: Int
    /// Of a cycle that is over, every action is done.
    let isPast: Bool

    func judge(_ school: Int, in cycle: Cycle, leavesLast: Bool, _ tx: Transaction) throws {
        let head = try found.head(of: found.schools[school].id)
        let evaluation = try evaluation(school, tx, head)
        let wires = version.wires(for: evaluation.school)
        for (place, area) in (leavesLast ? Array(wires.dropLast()) : wires).enumerated() {
            let notch = notch(area, place: version.wires.firstIndex(of: area) ?? place, school)
            let words = SampleWords(version: version, area: area, seed: seed + school * 3 + place)
            _ = try tx.judge(
                area.id,
                of: evaluation.id,
                .place(notch),
                seen: nil,
                by: head,
                afterReadingCriteria: place % 2 == 0,
                from: shelf
            )
            _ = try tx.judge(area.id, of: evaluation.id, .confirm, seen: nil, by: head, from: shelf)
            _ = try tx.judge(
                area.id,
                of: evaluation.id,
                .explain(words.why(at: notch)),
                seen: nil,
                by: head,
                from: shelf
            )
            try rate(area, notch, in: evaluation, head, tx)
            try support(area, place, words, in: evaluation, by: head, tx)
        }
    }

    private func evaluation(_ school: Int, _ tx: Transaction, _ person: Person) throws -> Evaluation {
        let id = found.schools[school].id
        let evaluations = try tx.evaluations(seenBy: person)
        guard let own = evaluations.first(where: { $0.school.id == id && $0.framework == version.framework }) else {
            throw Problem.notFound
        }
        return own
    }

    /// Where the bead of an area stands: as the cast says for the nine areas, and near it for other frameworks.
    private func notch(_ area: Area, place: Int, _ school: Int) -> Int {
        let known = SampleCast.places[school % SampleCast.places.count].notches.filter { $0 > 0 }
        guard let scale = area.scale else { return 1 }
        if scale.stops == 1 { return scale.notches.upperBound }
        let graded = Array(known.dropFirst())
        let base = graded[place % graded.count]
        let moved = base + drift + (seed + school * 5 + place * 3) % 3 - 1
        let fitted = scale.levels.count == 5 ? moved : moved * scale.notches.upperBound / 20
        return min(max(fitted, 1), scale.notches.upperBound)
    }

    private func rate(_ area: Area, _ notch: Int, in evaluation: Evaluation, _ person: Person, _ tx: Transaction) throws
    {
        guard let scale = area.scale else { return }
        let level = scale.number(of: notch)
        for (place, descriptor) in area.descriptors.prefix(min(level + 1, area.descriptors.count)).enumerated() {
            // Statements of the levels below are taken as read; those of this level and the next are rated.
            guard place + 1 >= level else { continue }
            for (number, statement) in descriptor.statements.enumerated() {
                let rating: Rating =
                    place + 1 == level ? (number == 3 ? .amber : .green) : (number == 0 ? .amber : .red)
                try tx.rate(statement.id, of: area, in: evaluation, as: rating, by: person)
            }
        }
    }

    private func support(
        _ area: Area,
        _ place: Int,
        _ words: SampleWords,
        in evaluation: Evaluation,
        by head: Person,
        _ tx: Transaction
    ) throws {
        for number in 0..<(1 + (seed + place) % 3) {
            var entry = words.evidence(number)
            entry.datedOn = tx.today.adding(days: -7 * (number + 1))
            try tx.add(entry, to: evaluation, [EvidenceLink(area.id)], by: head)
        }
        let helping = try tx.add(words.factor(.helping, place), to: area.id, of: evaluation, by: head)
        guard place % 3 != 2 else { return }
        let hindering = try tx.add(words.factor(.hindering, place), to: area.id, of: evaluation, by: head)
        try plan(area, place, words, works: place % 2 == 0 ? hindering.id : helping.id, in: evaluation, by: head, tx)
    }

    private func plan(
        _ area: Area,
        _ place: Int,
        _ words: SampleWords,
        works factor: ID<Factor>,
        in evaluation: Evaluation,
        by head: Person,
        _ tx: Transaction
    ) throws {
        let (title, success) = words.action(place)
        let entry = ActionEntry(
            title,
            owner: .init(head.name, person: head.id),
            startsOn: tx.today,
            dueOn: tx.today.adding(days: 30 + place * 12),
            success: success,
            factor: factor
        )
        let action = try tx.add(entry, to: area.id, of: evaluation, by: head)
        try tx.checkIn(
            on: action,
            progress: [25, 60, 40][place % 3],
            "Two of the first steps are taken.",
            of: evaluation,
            by: head
        )
        if isPast || place % 4 == 3 {
            let (again, _) = try tx.action(action.id, seenBy: head)
            try tx.finish(
                again,
                impact: "Pupils tell us that lessons begin on time and that help comes sooner.",
                of: evaluation,
                by: head
            )
        }
    }

    func submit(_ school: Int, _ tx: Transaction) throws {
        let head = try found.head(of: found.schools[school].id)
        try tx.submit(
            evaluation(school, tx, head),
            impact: "More pupils read at the level of their age than a year ago, and the gap has narrowed.",
            by: head
        )
    }

    /// The last thing that a school sent.
    func sent(_ school: Int, _ tx: Transaction) throws -> Submission {
        let head = try found.head(of: found.schools[school].id)
        guard let last = try tx.submissions(of: evaluation(school, tx, head).id).max(by: { $0.number < $1.number })
        else {
            throw Problem.notFound
        }
        return last
    }

    func assign(_ school: Int, due: Day, by lead: Person, _ tx: Transaction) throws {
        let submission = try sent(school, tx)
        let free = try tx.candidates(for: submission).filter { $0.objection == nil }.map(\.person)
        guard !free.isEmpty else { throw Problem.notFound }
        try tx.assign(free[(school + seed) % free.count].id, to: submission, due: due, by: lead)
    }

    func share(_ school: Int, _ tx: Transaction) throws {
        guard let validation = try tx.liveValidation(of: sent(school, tx).id) else { throw Problem.notFound }
        try tx.share(tx.review(validation, from: shelf), by: tx.person(validation.validator.id, of: validation.trust))
    }

    /// The lead follows the validator.
    func decide(_ school: Int, by lead: Person, _ tx: Transaction) throws {
        let desk = try tx.decisionDesk(sent(school, tx).id, seenBy: lead)
        let isMet = desk.review?.validation.talk.outcome == .met
        let why = isMet ? "" : "The validator’s targets come first. We look again when the school is ready."
        try tx.decide(Decision.Choice(isMet ? .award : .notYet, why: why, category: .outside), on: desk, by: lead)
    }
}
