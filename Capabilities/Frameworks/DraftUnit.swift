import Web

/// One text of a draft with its label: saved by itself, with the revision it was read at.
enum DraftUnit {
    /// - Parameter label: what stands in the label in place of the field's own words.
    static func html<Subject>(
        _ field: DraftField<Subject>,
        value: String,
        _ view: DraftView,
        label: HTML? = nil,
        isLabelHidden: Bool = false
    ) -> HTML {
        let id = "f-\(field.name)"
        let error = view.errors[field.name]
        let notes = [field.hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        let about = notes.isEmpty ? nil : notes.joined(separator: " ")
        let shared: HTML = """
             id="\(id)" name="\(field.name)"\(attribute: "aria-describedby", about)\
            \(attribute: "aria-invalid", error.map { _ in "true" })
            """
        let text = view.typed[field.name] ?? value
        let control: HTML =
            field.rows == 1
            ? "<input type=\"text\"\(shared) value=\"\(text)\">"
            : "<textarea\(shared) rows=\"\(field.rows)\">\n\(text)</textarea>"
        return """
            <div class="field\(if: error != nil, " has-error")" data-unit><label for="\(id)"\
            \(attribute: "class", isLabelHidden ? "vh" : nil)>\(label ?? "\(field.label)")</label>\
            \(field.hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" as HTML })\
            \(error.map { "<p class=\"error\" id=\"\(id)-error\">\($0)</p>" as HTML })\
            <input type="hidden" name="revision-\(field.name)" value="\(view.states[field.name]?.revision ?? 0)">\
            \(control)</div>
            """
    }
}
