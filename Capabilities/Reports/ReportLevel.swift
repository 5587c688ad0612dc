/// A level as it is printed: its name, how far into it, and its shape and colours.
package struct ReportLevel: Encodable, Sendable {
    package var name: String
    /// "lower end", "lower middle", "upper middle" or "upper end"; nothing where the scale has no quarters.
    package var quarter: String?
    package var look: Look

    /// The shape and colours of a level, named as `data-level` is on the pages.
    package enum Look: String, Encodable, Sendable {
        case first = "1"
        case second = "2"
        case third = "3"
        case fourth = "4"
        case fifth = "5"
        case met
        case notMet = "notmet"
        case plain, reached
    }

    package init(name: String, quarter: String? = nil, look: Look) {
        self.name = name
        self.quarter = quarter
        self.look = look
    }
}

/// The wire of one area, drawn small; the words beside it say the same.
package struct ReportWire: Encodable, Sendable {
    /// The levels of the area's scale, lowest first.
    package var levels: [ReportLevel]
    /// How many stops each level has: 4 on a graded scale, 1 on a two-way one.
    package var stops: Int
    /// Where the bead stands, counted in stops from 1; nothing while it is parked.
    package var notch: Int?
    /// Where the bead stood when it was last validated.
    package var validated: Int?
    /// The level the mark asks for, counted from 1.
    package var standard: Int?

    package init(
        levels: [ReportLevel],
        stops: Int,
        notch: Int? = nil,
        validated: Int? = nil,
        standard: Int? = nil
    ) {
        self.levels = levels
        self.stops = stops
        self.notch = notch
        self.validated = validated
        self.standard = standard
    }
}
