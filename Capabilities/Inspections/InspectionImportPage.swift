import Database
import Frameworks
import Schools
import Web

/// What an uploaded file of Ofsted's would change, to look through before anything is written.
struct InspectionImportPage {
    let upload: Import
    let reading: InspectionReading
    let changes: InspectionChanges
    /// Whether the inspections have changed since the page was shown.
    var isChangedSince = false

    var sheet: Sheet {
        Sheet(
            "What the file would change",
            at: "schools",
            main: """
                \(if: isChangedSince, Self.changedSince)
                <div class="head"><div><p class="crumb"><a href="/inspections">Inspections</a> / \
                <a href="/inspections/imports/new">Import</a></p><h1>What the file would change</h1>\
                <p class="lede">\(lede)</p><p class="small muted mt-s">\(fileWords)</p></div></div>
                \(counts)\(decision)\(ImportTables.faults(reading.faults, of: reading.faultCount))\(changed)\(new)
                """
        )
    }

    private var lede: HTML {
        guard changes.isEmpty else {
            return "<b>Nothing is written yet.</b> Look through the inspections, then import them."
        }
        guard !reading.entries.isEmpty else {
            return "<b>No row of the file is one of your schools.</b> They are found by their URNs."
        }
        return "<b>Nothing would change.</b> The inspections are as the file has them."
    }

    private var fileWords: String {
        let rows = Words.count(reading.rows, "row", "rows")
        return "\(upload.fileName), \(Words.size(upload.size)), \(reading.encoding.rawValue), \(rows). "
            + "The figures count rows, and each row is a school."
    }

    private static let changedSince: HTML = """
        <div class="notice warn" role="alert"><p><b>Nothing was imported.</b> The inspections have changed since this page \
        was shown. Below is what the file would change now.</p></div>
        """

    private var counts: HTML {
        let all = [
            (count: changes.new.count, words: "new"), (changes.changed.count, "changed"),
            (changes.unchanged.count, "unchanged"), (reading.notOurs, "not ours"),
        ]
        return ImportTables.counts(all, faults: reading.faultCount)
    }

    private var decision: HTML {
        let removal = "/inspections/imports/\(upload.id)/removal"
        guard !changes.isEmpty else {
            return """
                <form class="mt-s" method="post" action="\(removal)"><button type="submit" class="btn">Leave the file</button></form>
                """
        }
        return """
            <form class="form mt" method="post" action="/inspections/imports/\(upload.id)/confirmation">
            <input type="hidden" name="seal" value="\(changes.seal)">
            <p class="row"><button type="submit" class="btn btn-main">Import these inspections</button>\
            <button type="submit" class="btn" formaction="\(removal)">Leave everything as it is</button></p></form>
            """
    }

    private var changed: HTML {
        let corrections = (changes.new + changes.changed).flatMap { row in row.corrected.map { (row.school, $0) } }
        let rows = corrections.flatMap { school, correction in
            correction.differences.map { difference -> HTML in
                """
                <tr><th scope="row">\(Self.link(school))<br><span class="muted">\(correction.before.dayWords)</span></th>\
                <td data-th="What">\(difference.fact)</td><td data-th="Now">\(difference.before ?? "Nothing")</td>\
                <td data-th="In the file">\(difference.after ?? "Nothing")</td></tr>
                """
            }
        }
        return ImportTables.table("Changed", ["Inspection", "What", "Now", "In the file"], rows)
    }

    private var new: HTML {
        let names = Dictionary(changes.new.map { ($0.school.id, $0) }) { $1 }
        let rows = changes.new.map(\.school).fromAToZ.flatMap { school in
            (names[school.id]?.added ?? []).map { inspection -> HTML in
                let words = inspection.findings.lines.map { "\($0.area.title): \($0.words)" }.joined(separator: "; ")
                return """
                    <tr><th scope="row">\(Self.link(school))</th>\
                    <td data-th="Began" class="nowrap">\(Words.short(inspection.startedOn))</td>\
                    <td data-th="Kind">\(inspection.kind)<br><span class="muted">\(inspection.standard.title)</span></td>\
                    <td data-th="Results">\(words.isEmpty ? "No grades" : words)</td></tr>
                    """
            }
        }
        return ImportTables.table("New", ["School", "Began", "Kind", "Results"], rows)
    }

    private static func link(_ school: School) -> HTML {
        "<a href=\"/schools/\(school.id)/inspections\">\(school.name)</a>"
    }
}
