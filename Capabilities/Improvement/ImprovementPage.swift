import Accounts
import Database
import Evaluations
import Validations
import Web

/// The schools on the improvement route, and for a specialist the visits that are coming.
struct ImprovementPage {
    let schools: [RouteSchool]
    /// For trust leads.
    let proposals: [RouteProposal]
    let person: Person
    let today: Day

    private var isLead: Bool { person.may(.steerImprovement) }

    var sheet: Sheet {
        Sheet(
            "Improvement route",
            at: "improvement",
            main: """
                <div class="head"><div><h1>Improvement route</h1><p class="lede">\(lede)</p></div></div>\
                \(proposed)\(schools.isEmpty ? nothing : table)\(plan)
                """
        )
    }

    private var lede: HTML {
        let count = schools.count
        guard count > 0 else { return "<b>No school is on the improvement route.</b>" }
        let verb = count == 1 ? "is" : "are"
        let waiting = schools.compactMap { $0.waiting(on: today) }.count
        let late: HTML =
            waiting > 0
            ? " \(Words.opening(waiting, "visit has", "visits have")) taken place and not been shared yet." : .empty
        return "<b>\(Words.opening(count, "school", "schools")) \(verb) on the improvement route.</b>\(late)"
    }

    private var proposed: HTML {
        guard !proposals.isEmpty else { return .empty }
        let rows: [HTML] = proposals.map {
            let title = $0.pathway == .award ? "could move to the award pathway" : "could go on the improvement route"
            return """
                <li class="handover"><span><b>\($0.school)</b> \(title)<span class="muted">\($0.framework). \($0.why)</span>\
                </span><a class="btn" href="/evaluations/\($0.evaluation)/pathway">Decide<span class="vh"> on \($0.school), \
                \($0.framework)</span></a></li>
                """
        }
        return """
            <section class="section" aria-labelledby="h-o"><div class="section-head"><h2 id="h-o">To decide</h2>\
            <p class="muted">From inspections. Nothing changes until you decide.</p></div>\
            <ul class="rows plainlist">\(rows)</ul></section>
            """
    }

    private var nothing: HTML {
        isLead
            ? """
            <div class="empty"><p><b>Nothing is asked of you here.</b> When a school needs it, open a cycle to it on the \
            improvement route, and choose the specialist who works with it here.</p>\
            <p class="row mt-s"><a class="btn" href="/cycles/new">Open a cycle</a></p></div>
            """
            : """
            <div class="empty"><p><b>You do not work with a school yet.</b> A trust lead says which schools you work with; \
            you find them here, with your visits.</p></div>
            """
    }

    private var table: HTML {
        let rows = schools.map(row)
        return """
            <table class="plain stackable mt"><thead><tr><th scope="col">School</th><th scope="col">Standard</th>\
            <th scope="col">Specialist</th><th scope="col">Last visit</th><th scope="col">Next visit</th></tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }

    private func row(_ school: RouteSchool) -> HTML {
        let names = school.specialists.map(\.name)
        let change: HTML =
            isLead
            ? " <a href=\"/schools/\(school.school)/specialists\">\(names.isEmpty ? "Choose" : "Change")<span class=\"vh\"> the specialist of \(school.name)</span></a>"
            : .empty
        return """
            <tr><th scope="row"><a href="/evaluations/\(school.evaluation)/journey">\(school.name)</a></th>\
            <td data-th="Standard">\(school.framework)</td>\
            <td data-th="Specialist">\(names.isEmpty ? "Nobody yet." : Words.list(names))\(change)</td>\
            <td data-th="Last visit">\(visit(school.last, none: "None shared yet"))</td>\
            <td data-th="Next visit">\(next(school))</td></tr>
            """
    }

    private func visit(_ visit: Visit?, none: String) -> HTML {
        guard let visit else { return "<span class=\"muted\">\(none)</span>" }
        return "<a href=\"/visits/\(visit.id)\">\(visit.title)</a>, \(Words.short(visit.heldOn))"
    }

    private func next(_ school: RouteSchool) -> HTML {
        if let waiting = school.waiting(on: today) {
            return
                "<a href=\"/visits/\(waiting.id)\">\(waiting.title)</a> of \(Words.short(waiting.heldOn)) waits to be shared"
        }
        return visit(school.next(on: today), none: "None planned")
    }

    /// The visits that are coming, by week.
    private var plan: HTML {
        let coming = schools.flatMap { school in school.visits.map { (school, $0) } }
            .filter { $0.1.isPlanned && $0.1.heldOn >= today }.sorted { $0.1.heldOn < $1.1.heldOn }
        guard !coming.isEmpty else { return .empty }
        let weeks = Dictionary(grouping: coming) { $0.1.heldOn.adding(days: 1 - $0.1.heldOn.weekday.rawValue) }
        let lines: [HTML] = weeks.keys.sorted().map { monday in
            let visits: [HTML] = (weeks[monday] ?? []).map { school, visit in
                let time = visit.beginsAt.map { ", \($0.words)" } ?? ""
                return """
                    <li><a href="/visits/\(visit.id)">\(school.name), \(visit.title.lowercased())</a> \
                    <span class="muted">\(Words.weekday(visit.heldOn))\(time)</span></li>
                    """
            }
            return "<li class=\"week\"><b>Week of \(Words.date(monday))</b><ul class=\"bare\">\(visits)</ul></li>"
        }
        return """
            <section class="section" aria-labelledby="h-p"><div class="section-head"><h2 id="h-p">Visits to come</h2>\
            </div><ul class="rows plainlist">\(lines)</ul></section>
            """
    }
}
