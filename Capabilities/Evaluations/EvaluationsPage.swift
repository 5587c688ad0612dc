import Accounts
import Database
import Schools
import Web

/// The list of evaluations: whose, where each is in words, what comes next.
enum EvaluationsPage {
    /// What is shown of a list.
    struct Filter: Sendable {
        let cycle: ID<Cycle>?
        let school: ID<School>?

        var isOn: Bool { cycle != nil || school != nil }
    }

    static func sheet(_ list: EvaluationList, _ filter: Filter, for person: Person) -> Sheet {
        let lines = list.lines(in: filter.cycle, at: filter.school)
        return Sheet(
            "Evaluations",
            at: "evaluations",
            main: """
                <div class="head"><div><h1>Evaluations</h1><p class="lede">\(lede(list, person))</p></div></div>
                \(sentence(list, filter))
                \(content(list, lines, person))
                """
        )
    }

    private static func lede(_ list: EvaluationList, _ person: Person) -> HTML {
        guard !list.lines.isEmpty else {
            return "An evaluation is one school working on one framework. It goes on for years, across cycles."
        }
        let late = list.lines.count(where: \.step.isLate)
        let open = list.lines.count { $0.evaluation.cycle.isOpen }
        let openWords: HTML =
            open == 0
            ? "<b>No cycle is open.</b> Every evaluation goes on all the same."
            : "<b>\(Words.opening(open, "evaluation is", "evaluations are")) in an open cycle.</b>"
        return late == 0 ? openWords : "\(openWords) \(Words.opening(late, "is late", "are late"))."
    }

    private static func sentence(_ list: EvaluationList, _ filter: Filter) -> HTML {
        let schools = list.schools
        guard schools.count > 1 || list.cycles.count > 1 else { return .empty }
        let cycleOptions = [("", "every cycle")] + list.cycles.map { ($0.id.text, list.words(for: $0)) }
        let schoolOptions = [("", "every school")] + schools.map { ($0.id.text, $0.name) }
        return """
            <form class="sentence" method="get" action="/evaluations"><span class="lead">Showing</span> \
            \(select("cycle", "Cycle", filter.cycle?.text, cycleOptions)) <span>at</span> \
            \(select("school", "School", filter.school?.text, schoolOptions)) <button class="btn">Show</button></form>
            """
    }

    private static func select(_ name: String, _ label: String, _ value: String?, _ options: [(String, String)]) -> HTML
    {
        """
        <label><span class="vh">\(label)</span><select name="\(name)">\(Fields.choices(value ?? "", options))</select></label>
        """
    }

    private static func content(_ list: EvaluationList, _ lines: [EvaluationList.Line], _ person: Person) -> HTML {
        guard !list.lines.isEmpty else { return empty(person) }
        guard !lines.isEmpty else {
            return """
                <div class="empty"><p><b>Nothing here.</b> This school is not in this cycle.</p>\
                <p class="row"><a class="btn" href="/evaluations">Show every evaluation</a></p></div>
                """
        }
        let rows: [HTML] = lines.map(row)
        return """
            <table class="plain stackable"><caption class="vh">Evaluations, A to Z by school</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Framework and cycle</th><th scope="col">Where it is</th>\
            <th scope="col">Next</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private static func empty(_ person: Person) -> HTML {
        guard person.may(.runCycles) else {
            return """
                <div class="empty"><p><b>No evaluation yet.</b> When a trust lead opens a framework to your school, \
                its evaluation appears here.</p></div>
                """
        }
        return """
            <div class="empty"><p><b>No evaluation yet.</b> Open a published framework to your schools, and each school’s \
            evaluation appears here.</p><p class="row"><a class="btn btn-main" href="/cycles/new">Open a cycle</a></p></div>
            """
    }

    private static func row(_ line: EvaluationList.Line) -> HTML {
        let evaluation = line.evaluation
        let school: HTML =
            line.isOpenToReader
            ? "<a href=\"/evaluations/\(evaluation.id)\">\(evaluation.school.name)<span class=\"vh\">: \(evaluation.title)</span></a>"
            : "\(evaluation.school.name)"
        return """
            <tr><th scope="row">\(school)</th>\
            <td>\(evaluation.title) \(evaluation.number)<br><span class="muted small">\(evaluation.cycle.title)\
            \(if: !evaluation.cycle.isOpen, ", closed")</span></td>\
            <td>\(line.step.html)</td><td data-th="Next">\(line.step.nextHTML)</td></tr>
            """
    }
}
