import Accounts
import Schools

/// The schools and people of Alder Valley Learning Trust, who do not exist.
enum SampleCast {
    static let trust = "Alder Valley Learning Trust"
    static let host = "aldervalley.example"

    /// A school, and where its beads stood in the last finished cycle: one digit pair an area, in the framework's order.
    struct Place: Sendable {
        let name: String
        let phase: Phase
        let ages: (Int, Int)
        let hasPost16: Bool
        let town: String
        let pupils: Int
        let hub: String
        /// Notches for safeguarding, inclusion, curriculum, achievement, attendance, personal development, early
        /// years, post-16 and leadership; 0 where the area is not for the school.
        let notches: [Int]
    }

    static let places: [Place] = [
        place(
            "Aldermere Primary School",
            .primary,
            (4, 11),
            "Aldermere",
            312,
            "Valley hub",
            [2, 11, 13, 13, 13, 10, 11, 0, 10]
        ),
        place(
            "Beckfold Infant and Nursery School",
            .primary,
            (3, 7),
            "Beckfold",
            188,
            "Valley hub",
            [2, 13, 13, 10, 11, 11, 14, 0, 11]
        ),
        place(
            "Birchcombe Junior School",
            .primary,
            (7, 11),
            "Birchcombe",
            240,
            "Moor hub",
            [2, 6, 10, 6, 5, 10, 0, 0, 6]
        ),
        place(
            "Caldermoor Academy",
            .secondary,
            (11, 16),
            "Caldermoor",
            934,
            "Moor hub",
            [2, 14, 10, 13, 10, 14, 0, 0, 11]
        ),
        place(
            "Fernclough Primary School",
            .primary,
            (4, 11),
            "Fernclough",
            405,
            "Valley hub",
            [2, 13, 12, 12, 11, 17, 18, 0, 12]
        ),
        place(
            "Hartlow High School",
            .secondary,
            (11, 18),
            "Hartlow",
            1_120,
            "Moor hub",
            [2, 3, 9, 6, 7, 6, 0, 10, 12],
            true
        ),
        place(
            "Kestrel Bank Primary School",
            .primary,
            (4, 11),
            "Kestrel Bank",
            418,
            "Valley hub",
            [2, 18, 13, 17, 14, 14, 18, 0, 14]
        ),
        place(
            "Lintwood School",
            .special,
            (4, 19),
            "Lintwood",
            142,
            "Moor hub",
            [2, 17, 14, 13, 7, 18, 11, 14, 13],
            true
        ),
        place(
            "Millbeck Row Primary School",
            .primary,
            (3, 11),
            "Millbeck",
            201,
            "Valley hub",
            [2, 14, 11, 10, 16, 14, 18, 0, 14]
        ),
        place("Oxmere Community School", .secondary, (11, 16), "Oxmere", 780, "Moor hub", [2, 9, 4, 6, 4, 9, 0, 0, 5]),
        place(
            "Rushey Holt Primary School",
            .primary,
            (4, 11),
            "Rushey Holt",
            176,
            "Valley hub",
            [2, 7, 9, 6, 6, 9, 10, 0, 9]
        ),
        place(
            "Stanefold All-through Academy",
            .allThrough,
            (4, 18),
            "Stanefold",
            1_344,
            "Moor hub",
            [2, 10, 7, 10, 10, 14, 10, 12, 14],
            true
        ),
        place(
            "Thistledown Primary School",
            .primary,
            (4, 11),
            "Thistledown",
            287,
            "Valley hub",
            [2, 8, 12, 10, 5, 13, 11, 0, 10]
        ),
        place(
            "Withy Lane Primary School",
            .primary,
            (4, 11),
            "Withy",
            330,
            "Valley hub",
            [2, 7, 10, 7, 7, 11, 10, 0, 10]
        ),
    ]

    private static func place(
        _ name: String,
        _ phase: Phase,
        _ ages: (Int, Int),
        _ town: String,
        _ pupils: Int,
        _ hub: String,
        _ notches: [Int],
        _ hasPost16: Bool = false
    ) -> Place {
        Place(
            name: name,
            phase: phase,
            ages: ages,
            hasPost16: hasPost16,
            town: town,
            pupils: pupils,
            hub: hub,
            notches: notches
        )
    }

