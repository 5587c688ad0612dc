import Database
import Web

/// One cycle, school by school: how far each has come, and what is next.
enum CycleTablePage {
    private static let longest = 20

    static func html(_ table: CycleTable, on day: Day) -> HTML {
        let rows = table.rows.prefix(longest).map { row($0, table, on: day) }
        let all: HTML? =
            table.rows.count > longest
            ? "<p class=\"mt-s\"><a href=\"\(link: Place.cycle(table.cycle.id))\">Show all \(table.rows.count) schools</a></p>"
            : nil
        return """
            <section aria-labelledby="h-c">\(HomePage.heading(
                "h-c",
                "\(table.cycle.title), school by school",
                link: ("Open the landscape", "/landscape?cycle=\(table.cycle.id)")
            ))<p class="muted">\(table.cycle.framework)</p>\
            <table class="plain stackable mt-s"><thead><tr><th scope="col">School</th><th scope="col">Where it is</th>\
            <th scope="col">Next</th></tr></thead><tbody>\(rows)</tbody></table>\(all)</section>
            """
    }

    private static func row(_ row: CycleTable.Row, _ table: CycleTable, on day: Day) -> HTML {
        let next: HTML =
            row.step.next(table.cycle, by: row.submitBy, on: day).map { "\($0)" }
            ?? "<span class=\"muted\">Nothing more</span>"
        return """
            <tr><th scope="row"><a href="/evaluations/\(row.evaluation)">\(row.school)</a></th>\
            <td><span class="steps4" data-n="\(row.step.number)" aria-hidden="true"><i></i><i></i><i></i><i></i></span>\
            \(row.step.words(table.areas))</td><td data-th="Next" class="nowrap">\(next)</td></tr>
            """
    }
}
