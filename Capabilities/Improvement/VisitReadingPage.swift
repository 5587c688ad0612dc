import Accounts
import Database
import Evaluations
import Frameworks
import Schools
import Validations
import Web

/// A visit to be read: what is planned, or what was shared.
struct VisitReadingPage {
    let record: VisitRecord
    let evaluation: Evaluation
    let rights: Rights
    let draft: VisitDraft

    /// What the reader may see and do.
    struct Rights {
        let seat: VisitSeat
        let mayAnswer: Bool
        let mayComment: Bool
        let maySign: Bool

        init(_ person: Person, _ seat: VisitSeat, at school: ID<School>) {
            self.seat = seat
            mayAnswer = seat == .school
            mayComment = seat == .school || seat == .specialist
            maySign = person.may(.submit, at: school)
        }
    }

    private var visit: Visit { record.visit }
    private var path: String { "/visits/\(visit.id)" }

    var sheet: Sheet {
        Sheet(
            "\(visit.title), \(record.school.name)",
            at: "improvement",
            scripts: rights.mayAnswer && visit.isPlanned ? ["autosave.js"] : [],
            main: "\(Fields.summary(draft.errors))\(head)\(visit.isShared ? shared : planned)"
        )
    }

    private var head: HTML {
        let report: HTML =
            visit.isShared
            ? "<p class=\"row\"><a class=\"btn\" href=\"\(path)/report.pdf\">Report as PDF</a></p>" : .empty
        return """
            <div class="head"><div><p class="crumb"><a href="/evaluations/\(evaluation.id)/journey">Journey of \
            \(record.school.name)</a></p><h1>\(visit.title)</h1><p class="lede">\(lede)</p></div>\
            <div class="head-act"><p class="small muted" data-save-state role="status"></p>\(report)</div></div>
            """
    }

    private var lede: HTML {
        let day = "\(Words.weekday(visit.heldOn)) \(visit.heldOn.year)\(visit.beginsAt.map { ", \($0.words)" } ?? "")"
        return switch visit.stage {
        case .planned: "<b>Planned for \(day).</b> \(visit.specialist.name) comes."
        case .shared: "<b>Held on \(day) by \(visit.specialist.name).</b> The head has not signed it yet."
        case .signed(_, let name, let at):
            "<b>Held on \(day) by \(visit.specialist.name).</b> Signed by \(name) on \(Words.date(WallClock(at).day))."
        case .calledOff(_, let why): "<b>This visit was called off.</b> \(why)"
        }
    }

    private var planned: HTML {
        let wish: HTML =
            rights.mayAnswer && visit.isPlanned
            ? VisitUnit(
                record: record,
                place: VisitPlace(.wish),
                label: "Your answer",
                hint: "What you would like the visit to look at.",
                rows: 3
            ).html
            : "\(record.text(.wish).isEmpty ? "The school has not answered yet." : record.text(.wish))"
        return """
            \(section("What the visit is for", "<p>\(record.text(.focus))</p>"))\(section("What the school says to it", wish))
            """
    }

    private var shared: HTML {
        let isGovernor = rights.seat == .governor
        let met: HTML = isGovernor ? .empty : section("People met", lines(.peopleMet))
        let feedback: HTML = isGovernor ? .empty : section("Feedback to leaders", lines(.feedback))
        let sources: HTML =
            isGovernor ? .empty : section("Sources considered", VisitSourceList(record: record, isWritable: false).html)
        return """
            \(section("What the visit was for", lines(.focus)))\(section("Strengths", points(.strengths)))\
            \(section("What to work on", points(.improvements)))\(section("Targets", targets))\(feedback)\(met)\(seen)\
            \(sources)\(if: !isGovernor, comments)
            """
    }

    private func section(_ title: String, _ content: HTML) -> HTML {
        "<section class=\"q\"><div><h2>\(title)</h2></div><div>\(content)</div></section>"
    }

    private func lines(_ field: VisitPlace.Field) -> HTML {
        let points = record.points(field)
        return points.isEmpty
            ? "<p class=\"muted\">Nothing was written.</p>" : "\(points.map { "<p>\($0)</p>" as HTML })"
    }

    private func points(_ field: VisitPlace.Field) -> HTML {
        let points = record.points(field)
        guard !points.isEmpty else { return "<p class=\"muted\">Nothing was written.</p>" }
        return "<ul>\(points.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private var targets: HTML {
        guard !record.targets.isEmpty else { return "<p class=\"muted\">No target was set.</p>" }
        let rows: [HTML] = record.targets.map { target in
            let area = record.version.area(target.area).map(record.version.title) ?? ""
            let owner = rights.seat == .governor ? "" : " \(target.entry.owner.name),"
            return
                "<li><b>\(target.entry.title)</b> <span class=\"muted\">\(area).\(owner) by \(Words.date(target.entry.dueOn))</span></li>"
        }
        return "<ul>\(rows)</ul>"
    }

    private var seen: HTML {
        guard !record.touched.isEmpty else { return .empty }
        let places = Dictionary(uniqueKeysWithValues: record.version.wires.map { ($0.id, place($0)) })
        let abacus = StillAbacusPage(record.version, places, label: "Abacus: what the specialist saw")
        let rows = record.touched.map(row).filter { !$0.isEmpty }
        let said: HTML = rows.isEmpty ? .empty : "<ul class=\"rows plainlist mt\">\(rows)</ul>"
        return """
            <section class="section" aria-labelledby="h-seen"><div class="section-head"><h2 id="h-seen">What was seen</h2>\
            </div>\(abacus.html)\(said)</section>
            """
    }

    private func place(_ wire: Area) -> StillAbacusPage.Place {
        guard record.version.applies(wire, to: record.school) else { return .empty("Not for this school") }
        return record.readings[wire.id].map { .at(notch: $0) } ?? .empty("Not looked at")
    }

    private func row(_ wire: Area) -> HTML {
        let texts: [HTML] =
            rights.seat == .governor
            ? []
            : [("Practice", VisitPlace.Field.practice), ("Provision", .provision), ("Performance", .performance)]
                .compactMap { title, field in
                    let text = record.text(field, of: wire.id)
                    return text.isEmpty ? nil : "<p><b class=\"strong\">\(title).</b> \(text)</p>"
                }
        return texts.isEmpty ? .empty : "<li><p><b>\(record.version.title(of: wire))</b></p>\(texts)</li>"
    }

    private var comments: HTML {
        let said: [HTML] = record.comments.map {
            "<li><p>\($0.words)</p><p class=\"small muted\">\($0.by), \(Words.date(WallClock($0.at).day))</p></li>"
        }
        let form: HTML =
            rights.mayComment
            ? """
            <form class="form no-print" method="post" action="\(path)/comments">\
            \(Fields.area(Fields.Label("comment", "Your comment", draft.errors), "", rows: 3))\
            <p class="row"><button class="btn">Add the comment</button></p></form>
            """
            : .empty
        let list: HTML =
            said.isEmpty ? "<p class=\"muted\">No comment yet.</p>" : "<ul class=\"rows plainlist\">\(said)</ul>"
        return "<div id=\"comments\">\(section("Comments", "\(list)\(form)"))</div>\(signature)"
    }

    private var signature: HTML {
        guard rights.maySign, case .shared = visit.stage else { return .empty }
        let form: HTML = """
            <p>You sign that you have read it. You can comment before or after.</p>\
            <form method="post" action="\(path)/signature"><p class="row mt-s">\
            <button class="btn btn-main">Sign this visit</button></p></form>
            """
        return "<div id=\"signature\" class=\"no-print\">\(section("Sign", form))</div>"
    }
}
