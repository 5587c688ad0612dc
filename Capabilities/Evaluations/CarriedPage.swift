import Database
import Frameworks
import Web

/// What an evaluation says of judgements that stand from an earlier cycle, and the button that keeps one.
struct CarriedPage {
    let book: Workbook
    let mayJudge: Bool

    /// The id of the form that the buttons of the abacus belong to.
    ///
    /// They are not buttons of the abacus's own form: there the Enter key on a bead would press the first of them.
    private static let form = "still-true"

    /// "From Autumn 2026, not yet re-confirmed", with the button for somebody who judges; nothing for what is judged.
    func line(_ standing: Standing) -> HTML? {
        guard let cycle = standing.carriedFrom else { return nil }
        let button: HTML = """
             <button class="link" form="\(Self.form)" name="area" value="\(standing.area)">Still true\
            <span class="vh">: \(standing.title)</span></button>
            """
        let words: HTML = "From \(cycle), not yet <span class=\"nowrap\">re-confirmed</span>."
        return "<span class=\"carried\">\(words)\(if: mayJudge, button)</span>"
    }

    static func words(_ cycle: String) -> String { "From \(cycle), not yet re-confirmed" }

    /// The form of the buttons in the abacus; goes on with the area that lies open.
    func form(_ standings: [Standing], open: ID<Area>?) -> HTML? {
        let carried = standings.filter { $0.carriedFrom != nil }
        guard mayJudge, !carried.isEmpty else { return nil }
        return """
            <form id="\(Self.form)" method="post" action="\(address)">\(carried.map { revision($0.area) })\
            \(open.map { "<input type=\"hidden\" name=\"open\" value=\"\($0)\">" as HTML })</form>
            """
    }

    /// In the open area: what is so, and what to do.
    func notice(_ area: Area, _ standing: Standing) -> HTML? {
        guard let cycle = standing.carriedFrom else { return nil }
        let name = standing.title
        let what: HTML = "<b>\(Self.words(cycle)).</b> "
        guard mayJudge else {
            return """
                <p class="notice" data-carried-area="\(area.id)">\(what)The headteacher or a contributor says whether it \
                is still true.</p>
                """
        }
        return """
            <form class="notice" method="post" action="\(address)" data-carried-area="\(area.id)"><p>\(what)Read the words \
            below. Move the bead, or say that it is still true.</p>\(revision(area.id))\
            <input type="hidden" name="open" value="\(area.parent ?? area.id)">\
            <p class="row"><button class="btn" name="area" value="\(area.id)">Still true\
            <span class="vh">: \(name)</span></button></p></form>
            """
    }

    private var address: String { "/evaluations/\(book.evaluation.id)/confirmations" }

    private func revision(_ area: ID<Area>) -> HTML {
        let revision = (book.judgements[area] ?? .untouched).revision
        return "<input type=\"hidden\" name=\"revision-\(area)\" value=\"\(revision)\">"
    }
}
