import Database
import Web

/// The board of a cycle: every school's stage on a wire, A to Z, and how many stand at each in words.
struct CycleBoardPage {
    let overview: CycleOverview
    let day: Day

    private var cycle: Cycle { overview.cycle }

    var html: HTML {
        let rows: [HTML] = overview.schools.map(row)
        let heads: [HTML] = SchoolStep.Stage.allCases.map { "<span>\($0.words)</span>" }
        return """
            <p class="mt-s board-counts">\(counts)</p>\
            <table class="plain stackable board"><caption class="vh">Schools of the cycle, A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col"><span class="vh">Where it is</span>\
            <span class="stage-heads" aria-hidden="true">\(heads)</span></th><th scope="col">Judged</th>\
            <th scope="col">Sent</th><th scope="col">Next</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    /// "Of five schools, three are evaluating, one is waiting for a validator and one is in validation.".
    private var counts: String {
        let steps = Dictionary(grouping: overview.schools, by: \.step.stage).mapValues(\.count)
        let verbs: [(SchoolStep.Stage, String, String)] = [
            (.evaluating, "is evaluating", "are evaluating"),
            (.sent, "is waiting for a validator", "are waiting for a validator"),
            (.inValidation, "is in validation", "are in validation"),
            (
                .conversation, "is in conversation or waiting for a decision",
                "are in conversation or waiting for a decision"
            ),
            (.decided, "has a decision", "have a decision"),
        ]
        let parts = verbs.compactMap { stage, one, many in
            steps[stage].map { "\(Words.number($0)) \($0 == 1 ? one : many)" }
        }
        guard !parts.isEmpty else { return "" }
        let count = overview.schools.count
        guard parts.count > 1 else {
            return count == 1 ? "The school \(parts[0].dropFirst(4))." : "All \(parts[0])."
        }
        return "Of \(Words.count(count, "school", "schools")), \(Words.list(parts))."
    }

    private func row(_ line: CycleOverview.Line) -> HTML {
        let school = line.school
        let route: HTML? =
            school.pathway == .improvement ? "<br><span class=\"muted small\">Improvement route</span>" : nil
        return """
            <tr><th scope="row"><a href="/evaluations/\(school.evaluation)">\(school.school.name)</a>\(route)</th>\
            <td>\(Self.wire(line.step))\(line.step.words)</td><td data-th="Judged">\(school.judged) of \(school.of)</td>\
            <td data-th="Sent" class="nowrap">\(sent(line.sent))</td>\
            <td data-th="Next">\(line.step.nextHTML)\(time(line))</td></tr>
            """
    }

    /// The bead at its stage; parked at the left post while nothing is judged.
    private static func wire(_ step: SchoolStep) -> HTML {
        let stops: [HTML] = SchoolStep.Stage.allCases.map { _ in "<i></i>" }
        return """
            <span class="stage-wire" data-at="\(step.beads == 0 ? 0 : step.stage.rawValue)" aria-hidden="true">\(stops)</span>
            """
    }

    private func sent(_ sent: SchoolStep.Sent?) -> HTML {
        guard let sent else { return "<span class=\"muted\">Not yet</span>" }
        return """
            <a href="/submissions/\(sent.id)">\(Words.near(WallClock(sent.at).day, to: day))\
            <span class="vh">, submission \(sent.number)</span></a>
            """
    }

    /// More time that was given, and the way to give it.
    private func time(_ line: CycleOverview.Line) -> HTML {
        let more: HTML? = line.school.more.map { "<br><span class=\"muted small\">\($0.words)</span>" }
        guard cycle.isOpen, line.sent == nil else { return "\(more)" }
        return """
            \(more)<br><a class="small" href="/cycles/\(cycle.id)/schools/\(line.school.school.id)/extension">Give more time\
            <span class="vh"> to \(line.school.school.name)</span></a>
            """
    }
}
