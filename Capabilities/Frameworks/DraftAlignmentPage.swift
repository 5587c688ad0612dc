import Web

/// The areas of inspection that speak about the same as an area of a draft, each to be chosen.
enum DraftAlignmentPage {
    static func html(_ area: Area, _ view: DraftView) -> HTML {
        let field = DraftField<Area>.aligned
        let chosen = (view.typed[field.name] ?? area.alignedText).inLines
        let error = view.errors[field.name]
        let selects: [HTML] = (chosen + [""]).enumerated().map { number, value in
            let id = "f-aligned\(number == 0 ? "" : "-\(number + 1)")"
            let label: HTML =
                number == 0 ? "\(field.label)" : "<span class=\"vh\">Aligned to, number </span>\(number + 1)"
            return """
                <label for="\(id)"\(attribute: "class", number == 0 ? nil : "also")>\(label)</label>\
                <select id="\(id)" name="aligned">\(options(value))</select>
                """
        }
        return """
            <div class="field aligned\(if: error != nil, " has-error")" data-unit>\
            <input type="hidden" name="revision-aligned" value="\(view.states[field.name]?.revision ?? 0)">\
            \(error.map { "<p class=\"error\">\($0)</p>" as HTML })\(selects[0])\
            \(if: selects.count > 1, "<details\(attribute: "open", if: chosen.count > 1)><summary>Another</summary>\(Array(selects.dropFirst()))</details>")</div>
            """
    }

    private static func options(_ value: String) -> HTML {
        let groups: [HTML] = InspectionStandard.all.map { standard in
            let options = standard.areas.map { ("\(standard.key)/\($0.key)", "\(standard.inspectorate): \($0.title)") }
            return "<optgroup label=\"\(standard.title)\">\(Fields.choices(value, options))</optgroup>"
        }
        let isKnown =
            value.isEmpty
            || InspectionStandard.all.contains { standard in
                standard.areas.contains { "\(standard.key)/\($0.key)" == value }
            }
        let other: HTML = isKnown ? .empty : HTML.choice(value)
        return "<option value=\"\">Nothing</option>\(other)\(groups)"
    }
}

extension HTML {
    /// A choice that an owner wrote in a file, kept as it was written.
    fileprivate static func choice(_ value: String) -> HTML {
        "<option value=\"\(value)\" selected>\(value.replacing("/", with: ": "))</option>"
    }
}
