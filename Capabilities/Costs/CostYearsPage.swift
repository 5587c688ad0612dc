import Database
import Web

/// What is paid in each of the next three years, added up.
struct CostYearsPage {
    let ledger: Ledger

    var html: HTML {
        let staffDay = ledger.figures.staffDay
        let priced: HTML = staffDay == nil ? .empty : "<th scope=\"col\" class=\"num\">With the cost of staff</th>"
        let rows = ledger.years.map { row(words($0.from), $0.spending) }
        return """
            <section class="section" aria-labelledby="h-years"><div class="section-head"><h2 id="h-years">The next three years\
            </h2><p class="muted">\(assumed)</p></div><table class="plain stackable">\
            <caption class="vh">Payments for external marks by year</caption><thead><tr><th scope="col">Year</th>\
            <th scope="col" class="num">Payments</th><th scope="col" class="num">Fees</th>\
            <th scope="col" class="num">Staff days</th>\(priced)</tr></thead><tbody>\(rows)\
            \(row("All three", ledger.threeYears))</tbody></table></section>
            """
    }

    private var assumed: HTML {
        guard let day = ledger.figures.staffDay else {
            return
                "By the days on which they are paid. What a day of staff costs is not said, so only fees are in pounds."
        }
        return "By the days on which they are paid. A day of staff is taken to cost \(day.words)."
    }

    private func words(_ from: Day) -> String {
        "\(Words.short(from)) to \(Words.short(from.adding(months: 12).adding(days: -1)))"
    }

    private func row(_ title: String, _ spending: Spending) -> HTML {
        let priced: HTML? = ledger.figures.staffDay.map {
            "<td class=\"num\" data-th=\"With staff\">\(spending.cost($0).words)</td>"
        }
        return """
            <tr><th scope="row">\(title)</th><td class="num" data-th="Payments">\(spending.payments)</td>\
            <td class="num" data-th="Fees">\(spending.fees.words)</td>\
            <td class="num" data-th="Staff days">\(spending.staffDays.figure)</td>\(priced)</tr>
            """
    }
}
