import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

extension Transaction {
    /// Decides on a submission; makes the mark when it is awarded.
    ///
    /// - Throws: ``Decision/Refusal``
    @discardableResult
    package func decide(_ choice: Decision.Choice, on desk: DecisionDesk, by person: Person) throws -> Mark? {
        guard person.may(.decideAwards) else {
            throw Problem.notAllowed("Only a trust lead can decide on an award.")
        }
        let reading = try desk.checked(choice, by: person)
        let isAward = choice.verdict == .award
        let decision = Decision(
            id: ID(),
            submission: desk.submission.id,
            verdict: choice.verdict,
            why: choice.why.trimmed,
            tier: isAward ? reading.tier : nil,
            by: person.name,
            at: now
        )
        try keep(decision, desk.fact(choice.category), of: desk.submission, by: person)
        try settle(desk.submission.id)
        let title = desk.version.title
        let words = isAward ? "Awarded \(title) to \(desk.schoolName)." : "Decided not yet on \(title)."
        try note(.decided, of: .decision, decision.id, in: desk.submission.school, words, by: person.author)
        return isAward ? try make(desk, reading, by: person) : nil
    }

    private func make(_ desk: DecisionDesk, _ reading: Reading, by person: Person) throws -> Mark {
        let serial = try nextSerial(of: person.trust.id)
        let before = try markToRenew(of: desk.submission.school, desk.version)
        let validator = desk.review?.validation.validator
        let version = desk.version
        let mark = Mark(
            id: ID(),
            trust: person.trust.id,
            school: desk.submission.school,
            schoolName: desk.schoolName,
            standard: Mark.Standard(
                framework: version.framework,
                version: version.id,
                title: version.title,
                number: version.number,
                promise: version.promise
            ),
            submission: desk.submission.id,
            number: MarkNumber(code: person.trust.code, title: version.title, year: today.year, serial: serial),
            tier: reading.tier,
            term: Mark.Term(awardedOn: today, version.rule),
            validatedBy: validator.map { Mark.Signatory(name: $0.name, post: $0.post) },
            decidedBy: Mark.Signatory(name: person.name, post: person.post),
            shown: version.shown(reading),
            withdrawal: nil,
            follows: before?.number
        )
        try insert(mark, serial: serial, validation: desk.review?.validation.id, follows: before?.id)
        let words = "Issued mark \(mark.number)\(before.map { ", which renews \($0.number)" } ?? "")."
        try note(.issued, of: .mark, mark.id, in: mark.school, words, by: person.author)
        return mark
    }
}

extension Framework.Version {
    /// What the school showed: each area that reaches its level, and that level, never how far beyond it a bead stands.
    func shown(_ reading: Reading) -> [String] {
        let reached = Dictionary(reading.standings.map { ($0.area, $0) }) { $1 }
        return tops.compactMap { top in
            let wires = (top.isWire ? [top] : parts(of: top)).compactMap { wire in reached[wire.id].map { (wire, $0) } }
            guard let (wire, standing) = wires.first, wires.allSatisfy(\.1.reaches), let scale = wire.scale
            else { return nil }
            let number = min(standing.asked, scale.levels.count)
            let beyond = number < scale.levels.count ? " or beyond" : ""
            return "\(top.title): \(scale.levels[number - 1].name)\(beyond)"
        }
    }
}
