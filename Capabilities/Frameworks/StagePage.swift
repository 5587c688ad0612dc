import Database
import Web

/// How far a version has come, and the ways on: one form for each stage that lies ahead.
enum StagePage {
    static func sheet(
        _ version: Framework.Version,
        _ way: VersionWay,
        _ form: StageForm,
        _ errors: FormErrors = FormErrors()
    ) -> Sheet {
        let path = "/frameworks/\(version.id)"
        return Sheet(
            "The stages of \(version.name)",
            at: "frameworks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/frameworks">Frameworks</a> / \
                <a href="\(path)">\(version.title)</a></p><h1>How far version \(version.number) has come</h1>\
                <p class="lede">\(lede(version.stage))</p></div></div>\
                \(StagesPage.wire(version.stage, way))\(gaps(version))\
                \(version.stage.next.map { section($0, version, path, form, errors) })
                """
        )
    }

    private static func lede(_ stage: Framework.Stage) -> HTML {
        switch stage {
        case .draft:
            """
            <b>It is a draft.</b> From the pilot on its text is fixed, and what you learn goes into the next draft.
            """
        case .pilot: "<b>It is in its pilot.</b> Its text is fixed. What you learn goes into the next draft."
        case .agreed: "<b>It is agreed.</b> Publish it when schools may work with it."
        case .published: "<b>It is in use.</b> Its text never changes."
        case .retired: "<b>It is retired.</b> Nothing lies ahead. Begin the next version from it if you need one."
        }
    }

    private static func gaps(_ version: Framework.Version) -> HTML {
        let count = version.stage == .draft ? version.gaps.count : 0
        guard count > 0 else { return .empty }
        return """
            <div class="notice warn"><p><b>\(Words.opening(count, "thing", "things")) to write first.</b> \
            <a href="/frameworks/\(version.id)/draft">See what is missing</a></p></div>
            """
    }

    private static func section(
        _ stage: Framework.Stage,
        _ version: Framework.Version,
        _ path: String,
        _ form: StageForm,
        _ errors: FormErrors
    ) -> HTML {
        let words = Way(stage, version.number)
        return """
            <section class="section" aria-labelledby="h-\(stage.rawValue)"><h2 id="h-\(stage.rawValue)">\(words.title)</h2>\
            <p class="muted">\(words.help)</p><form class="form mt-s" method="post" action="\(path)/\(words.deed)">\
            \(if: stage == .agreed, agreement(form, errors))\(if: stage == .pilot, note(form, errors))\
            <p class="row"><button class="btn">\(words.button)</button></p></form></section>
            """
    }

    private static func agreement(_ form: StageForm, _ errors: FormErrors) -> HTML {
        let who = Fields.Label("agreed_by", "Who agreed it", hint: "Such as the standards committee.", errors)
        let day = Fields.Label("agreed_on", "On which day", errors)
        return """
            \(Fields.input(who, form.agreedBy))\(Fields.input(day, form.agreedOn, type: "date"))\
            \(Fields.area(Fields.Label("note", "Note, if any", errors), form.note, rows: 2))
            """
    }

    private static func note(_ form: StageForm, _ errors: FormErrors) -> HTML {
        let hint = "What it is to find out, or who takes part."
        let label = Fields.Label("note", "Note, if any", hint: hint, errors, suffix: "-pilot")
        return Fields.area(label, form.note, rows: 2)
    }
}

/// What is said of one way on, and where its form goes.
private struct Way {
    let title: String
    let help: String
    let deed: String
    let button: String

    init(_ stage: Framework.Stage, _ number: String) {
        switch stage {
        case .draft, .pilot:
            title = "Try it with some schools"
            help = "Open it in a pilot cycle. The schools judge, and say what they think of the text."
            (deed, button) = ("pilot", "Begin the pilot of \(number)")
        case .agreed:
            title = "Note who agreed it"
            help = "The committee or the people whose word it takes, and the day they gave it."
            (deed, button) = ("agreement", "Note that \(number) is agreed")
        case .published:
            title = "Publish it"
            help = "From then on any cycle can open it. Evaluations already begun keep their version."
            (deed, button) = ("publication", "Publish \(number)")
        case .retired:
            title = "Retire it"
            help = "Evaluations that use it go on, and marks stay. No new cycle can open it."
            (deed, button) = ("retirement", "Retire \(number)")
        }
    }
}
