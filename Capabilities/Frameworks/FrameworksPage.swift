import Accounts
import Database
import Schools
import Web

/// The list of frameworks: the trust's own, and those that come ready.
enum FrameworksPage {
    /// - Parameter opened: versions that the person may read though they are not published yet.
    static func sheet(
        _ frameworks: [FrameworkSummary],
        _ ready: [Framework.Version],
        _ opened: Set<ID<Framework.Version>>,
        for person: Person,
        _ errors: FormErrors = FormErrors(),
        typed: String = ""
    ) -> Sheet {
        let mayDesign = person.may(.designFrameworks)
        let own = frameworks.compactMap { shown($0, opened, mayDesign) }
        let rows = own.map { row($0, mayDesign) }
        return Sheet(
            "Frameworks",
            at: "frameworks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><h1>Frameworks</h1>\(lede(frameworks))</div></div>
                <section class="section" aria-labelledby="h-own"><div class="section-head">\
                <h2 id="h-own">\(person.trust.name)</h2>\
                \(if: mayDesign, "<p><a href=\"/frameworks/file\">Bring in a framework from a file</a></p>")</div>\(rows.isEmpty ? empty(mayDesign) : list(rows))\
                \(if: mayDesign, beginning(errors, typed))</section>
                \(if: person.isOfTrust, readySection(ready, mayDesign))
                """
        )
    }

    /// A framework with those of its versions that the person may see; nil when there are none.
    private static func shown(
        _ framework: FrameworkSummary,
        _ opened: Set<ID<Framework.Version>>,
        _ mayDesign: Bool
    ) -> FrameworkSummary? {
        let versions = framework.versions.filter {
            mayDesign || opened.contains($0.id) || $0.stage.isForAll
        }
        return versions.isEmpty ? nil : FrameworkSummary(framework: framework.framework, versions: versions)
    }

    private static func lede(_ frameworks: [FrameworkSummary]) -> HTML {
        let count = frameworks.count { $0.current != nil }
        return """
            <p class="lede"><b>\(Words.opening(count, "framework", "frameworks")) in use.</b> \
            A framework says what good looks like, area by area and level by level.</p>
            """
    }

    /// A framework from nothing.
    private static func beginning(_ errors: FormErrors, _ typed: String) -> HTML {
        let label = Fields.Label("title", "Title", hint: "Such as Belonging, or School standard.", errors)
        return """
            <details class="add"\(attribute: "open", if: !errors.isEmpty)><summary class="btn">Start from nothing</summary>\
            <form class="form" method="post" action="/frameworks">\(Fields.input(label, typed))\
            <p class="row"><button class="btn btn-main">Start</button></p></form></details>
            """
    }

    private static func list(_ rows: [HTML]) -> HTML { "<ul class=\"rows\">\(rows)</ul>" }

    private static func empty(_ mayDesign: Bool) -> HTML {
        """
        <div class="empty"><p><b>No framework yet.</b> \
        \(mayDesign ? "Copy a ready one below and change its words, or start from nothing." : "A trust lead can publish one.")</p></div>
        """
    }

    private static func row(_ framework: FrameworkSummary, _ mayDesign: Bool) -> HTML {
        let newest = framework.current ?? framework.versions[0]
        let versions: [HTML] = framework.versions.map { "<a href=\"/frameworks/\($0.id)\">\(standing($0))</a>" }
        let draft = framework.versions.first { $0.stage == .draft && mayDesign }
        let button: HTML? = draft.map {
            "<a class=\"btn\" href=\"/frameworks/\($0.id)/draft\">Edit draft \($0.number)</a>"
        }
        return """
            <li class="item"><div><a href="/frameworks/\(newest.id)"><b>\(newest.title)</b></a><p>\(newest.purpose)</p>\
            <p class="small muted">\(versions.joined(separator: " &nbsp; "))</p></div>\
            <div class="item-side">\(button)</div></li>
            """
    }

    private static func standing(_ version: VersionSummary) -> HTML {
        switch version.stage {
        case .draft: "Draft \(version.number)"
        case .pilot: "Version \(version.number), in its pilot"
        case .agreed: "Version \(version.number), agreed"
        case .published: "Version \(version.number), published \(version.publishedAt.map(day) ?? "")"
        case .retired: "Version \(version.number), retired \(version.retiredAt.map(day) ?? "")"
        }
    }

    private static func readySection(_ ready: [Framework.Version], _ mayDesign: Bool) -> HTML {
        """
        <section class="section" aria-labelledby="h-ready"><div class="section-head"><h2 id="h-ready">Ready to use</h2>\
        <p class="muted">Complete as they are. Copy one to make its words your own.</p></div>\
        \(list(ready.map { readyRow($0, mayDesign) }))</section>
        """
    }

    private static func readyRow(_ ready: Framework.Version, _ mayDesign: Bool) -> HTML {
        """
        <li class="item"><div><a href="/frameworks/ready/\(ready.key)"><b>\(ready.title)</b></a><p>\(ready.purpose)</p>\
        <p class="small muted">\(ready.size). \(ready.scales.map(\.summary).joined(separator: ". ")).</p></div>\
        <div class="item-side">\(if: mayDesign, copyForm("/frameworks/ready/\(ready.key)/copies", ready.title))</div></li>
        """
    }

    static func copyForm(_ path: String, _ title: String) -> HTML {
        """
        <form method="post" action="\(path)"><button class="btn">Copy as a draft<span class="vh">: \(title)</span></button></form>
        """
    }

    static func day(_ instant: Instant) -> String { Words.date(WallClock(instant).day) }
}

extension Person {
    /// Whether any role of theirs is held in the whole trust.
    var isOfTrust: Bool { roles.contains { !$0.role.isAtSchool } }
}
