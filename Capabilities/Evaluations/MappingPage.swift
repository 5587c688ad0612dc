import Database
import Frameworks
import Web

/// The table that says, for each area of an older version, where it goes on in the new one.
struct MappingPage {
    let mapping: AreaMapping

    private var old: Framework.Version { mapping.old }
    private var new: Framework.Version { mapping.new }
    private var words: TierWords { new.words }

    var sheet: Sheet {
        let rows: [HTML] = old.areas.map(row)
        let added = new.areas.filter { mapping.sources(of: $0).isEmpty }.map(new.title)
        return Sheet(
            "How \(words.areas) go on in version \(new.number)",
            at: "frameworks",
            main: """
                <div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a> / \
                <a href="/frameworks/\(new.id)">\(new.name)</a></p><h1>How \(words.areas) go on</h1><p class="lede">\
                <b>From version \(old.number) to version \(new.number).</b> A cycle on version \(new.number) takes each school’s \
                work along as this says. Judgements then wait to be re-confirmed; none is turned into another scale.</p></div></div>
                <form class="form form-wide" method="post" action="/frameworks/\(new.id)/mapping/\(old.id)">
                <table class="plain stackable"><caption class="vh">\(Words.capitalised(words.areas)) of version \(old.number)</caption><thead><tr>\
                <th scope="col">Version \(old.number)</th><th scope="col">Goes on as</th><th scope="col">What changes</th>\
                </tr></thead><tbody>\(rows)</tbody></table>
                <p>\(added.isEmpty ? "Every \(words.area) of the new version goes on from an older one." : "New in version \(new.number): \(Words.list(added)).")</p>
                <p class="row"><button class="btn btn-main">Save how \(words.areas) go on</button></p></form>
                """
        )
    }

    private func row(_ area: Area) -> HTML {
        let choices = [("", "Not carried over")] + new.areas.map { ($0.id.text, new.title(of: $0)) }
        let target = mapping.targets[area.id]
        return """
            <tr><th scope="row" id="a-\(area.id)">\(old.title(of: area))</th><td data-th="Goes on as">\
            <select name="to-\(area.id)" aria-labelledby="a-\(area.id)">\(Fields.choices(target?.text ?? "", choices))</select></td>\
            <td data-th="What changes">\(words(target))</td></tr>
            """
    }

    private func words(_ target: ID<Area>?) -> String {
        guard let area = target.flatMap(new.area) else { return "Its work stays with version \(old.number)." }
        let changes = mapping.changes(of: area).map { $0.words(in: new) }
        return changes.isEmpty ? "Nothing." : changes.joined(separator: " ")
    }
}
