extension InspectionStandard {
    /// Every standard that comes ready; results are always kept under the one of their time.
    package static let all = [ofsted2025, ofsted2019, estyn, hgios4, isi, uae]

    /// England, inspections from 10 November 2025: eight graded areas and Safeguarding, no overall grade.
    package static let ofsted2025 = InspectionStandard(
        key: "ofsted-2025",
        title: "Ofsted, from November 2025",
        inspectorate: "Ofsted",
        areas: [
            Area("safeguarding", "Safeguarding", met),
            Area("inclusion", "Inclusion", renewed),
            Area("curriculum-and-teaching", "Curriculum and teaching", renewed),
            Area("achievement", "Achievement", renewed),
            Area("attendance-and-behaviour", "Attendance and behaviour", renewed),
            Area("personal-development", "Personal development and well-being", renewed),
            Area("early-years", "Early years", renewed, isOptional: true),
            Area("post-16", "Post-16 provision", renewed, isOptional: true),
            Area("leadership-and-governance", "Leadership and governance", renewed),
        ]
    )

    /// England, September 2019 to November 2025; no overall grade since September 2024.
    package static let ofsted2019 = InspectionStandard(
        key: "ofsted-2019",
        title: "Ofsted, 2019 to 2025",
        inspectorate: "Ofsted",
        areas: [
            Area("overall-effectiveness", "Overall effectiveness", graded, isOptional: true),
            Area("quality-of-education", "Quality of education", graded),
            Area("behaviour-and-attitudes", "Behaviour and attitudes", graded),
            Area("personal-development", "Personal development", graded),
            Area("leadership-and-management", "Leadership and management", graded),
            Area("early-years", "Early years provision", graded, isOptional: true),
            Area("sixth-form", "Sixth-form provision", graded, isOptional: true),
            Area("safeguarding", "Safeguarding is effective", effective),
        ]
    )

    /// Wales: three areas, described and not graded since 2022.
    package static let estyn = InspectionStandard(
        key: "estyn",
        title: "Estyn, Wales",
        inspectorate: "Estyn",
        areas: [
            Area("teaching-and-learning", "Teaching and learning", nil),
            Area("well-being-care-support-guidance", "Well-being, care, support and guidance", nil),
            Area("leading-and-improving", "Leading and improving", nil),
        ]
    )

    /// Scotland: fifteen quality indicators on six points.
    package static let hgios4 = InspectionStandard(
        key: "hgios4",
        title: "How good is our school? 4, Scotland",
        inspectorate: "Education Scotland",
        areas: [
            Area("1-1", "1.1 Self-evaluation for self-improvement", sixPoint),
            Area("1-2", "1.2 Leadership of learning", sixPoint),
            Area("1-3", "1.3 Leadership of change", sixPoint),
            Area("1-4", "1.4 Leadership and management of staff", sixPoint),
            Area("1-5", "1.5 Management of resources to promote equity", sixPoint),
            Area("2-1", "2.1 Safeguarding and child protection", sixPoint),
            Area("2-2", "2.2 Curriculum", sixPoint),
            Area("2-3", "2.3 Learning, teaching and assessment", sixPoint),
            Area("2-4", "2.4 Personalised support", sixPoint),
            Area("2-5", "2.5 Family learning", sixPoint),
            Area("2-6", "2.6 Transitions", sixPoint),
            Area("2-7", "2.7 Partnerships", sixPoint),
            Area("3-1", "3.1 Ensuring well-being, equality and inclusion", sixPoint),
            Area("3-2", "3.2 Raising attainment and achievement", sixPoint),
            Area("3-3", "3.3 Increasing creativity and employability", sixPoint),
        ]
    )

    /// Independent schools in England: whether the standards of each section are met.
    package static let isi = InspectionStandard(
        key: "isi",
        title: "Independent Schools Inspectorate",
        inspectorate: "ISI",
        areas: [
            Area("leadership-management-governance", "Leadership and management, and governance", met),
            Area("education-training-recreation", "Quality of education, training and recreation", met),
            Area("physical-mental-emotional", "Physical and mental health and emotional well-being", met),
            Area("social-economic", "Social and economic education and contribution to society", met),
            Area("safeguarding", "Safeguarding", met),
        ]
    )

    /// The United Arab Emirates: six performance standards on six points.
    package static let uae = InspectionStandard(
        key: "uae",
        title: "School inspection framework, United Arab Emirates",
        inspectorate: "UAE",
        areas: [
            Area("achievement", "Students’ achievement", emirates),
            Area("personal-social-innovation", "Personal and social development, and innovation skills", emirates),
            Area("teaching-and-assessment", "Teaching and assessment", emirates),
            Area("curriculum", "Curriculum", emirates),
            Area("protection-care-guidance-support", "Protection, care, guidance and support", emirates),
            Area("leadership-and-management", "Leadership and management", emirates),
        ]
    )
}

extension InspectionStandard {
    private static let renewed = scale(
        "ofsted-2025",
        [
            ("Urgent improvement", .urgent), ("Needs attention", .attention), ("Expected standard", .expected),
            ("Strong standard", .strong), ("Exceptional", .exceptional),
        ]
    )
    private static let graded = scale(
        "ofsted-2019",
        [
            ("Inadequate", .urgent), ("Requires improvement", .attention), ("Good", .expected),
            ("Outstanding", .exceptional),
        ]
    )
    private static let effective = scale("effective", [("No", .notMet), ("Yes", .met)])
    private static let met = scale("met", [("Not met", .notMet), ("Met", .met)])
    private static let sixPoint = scale(
        "hgios4",
        [
            ("Unsatisfactory", .urgent), ("Weak", .attention), ("Satisfactory", .attention), ("Good", .expected),
            ("Very good", .strong), ("Excellent", .exceptional),
        ]
    )
    private static let emirates = scale(
        "uae",
        [
            ("Very weak", .urgent), ("Weak", .urgent), ("Acceptable", .attention), ("Good", .expected),
            ("Very good", .strong), ("Outstanding", .exceptional),
        ]
    )

    private static func scale(_ key: String, _ levels: [(String, Tone)]) -> Scale {
        Scale(key: key, stops: 1, levels: levels.map { Level(name: $0.0, short: $0.0, tone: $0.1) })
    }
}
