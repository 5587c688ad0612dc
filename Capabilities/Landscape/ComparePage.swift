import Database
import Frameworks
import Schools
import Web

/// The schools of a cycle over each other and beside each other: overlay, the same in words, and stack.
struct ComparePage {
    let view: LandscapeView
    /// The places of the schools picked out, from A to Z.
    let picked: [Int]

    /// So many schools can be picked out at once.
    static let mostPicked = 3

    /// - Parameter picked: ids of schools of the view; those of no school shown are left out.
    init(_ view: LandscapeView, picked: [String]) {
        self.view = view
        let places = picked.compactMap { id in view.map.schools.firstIndex { $0.id.text == id } }
        self.picked = Set(places).sorted().prefix(Self.mostPicked).map(\.self)
    }

    static let path = "/landscape/compare"

    func sheet(trust: String) -> Sheet {
        let lede: HTML = """
            Every original stays as its school made it. This page only lays them over or beside each other. \
            <a href="#stack">Go to the stack</a>
            """
        let filter = LandscapeFilterPage.html(view, action: Self.path, more: pickers + against)
        return LandscapeFrame.sheet("Compare", lede, view, trust: trust, at: Self.path, filter: filter) {
            OverlayPage(view: view, picked: picked).html + StackPage(view, picked: picked).html
                + OverlayWordsPage(view: view).html
        }
    }

    private var against: HTML {
        let hubs = view.choices.hubs.filter { $0.id != view.narrowing.hub }.map { ($0.id.text, $0.name) }
        let others = [("", "nothing"), (Against.own.value, "the schools’ own judgement")] + hubs
        return LandscapeFilterPage.against(view, "laid against", others: others)
    }

    /// A choice for every school picked out, and one more while there is room.
    private var pickers: HTML {
        guard !view.map.schools.isEmpty else { return .empty }
        let ids = picked.map { view.map.schools[$0].id.text }
        let shown = ids + (ids.count < Self.mostPicked ? [""] : [])
        let options = [("", "no school")] + view.map.schools.map { ($0.id.text, $0.name) }
        let fields: [HTML] = shown.enumerated().map { place, id in
            let label = place == 0 ? "School to pick out" : "Another school to pick out"
            let words = place == 0 ? "and pick out" : "and"
            return " <span>\(words)</span> \(LandscapeFilterPage.select("pick", label, id, options))"
        }
        return fields.joined()
    }
}
