extension InspectionStandard {
    /// Standards that nobody inspects by any more and whose results are still read; newest first.
    package static let past = [ofsted2012, ofsted2005]

    /// England, September 2012 to August 2019: what Ofsted's data still tells of these inspections.
    package static let ofsted2012 = InspectionStandard(
        key: "ofsted-2012",
        title: "Ofsted, 2012 to 2019",
        inspectorate: "Ofsted",
        areas: [
            Area("overall-effectiveness", "Overall effectiveness", graded2012),
            Area("leadership-and-management", "Leadership and management", graded2012, isOptional: true),
            Area("early-years", "Early years provision", graded2012, isOptional: true),
            Area("sixth-form", "Sixth-form provision", graded2012, isOptional: true),
            Area("safeguarding", "Safeguarding is effective", effective2012, isOptional: true),
        ]
    )

    /// England, September 2005 to August 2012, when the third grade was called Satisfactory.
    package static let ofsted2005 = InspectionStandard(
        key: "ofsted-2005",
        title: "Ofsted, 2005 to 2012",
        inspectorate: "Ofsted",
        areas: [
            Area("overall-effectiveness", "Overall effectiveness", graded2005),
            Area("leadership-and-management", "Leadership and management", graded2005, isOptional: true),
            Area("early-years", "Early years provision", graded2005, isOptional: true),
            Area("sixth-form", "Sixth-form provision", graded2005, isOptional: true),
            Area("safeguarding", "Safeguarding is effective", effective2012, isOptional: true),
        ]
    )

    private static let graded2012 = graded("ofsted-2012", third: "Requires improvement")
    private static let graded2005 = graded("ofsted-2005", third: "Satisfactory")
    private static let effective2012 = Scale(
        key: "effective",
        stops: 1,
        levels: [
            Level(name: "No", short: "No", tone: .notMet), Level(name: "Yes", short: "Yes", tone: .met),
        ]
    )

    private static func graded(_ key: String, third: String) -> Scale {
        Scale(
            key: key,
            stops: 1,
            levels: [
                Level(name: "Inadequate", short: "Inadequate", tone: .urgent),
                Level(name: third, short: third, tone: .attention),
                Level(name: "Good", short: "Good", tone: .expected),
                Level(name: "Outstanding", short: "Outstanding", tone: .exceptional),
            ]
        )
    }
}