    /// Where the schools of the list stand: tenths of a mile east and north of the first.
    private static let spots = [
        (0, 0), (18, 9), (-61, 74), (-88, 52), (31, -12), (-70, 96), (24, 21), (-52, 60), (9, 34), (-95, 81), (40, 15),
        (-66, 41), (28, 52), (-14, 47),
    ]

    static func spot(_ number: Int) -> GridReference? {
        let (east, north) = spots[number % spots.count]
        // Further rounds of the same list lie ten miles further east each.
        let round = number / spots.count * 16_093
        return GridReference(easting: 390_000 + east * 161 + round % 200_000, northing: 440_000 + north * 161)
    }

    /// Somebody, with roles in the trust and, by place in the list above, at a school.
    struct Member: Sendable {
        let name: String
        let post: String
        let roles: [Role]
        var school: Int?

        var email: String {
            let parts = name.lowercased().split(separator: " ")
            return "\(parts.joined(separator: "."))@\(SampleCast.host)"
        }
    }

    static let members: [Member] = [
        Member(name: "Priya Nair", post: "Director of education", roles: [.trustLead]),
        Member(name: "Marcus Hale", post: "Head of operations", roles: [.trustAdministrator]),
        Member(name: "Hana Lindqvist", post: "Inclusion adviser", roles: [.validator]),
        Member(name: "Samuel Oduya", post: "Executive headteacher", roles: [.validator]),
        Member(name: "Grace Whitcombe", post: "Curriculum adviser", roles: [.validator]),
        Member(name: "Helen Marsh", post: "Improvement specialist", roles: [.improvementSpecialist]),
        Member(name: "Edwin Farrow", post: "Chair of trustees", roles: [.trustee]),
        Member(name: "Nadia Rahman", post: "Headteacher", roles: [.headteacher], school: 0),
        Member(name: "Owen Pritchard", post: "Headteacher", roles: [.headteacher], school: 1),
        Member(name: "Leah Sandford", post: "Headteacher", roles: [.headteacher], school: 2),
        Member(name: "Callum Reid", post: "Principal", roles: [.headteacher], school: 3),
        Member(name: "Imogen Vale", post: "Headteacher", roles: [.headteacher], school: 4),
        Member(name: "Tunde Bakare", post: "Principal", roles: [.headteacher], school: 5),
        Member(name: "Daniel Whitmore", post: "Headteacher", roles: [.headteacher, .validator], school: 6),
        Member(name: "Rosa Delgado", post: "Headteacher", roles: [.headteacher], school: 7),
        Member(name: "Anwen Hughes", post: "Headteacher", roles: [.headteacher], school: 8),
        Member(name: "Peter Lyle", post: "Headteacher", roles: [.headteacher], school: 9),
        Member(name: "Farida Aziz", post: "Headteacher", roles: [.headteacher], school: 10),
        Member(name: "Jonas Berg", post: "Principal", roles: [.headteacher], school: 11),
        Member(name: "Ruth Adeyemi", post: "Headteacher", roles: [.headteacher], school: 12),
        Member(name: "Colette Moss", post: "Headteacher", roles: [.headteacher], school: 13),
        Member(name: "Samira Khan", post: "SENDCo", roles: [.contributor], school: 12),
        Member(name: "Joel Pryce", post: "Early years lead", roles: [.contributor], school: 12),
        Member(name: "Tom Ellery", post: "Chair of governors", roles: [.governor], school: 12),
        Member(name: "Beth Lomax", post: "Deputy headteacher", roles: [.contributor], school: 6),
        Member(name: "Ivo Marsden", post: "Chair of governors", roles: [.governor], school: 6),
        Member(name: "Yusuf Karim", post: "Assistant principal", roles: [.contributor], school: 5),
        Member(name: "Clare Denny", post: "Vice principal", roles: [.contributor], school: 9),
        Member(name: "Mina Castell", post: "Chair of governors", roles: [.governor], school: 10),
        Member(name: "Gareth Stroud", post: "Attendance lead", roles: [.contributor], school: 13),
    ]
}
