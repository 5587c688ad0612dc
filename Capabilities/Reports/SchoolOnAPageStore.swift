import Accounts
import Database
import Evaluations
import Frameworks
import Landscape
import Marks
import Schools
import Web

extension Transaction {
    /// One school on a sheet, for whoever reads its evaluations, and for its governors without what was not sent.
    ///
    /// Eleven queries, two for versions that are not on the shelf, and a few for each carried over since it was sent.
    func schoolOnAPage(of id: ID<School>, seenBy person: Person, from shelf: FrameworkShelf) throws -> SchoolOnAPage {
        let readsDrafts = person.may(.readEvaluation, at: id)
        guard readsDrafts || person.may(.readGovernorsView, at: id), let school = try school(id, of: person.trust.id)
        else { throw Problem.notFound }
        let day = WallClock(now).day
        return SchoolOnAPage(
            trust: person.trust.name,
            context: try context(of: school),
            works: try sheetWorks(of: school, readsDrafts: readsDrafts, from: shelf),
            marks: try marks(of: id).filter { $0.isCurrent(on: day) },
            help: person.may(.seeSupport, at: id) ? try help(of: id, on: day) : nil,
            today: day
        )
    }

    /// What other schools do for it and it for them: under way, agreed, or ended within a year.
    private func help(of school: ID<School>, on day: Day) throws -> [SchoolOnAPage.Help] {
        try rows(
            """
            SELECT l.helping_id, a.name AS asking_name, h.name AS helping_name, r.title AS area_title,
                t.title AS parent_title, l.starts_on, l.ended_on
            FROM support_links l
            JOIN schools a ON a.id = l.asking_id JOIN schools h ON h.id = l.helping_id
            JOIN areas r ON r.id = l.area_id LEFT JOIN areas t ON t.id = r.parent_id
            WHERE \(school) IN (l.asking_id, l.helping_id) AND l.declined_at IS NULL AND l.asking_at IS NOT NULL
                AND l.helping_at IS NOT NULL AND (l.ended_on IS NULL OR l.ended_on > \(day.adding(months: -12)))
            ORDER BY l.starts_on NULLS LAST, l.id
            """
        ).map { row in
            let isGiven = try row["helping_id"] == school
            let (area, parent): (String, String?) = (try row["area_title"], try row["parent_title"])
            return SchoolOnAPage.Help(
                isGiven: isGiven,
                other: isGiven ? try row["asking_name"] : try row["helping_name"],
                area: parent.map { "\($0): \(area)" } ?? area,
                since: try row["starts_on"],
                ended: try row["ended_on"]
            )
        }
    }
}

extension Evaluation.Subject {
    /// What decides which areas apply to a school.
    init(_ school: School) {
        self.init(
            id: school.id,
            name: school.name,
            phase: school.phase,
            hasEarlyYears: school.hasEarlyYears,
            hasPost16: school.hasPost16
        )
    }
}
