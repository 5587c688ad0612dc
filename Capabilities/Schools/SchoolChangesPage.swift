import Database
import Web

/// The tables of what a register file would do to the schools.
enum SchoolChangesPage {
    static func closed(_ closures: [SchoolChanges.Closure]) -> HTML {
        let rows: [HTML] = closures.map {
            """
            <tr><th scope="row">\(school($0.before))</th><td data-th="Number">\($0.before.number?.words ?? "")</td>\
            <td>\(Words.capitalised($0.reason.words)).</td></tr>
            """
        }
        return ImportTables.table("Would close", ["School", "Number", "Why"], rows)
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
        return ImportTables.table("Changed", ["School", "What", "Now", "In the file"], rows)
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
        return ImportTables.table("New", ["School", "Number", "Phase", "Ages", "Early years", "Post-16"], rows)
    }

    static func passedOver(_ entries: [RegisterEntry]) -> HTML {
        let rows: [HTML] = entries.map {
            """
            <tr><th scope="row">\($0.facts.name)</th><td data-th="Number">\($0.number.words)</td>\
            <td>\($0.standing == .notYetOpen ? "Not open yet." : "Closed already.")</td></tr>
            """
        }
        return ImportTables.table("Left out", ["School", "Number", "Why"], rows)
    }

    private static func school(_ school: School) -> HTML { "<a href=\"/schools/\(school.id)\">\(school.name)</a>" }
}
