import Accounts
import Database
import Schools
import Spreadsheets
import Web

/// The register of marks: schools A to Z, never ranked.
struct MarksPage {
    let marks: [Mark]
    /// What heads have said of each since its award, the latest first.
    let checks: [ID<Mark>: [YearlyCheck]]
    let person: Person
    let today: Day

    var sheet: Sheet {
        Sheet(
            "Marks",
            at: "marks",
            main: """
                <div class="head"><div><h1>Marks</h1><p class="lede">\(lede)</p></div><div class="head-act">\
                <div class="row">\(costs)<a class="btn" href="/marks/register">Register as a report</a>\
                <a class="btn" href="/check">Check a mark</a></div></div></div>\(table)
                """
        )
    }

    private var costs: HTML {
        person.may(.readCosts) ? "<a class=\"btn\" href=\"/costs\">What marks cost</a>" : .empty
    }

    private var lede: HTML {
        let current = marks.filter { $0.status(on: today).isCurrent }
        let schools = Set(current.map(\.school)).count
        if current.isEmpty { return "No school holds a current mark yet." }
        let isDue = current.count { $0.isRenewalDue(on: today) }
        let due = isDue == 0 ? "" : " \(Words.opening(isDue, "mark comes", "marks come")) up for renewal."
        return """
            <b>\(Words.opening(schools, "school holds", "schools hold")) \(Words.count(current.count, "current mark", "current marks")).</b>\(due)
            """
    }

    private var table: HTML {
        guard !marks.isEmpty else {
            return
                "<div class=\"empty\"><p><b>No marks yet.</b> A mark appears here when a trust lead awards it.</p></div>"
        }
        return """
            <table class="plain stackable"><caption class="vh">Marks of \(person.trust.name), schools A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Mark</th><th scope="col">Awarded</th><th scope="col">Status</th>\
            <th scope="col">Number</th></tr></thead><tbody>\(marks.map(row))</tbody></table>\(TakeAway.html("/marks"))
            """
    }

    /// The register as a table to take away.
    var asTable: Table {
        var table = Table(
            "Marks, \(today)",
            columns: [
                Table.Column("School"), Table.Column("Mark"), Table.Column("Tier"), Table.Column("Number"),
                Table.Column("Awarded", .day), Table.Column("Ends", .day), Table.Column("Status"),
            ]
        )
        for mark in marks {
            table.add([
                .text(mark.schoolName), .text(mark.standard.title), .text(mark.tier), .text("\(mark.number)"),
                .day(mark.term.awardedOn), .day(mark.term.endsOn), .text(mark.status(on: today).short),
            ])
        }
        return table
    }

    private func row(_ mark: Mark) -> HTML {
        let renewal: HTML =
            mark.isRenewalDue(on: today)
            ? "<span class=\"muted small\">Renewal since \(Words.date(mark.term.noticeOn))</span>" : .empty
        let tier: HTML = mark.tier.map { ", \($0)" } ?? .empty
        return """
            <tr><th scope="row">\(mark.schoolName)</th><td data-th="Mark">\(mark.standard.title)\(tier)</td>\
            <td data-th="Awarded">\(Words.short(mark.term.awardedOn))</td>\
            <td data-th="Status">\(mark.status(on: today).short) \(renewal)\(yearly(mark))</td>\
            <td data-th="Number" class="nowrap"><a href="/marks/\(mark.number)">\(mark.number)</a></td></tr>
            """
    }

    /// How the last yearly check went, or that one is due; for trust leads and the head of the school.
    private func yearly(_ mark: Mark) -> HTML? {
        let status = mark.status(on: today)
        guard person.may(.decideAwards) || person.may(.submit, at: mark.school), status.isCurrent else { return nil }
        let last = checks[mark.id]?.first
        let said: String? = last.map { check in
            "Checked on \(Words.date(check.on)): \(check.words.prefix(1).lowercased())\(check.words.dropFirst())"
        }
        let due =
            mark.isCheckDue(on: today, after: last?.on)
            ? "Yearly check due since \(Words.date(mark.checkDueOn(after: last?.on)))" : nil
        return """
            <br><a class="small" href="/marks/\(mark.number)/yearly-check">\(due ?? said ?? "Yearly check")\
            <span class="vh"> of \(mark.schoolName), \(mark.standard.title)</span></a>
            """
    }
}

extension Mark.Status {
    var isCurrent: Bool {
        if case .current = self { true } else { false }
    }
}
