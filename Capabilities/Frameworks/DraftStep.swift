import Database
import Web

/// One change of a draft, as it is told and undone.
struct DraftStep: Sendable, Equatable {
    let id: ID<DraftStep>
    let at: Instant
    /// The id of whoever did it; nil when the program did.
    let person: String?
    let by: String
    /// "removed Inclusion", after the name of whoever did it.
    let words: String
    /// The step that this one took back.
    let undoes: ID<DraftStep>?
}

/// The steps of a draft, the newest first, and which of them stand.
struct DraftTrail: Sendable {
    let steps: [DraftStep]
    private let undone: Set<ID<DraftStep>>

    static let none = DraftTrail([])

    /// - Parameter steps: the newest first.
    init(_ steps: [DraftStep]) {
        self.steps = steps
        var undone: Set<ID<DraftStep>> = []
        for step in steps {
            if let target = step.undoes, !undone.contains(step.id) { undone.insert(target) }
        }
        self.undone = undone
    }

    /// Whether it was not taken back since.
    func stands(_ step: DraftStep) -> Bool { !undone.contains(step.id) }

    /// The last change of a person that stands.
    func last(of person: String) -> DraftStep? {
        steps.first { $0.person == person && $0.undoes == nil && stands($0) }
    }

    /// What a person took back last, unless they changed something since, and what it had done.
    func lastUndone(of person: String) -> (step: DraftStep, undone: DraftStep)? {
        let own = steps.first { $0.person == person && stands($0) }
        guard let step = own, let target = step.undoes, let undone = steps.first(where: { $0.id == target }) else {
            return nil
        }
        return undone.undoes == nil ? (step, undone) : nil
    }
}

/// Why a draft cannot be changed so.
enum DraftRefusal: Error, Equatable {
    /// So many areas or parts fit, in the owner’s word.
    case full(Int, String)
    /// Something later stands on it.
    case changedSince(DraftStep)
    /// It was taken back, or never done.
    case noStep
    case noMove
    /// It has parts, which are judged in its place.
    case hasParts(title: String)
    /// The last scale, or one in use.
    case scaleNeeded(areas: [String])
    case manyScales
    /// Somebody took the area away.
    case areaGone(title: String, DraftStep)
    /// Two people changed a scale.
    case scaleChanged(by: String)

    var problem: Problem {
        let (what, then) = words
        return .refused(what: what, then: then)
    }

    private var words: (String, String) {
        switch self {
        case .full(let most, let word):
            ("There are \(most) \(word) already, and no more fit.", "Remove one, or put two of them together.")
        case .changedSince(let step):
            (
                "\(step.by) changed the same thing since, at \(Words.time(step.at)): \(step.words).",
                "Nothing was changed. Undo that first, or change it by hand."
            )
        case .noStep: ("This was undone already.", "Nothing was changed. Go back to the draft.")
        case .noMove: ("It cannot go further that way.", "Nothing was changed. Go back to the draft.")
        case .hasParts(let title):
            ("“\(title)” is judged by its parts.", "Nothing was changed. Choose the scale of each part.")
        case .scaleNeeded(let areas):
            areas.isEmpty
                ? ("A framework needs at least one scale.", "Add another one first.")
                : ("This scale is used by \(Words.list(areas)).", "Choose another scale for them first.")
        case .manyScales:
            ("There are \(FrameworkLimits.scales) scales already, and no more fit.", "Change one, or remove one.")
        case .areaGone(let title, let step):
            (
                "\(step.by) removed “\(title)” at \(Words.time(step.at)).",
                "What you typed is not kept. Copy it before you leave, or undo the removal first."
            )
        case .scaleChanged(let by):
            ("\(by) changed this scale meanwhile.", "Nothing of yours was kept. Open the scale again and look.")
        }
    }

    /// Says a refusal, of a draft or of its framework, as a page says it.
    static func asProblem<Outcome>(_ work: () throws -> Outcome) throws -> Outcome {
        do { return try Framework.Refusal.asProblem(work) } catch let refusal as DraftRefusal { throw refusal.problem }
    }
}
