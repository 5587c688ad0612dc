/// What one school shows on one wire in one cycle.
package enum Cell: Hashable, Sendable {
    case doesNotApply
    case notJudged
    /// A stop of the wire's scale, counted from 1; validated when a validator has said so and shared it.
    case judged(notch: Int, isValidated: Bool)

    /// The notch that is shown: what was agreed in a shared validation, else the school's own.
    ///
    /// Whatever was said then stands, also when the area is no longer for the school.
    ///
    /// - Parameters:
    ///   - agreed: where the validator put the bead.
    ///   - own: where the school put it, in what it sent or, while nothing was sent, in what stands there now.
    ///   - isSaidNotToApply: whether the school says that the area does not apply.
    ///   - isForSchool: whether the framework has the area for schools of this kind.
    package init(agreed: Int?, own: Int?, isSaidNotToApply: Bool, isForSchool: Bool) {
        if let agreed {
            self = .judged(notch: agreed, isValidated: true)
        } else if isSaidNotToApply {
            self = .doesNotApply
        } else if let own {
            self = .judged(notch: own, isValidated: false)
        } else {
            self = isForSchool ? .notJudged : .doesNotApply
        }
    }

    /// Whether it is the school's own judgement, not validated yet.
    package var isOwn: Bool {
        if case .judged(_, false) = self { true } else { false }
    }

    package var notch: Int? {
        if case .judged(let notch, _) = self { notch } else { nil }
    }
}
