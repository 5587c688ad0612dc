import Accounts
import Database
import Schools
import Web

/// The order in which the areas of a draft are best worked through.
struct WorkOrderController: Sendable {
    private let desk: DraftDesk

    init(_ desk: DraftDesk) { self.desk = desk }

    func add(to contents: Contents) {
        contents.get("/frameworks/{version}/draft/order") { visit in
            try await desk.database.read { tx in
                let person = try tx.designer(visit)
                let id: ID<Framework.Version> = try visit.id("version")
                let draft = try DraftRefusal.asProblem { try tx.draftTitles(id, trust: person.trust.id) }
                return desk.shell.page(WorkOrderPage.sheet(draft), for: person)
            }
        }
        contents.post("/frameworks/{version}/draft/order") { visit in
            try await desk.change(visit) { draft, form in
                let path = "\(DraftPage.path(draft))/order"
                if form.has("none") {
                    draft.setTurns([])
                    return .init(words: "recommended no order to work through", path: path)
                }
                if form.has("same") {
                    draft.setTurns(draft.tops.map(\.id))
                    return .init(words: "recommended the order of the page to work through", path: path)
                }
                guard let move = DraftMove(rawValue: form["to"]), let id = ID<Area>(form["area"]),
                    let area = draft.area(id)
                else { throw Problem.badRequest("The form does not say what to move.") }
                try draft.work(on: id, move)
                return .init(words: "changed when to work on \(area.title)", path: path)
            }
        }
    }
}

/// Where the order to work through is recommended.
enum WorkOrderPage {
    static func sheet(_ draft: Framework.Version) -> Sheet {
        let path = "\(DraftPage.path(draft))/order"
        let order = draft.workOrder
        let areas = draft.words.areas
        let lede: HTML =
            order.isEmpty
            ? "<b>No order is recommended.</b> Schools choose for themselves where to begin."
            : "<b>Schools see this order</b> as a recommendation. The page itself keeps the order of the \(areas)."
        let buttons: HTML =
            order.isEmpty
            ? "<button class=\"btn btn-main\" name=\"same\" value=\"yes\">Recommend an order</button>"
            : "<button class=\"btn\" name=\"none\" value=\"yes\">Recommend none</button>"
        return Sheet(
            "Order to work through \(draft.title)",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="\(DraftPage.path(draft))">\(draft.title), draft \
                \(draft.number)</a></p><h1>Order to work through</h1><p class="lede">\(lede)</p></div></div>\
                \(list(order, path))\(if: !draft.tops.isEmpty, "<form class=\"mt\" method=\"post\" action=\"\(path)\">\(buttons)</form>")
                """
        )
    }

    private static func list(_ order: [Area], _ path: String) -> HTML {
        let rows: [HTML] = order.enumerated().map { place, area in
            let up: HTML =
                "<button class=\"btn btn-quiet\" name=\"to\" value=\"up\">Earlier<span class=\"vh\">: \(area.title)</span></button>"
            let down: HTML =
                "<button class=\"btn btn-quiet\" name=\"to\" value=\"down\">Later<span class=\"vh\">: \(area.title)</span></button>"
            return """
                <li class="item"><div><b>\(place + 1). \(area.title)</b></div><form class="item-side" method="post" action="\(path)">\
                <input type="hidden" name="area" value="\(area.id)">\(if: place > 0, up)\(if: place < order.count - 1, down)</form></li>
                """
        }
        return rows.isEmpty ? .empty : "<ol class=\"rows\">\(rows)</ol>"
    }
}
