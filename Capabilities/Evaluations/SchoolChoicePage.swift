import Database
import Schools
import Web

/// The fields of a form in which schools are ticked, one by one or by phase and hub, also without script.
struct SchoolChoicePage: Sendable {
    let choice: SchoolChoice
    let form: SchoolChoiceForm
    let errors: FormErrors
    /// Where the page that holds the form is asked for again when a group is ticked.
    let page: String

    var html: HTML {
        let rows: [HTML] = choice.schools.map(row)
        let error: HTML? = errors["school"].map { "<p class=\"error\" id=\"f-school-error\">\($0)</p>" }
        return """
            <fieldset class="field\(if: error != nil, " has-error")" id="f-school" \
            aria-describedby="f-school-hint\(if: error != nil, " f-school-error")"><legend>Schools</legend>\
            <p class="hint" id="f-school-hint">Each school ticked gets an evaluation, or goes on with the one it has. \
            It works towards the award unless you put it on the improvement route.</p>\(error)\(groups)
            <table class="plain stackable"><caption class="vh">Schools, A to Z</caption><thead><tr>\
            <th scope="col">School</th><th scope="col">Phase</th><th scope="col">Works towards</th></tr></thead>\
            <tbody>\(rows)</tbody></table></fieldset>
            """
    }

    /// A select and two buttons that ask for the same page with the group ticked; everything typed goes along.
    private var groups: HTML {
        let options = choice.groups.map { ($0.key, "\($0.words) (\($0.schools.count))") }
        guard choice.schools.count > 1 else { return .empty }
        return """
            <p class="row mt-s"><label class="vh" for="group">Phase or hub</label>\
            <select id="group" name="group">\(Fields.choices("", [("", "Choose a phase or hub")] + options))</select>\
            \(button("tick", "Tick these")) \(button("untick", "Untick these"))</p>
            """
    }

    private func button(_ value: String, _ words: String) -> HTML {
        """
        <button class="btn" name="choose" value="\(value)" formmethod="get" formaction="\(page)" formnovalidate>\
        \(words)</button>
        """
    }

    private func row(_ school: School) -> HTML {
        let id = school.id.text
        let note: HTML? = choice.taken[school.id].map { "<small>At work in \($0), which is open</small>" }
        return """
            <tr><th scope="row"><label class="check"><input type="checkbox" name="school" value="\(id)"\
            \(attribute: "checked", if: form.ticked.contains(id))><span>\(school.name)\(note)</span></label></th>\
            <td>\(school.phase?.words ?? "Phase not known")</td>\
            <td><label class="check"><input type="checkbox" name="improvement" value="\(id)"\
            \(attribute: "checked", if: form.improving.contains(id))><span>Improvement route\
            <span class="vh"> for \(school.name)</span></span></label></td></tr>
            """
    }
}
