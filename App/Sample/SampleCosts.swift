import Accounts
import Costs
import Database
import Schools

/// What schools of the sample trust pay for marks of others, who do not exist either.
struct SampleCosts {
    let teller: SampleTeller
    let found: SampleTeller.Found

    func tell() async throws {
        let lead = try found.person("Priya Nair")
        try await teller.house.database.write { tx in
            try tx.keep(CostFigures(staffDay: Money(pence: 24_000), markDays: StaffDays(tenths: 35)), by: lead)
            for (terms, places) in held {
                try tx.add(terms, at: Set(places.map { found.schools[$0].id }), by: lead)
            }
        }
    }

    /// Each mark with the places in the cast of the schools that hold it.
    private var held: [(ExternalMark.Terms, [Int])] {
        [
            (terms("Reading school award", "Larkfield Literacy Trust", 950, days: 20, paid: 238), [0, 1, 4, 6, 8, 12]),
            (terms("Wellbeing award", "Stonegate Awards", 1_000, days: 25, paid: 111), [0, 3, 6, 8, 9, 12, 13]),
            (terms("Attendance mark", "Stonegate Awards", 1_000, days: 15, paid: 320), [2, 9, 13]),
            (
                terms("Inclusion award", "Brightwater Schools Network", 1_850, every: 36, days: 60, paid: 702),
                [3, 5, 11]
            ),
            (
                terms(
                    "World languages award",
                    "Bridge of Words",
                    600,
                    days: 10,
                    paid: 345,
                    ends: 20,
                    "Not to be renewed."
                ),
                [6, 11]
            ),
        ]
    }

    private func terms(
        _ name: String,
        _ provider: String,
        _ pounds: Int,
        every months: Int = 12,
        days: Int,
        paid ago: Int,
        ends: Int? = nil,
        _ note: String = ""
    ) -> ExternalMark.Terms {
        ExternalMark.Terms(
            ExternalMark.Kind(name: name, provider: provider),
            fee: Money(pence: pounds * 100),
            everyMonths: months,
            staffDays: StaffDays(tenths: days),
            paidOn: teller.today.adding(days: -ago),
            endsOn: ends.map { teller.today.adding(days: $0) },
            note: note
        )
    }
}
