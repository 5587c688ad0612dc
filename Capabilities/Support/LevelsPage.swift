import Accounts
import Database
import Frameworks
import Schools
import Web

/// From which level on a school may offer, for each version and scale that schools work with.
struct LevelsPage {
    let versions: [Framework.Version]
    let levels: ExpertLevels
    var errors = FormErrors()

    var sheet: Sheet {
        Sheet(
            "Who may offer",
            at: "support",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/support">Support</a></p>\
                <h1>Who may offer</h1><p class="lede"><b>A school that holds a mark may offer in every area of it.</b> Without the \
                mark it may offer where it was validated at the level you choose here, or beyond.</p></div></div>\
                \(versions.isEmpty ? Self.nothing : versions.map(section).joined())
                """
        )
    }

    private static let nothing: HTML = """
        <div class="empty"><p><b>No framework is published yet.</b> Its scales will stand here.</p></div>
        """

    private func section(_ version: Framework.Version) -> HTML {
        let id = "h-\(version.id)"
        return """
            <section class="section" aria-labelledby="\(id)"><h2 id="\(id)">\(version.name)</h2>\
            \(version.usedScales.map { form($0, version) })</section>
            """
    }

    private func form(_ scale: Scale, _ version: Framework.Version) -> HTML {
        guard let level = levels.level(on: scale, in: version.id) else {
            let names = scale.levels.map(\.name).joined(separator: " or ")
            return "<p class=\"muted mt-s\">\(names): nobody stands further than others, so nobody offers here.</p>"
        }
        let options = scale.levels.enumerated().map { (String($0.offset + 1), $0.element.name) }
        return """
            <form class="form mt-s" method="post" action="/support/levels"><input type="hidden" name="version" value="\(version.id)">\
            <input type="hidden" name="scale" value="\(scale.key)">\
            \(Fields.select(Fields.Label("level", "Schools may offer from", errors, suffix: "-\(version.id)-\(scale.key)"), String(level), options))\
            <p class="row"><button class="btn">Save<span class="vh"> for \(version.name)</span></button></p></form>
            """
    }
}

extension Framework.Version {
    /// The scales of its wires, each once, in the owner's order.
    var usedScales: [Scale] {
        let used = Set(wires.compactMap(\.scale?.key))
        return scales.filter { used.contains($0.key) }
    }
}
