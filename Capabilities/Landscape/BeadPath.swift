import Database
import Evaluations
import Frameworks

/// The way of one bead over the years.
struct BeadPath: Sendable {
    let wire: Area
    let scale: Scale
    /// The number of the level the mark asks for; nil when it asks for none.
    let standard: Int?
    /// By day, one for each day on which it moved: where it stood in the end; nil for back at the post.
    let steps: [Step]

    struct Step: Hashable, Sendable {
        let on: Day
        let notch: Int?
    }

    /// - Parameter moves: of this wire in the order of time.
    init(_ wire: Area, _ scale: Scale, standard: Int?, moves: [Step]) {
        self.wire = wire
        self.scale = scale
        self.standard = standard
        steps = moves.reduce(into: []) { steps, move in
            if steps.last?.on == move.on { steps.removeLast() }
            let isOnScale = move.notch.map { scale.notches.contains($0) } ?? false
            steps.append(Step(on: move.on, notch: isOnScale ? move.notch : nil))
        }
    }

    /// Where the bead stood at the end of a day.
    func notch(on day: Day) -> Int? { steps.last { $0.on <= day }?.notch }

    /// Where it was placed first.
    var first: Step? { steps.first { $0.notch != nil } }

    /// All steps in words: "3 May 2026 Needs attention, upper end; 4 June 2026 …".
    var words: String {
        guard !steps.isEmpty else { return "not judged yet" }
        return steps.map { step in
            "\(step.on.said) \(step.notch.map(scale.words) ?? "back at the post")"
        }.joined(separator: "; ")
    }
}
