import Database
import Web

/// What an uploaded file would change, to look through before anything is written.
struct ImportPage {
    let upload: Import
    let reading: RegisterReading
    let changes: SchoolChanges
    /// What is wrong with the decision.
    var errors = FormErrors()
    /// Whether the schools have changed since the page was shown.
    var isChangedSince = false

    var sheet: Sheet {
        let title = "What the file would change"
        return Sheet(
            errors.isEmpty ? title : "Error: \(title)",
            at: "schools",
            main: """
                \(Fields.summary(errors))\(if: isChangedSince, Self.changedSince)
                <div class="head"><div><p class="crumb"><a href="/schools">Schools</a> / <a href="/imports/new">Import</a></p>\
                <h1>\(title)</h1><p class="lede">\(lede)</p><p class="small muted mt-s">\(fileWords)</p></div></div>
                \(if: changes.closesMost, closesMost)
                \(ImportTables.counts(counts, faults: reading.faultCount))
                \(decision)\(ImportTables.faults(reading.faults, of: reading.faultCount))\
                \(SchoolChangesPage.closed(changes.closed))\(SchoolChangesPage.changed(changes.changed))\
                \(SchoolChangesPage.new(changes.new))\(SchoolChangesPage.passedOver(changes.passedOver))
                """
        )
    }

    private var counts: [(count: Int, words: String)] {
        [
            (changes.new.count, "new"), (changes.changed.count, "changed"), (changes.closed.count, "closed"),
            (changes.unchanged.count, "unchanged"),
        ]
    }

    private var lede: HTML {
        guard changes.isEmpty else {
            return "<b>Nothing is written yet.</b> Look through the changes, then import them."
        }
        guard reading.hasDroppedRows else {
            return "<b>Nothing would change.</b> The schools are as the file has them."
        }
        return "<b>Nothing would change.</b> As rows were left out, schools that the file lacks stay as they are."
    }

    private var fileWords: String {
        let rows = Words.count(reading.rows, "row", "rows")
        let count = reading.entries.count
        let found = count == 0 ? "none that can be used" : Words.count(count, "of them a school", "of them schools")
        let trust = reading.entries.first?.trustName.map { " of \($0)" } ?? ""
        return
            "\(upload.fileName), \(Words.size(upload.size)), \(reading.encoding.rawValue), \(rows), \(found)\(trust)."
    }

    private static let changedSince: HTML = """
        <div class="notice warn" role="alert"><p><b>Nothing was imported.</b> The schools have changed since this page was \
        shown. Below is what the file would change now.</p></div>
        """

    private var closesMost: HTML {
        """
        <div class="notice warn" role="status"><p><b>Most schools would close.</b> \
        \(Words.opening(changes.closed.count, "school", "schools")) would close. Is it the right trust, and the whole file? \
        You can leave schools open that the file does not have.</p></div>
        """
    }

    private var decision: HTML {
        guard !changes.isEmpty else { return Self.removal(upload, "Leave the file") }
        return """
            <form class="form mt" method="post" action="/imports/\(upload.id)/confirmation">
            <input type="hidden" name="seal" value="\(changes.seal)">\(if: hasAbsent, absent)
            <p class="row"><button type="submit" class="btn btn-main">Import these changes</button>\
            <button type="submit" class="btn" formaction="/imports/\(upload.id)/removal">Leave everything as it is\
            </button></p></form>
            """
    }

    private var hasAbsent: Bool { changes.closed.contains { $0.reason == .absent } }

    private var absent: HTML {
        let count = changes.closed.count { $0.reason == .absent }
        let label = Fields.Label(
            "absent",
            "\(Words.opening(count, "school is", "schools are")) not in the file",
            hint: "They have closed or left the trust, unless the file is only a part of the register.",
            errors
        )
        let them = count == 1 ? "it" : "them"
        return Fields.radios(
            label,
            changes.closesMost ? nil : "close",
            [("close", "Close \(them)", nil), ("keep", "Leave \(them) as now", nil)]
        )
    }

    /// The way out that changes nothing.
    static func removal(_ upload: Import, _ words: String = "Leave everything as it is") -> HTML {
        """
        <form class="mt-s" method="post" action="/imports/\(upload.id)/removal">\
        <button type="submit" class="btn">\(words)</button></form>
        """
    }
}
