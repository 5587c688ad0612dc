import Database
import Web

/// The list of what is due, each with its day, its reason and the way there.
enum DuePage {
    private static let longest = 8

    static func html(_ home: Home) -> HTML {
        let dues = home.dues
        guard !dues.isEmpty else { return .empty }
        let rows = dues.prefix(longest).map { row($0, on: home.day) }
        let later = dues.dropFirst(longest).map { row($0, on: home.day) }
        return """
            <section aria-labelledby="h-d"><h2 id="h-d">\(home.trust == nil ? "Due" : "Needs you")</h2>\
            <ul class="rows mt">\(rows)</ul>\
            \(if: !later.isEmpty, more(later))</section>
            """
    }

    private static func more(_ rows: [HTML]) -> HTML {
        """
        <details class="more mt-s"><summary>\(Words.opening(rows.count, "more has a", "more have a")) later date</summary>\
        <ul class="rows mt">\(rows)</ul></details>
        """
    }

    private static func row(_ due: Due, on day: Day) -> HTML {
        let late: HTML? =
            due.isLate(on: day)
            ? "<span class=\"late\">\(Words.capitalised(Words.count(day - due.on, "day", "days"))) late</span>" : nil
        return """
            <li class="due"><time datetime="\(due.on)"><b>\(Words.weekdays[due.on.weekday.rawValue - 1].prefix(3))</b>\
            <span>\(Words.near(due.on, to: day))</span></time><p>\(due.what)\(late)<span>\(due.why)</span></p>\
            <a class="btn" href="\(link: due.path)">\(due.act)<span class="vh">: \(due.what)</span></a></li>
            """
    }
}

/// The first things to do in a new trust.
enum StartPage {
    static func html(_ home: Home) -> HTML {
        guard let start = home.start, !start.isDone else { return .empty }
        let rows = start.steps(for: home.person).enumerated().map { row($0.offset + 1, $0.element) }
        return """
            <section aria-labelledby="h-st"><h2 id="h-st">Getting started</h2><ol class="rows mt">\(rows)</ol></section>
            """
    }

    private static func row(_ number: Int, _ step: Start.Step) -> HTML {
        let act: HTML =
            step.isDone
            ? "<span class=\"muted\">Done</span>"
            : step.path.map { "<a class=\"btn\" href=\"\(link: $0)\">\(step.act)</a>" } ?? .empty
        return """
            <li class="item"><div><b>\(number). \(step.title)</b><p>\(step.help)</p></div><div class="item-side">\(act)</div></li>
            """
    }
}
