import Database

extension Framework.Stage {
    package var words: String {
        switch self {
        case .draft: "Draft"
        case .pilot: "Pilot"
        case .agreed: "Agreed"
        case .published: "Published"
        case .retired: "Retired"
        }
    }

    /// Where a version can go from here; only a draft can be written to, so no way leads back to it.
    package var next: [Framework.Stage] {
        switch self {
        case .draft: [.pilot, .agreed, .published]
        case .pilot: [.agreed, .published]
        case .agreed: [.published]
        case .published: [.retired]
        case .retired: []
        }
    }

    /// Whether everybody of the trust may read it, and it never changes any more.
    package var isForAll: Bool { self == .published || self == .retired }

    /// Whether schools may be shown it: its text is fixed, and it is tried or will be used.
    package var isTried: Bool { self == .pilot || self == .agreed }
}

/// A stage that a version reached between draft and published.
package struct VersionStep: Sendable, Equatable {
    package let reachedOn: Day
    /// Who took it there, or which committee agreed it, in words.
    package let by: String
    package let note: String

    package init(reachedOn: Day, by: String, note: String = "") {
        self.reachedOn = reachedOn
        self.by = by
        self.note = note
    }
}

/// The way of a version so far: when it was begun, and what it reached since.
package struct VersionWay: Sendable, Equatable {
    package let begunOn: Day
    package let pilot: VersionStep?
    package let agreed: VersionStep?
    package let publishedOn: Day?
    package let retiredOn: Day?
}

extension Framework.Version {
    /// Refuses a stage that does not lie ahead, and what schools could not work with.
    func checkWay(to stage: Framework.Stage) throws(Framework.Refusal) {
        guard self.stage.next.contains(stage) else {
            switch (self.stage, stage) {
            case (_, .retired): throw .notInUse(name: name)
            case (.pilot, .pilot), (.agreed, .pilot), (.agreed, .agreed): throw .passed(name: name, self.stage)
            default: throw .noDraft(name: name)
            }
        }
        guard self.stage == .draft else { return }
        let gaps = gaps
        guard gaps.isEmpty else { throw .incomplete(gaps) }
    }
}

/// Who agreed a version, and on which day.
package struct Agreement: Sendable, Equatable {
    package let by: String
    package let on: Day
    package let note: String

    package init(by: String, on: Day, note: String = "") {
        self.by = by
        self.on = on
        self.note = note
    }
}
