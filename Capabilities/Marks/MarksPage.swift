import Database
import Schools
import Web

/// The register of marks: schools A to Z, never ranked.
enum MarksPage {
    static func sheet(_ marks: [Mark], _ trust: Trust, _ today: Day) -> Sheet {
        Sheet(
            "Marks",
            at: "marks",
            main: """
                <div class="head"><div><h1>Marks</h1><p class="lede">\(lede(marks, today))</p></div><div class="head-act">\
                <div class="row"><a class="btn" href="/check">Check a mark</a></div></div></div>\(table(marks, trust, today))
                """
        )
    }

    private static func lede(_ marks: [Mark], _ today: Day) -> HTML {
        let current = marks.filter { $0.status(on: today).isCurrent }
        let schools = Set(current.map(\.school)).count
        if current.isEmpty { return "No school holds a current mark yet." }
        let isDue = current.count { $0.isRenewalDue(on: today) }
        let due = isDue == 0 ? "" : " \(Words.opening(isDue, "mark comes", "marks come")) up for renewal."
        return """
            <b>\(Words.opening(schools, "school holds", "schools hold")) \(Words.count(current.count, "current mark", "current marks")).</b>\(due)
            """
    }

    private static func table(_ marks: [Mark], _ trust: Trust, _ today: Day) -> HTML {
        guard !marks.isEmpty else {
            return
                "<div class=\"empty\"><p><b>No marks yet.</b> A mark comes here when a trust lead awards it.</p></div>"
        }
        return """
            <table class="plain stackable"><caption class="vh">Marks of \(trust.name), schools A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Mark</th><th scope="col">Awarded</th><th scope="col">Status</th>\
            <th scope="col">Number</th></tr></thead><tbody>\(marks.map { row($0, today) })</tbody></table>
            """
    }

    private static func row(_ mark: Mark, _ today: Day) -> HTML {
        let renewal: HTML =
            mark.isRenewalDue(on: today)
            ? "<span class=\"muted small\">Renewal since \(Words.date(mark.term.noticeOn))</span>" : .empty
        let tier: HTML = mark.tier.map { ", \($0)" } ?? .empty
        return """
            <tr><th scope="row">\(mark.schoolName)</th><td data-th="Mark">\(mark.standard.title)\(tier)</td>\
            <td data-th="Awarded">\(Words.short(mark.term.awardedOn))</td>\
            <td data-th="Status">\(mark.status(on: today).short) \(renewal)</td>\
            <td data-th="Number" class="nowrap"><a href="/marks/\(mark.number)">\(mark.number)</a></td></tr>
            """
    }
}

extension Mark.Status {
    var isCurrent: Bool {
        if case .current = self { true } else { false }
    }
}
