import Database
import Frameworks
import Schools
import Web

/// Every school of the trust A to Z with its last inspection and its category, and what waits for a decision.
struct InspectionsPage {
    let schools: [School]
    /// Newest first.
    let inspections: [ID<School>: [Inspection]]
    let standings: [ID<School>: CategoryStanding]
    let test: CategoryTest
    let show: Show
    let mayConfirm: Bool
    var notice: String?

    /// Which schools are shown.
    enum Show: String, CaseIterable {
        case all, proposed, inside, unknown

        var words: String {
            switch self {
            case .all: "all schools"
            case .proposed: "schools that wait for a decision"
            case .inside: "schools in a category of concern"
            case .unknown: "schools of which nothing is known"
            }
        }
    }

    static func notice(_ key: String) -> String? {
        switch key {
        case "confirmed": "Your decision was saved."
        case "chosen": "The test was saved. The proposals follow it."
        default: nil
        }
    }

    private static let unknown = CategoryStanding(.nothing, confirmed: nil)

    private func standing(_ school: School) -> CategoryStanding { standings[school.id] ?? Self.unknown }

    private var open: [School] { schools.filter(\.isOpen) }

    var sheet: Sheet {
        Sheet(
            "Inspections",
            at: "schools",
            main: """
                \(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a></p><h1>Inspections</h1>\
                <p class="lede">\(lede)</p></div><div class="head-act"><a class="btn btn-main" \
                href="/inspections/imports/new">Import from Ofsted’s file</a></div></div>
                \(open.isEmpty ? Self.noSchools : sentence + list)\(testSection)
                """
        )
    }

    private var lede: HTML {
        let waiting = open.count { standing($0).proposal != nil }
        let inside = open.count { standing($0).concern != nil }
        let isInside =
            inside == 0
            ? "No school is in a category of concern."
            : "\(Words.opening(inside, "school is", "schools are")) in a category of concern."
        guard waiting > 0 else { return "<b>No school is waiting for a decision.</b> \(isInside)" }
        return """
            <b>\(Words.opening(waiting, "school waits", "schools wait")) for a decision on \(waiting == 1 ? "its" : "their") category.</b> \(isInside)
            """
    }

    private static let noSchools: HTML = """
        <div class="empty"><p><b>No schools yet.</b> Their inspections appear here once the trust has schools.</p></div>
        """

    private var sentence: HTML {
        let options = Show.allCases.map { ($0.rawValue, $0.words) }
        return """
            <form class="sentence" method="get" action="/inspections"><span class="lead">Showing</span> \
            <label><span class="vh">Which schools</span><select name="show">\(Fields.choices(show.rawValue, options))\
            </select></label> <button type="submit" class="btn">Show</button></form>
            """
    }

    private func shows(_ school: School) -> Bool {
        let standing = standing(school)
        return switch show {
        case .all: true
        case .proposed: standing.proposal != nil
        case .inside: standing.concern != nil
        case .unknown: standing.fact == .notKnown && standing.proposal == nil
        }
    }

    private var list: HTML {
        let shown = open.filter(shows)
        guard !shown.isEmpty else {
            return """
                <div class="empty"><p><b>No school matches.</b> <a href="/inspections">Show all schools</a></p></div>
                """
        }
        return """
            <p class="small muted">\(Words.opening(shown.count, "school", "schools")) shown</p>
            <table class="plain stackable mt-s"><caption class="vh">Schools, A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Last inspection</th><th scope="col">Framework</th>\
            <th scope="col">Category of concern</th></tr></thead><tbody>\(shown.map(row))</tbody></table>
            """
    }

    private func row(_ school: School) -> HTML {
        let last = inspections[school.id]?.first
        let kind: HTML =
            last.map { "\(Words.short($0.startedOn))<br><span class=\"muted\">\($0.kind)</span>" } ?? "None known"
        return """
            <tr><th scope="row"><a href="/schools/\(school.id)/inspections">\(school.name)</a></th>\
            <td data-th="Last inspection">\(kind)</td>\
            <td\(attribute: "data-th", last.map { _ in "Framework" })>\(last?.standard.title ?? "")</td>\
            <td data-th="Category of concern">\(category(school))</td></tr>
            """
    }

    private func category(_ school: School) -> HTML {
        let standing = standing(school)
        let since = standing.concern.map { " since \(Words.short($0.since))" } ?? ""
        let isInside = standing.concern != nil
        let words: HTML = isInside ? "<b class=\"strong\">\(standing.words)</b>\(since)" : "\(standing.words)"
        guard let proposal = standing.proposal else { return words }
        return """
            \(words)<p class="mt-s"><b class="strong">Proposed:</b> \(proposal.words)</p>\
            \(if: mayConfirm, confirmation(school, standing, proposal))
            """
    }

    private func confirmation(_ school: School, _ standing: CategoryStanding, _ proposal: CategoryProposal) -> HTML {
        let label = proposal.isEntering ? "Confirm" : "Confirm that it leaves"
        return """
            <form class="row mt-s" method="post" action="/schools/\(school.id)/category">\
            <input type="hidden" name="back" value="/inspections"><input type="hidden" name="seen" value="\(standing.reading.seal)">\
            <input type="hidden" name="concern" value="\(proposal.concern?.rawValue ?? "none")">\
            <input type="hidden" name="inspection" value="\(proposal.inspection.id)">\
            <input type="hidden" name="reason" value="\(proposal.reason)">\
            <button type="submit" class="btn">\(label)<span class="vh"> for \(school.name)</span></button> \
            <a href="/schools/\(school.id)/inspections#category">Decide otherwise<span class="vh"> on \(school.name)</span></a></form>
            """
    }

    private var testSection: HTML {
        let options = CategoryTest.allCases.map { (value: $0.rawValue, words: $0.words, help: Optional($0.about)) }
        let label = Fields.Label("test", "Which inspections propose a category")
        let form: HTML = """
            <form class="form mt-s" method="post" action="/inspections/test">\(Fields.radios(label, test.rawValue, options))\
            <p class="row"><button type="submit" class="btn">Use this test</button></p></form>
            """
        return """
            <section class="section" aria-labelledby="h-test"><h2 id="h-test">The test for a category of concern</h2>\
            <p class="muted mt-s">A proposal is a reading of published results. It counts only once a trust lead confirms it.</p>\
            \(mayConfirm ? form : "<p class=\"mt-s\"><b class=\"strong\">\(test.words).</b> \(test.about)</p>")</section>
            """
    }
}

extension CategoryProposal {
    /// What a confirmation of it says.
    var concern: CategoryConcern.Kind? {
        if case .enter(let concern) = way { concern.kind } else { nil }
    }

    /// Why it would be confirmed.
    var reason: String {
        switch way {
        case .enter(let concern): "\(concern.reason), in the inspection of \(inspection.dayWords)."
        case .leave: "The inspection of \(inspection.dayWords) takes the school out of the category."
        }
    }
}
