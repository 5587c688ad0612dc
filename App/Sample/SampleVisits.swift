import Database
import Evaluations
import Improvement

/// The visits to a primary and a secondary of the sample, as their specialist writes them.
extension SampleVisit {
    /// The baseline of every wire: where the first of ten or eleven elements stand, English and mathematics in turn.
    static func baseline(_ notches: [Int], _ school: String) -> SampleVisit {
        SampleVisit(
            focus: "The whole standard, element by element",
            peopleMet:
                "Headteacher, subject leaders for English and mathematics, three class teachers, the chair of governors",
            strengths: [
                "Leaders know which pupils have fallen behind, and say so openly",
                "Teachers read aloud every day and pupils look forward to it",
            ],
            improvements: [
                "One plan that says what pupils should know by when, in English and in mathematics",
                "A shared way of checking what was learnt before moving on",
            ],
            feedback: "Staff are willing and tired. Choose two things for the next half term and leave the rest alone.",
            readings: Dictionary(uniqueKeysWithValues: notches.enumerated().map { ($0.offset, $0.element) }),
            sources: [
                VisitSource(
                    kind: .inspection,
                    title: "Last inspection report",
                    place: .link("https://reports.example.org/\(school)")
                ),
                VisitSource(
                    kind: .externalData,
                    title: "Results of the last three years",
                    place: .link("https://data.example.org/\(school)")
                ),
            ],
            comment: "This is the school as we know it. We agree with the two priorities."
        )
    }

    static let planning = SampleVisit(
        focus: "English planning",
        peopleMet: "English leader, teachers of Years 2, 4 and 6",
        strengths: [
            "All year groups plan from the same sequence for writing", "Feedback tells pupils what to do next",
        ],
        improvements: ["Plan mathematics from the same starting point as English"],
        feedback: "The English leader has time in classrooms now, and it shows.",
        readings: [0: 13, 2: 12, 6: 9, 8: 7, 10: 10],
        targets: [
            .init(
                wire: 7,
                title: "Plan the number sequence for Years 3 and 4 together",
                owner: "Mathematics leader",
                success: "Pupils in both years meet the same methods."
            )
        ],
        impact: "Both years use the same methods, and pupils explain them.",
        comment: "Helpful and fair. Teachers want to see planning from another school."
    )

    static let skills = SampleVisit(
        focus: "Mathematics, staff skills",
        peopleMet: "Mathematics leader, two early career teachers, teaching assistants",
        strengths: [
            "All staff are trained in the number programme", "Teaching assistants ask questions that make pupils think",
        ],
        improvements: ["Coaching has reached three of eleven teachers so far"],
        feedback: "Protect the coaching time in the timetable for the next term.",
        readings: [1: 14, 3: 11, 11: 12, 14: 12],
        targets: [
            .init(
                wire: 11,
                title: "Coach three teachers each half term",
                owner: "Deputy headteacher",
                success: "Lessons move on when pupils are ready, in every class."
            )
        ],
        impact: "Nine of eleven teachers have been coached, and lessons move at the pupils’ pace.",
        comment: "The coaching is what staff talk about most."
    )

    static let groups = SampleVisit(
        focus: "Groups of pupils",
        peopleMet: "SENDCo, intervention teacher, pupils of Years 5 and 6, four parents",
        strengths: [
            "Reading intervention starts within a week of need being seen",
            "Teachers use one shared record for English",
        ],
        improvements: ["The same record for mathematics", "Parents would like to know what to practise at home"],
        feedback: "You are close in English. Do not start anything new before mathematics has caught up.",
        readings: [
            0: 16, 1: 16, 2: 16, 3: 14, 4: 14, 5: 13, 6: 13, 7: 9, 8: 12, 9: 8, 10: 14, 11: 12, 12: 9, 13: 8, 14: 15,
            15: 14, 16: 7, 17: 7, 18: 13, 19: 12,
        ],
        targets: [
            .init(
                wire: 9,
                title: "Use the same record for mathematics",
                owner: "Mathematics leader",
                success: "No pupil waits more than two weeks for help."
            ),
            .init(
                wire: 16,
                title: "Show parents what to practise at home each month",
                owner: "Deputy headteacher",
                success: "Pupils practise at home and say that it helps."
            ),
        ],
        comment: "We recognise this. Mathematics is where we put the time now."
    )

    /// The figures of the primary.
    static func measures(to today: Day) -> [Measure] {
        let (before, now) = (today.adding(days: -500), today.adding(days: -130))
        return [
            Measure(
                title: "Year 6 reading at the expected standard",
                kind: .share,
                before: .init(54, on: before),
                after: .init(68, on: now),
                source: "National test results"
            ),
            Measure(
                title: "Year 4 times-tables check: average score out of 25",
                kind: .score(outOf: 25),
                before: .init(15.1, on: before),
                after: .init(18.6, on: now),
                source: "National check"
            ),
            Measure(
                title: "Staff confident to teach fractions",
                kind: .share,
                before: .init(5, of: 16, on: today.adding(days: -425)),
                after: .init(12, of: 16, on: today.adding(days: -60)),
                source: "Survey of 16 teachers"
            ),
        ]
    }

    static func handovers(from today: Day) -> [Handover] {
        [
            Handover(
                what: "Looking at pupils’ writing each half term",
                toWhom: "English leader",
                plannedFor: today.adding(days: -60)
            ),
            Handover(
                what: "Coaching teachers in mathematics",
                toWhom: "Deputy headteacher",
                plannedFor: today.adding(days: 60)
            ),
            Handover(
                what: "Progress meetings for every class",
                toWhom: "Headteacher",
                plannedFor: today.adding(days: 120)
            ),
        ]
    }
}
