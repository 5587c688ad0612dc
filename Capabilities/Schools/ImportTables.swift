import Database
import Web

/// The counts and tables of what an import would do, each left out where it has nothing to say.
package enum ImportTables {
    /// How many rows each word is said of, and how many faults there are.
    package static func counts(_ all: [(count: Int, words: String)], faults: Int) -> HTML {
        let items: [HTML] = (all + [(faults, faults == 1 ? "fault" : "faults")]).map {
            "<li><b>\($0.count)</b>\($0.words)</li>"
        }
        return "<ul class=\"counts\">\(items)</ul>"
    }

    /// The faults kept, of so many in all.
    package static func faults(_ kept: [RowFault], of count: Int) -> HTML {
        let rows: [HTML] = kept.map { fault in
            let found = fault.found.map { "Found “\($0)”, wanted" } ?? "Nothing is there, wanted"
            let kept = fault.dropsRow ? "The row is left out." : "The rest of the row is used."
            return """
                <tr><td data-th="Row" class="num">\(fault.row)</td><td data-th="Column">\(fault.column ?? "The whole row")</td>\
                <td>\(found) \(fault.wanted). <span class="muted">\(kept)</span></td></tr>
                """
        }
        let more = count - rows.count
        let rest: HTML =
            "<p class=\"mt-s muted\">\(Words.opening(more, "more fault is", "more faults are")) not shown.</p>"
        return table("Faults", ["Row", "Column", "What is wrong"], rows) + (more > 0 ? rest : .empty)
    }

    /// What was imported before.
    ///
    /// - Parameter address: where the imports are, such as `/imports`.
    package static func before(_ done: [Import], at address: String) -> HTML {
        let rows = done.map { one -> HTML in
            guard case .done(let at, let outcome) = one.stage else { return .empty }
            return """
                <tr><th scope="row"><a href="\(address)/\(one.id)">\(one.fileName)</a></th>\
                <td data-th="When" class="nowrap">\(at.day.words)</td><td data-th="Who">\(one.uploadedByName)</td>\
                <td data-th="What was done">\(outcome)</td></tr>
                """
        }
        return table("Imported before", ["File", "When", "Who", "What was done"], rows)
    }

    /// "92 new, 0 changed. Priya Nair imported register.csv on 3 May 2026."
    package static func outcome(_ done: Import) -> HTML {
        guard case .done(let at, let outcome) = done.stage else { return .empty }
        return "<b>\(outcome).</b> \(done.uploadedByName) imported \(done.fileName) on \(at.day.words)."
    }

    /// A section with a table; nothing without rows.
    package static func table(_ title: String, _ columns: [String], _ rows: [HTML]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let id = "h-" + title.lowercased().replacing(" ", with: "-")
        let heads: [HTML] = columns.map {
            "<th scope=\"col\"\(attribute: "class", $0 == "Row" ? "num" : nil)>\($0)</th>"
        }
        return """
            <section class="section" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            <table class="plain stackable mt-s"><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></section>
            """
    }
}
