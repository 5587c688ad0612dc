@testable import Reports

/// A made-up school's report with something of everything in it.
enum ReportSample {
    static let levels: [ReportLevel] = [
        ReportLevel(name: "Urgent improvement", look: .first),
        ReportLevel(name: "Needs attention", look: .second),
        ReportLevel(name: "Expected standard", look: .third),
        ReportLevel(name: "Strong standard", look: .fourth),
        ReportLevel(name: "Exceptional", look: .fifth),
    ]

    static let square = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#6A2C70"/></svg>
        """

    static let inclusion = ReportArea(
        name: "Inclusion",
        standing: .judged(ReportLevel(name: "Expected standard", quarter: "upper middle", look: .third)),
        wire: ReportWire(levels: levels, stops: 4, notch: 11, validated: 9, standard: 4),
        standard: "The mark asks for Strong standard here.",
        comparisons: ["Last validated in July 2026: Expected standard, lower end."],
        why: "Every class plans from the profiles.\nSupport in Years 3 and 4 is still mainly in the corridor.",
        statements: [
            ReportStatements(
                level: levels[3],
                statements: [
                    .init(text: "Every teacher knows what each pupil needs", rating: .green),
                    .init(text: "Gaps have narrowed for two years", rating: .red),
                    .init(text: "Pupils with plans join every club", rating: .amber),
                    .init(text: "Signing is taught from Reception", rating: .notApplicable),
                    .init(text: "Assistants extend learning"),
                ]
            )
        ],
        evidence: [
            ReportEvidence(kind: "Data", title: "Attendance", claim: "Absence fell to 15%", date: "30 Sep 2026"),
            ReportEvidence(kind: "Document", title: "Pupil premium strategy"),
        ],
        helping: [ReportFactor(text: "The SENDCo has two full days", strength: 5, note: "we can influence it")],
        hindering: [ReportFactor(text: "Language needs are found late", strength: 3)],
        actions: [
            ReportAction(
                title: "Screen language in the first three weeks",
                owner: "Joel Pryce",
                by: "9 Oct 2026",
                late: "17 days late",
                progress: 25,
                note: "Half the children seen",
                success: "Help begins before half term"
            )
        ],
        validators: [
            ReportValidation(
                by: "Priya Nair, lead validator",
                stance: "Differs from the school",
                level: ReportLevel(name: "Expected standard", quarter: "lower middle", look: .third),
                reason: "Two year groups are not there yet.",
                goingWell: "Profiles are used every day.",
                target: "Bring support into the classroom."
            )
        ]
    )

    static let safeguarding = ReportArea(
        name: "Safeguarding",
        standing: .judged(ReportLevel(name: "Met", look: .met)),
        wire: ReportWire(
            levels: [ReportLevel(name: "Not met", look: .notMet), .init(name: "Met", look: .met)],
            stops: 1,
            notch: 2
        )
    )

    static let leadership = ReportArea(
        name: "Leadership",
        standing: .notJudged,
        wire: ReportWire(levels: levels, stops: 4, standard: 3)
    )

    static let sixthForm = ReportArea(
        name: "Post-16 provision",
        standing: .doesNotApply(reason: "The school has no sixth form.")
    )

    static let outcome = ReportOutcome(
        title: "Met with conditions",
        note: "Recommended by Priya Nair; shared on 2 December 2026.",
        conditions: [.init(text: "Support happens in the classroom", owner: "Ruth Adeyemi", by: "31 March 2027")],
        lookAgain: ["Inclusion"],
        targets: ["Share the profiles with the hub"],
        comment: "We agree.",
        signatures: [.init(name: "Ruth Adeyemi", role: "Headteacher", date: "2 December 2026")]
    )

    static func document(
        _ areas: [ReportArea],
        state: ReportDocument.State = .live(by: "Ruth Adeyemi"),
        outcome: ReportOutcome? = nil
    ) -> ReportDocument {
        ReportDocument(
            trust: "Alder Valley Learning Trust",
            school: "Thistledown Primary School",
            facts: ["Primary", "Ages 3 to 11"],
            framework: "Alder Valley School Standard",
            version: "version 2.1",
            cycle: "Autumn 2026",
            date: "23 November 2026",
            day: "2026-11-23",
            state: state,
            summary: "Two of three areas judged.",
            abacus: .init(svg: square, alternative: "Inclusion: Expected standard, upper middle."),
            areas: areas,
            outcome: outcome
        )
    }
}
