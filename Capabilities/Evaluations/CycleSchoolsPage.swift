import Database
import Web

/// The table of a cycle's schools, A to Z: where each is, what it judged and sent, what comes next.
enum CycleSchoolsPage {
    static func html(_ overview: CycleOverview, on day: Day) -> HTML {
        let rows: [HTML] = overview.schools.map { row($0, on: day) }
        return """
            <table class="plain stackable"><caption class="vh">Schools of the cycle, A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Where it is</th><th scope="col">Judged</th>\
            <th scope="col">Sent</th><th scope="col">Next</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private static func row(_ line: CycleOverview.Line, on day: Day) -> HTML {
        let school = line.school
        let route: HTML? =
            school.pathway == .improvement ? "<br><span class=\"muted small\">Improvement route</span>" : nil
        return """
            <tr><th scope="row"><a href="/evaluations/\(school.evaluation)">\(school.school.name)</a>\(route)</th>\
            <td>\(line.step.html)</td><td data-th="Judged">\(school.judged) of \(school.of)</td>\
            <td data-th="Sent" class="nowrap">\(sent(line.sent, on: day))</td>\
            <td data-th="Next">\(line.step.nextHTML)</td></tr>
            """
    }

    private static func sent(_ sent: SchoolStep.Sent?, on day: Day) -> HTML {
        guard let sent else { return "<span class=\"muted\">Not yet</span>" }
        return """
            <a href="/submissions/\(sent.id)">\(Words.near(WallClock(sent.at).day, to: day))\
            <span class="vh">, submission \(sent.number)</span></a>
            """
    }
}
