import Accounts
import Database
import Web

/// Who has capacity to validate and who is ready to lead, A to Z; how anybody's judgements compare is not said.
struct CapacityPage {
    let desk: CapacityDesk

    var sheet: Sheet {
        Sheet(
            "Validators and their capacity",
            at: "validations",
            main: """
                <div class="head"><div><p class="crumb"><a href="/validations">Validation</a></p>\
                <h1>Validators and their capacity</h1><p class="lede">\(lede)</p></div></div>\
                \(desk.validators.isEmpty ? nothing : table + rules + areas)
                """
        )
    }

    private var lede: HTML {
        let free = desk.validators.count { $0.open == 0 }
        let open = desk.validators.map(\.open).reduce(0, +)
        guard !desk.validators.isEmpty else { return "<b>The trust has no validator yet.</b>" }
        return """
            <b>\(Words.opening(free, "validator has", "validators have")) nothing in hand.</b> \
            \(Words.opening(open, "review is", "reviews are")) under way with \(Words.count(desk.validators.count, "validator", "validators")) in all.
            """
    }

    private let nothing: HTML = """
        <div class="empty"><p><b>Nobody can validate yet.</b> An administrator makes somebody a validator on the page of \
        people.</p></div>
        """

    private var table: HTML {
        """
        <table class="plain stackable"><caption class="vh">Validators, A to Z</caption><thead><tr><th scope="col">Validator</th>\
        <th scope="col" class="num">In hand</th><th scope="col" class="num">Shared in twelve months</th>\
        <th scope="col">Frameworks</th><th scope="col">Last shared</th><th scope="col">Ready to lead</th></tr></thead>\
        <tbody>\(desk.validators.map(row))</tbody></table>
        """
    }

    private func row(_ one: Capacity) -> HTML {
        let post: HTML? = one.person.post.map { "<br><span class=\"muted\">\($0)</span>" }
        return """
            <tr><th scope="row">\(one.person.name)\(post)</th><td class="num" data-th="In hand">\(one.open)</td>\
            <td class="num" data-th="Twelve months">\(one.doneThisYear)</td>\
            <td data-th="Frameworks">\(one.frameworks.isEmpty ? "None yet" : Words.list(one.frameworks))</td>\
            <td data-th="Last shared">\(one.lastOn.map { Words.short($0) } ?? "None yet")</td>\
            <td data-th="Ready to lead">\(ready(one))</td></tr>
            """
    }

    private func ready(_ one: Capacity) -> HTML {
        let missing = one.missing(on: desk.today)
        return missing.isEmpty ? "<b class=\"strong\">Ready</b>" : "Not yet: \(Words.list(missing.map(\.words)))."
    }

    private var rules: HTML {
        """
        <section class="section" aria-labelledby="h-rules"><div class="section-head"><h2 id="h-rules">Ready to lead</h2></div>\
        <p>Somebody is ready to lead a review who has:</p><div class="mt-s"><ul><li>shared at least \
        \(Words.number(Capacity.fewestReviews)) reviews, as the lead validator or as the second one;</li>\
        <li>placed at least \(Agreement.enough) beads before a conversation that could be compared with the agreed ones afterwards;</li>\
        <li>shared a review within the last twelve months.</li></ul></div><p class="mt-s">How anybody’s judgements compare is for that \
        person alone and counts for nothing here. Whom you ask stays with you: give somebody who is not ready yet a conversation with \
        a colleague who is.</p></section>
        """
    }

    /// Without names, and only where enough validators stand behind it.
    private var areas: HTML {
        let (shown, hidden) = (desk.compared.byArea, desk.compared.areasLeftOut)
        let rows = shown.map { one -> HTML in
            """
            <tr><th scope="row">\(one.title)<br><span class="muted">\(one.framework)</span></th>\(one.agreement.cells)</tr>
            """
        }
        let table: HTML = """
            <table class="plain stackable"><caption class="vh">Own and agreed judgements, area by area</caption><thead><tr>\
            <th scope="col">Area</th>\(Agreement.heads)</tr></thead><tbody>\(rows)</tbody></table>
            """
        let left: HTML =
            hidden == 0
            ? .empty
            : "<p class=\"muted small mt-s\">\(Words.opening(hidden, "area is", "areas are")) left out: fewer than three validators have judged \(hidden == 1 ? "it" : "them"), so a person could be told from \(hidden == 1 ? "it" : "them").</p>"
        let none: HTML =
            "<div class=\"empty\"><p><b>Nothing to show yet.</b> An area stands here once three validators have judged it in cycles that are closed.</p></div>"
        return """
            <section class="section" aria-labelledby="h-areas"><div class="section-head"><h2 id="h-areas">Agreement, area by area</h2>\
            <p class="muted">Where validators’ own judgements and the agreed ones part, the words of the area may need work.</p></div>\
            \(shown.isEmpty ? none : table)\(left)\(Agreement.explained)</section>
            """
    }
}

extension Capacity.Missing {
    /// "one review more", "12 judgements more to compare", "none shared in the last twelve months".
    var words: String {
        switch self {
        case .reviews(let count): "\(Words.count(count, "review", "reviews")) more"
        case .judgements(let count): "\(Words.count(count, "judgement", "judgements")) more to compare"
        case .recent: "none shared in the last twelve months"
        }
    }
}
