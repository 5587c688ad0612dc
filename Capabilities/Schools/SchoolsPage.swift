import Database
import Spreadsheets
import Web

/// The schools of the trust, A to Z, with a filter that reads as a sentence.
struct SchoolsPage {
    /// All that the reader may see.
    let schools: [School]
    let hubs: [Hub]
    let filter: SchoolFilter
    let mayManage: Bool
    var mayRecordInspections = false

    var sheet: Sheet {
        Sheet(
            "Schools",
            at: "schools",
            main: """
                <div class="head"><div><h1>Schools</h1><p class="lede">\(lede)</p></div>\(if: !schools.isEmpty, actions)</div>
                \(schools.isEmpty ? nothingYet : sentence + list)
                """
        )
    }

    private var lede: HTML {
        let open = schools.filter(\.isOpen)
        guard !schools.isEmpty else { return "<b>There are no schools here yet.</b>" }
        let count: HTML = "<b>\(Words.opening(open.count, "school", "schools")).</b>"
        let missing = open.count { !$0.missing.isEmpty }
        guard missing > 0 else { return "\(count) The facts that decide which areas apply are all known." }
        return """
            \(count) <a href="/schools?show=incomplete">\(Words.opening(missing, "lacks", "lack")) a fact</a> that decides \
            which areas apply.
            """
    }

    private var actions: HTML {
        let managing: HTML = """
            <a href="/trust">Logo and colour</a><a href="/hubs">Hubs</a><a class="btn" href="/imports/new">Import from the register</a>\
            <a class="btn btn-main" href="/schools/new">Add a school</a>
            """
        let inspections: HTML = "<a href=\"/inspections\">Inspections</a>"
        guard mayManage || mayRecordInspections else { return .empty }
        return """
            <div class="head-act"><p class="row">\(if: mayRecordInspections, inspections)\(if: mayManage, managing)</p></div>
            """
    }

    private var nothingYet: HTML {
        guard mayManage else {
            return
                "<div class=\"empty\"><p><b>No school is shared with you yet.</b> Ask your trust administrator.</p></div>"
        }
        return """
            <div class="empty"><p>Import your trust’s schools from the national register, or add them \
            one by one.</p><p class="row"><a class="btn btn-main" href="/imports/new">Import from the \
            register</a><a class="btn" href="/schools/new">Add a school</a></p></div>
            """
    }

    private var sentence: HTML {
        let shows = SchoolFilter.Show.allCases.map { ($0.rawValue, $0.words) }
        let known = [("", "any phase")] + Phase.allCases.map { ($0.rawValue, $0.words.lowercased()) }
        let inHub = [("", "any hub")] + hubs.map { ($0.id.text, $0.name) } + [("none", "no hub")]
        let choices: HTML = """
            <label><span class="vh">Which schools</span><select name="show">\(Fields.choices(filter.show.rawValue, shows))\
            </select></label> <span>of</span> <label><span class="vh">Phase</span><select name="phase">\
            \(Fields.choices(filter.phase.value, known + [("unknown", "a phase not known")]))</select></label>
            """
        let hub: HTML = """
            <span>in</span> <label><span class="vh">Hub</span><select name="hub">\
            \(Fields.choices(filter.hub.value, inHub))</select></label>
            """
        return """
            <form class="sentence" method="get" action="/schools"><span class="lead">Showing</span> \(choices) \
            \(if: !hubs.isEmpty, hub) <button type="submit" class="btn">Show</button></form>
            """
    }

    private var shown: ([School], hubs: [ID<School>: [Hub]]) {
        let hubsOf = hubs.bySchool
        return (schools.filter { filter.shows($0, in: hubsOf[$0.id] ?? []) }, hubsOf)
    }

    /// The schools that the page shows, as a table to take away.
    func table(of today: Day) -> Table {
        let (shown, hubsOf) = shown
        var table = Table(
            "Schools, \(today)",
            columns: [
                Table.Column("School"), Table.Column("Register"), Table.Column("Number"), Table.Column("Phase"),
                Table.Column("Lowest age", .whole), Table.Column("Highest age", .whole), Table.Column("Early years"),
                Table.Column("Post-16"), Table.Column("Town"), Table.Column("Postcode"),
                Table.Column("Pupils", .whole), Table.Column("Hubs"), Table.Column("Standing"),
            ]
        )
        for school in shown {
            let hubs = (hubsOf[school.id] ?? []).map(\.name).joined(separator: "; ")
            table.add([
                .text(school.name), .text(school.number?.register.words), .text(school.number?.number),
                .text(school.phase?.words), .whole(school.ages?.low), .whole(school.ages?.high),
                .text(school.hasEarlyYears.map { $0 ? "Yes" : "No" }),
                .text(school.hasPost16.map { $0 ? "Yes" : "No" }),
                .text(school.facts.town), .text(school.facts.postcode), .whole(school.facts.pupils), .text(hubs),
                .text(school.standing.words),
            ])
        }
        return table
    }

    private var list: HTML {
        let (shown, hubsOf) = shown
        guard !shown.isEmpty else {
            return """
                <div class="empty"><p><b>No school matches.</b> <a href="/schools?show=all">Show all schools</a></p></div>
                """
        }
        let rows = shown.map { row($0, hubsOf[$0.id] ?? []) }
        let hub: HTML = "<th scope=\"col\">Hub</th>"
        return """
            <p class="small muted">\(Words.opening(shown.count, "school", "schools")) shown</p>
            <table class="plain stackable mt-s"><caption class="vh">Schools, A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Number</th><th scope="col">Phase</th><th scope="col">Ages</th>\
            <th scope="col">Early years</th><th scope="col">Post-16</th>\(if: !hubs.isEmpty, hub)</tr></thead>\
            <tbody>\(rows)</tbody></table>\(TakeAway.html("/schools", query: filter.query))
            """
    }

    private func row(_ school: School, _ hubs: [Hub]) -> HTML {
        let aside = [school.facts.town, school.isOpen ? nil : school.standing.words].compactMap { $0 }
        let names = hubs.map(\.name).joined(separator: ", ")
        let hub: HTML = "<td\(attribute: "data-th", names.isEmpty ? nil : "Hub")>\(names)</td>"
        let number = school.number?.words
        return """
            <tr><th scope="row"><a href="/schools/\(school.id)">\(school.name)</a>\
            \(if: !aside.isEmpty, "<br><span class=\"muted\">\(aside.joined(separator: ", "))</span>")</th>\
            <td\(attribute: "data-th", number.map { _ in "Number" }) class="nowrap">\(number ?? "")</td>\
            <td data-th="Phase">\(Self.known(school.phase?.words))</td>\
            <td data-th="Ages" class="nowrap">\(school.ages?.words ?? "Not known")</td>\
            <td data-th="Early years">\(Self.known(school.hasEarlyYears))</td>\
            <td data-th="Post-16">\(Self.known(school.hasPost16))</td>\(if: !self.hubs.isEmpty, hub)</tr>
            """
    }

    /// A fact that decides which areas apply, so that its absence stands out.
    static func known(_ words: String?) -> HTML { words.map { "\($0)" } ?? "<span class=\"late\">Not known</span>" }

    static func known(_ fact: Bool?) -> HTML { known(fact.map { $0 ? "Yes" : "No" }) }
}
