import Database
import Frameworks
import Schools
import Web

/// A school's inspections on one line, what each found, and its category of concern.
struct SchoolInspectionsPage {
    let school: School
    /// Newest first.
    let inspections: [Inspection]
    let standing: CategoryStanding
    /// Newest first.
    let confirmations: [CategoryConfirmation]
    let today: Day
    let mayRecord: Bool
    let mayConfirm: Bool
    var notice: String?
    var form: CategoryForm
    var errors = FormErrors()

    static func notice(_ key: String) -> String? {
        switch key {
        case "recorded": "The inspection was saved."
        case "removed": "The inspection was removed."
        case "confirmed": "Your decision was saved."
        default: nil
        }
    }

    var sheet: Sheet {
        let title = "Inspections of \(school.name)"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "schools",
            main: """
                \(Fields.summary(errors))\(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><p class="crumb"><a href="/schools/\(school.id)">\(school.name)</a></p>\
                <h1>Inspections</h1><p class="lede">\(lede)</p></div>\(if: mayRecord, enter)</div>
                \(inspections.isEmpty ? nothing : line + details)\
                \(CategorySection(page: self).html)
                """
        )
    }

    private var lede: HTML {
        guard let last = inspections.first else { return "<b>No inspection of \(school.name) is known.</b>" }
        let category = standing.concern.map { " \($0.concern?.words ?? "") since \(Words.date($0.since))." } ?? ""
        return "<b>\(last.standard.inspectorate) came last on \(last.dayWords).</b>\(category)"
    }

    private var enter: HTML {
        """
        <div class="head-act"><a class="btn btn-main" href="/schools/\(school.id)/inspections/new">Enter an inspection</a></div>
        """
    }

    private var nothing: HTML {
        let how =
            mayRecord ? "Import Ofsted’s file, or enter one by hand." : "Trust leads import them or enter them by hand."
        return "<div class=\"empty\"><p><b>Nothing here yet.</b> \(how)</p></div>"
    }

    private var line: HTML {
        """
        <section aria-labelledby="h-line"><h2 class="vh" id="h-line">On one line</h2>\
        \(InspectionLine(inspections: inspections, today: today).html)</section>
        """
    }

    private var details: HTML {
        """
        <section class="section-sub" aria-labelledby="h-all"><h2 id="h-all">What they found</h2>\
        <p class="muted small mt-s">Each under the framework of its time. Results of different frameworks are not comparable.</p>\
        <ol class="insp-list">\(inspections.map(detail))</ol></section>
        """
    }

    private func detail(_ inspection: Inspection) -> HTML {
        let published = inspection.publishedOn.map { " Published \(Words.date($0))." } ?? ""
        let change: HTML = """
            <p class="small mt-s"><a href="/schools/\(school.id)/inspections/\(inspection.id)">Change or remove\
            <span class="vh"> the inspection of \(inspection.dayWords)</span></a></p>
            """
        return """
            <li class="insp" id="i-\(inspection.id)"><div><h3>\(inspection.dayWords)</h3><p>\(inspection.kind)</p>\
            <p class="small muted">\(inspection.standard.title).\(published) \(inspection.source.words).</p>\
            \(if: mayRecord && !inspection.source.isFile, change)</div>\(results(inspection))</li>
            """
    }

    private func results(_ inspection: Inspection) -> HTML {
        let lines = inspection.findings.lines
        guard !lines.isEmpty else { return "<p class=\"muted\">This visit gave no grades.</p>" }
        let items: [HTML] = lines.map { line in
            "<dt>\(line.area.title)</dt><dd>\(line.level.map(levelMark) ?? Self.paragraphs(line.words))</dd>"
        }
        return "<dl class=\"insp-results\">\(items)</dl>"
    }

    private static func paragraphs(_ words: String) -> HTML {
        let lines: [HTML] = words.split(separator: "\n").map { "<p>\(String($0))</p>" }
        return lines.joined()
    }
}
