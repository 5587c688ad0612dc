/// What one validator wrote about one area.
package struct ReportValidation: Encodable, Sendable {
    package var by: String
    /// "Agrees with the school", "Differs from the school".
    package var stance: String
    package var level: ReportLevel?
    package var reason: String?
    /// What the validator asked of the school, and what it answered.
    package var question: String?
    package var answer: String?
    package var goingWell: String?
    package var target: String?

    package init(
        by: String,
        stance: String,
        level: ReportLevel? = nil,
        reason: String? = nil,
        question: String? = nil,
        answer: String? = nil,
        goingWell: String? = nil,
        target: String? = nil
    ) {
        self.by = by
        self.stance = stance
        self.level = level
        self.reason = reason
        self.question = question
        self.answer = answer
        self.goingWell = goingWell
        self.target = target
    }
}

/// How the validation ended: the outcome in words, what it asks for, and who signed it.
package struct ReportOutcome: Encodable, Sendable {
    /// "Met", "Met with conditions", "Minor gaps" or "Not yet".
    package var title: String
    /// Who says so and since when, such as that somebody recommended it and shared it on a day.
    package var note: String
    package var summary: String?
    package var conditions: [Condition]
    /// Names of the areas that will be looked at again.
    package var lookAgain: [String]
    package var targets: [String]
    /// What the school wrote about the outcome.
    package var comment: String?
    package var signatures: [Signature]

    /// What has to be so, by whom and when, before the mark stands.
    package struct Condition: Encodable, Sendable {
        package var text: String
        package var owner: String
        package var by: String

        package init(text: String, owner: String, by: String) {
            self.text = text
            self.owner = owner
            self.by = by
        }
    }

    /// Someone who signed, in which role, on which day.
    package struct Signature: Encodable, Sendable {
        package var name: String
        package var role: String
        package var date: String?

        package init(name: String, role: String, date: String? = nil) {
            self.name = name
            self.role = role
            self.date = date
        }
    }

    package init(
        title: String,
        note: String,
        summary: String? = nil,
        conditions: [Condition] = [],
        lookAgain: [String] = [],
        targets: [String] = [],
        comment: String? = nil,
        signatures: [Signature] = []
    ) {
        self.title = title
        self.note = note
        self.summary = summary
        self.conditions = conditions
        self.lookAgain = lookAgain
        self.targets = targets
        self.comment = comment
        self.signatures = signatures
    }
}
