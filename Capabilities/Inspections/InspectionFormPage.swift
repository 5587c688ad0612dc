import Database
import Frameworks
import Schools
import Web

/// The form that enters an inspection by hand, or changes one.
struct InspectionFormPage {
    let school: School
    /// The inspection that is changed; nil while one is entered.
    var inspection: Inspection?
    let form: InspectionForm
    var errors = FormErrors()

    private var standard: InspectionStandard { form.standard }

    private var path: String {
        "/schools/\(school.id)/inspections" + (inspection.map { "/\($0.id)" } ?? "")
    }

    static func crumb(_ school: School) -> HTML {
        """
        <p class="crumb"><a href="/schools/\(school.id)">\(school.name)</a> / \
        <a href="/schools/\(school.id)/inspections">Inspections</a></p>
        """
    }

    var sheet: Sheet {
        let title = inspection.map { "Change the inspection of \($0.dayWords)" } ?? "Enter an inspection"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "schools",
            main: """
                \(Fields.summary(errors))
                <div class="head"><div>\(Self.crumb(school))<h1>\(title)</h1>\
                <p class="lede"><b>\(standard.title).</b> Enter what was published, in the inspectorate’s own words.</p></div></div>
                <form class="form" method="post" action="\(path)"><input type="hidden" name="standard" value="\(standard.key)">
                \(facts)\(standard.areas.map(area))
                <p class="row"><button type="submit" class="btn btn-main">Save the inspection</button>\
                <a href="/schools/\(school.id)/inspections">Cancel</a></p></form>\(if: inspection != nil, removal)
                """
        )
    }

    private var facts: HTML {
        let kind = Fields.Label("kind", "Kind", hint: "Such as “Full inspection” or “Monitoring visit”.", errors)
        let published = Fields.Label("published-on", "Published on, where it is known", errors)
        return """
            \(Fields.input(kind, form.kind))<div class="fields">\
            \(Fields.input(Fields.Label("started-on", "Began on", errors), form.startedOn, type: "date"))\
            \(Fields.input(published, form.publishedOn, type: "date"))</div>
            """
    }

    private func area(_ area: InspectionStandard.Area) -> HTML {
        let value = form.given[area.key] ?? ""
        let label = Fields.Label("area-\(area.key)", area.title, errors)
        guard let scale = area.scale else { return Fields.area(label, value, rows: 3) }
        // Best first, as inspectorates list them.
        let levels = scale.levels.enumerated().reversed().map { (String($0.offset + 1), $0.element.name) }
        let none = [("", area.isOptional ? "Does not apply" : "No result"), (InspectionForm.notJudged, "Not judged")]
        return Fields.select(label, value, none + levels)
    }

    private var removal: HTML {
        """
        <details class="add section-sub"><summary class="btn">Remove this inspection</summary>\
        <form class="form" method="post" action="\(path)/removal"><p>It leaves the school’s line. The history keeps it.</p>\
        <p class="row"><button type="submit" class="btn btn-danger">Remove the inspection</button></p></form></details>
        """
    }
}

/// Asks by which inspectorate's framework a school was inspected.
enum InspectionStandardPage {
    static func sheet(_ school: School) -> Sheet {
        let options = (InspectionStandard.all + InspectionStandard.past).map { standard in
            (value: standard.key, words: standard.title, help: Optional(help(standard)))
        }
        let label = Fields.Label("standard", "Framework of the inspection")
        let first = InspectionStandard.all.first?.key
        return Sheet(
            "Enter an inspection",
            at: "schools",
            main: """
                <div class="head"><div>\(InspectionFormPage.crumb(school))<h1>Enter an inspection</h1>\
                <p class="lede"><b>Which framework was it under?</b> Results stay under the one of their time.</p></div></div>
                <form class="form" method="get" action="/schools/\(school.id)/inspections/new">\
                \(Fields.radios(label, first, options))
                <p class="row"><button type="submit" class="btn btn-main">Go on</button>\
                <a href="/schools/\(school.id)/inspections">Cancel</a></p></form>
                """
        )
    }

    private static func help(_ standard: InspectionStandard) -> String {
        let count = Words.opening(standard.areas.count, "area", "areas")
        return standard.areas.contains { $0.scale != nil } ? "\(count)." : "\(count), described in words."
    }
}
