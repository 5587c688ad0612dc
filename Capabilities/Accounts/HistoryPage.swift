import Database
import Schools
import Spreadsheets
import Web

/// Who did what, when: newest first, fifty to a page.
enum HistoryPage {
    static let length = 50

    /// - Parameters:
    ///   - entries: at most one more than a page, which tells that there are older ones.
    ///   - isFirst: whether these are the newest.
    static func sheet(
        _ entries: [HistoryEntry],
        schools: [School],
        chosen: ID<School>?,
        isFirst: Bool
    ) -> Sheet {
        let shown = entries.prefix(length)
        let rows = shown.map(row)
        let table: HTML =
            rows.isEmpty
            ? "<div class=\"empty\"><p><b>Nothing has been done here yet.</b></p></div>"
            : """
            <table class="plain stackable mt"><caption class="vh">History, newest first</caption><thead><tr>\
            <th scope="col">What</th><th scope="col">Who</th><th scope="col">When</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
        return Sheet(
            "History",
            main: """
                <div class="head"><div><h1>History</h1><p class="lede">Everything that was done in the trust, by whom and \
                when. Nothing here is ever changed.</p></div></div>
                \(filter(schools, chosen))\(table)\(turning(entries, shown, chosen, isFirst))\
                \(TakeAway.html("/history", query: chosen.map { "school=\($0)" } ?? ""))
                """
        )
    }

    private static func filter(_ schools: [School], _ chosen: ID<School>?) -> HTML {
        let options = [("", "the whole trust")] + schools.map { ($0.id.text, $0.name) }
        return """
            <form class="sentence" method="get" action="/history"><span class="lead">Showing</span> <label>\
            <span class="vh">School</span><select name="school">\(Fields.choices(chosen?.text ?? "", options))</select>\
            </label> <button type="submit" class="btn">Show</button></form>
            """
    }

    private static func row(_ entry: HistoryEntry) -> HTML {
        """
        <tr><td>\(entry.words)</td><td data-th="Who">\(entry.personName)</td>\
        <td data-th="When" class="nowrap"><time datetime="\(entry.at)">\(Words.moment(entry.at))</time></td></tr>
        """
    }

    private static func turning(
        _ entries: [HistoryEntry],
        _ shown: ArraySlice<HistoryEntry>,
        _ chosen: ID<School>?,
        _ isFirst: Bool
    ) -> HTML {
        let school = chosen.map { "school=\($0)" } ?? ""
        let older: HTML? =
            entries.count > shown.count
            ? shown.last.map { "<a class=\"btn\" href=\"/history?before=\($0.id)&amp;\(school)\">Older</a>" } : nil
        let newest: HTML? = isFirst ? nil : "<a class=\"btn\" href=\"/history?\(school)\">Newest</a>"
        guard older != nil || newest != nil else { return .empty }
        return "<nav class=\"row mt\" aria-label=\"Pages of history\">\(newest)\(older)</nav>"
    }
}
