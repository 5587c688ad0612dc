import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

/// What a report is made from: an evaluation as a frozen copy, and what else its reader may know of it.
package struct ReportSource: Sendable {
    let trust: String
    let facts: [String]
    let version: Framework.Version
    /// The copy that was sent, or one made for this report alone.
    let copy: FrozenEvaluation
    /// Where the beads stood before; nothing for a copy that was sent.
    let ghosts: Ghosts
    /// Title of the earlier cycle from which a wire stands, not yet re-confirmed; nothing for a copy that was sent.
    let carried: [ID<Area>: String]
    /// What the validator said, where whoever asks may read it.
    let review: Review?
    /// The day on which actions are late or not.
    let day: Day
    let state: ReportDocument.State

    let frozen: [ID<Area>: FrozenArea]
    let pieces: [ID<Evidence>: FrozenEvidence]

    /// The evaluation as it is now, printed by that person.
    package init(_ book: Workbook, trust: String, school: School?, by name: String, at instant: Instant) {
        let copy = book.frozen(number: 0, impact: "", by: name, at: instant)
        self.init(
            trust: trust,
            facts: school?.reportFacts ?? [],
            version: book.version,
            copy: copy,
            ghosts: book.ghosts,
            carried: book.judgements.compactMapValues(\.carriedFrom),
            review: nil,
            state: .live(by: name)
        )
    }

    /// A frozen copy, with the words of its validator where there are any.
    package init(
        _ submission: Submission,
        _ copy: FrozenEvaluation,
        _ version: Framework.Version,
        trust: String,
        review: Review? = nil
    ) {
        let sentOn = Words.date(WallClock(copy.sentAt).day)
        self.init(
            trust: trust,
            facts: [],
            version: version,
            copy: copy,
            ghosts: .none,
            carried: [:],
            review: review,
            state: .submission(number: copy.number, by: copy.sentBy, on: sentOn, sha256: submission.sha256)
        )
    }

    private init(
        trust: String,
        facts: [String],
        version: Framework.Version,
        copy: FrozenEvaluation,
        ghosts: Ghosts,
        carried: [ID<Area>: String],
        review: Review?,
        state: ReportDocument.State
    ) {
        (self.trust, self.facts, self.version, self.copy) = (trust, facts, version, copy)
        (self.ghosts, self.carried, self.review, self.state) = (ghosts, carried, review, state)
        day = WallClock(copy.sentAt).day
        frozen = Dictionary(copy.areas.map { ($0.id, $0) }) { $1 }
        pieces = Dictionary(copy.evidence.map { ($0.id, $0) }) { $1 }
    }

    /// What the file is called: "Thistledown Primary School, Inclusion Excellence, 22 November 2026.pdf".
    package var fileName: String {
        let name = "\(copy.school.name), \(copy.framework.title), \(Words.date(day))"
        return String(name.map { $0 == "/" || $0 == "\\" || $0.isNewline ? "-" : $0 }) + ".pdf"
    }
}

extension ReportSource {
    /// Where the bead of one wire stands, as the copy has it.
    enum Place: Hashable {
        case at(notch: Int)
        case notJudged
        case doesNotApply(reason: String)
        /// The framework has this area for other schools.
        case notForSchool
    }

    func place(of wire: Area) -> Place {
        guard let area = frozen[wire.id] else { return .notJudged }
        if !area.isForSchool { return .notForSchool }
        if let reason = area.doesNotApply { return .doesNotApply(reason: reason) }
        return area.notch.map(Place.at) ?? .notJudged
    }

    /// An earlier bead, unless it stood on another scale.
    func notch(of wire: Area, in trace: Ghosts.Trace) -> Int? {
        trace.notches[wire.id].flatMap { notch in wire.scale?.notches.contains(notch) == true ? notch : nil }
    }
}

extension ReportSource.Place {
    var notch: Int? { if case .at(let notch) = self { notch } else { nil } }
}

extension School {
    /// What one wants to know of a school in a few words each: "Primary", "Ages 3 to 11".
    fileprivate var reportFacts: [String] {
        [phase?.words, ages.map { "Ages \($0.words)" }, facts.town].compactMap(\.self)
    }
}
