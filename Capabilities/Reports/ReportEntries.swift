/// The statements of one level and how the school rates them.
package struct ReportStatements: Encodable, Sendable {
    package var level: ReportLevel
    package var statements: [Statement]

    /// One checkable sentence; no rating means that nobody has rated it yet.
    package struct Statement: Encodable, Sendable {
        package var text: String
        package var rating: Rating?

        package init(text: String, rating: Rating? = nil) {
            self.text = text
            self.rating = rating
        }
    }

    /// How far a statement holds.
    package enum Rating: String, Encodable, Sendable { case green, amber, red, notApplicable }

    package init(level: ReportLevel, statements: [Statement]) {
        self.level = level
        self.statements = statements
    }
}

/// One piece of evidence as the report lists it; `date` in words.
package struct ReportEvidence: Encodable, Sendable {
    package var kind: String
    package var title: String
    package var claim: String?
    /// Which way it points, where it does not simply support: "Challenges the judgement".
    package var bearing: String?
    package var date: String?

    package init(kind: String, title: String, claim: String? = nil, bearing: String? = nil, date: String? = nil) {
        self.kind = kind
        self.title = title
        self.claim = claim
        self.bearing = bearing
        self.date = date
    }
}

/// Something that helps or hinders, with its strength from 1 to 5.
package struct ReportFactor: Encodable, Sendable {
    package var text: String
    package var strength: Int
    /// What else is known of it, in words: "we can influence it, Staffing".
    package var note: String?

    package init(text: String, strength: Int, note: String? = nil) {
        self.text = text
        self.strength = strength
        self.note = note
    }
}

/// What the school will do next; `progress` in per cent, `by` and `late` in words.
package struct ReportAction: Encodable, Sendable {
    package var title: String
    package var owner: String?
    package var by: String?
    /// "17 days late"; nothing when it is in time.
    package var late: String?
    package var progress: Int
    package var note: String?
    /// What will be different for pupils.
    package var success: String?

    package init(
        title: String,
        owner: String? = nil,
        by: String? = nil,
        late: String? = nil,
        progress: Int,
        note: String? = nil,
        success: String? = nil
    ) {
        self.title = title
        self.owner = owner
        self.by = by
        self.late = late
        self.progress = progress
        self.note = note
        self.success = success
    }
}
