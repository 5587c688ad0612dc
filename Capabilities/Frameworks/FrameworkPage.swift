import Accounts
import Database
import Web

/// A framework as schools will see it, to be read on the screen and printed.
enum FrameworkPage {
    /// - Parameter way: nil for one that comes with Waymark and is not the trust's own.
    static func sheet(_ version: Framework.Version, _ way: VersionWay? = nil, for person: Person) -> Sheet {
        let isReady = way == nil
        let areas = version.tops.map { FrameworkAreaPage.section($0, of: version) }
        return Sheet(
            version.title,
            at: "frameworks",
            main: """
                \(head(version, isReady, person))\(way.map { StagesPage.wire(version.stage, $0) })
                <div class="stack">\(paragraphs(version.about))</div>
                <div class="designer mt"><nav class="no-print" aria-label="\(Words.capitalised(version.words.areas))">\
                <h2 class="small strong">\(Words.capitalised(version.words.areas)), in order</h2>\
                \(areaList(version))\(workOrder(version))</nav><div>\(areas)\(award(version, isReady ? nil : person))</div></div>
                """
        )
    }

    private static func head(_ version: Framework.Version, _ isReady: Bool, _ person: Person) -> HTML {
        """
        <div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a></p><h1>\(version.title)</h1>\
        <p class="lede">\(version.purpose)</p>\
        <p class="small muted">\(standing(version, isReady))</p>\(ways(version, isReady))</div>\
        <div class="head-act"><div class="row">\(if: person.may(.designFrameworks), actions(version, isReady))</div></div></div>
        """
    }

    /// What else can be had of it.
    private static func ways(_ version: Framework.Version, _ isReady: Bool) -> HTML {
        let path = isReady ? "/frameworks/ready/\(version.key)" : "/frameworks/\(version.id)"
        return """
            <p class="row small no-print">\
            \(if: !isReady, "<a href=\"\(path)/compare\">What changed</a>")<a href="\(path)/booklet.pdf">Print as a booklet<span class="vh"> (PDF)</span></a>\
            <a href="\(path)/framework.yaml">Download as a file<span class="vh"> (YAML)</span></a></p>
            """
    }

    private static func standing(_ version: Framework.Version, _ isReady: Bool) -> String {
        let start = "\(version.size)."
        if isReady { return "\(start) Comes ready with Waymark, version \(version.number)." }
        switch version.stage {
        case .draft: return "\(start) Draft \(version.number), as schools will see it."
        case .pilot: return "\(start) Version \(version.number), in its pilot. Its text is fixed."
        case .agreed: return "\(start) Version \(version.number), agreed. Its text is fixed."
        case .published:
            let day = version.publishedAt.map { " on \(FrameworksPage.day($0))" } ?? ""
            return "\(start) Version \(version.number), published\(day). Its text never changes."
        case .retired: return "\(start) Version \(version.number), retired: no new cycle can open it."
        }
    }

    private static func actions(_ version: Framework.Version, _ isReady: Bool) -> HTML {
        let path = "/frameworks/\(version.id)"
        if isReady { return FrameworksPage.copyForm("/frameworks/ready/\(version.key)/copies", version.title) }
        switch version.stage {
        case .draft:
            return """
                <a class="btn" href="\(path)/stage">Next stage</a><a class="btn btn-main" href="\(path)/draft">Edit this draft</a>
                """
        case .pilot, .agreed:
            return """
                <form method="post" action="\(path)/copies"><button class="btn">Begin the next draft</button></form>\
                <a class="btn" href="\(path)/stage">Next stage</a>\
                <a class="btn btn-main" href="/cycles/new?version=\(version.id)">Open a pilot</a>
                """
        case .published:
            return """
                <form method="post" action="\(path)/retirement"><button class="btn btn-quiet">Retire</button></form>\
                <form method="post" action="\(path)/copies"><button class="btn">Begin the next version</button></form>
                """
        case .retired: return FrameworksPage.copyForm("\(path)/copies", version.title)
        }
    }

    private static func areaList(_ version: Framework.Version) -> HTML {
        let links: [HTML] = version.tops.map { area in
            "<li><a href=\"#\(anchor(area, of: version))\">\(area.title)<small>\(version.line(area))</small></a></li>"
        }
        return "<ol class=\"arealist mt-s\">\(links)<li><a href=\"#award\">The mark</a></li></ol>"
    }

    /// The order that the owner recommends.
    private static func workOrder(_ version: Framework.Version) -> HTML {
        let order = version.workOrder
        guard !order.isEmpty else { return .empty }
        let lines: [HTML] = order.map { "<li>\($0.title)</li>" }
        return "<h2 class=\"small strong mt\">Best worked through in this order</h2><ol class=\"small\">\(lines)</ol>"
    }

    /// Where an area stands on the page: keys are unique among areas, and among the parts of one.
    static func anchor(_ area: Area, of version: Framework.Version) -> String { "area-\(area.key)" }

    /// - Parameter person: nil where the rule has no page of its own.
    private static func award(_ version: Framework.Version, _ person: Person?) -> HTML {
        let mayTry = person?.may(.designFrameworks) ?? false
        let way = "\(version.stage == .draft ? "Change the rule, or read" : "Read") it against a submission"
        let lines: [HTML] = version.ruleSentences.map { "<li class=\"item\">\($0).</li>" }
        return """
            <section class="area" id="award" aria-labelledby="h-award"><h2 id="h-award">The mark</h2>\
            <p class="muted">What a school must show. A person decides.</p><ul class="rows mt">\(lines)</ul>\
            <p class="mt">\(version.validitySentence)</p><p class="muted mt-s">\(version.rule.suggestion.words)</p>\
            \(if: mayTry, "<p class=\"mt-s no-print\"><a href=\"/frameworks/\(version.id)/rule\">\(way)</a></p>")</section>
            """
    }
}
