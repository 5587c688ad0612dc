import Database
import Evaluations
import Frameworks
import Web

/// One school's progress in a framework: the ways of its beads, what happened, and any day of it.
struct ProgressPage {
    let progress: Progress
    /// The day that is looked at.
    let on: Day

    var sheet: Sheet {
        let evaluation = progress.evaluation
        return Sheet(
            "Progress: \(evaluation.school.name)",
            at: "evaluations",
            scripts: ["day-scrub.js", "print.js"],
            paper: .wide,
            main: """
                <div class="head"><div><p class="crumb"><a href="/evaluations">Evaluations</a> / \
                <a href="/evaluations/\(evaluation.id)">\(evaluation.school.name), \(evaluation.title)</a></p>\
                <h1>Progress</h1><p class="lede">\(lede)</p></div><div class="head-act"><div class="row">\
                <button type="button" class="btn" data-print hidden>Print</button></div></div></div>\
                \(content)
                """
        )
    }

    private var content: HTML {
        guard progress.days.count > 1 else { return Self.empty }
        return scrub + section + events
    }

    private static let empty: HTML = """
        <div class="empty"><p><b>Nothing has happened yet.</b> Every settled move of a bead, every action done and every \
        piece of evidence is kept with its day and shows here.</p></div>
        """

    private var lede: HTML {
        let onward = progress.onward.map { progress.version.title(of: $0.wire) }
        guard let first = progress.paths.compactMap(\.first?.on).min() else {
            return "<b>No bead has been placed yet.</b>"
        }
        let since = "since the first bead was placed on \(first.said)"
        guard !onward.isEmpty else { return "<b>No bead stands further on than where it was first placed.</b>" }
        let places =
            onward.count > 4 ? "\(Words.number(onward.count)) \(progress.version.words.areas)" : Words.list(onward)
        return "<b>Further on in \(places)</b> \(since)."
    }

    /// Everything that depends on the day; the script replaces it as a whole.
    private var section: HTML {
        let drawing = ProgressDrawing(progress: progress, on: on).html
        let abacus: HTML = standing?.html ?? .empty
        let gaps = LandscapeFrame.gaps(progress.gaps)
        return """
            <div id="day"><section aria-labelledby="h-ways"><h2 id="h-ways" class="vh">The ways of the beads</h2>\
            <div class="scroll-x" tabindex="0" role="region" aria-label="The ways of the beads, scrolls sideways on small \
            screens">\(drawing)</div>\(key)\(gaps)</section>\
            <section class="section" aria-labelledby="h-day"><div class="section-head"><h2 id="h-day">\
            \(on == progress.today ? "Today" : "On \(on.said)")</h2><p class="muted">Where the beads stood at the end of the \
            day.</p></div>\(abacus)\(thatDay)</section></div>
            """
    }

    private var standing: SmallAbacus? {
        SmallAbacus(
            progress.paths.map { path in
                SmallAbacus.Row(
                    label: path.wire.parent.flatMap(progress.version.area).map {
                        "\($0.short), \(path.wire.letter ?? path.wire.short)"
                    } ?? path.wire.short,
                    title: progress.version.title(of: path.wire),
                    scale: path.scale,
                    notch: path.notch(on: on),
                    standard: path.standard,
                    isPart: path.wire.parent != nil
                )
            }
        )
    }

    private var thatDay: HTML {
        let happened = progress.events.filter { $0.on == on }.map { "<li>\($0.words)</li>" as HTML }
        return happened.isEmpty ? .empty : "<h3>That day</h3><ul>\(happened)</ul>"
    }

    private var scrub: HTML {
        let days = progress.days
        let step = days.lastIndex { $0 <= on } ?? 0
        let (before, after) = progress.neighbours(of: on)
        return """
            <form class="scrub" method="get"><day-scrub data-days="\(days.map(\.iso).joined(separator: " "))">\
            <label for="step">Day</label> <input type="range" id="step" name="step" min="0" max="\(days.count - 1)" \
            value="\(step)" aria-valuetext="\(on.said)"><output for="step">\(on.said)</output></day-scrub>\
            <button class="btn">Show</button>\(way(before, "Earlier", "before"))\(way(after, "Later", "after"))</form>
            """
    }

    private func way(_ day: Day?, _ word: String, _ name: String) -> HTML {
        day.map {
            "<a class=\"btn\" data-way=\"\(name)\" href=\"?on=\($0)\">\(word)<span class=\"vh\">: \($0.said)</span></a>"
        }
            ?? .empty
    }

    private var key: HTML {
        let kinds = ProgressEvent.Kind.allCases.filter { kind in
            kind.isOnLine && progress.events.contains { $0.kind == kind }
        }
        let items: [HTML] = kinds.map { kind in
            "<li><svg width=\"22\" height=\"22\" viewBox=\"0 0 22 22\" aria-hidden=\"true\">\(ProgressDrawing.sign(kind, x: 11, y: 11))</svg>\(kind.name)</li>"
        }
        return items.isEmpty ? .empty : "<ul class=\"key mt-s\">\(items)</ul>"
    }

    private var events: HTML {
        let rows: [HTML] = progress.days.reversed().compactMap(row)
        return """
            <section class="section" aria-labelledby="h-all"><div class="section-head"><h2 id="h-all">Day by day</h2></div>\
            <table class="plain stackable"><thead><tr><th scope="col">Day</th><th scope="col">What happened</th></tr></thead>\
            <tbody>\(rows)</tbody></table></section>
            """
    }

    private func row(_ day: Day) -> HTML? {
        let events = progress.events.filter { $0.on == day }
        let moves: [HTML] = progress.paths.compactMap { path in
            path.steps.last { $0.on == day }.map { step in
                let place = step.notch.map(path.scale.words) ?? "back at the post"
                return "<li>\(progress.version.title(of: path.wire)): \(place)</li>"
            }
        }
        let items = ProgressEvent.Kind.allCases.flatMap { kind in lines(events.filter { $0.kind == kind }) } + moves
        guard !items.isEmpty else { return nil }
        return """
            <tr><th scope="row"><a href="?on=\(day)">\(day.said)</a></th><td data-th="What happened">\
            <ul class="bare">\(items)</ul></td></tr>
            """
    }

    /// Many of one kind on one day fold up behind their number.
    private func lines(_ events: [ProgressEvent]) -> [HTML] {
        let items: [HTML] = events.map { "<li>\($0.words)</li>" }
        guard let kind = events.first?.kind, events.count > 3 else { return items }
        return [
            "<li><details><summary>\(kind.name): \(events.count)</summary><ul class=\"bare\">\(items)</ul></details></li>"
        ]
    }
}

extension Day {
    /// "3 May 2026".
    var said: String { Words.date(self) }
}
