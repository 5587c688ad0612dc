import Database
import Web

/// The counts and tables of what an import would do, each left out where it has nothing to say.
enum ImportTables {
    static func counts(_ changes: SchoolChanges, faults: Int) -> HTML {
        let all = [
            (changes.new.count, "new"), (changes.changed.count, "changed"), (changes.closed.count, "closed"),
            (changes.unchanged.count, "unchanged"), (faults, faults == 1 ? "fault" : "faults"),
        ]
        let items: [HTML] = all.map { "<li><b>\($0.0)</b>\($0.1)</li>" }
        return "<ul class=\"counts\">\(items)</ul>"
    }

    static func faults(_ reading: RegisterReading) -> HTML {
        let rows: [HTML] = reading.faults.map { fault in
            let found = fault.found.map { "Found “\($0)”, wanted" } ?? "Nothing is there, wanted"
            let kept = fault.dropsRow ? "The row is left out." : "The rest of the row is used."
            return """
                <tr><td data-th="Row" class="num">\(fault.row)</td><td data-th="Column">\(fault.column ?? "The whole row")</td>\
                <td>\(found) \(fault.wanted). <span class="muted">\(kept)</span></td></tr>
                """
        }
        let more = reading.faultCount - rows.count
        let rest: HTML =
            "<p class=\"mt-s muted\">\(Words.opening(more, "more fault is", "more faults are")) not shown.</p>"
        return section("Faults", ["Row", "Column", "What is wrong"], rows) + (more > 0 ? rest : .empty)
    }

    static func closed(_ closures: [SchoolChanges.Closure]) -> HTML {
        let rows: [HTML] = closures.map {
            """
            <tr><th scope="row">\(school($0.before))</th><td data-th="Number">\($0.before.number?.words ?? "")</td>\
            <td>\(Words.capitalised($0.reason.words)).</td></tr>
            """
        }
        return section("Would close", ["School", "Number", "Why"], rows)
    }

    static func changed(_ changes: [SchoolChanges.Change]) -> HTML {
        let rows = changes.flatMap { change in
            change.differences.map { difference -> HTML in
                """
                <tr><th scope="row">\(school(change.before))</th><td data-th="What">\(difference.fact)</td>\
                <td data-th="Now">\(difference.before ?? "Not known")</td>\
                <td data-th="In the file">\(difference.after ?? "Not known")</td></tr>
                """
            }
        }
        return section("Changed", ["School", "What", "Now", "In the file"], rows)
    }

    static func new(_ additions: [SchoolChanges.Addition]) -> HTML {
        let rows: [HTML] = additions.map(\.school).fromAToZ.map { school in
            """
            <tr><th scope="row">\(school.name)</th><td data-th="Number" class="nowrap">\(school.number?.words ?? "")</td>\
            <td data-th="Phase">\(SchoolsPage.known(school.phase?.words))</td>\
            <td data-th="Ages" class="nowrap">\(school.ages?.words ?? "Not known")</td>\
            <td data-th="Early years">\(SchoolsPage.known(school.hasEarlyYears))</td>\
            <td data-th="Post-16">\(SchoolsPage.known(school.hasPost16))</td></tr>
            """
        }
        return section("New", ["School", "Number", "Phase", "Ages", "Early years", "Post-16"], rows)
    }

    static func passedOver(_ entries: [RegisterEntry]) -> HTML {
        let rows: [HTML] = entries.map {
            """
            <tr><th scope="row">\($0.facts.name)</th><td data-th="Number">\($0.number.words)</td>\
            <td>\($0.standing == .notYetOpen ? "Not open yet." : "Closed already.")</td></tr>
            """
        }
        return section("Left out", ["School", "Number", "Why"], rows)
    }

    private static func school(_ school: School) -> HTML { "<a href=\"/schools/\(school.id)\">\(school.name)</a>" }

    private static func section(_ title: String, _ columns: [String], _ rows: [HTML]) -> HTML {
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
