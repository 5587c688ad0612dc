import Frameworks

/// The beads of all schools on one wire, a string for every cycle; levels are counted and never added up.
struct BeadStrings: Sendable {
    let wire: Area
    let scale: Scale
    /// The number of the level the mark asks for; nil when it asks for none.
    let standard: Int?
    /// The oldest first.
    let strings: [Line]

    /// One cycle.
    struct Line: Hashable, Sendable {
        let cycle: CycleChoice
        /// How many schools stood at each level, lowest first; nil where the wire of that time cannot be compared.
        let counts: [Int]?

        /// How many schools had a bead.
        var judged: Int { counts?.reduce(0, +) ?? 0 }

        /// How many stood at the level or beyond.
        func reached(_ standard: Int) -> Int { counts?.dropFirst(standard - 1).reduce(0, +) ?? 0 }
    }

    /// How many beads hang above and below the line at most.
    var tallest: Int {
        strings.map { line in
            let above = line.reached(standard ?? 1)
            return max(above, line.judged - above)
        }.max() ?? 0
    }

    /// What became of it from the first cycle that can be compared to the last, in a sentence.
    var sentence: String {
        let told = strings.filter { $0.judged > 0 }
        guard let last = told.last else { return "No school has judged it yet." }
        guard let standard, let level = scale.level(numbered: standard) else {
            return "\(last.judged) judged in \(last.cycle.title). The mark asks for no level here."
        }
        let now = "\(last.reached(standard)) of \(last.judged)"
        let name = scale.isTwoWay || standard == scale.levels.count ? level.name : "\(level.name) or beyond"
        guard let first = told.first, told.count > 1 else { return "\(now) at \(name) in \(last.cycle.title)." }
        let then = "\(first.reached(standard)) of \(first.judged)"
        if then == now { return "\(now) at \(name) in \(first.cycle.title), and now." }
        return "\(then) at \(name) in \(first.cycle.title), \(now) in \(last.cycle.title)."
    }
}
