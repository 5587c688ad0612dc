/// Fields of a form with their label, hint and message, and the summary of what is wrong.
package enum Fields {
    /// What every kind of field says about itself.
    package struct Label: Sendable {
        let name: String
        let label: String
        let hint: String?
        let error: String?
        let suffix: String

        /// - Parameter errors: the form's; the field's own message is taken from it.
        /// - Parameter suffix: ends the id, where a page has several forms with a field of that name.
        package init(
            _ name: String,
            _ label: String,
            hint: String? = nil,
            _ errors: FormErrors = FormErrors(),
            suffix: String = ""
        ) {
            self.name = name
            self.label = label
            self.hint = hint
            self.suffix = suffix
            error = errors[name]
        }

        var id: String { "f-\(name)\(suffix)" }

        /// The ids of hint and message, for aria-describedby.
        var described: String? {
            let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
            return ids.isEmpty ? nil : ids.joined(separator: " ")
        }

        var attributes: HTML {
            """
             id="\(id)" name="\(name)"\(attribute: "aria-describedby", described)\
            \(attribute: "aria-invalid", error.map { _ in "true" })
            """
        }

        var hintAndError: HTML {
            let hint: HTML? = hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" }
            let error: HTML? = error.map { "<p class=\"error\" id=\"\(id)-error\">\($0)</p>" }
            return "\(hint)\(error)"
        }

        func wrap(_ control: HTML) -> HTML {
            """
            <div class="field\(if: error != nil, " has-error")"><label for="\(id)">\(label)</label>\(hintAndError)\(control)</div>
            """
        }
    }

    /// - Parameter type: text, email, password, url, date, number or search.
    package static func input(
        _ label: Label,
        _ value: String = "",
        type: String = "text",
        autocomplete: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        label.wrap(
            """
            <input type="\(type)"\(label.attributes) value="\(value)"\(attribute: "autocomplete", autocomplete)\
            \(attribute: "required", if: isRequired)>
            """
        )
    }

    package static func area(_ label: Label, _ value: String = "", rows: Int = 4) -> HTML {
        // The line feed right after the tag is dropped by browsers; without it a first empty line would be.
        label.wrap("<textarea\(label.attributes) rows=\"\(rows)\">\n\(value)</textarea>")
    }

    /// - Parameter options: value and words, in order.
    package static func select(_ label: Label, _ value: String, _ options: [(String, String)]) -> HTML {
        label.wrap("<select\(label.attributes)>\(choices(value, options))</select>")
    }

    package static func choices(_ value: String, _ options: [(String, String)]) -> [HTML] {
        options.map { "<option value=\"\($0.0)\"\(attribute: "selected", if: $0.0 == value)>\($0.1)</option>" }
    }

    /// - Parameter tooLarge: what is said of a larger file; nil offers to link to it.
    package static func file(_ label: Label, accept: String, limit: Int, tooLarge: String? = nil) -> HTML {
        label.wrap(
            """
            <input type="file"\(label.attributes) accept="\(accept)" data-limit="\(limit)"\
            \(attribute: "data-too-large", tooLarge)>
            """
        )
    }

    /// Where a choice stands, so that a form sent whole, as without script, changes only what was chosen anew.
    package static func was(_ name: String, _ value: String) -> HTML {
        "<noscript><input type=\"hidden\" name=\"was-\(name)\" value=\"\(value)\"></noscript>"
    }

    /// One of a few, each with an optional line of help.
    package static func radios(
        _ label: Label,
        _ value: String?,
        _ options: [(value: String, words: String, help: String?)]
    ) -> HTML {
        let choices = options.map {
            box("radio", label.name, $0.value, $0.words, help: $0.help, isChecked: $0.value == value)
        }
        return group(label, choices.joined())
    }

    /// One of a few short words, on one line.
    package static func segments(_ label: Label, _ value: String?, _ options: [(String, String)]) -> HTML {
        let choices: [HTML] = options.map {
            """
            <label><input type="radio" name="\(label.name)" value="\($0.0)"\(attribute: "checked", if: $0.0 == value)>\
            \($0.1)</label>
            """
        }
        return group(label, "<span class=\"seg\">\(choices)</span>")
    }

    package static func checkboxes(
        _ label: Label,
        _ chosen: Set<String>,
        _ options: [(value: String, words: String, help: String?)]
    ) -> HTML {
        let boxes = options.map {
            box("checkbox", label.name, $0.value, $0.words, help: $0.help, isChecked: chosen.contains($0.value))
        }
        return group(label, boxes.joined())
    }

    /// Many short words to tick.
    package static func pills(_ label: Label, _ chosen: Set<String>, _ options: [(String, String)]) -> HTML {
        let boxes: [HTML] = options.map {
            """
            <label><input type="checkbox" name="\(label.name)" value="\($0.0)"\
            \(attribute: "checked", if: chosen.contains($0.0))>\($0.1)</label>
            """
        }
        return group(label, "<div class=\"pillset\">\(boxes)</div>")
    }

    /// One box to tick, with its words.
    package static func check(_ name: String, _ value: String, _ words: String, isChecked: Bool) -> HTML {
        box("checkbox", name, value, words, help: nil, isChecked: isChecked)
    }

    private static func box(
        _ type: String,
        _ name: String,
        _ value: String,
        _ words: String,
        help: String?,
        isChecked: Bool
    ) -> HTML {
        """
        <label class="check"><input type="\(type)" name="\(name)" value="\(value)"\
        \(attribute: "checked", if: isChecked)><span>\(words)\(help.map { "<small>\($0)</small>" as HTML })</span></label>
        """
    }

    private static func group(_ label: Label, _ content: HTML) -> HTML {
        """
        <fieldset class="field\(if: label.error != nil, " has-error")" id="\(label.id)"\
        \(attribute: "aria-describedby", label.described)><legend>\(label.label)</legend>\
        \(label.hintAndError)\(content)</fieldset>
        """
    }

    /// The list of messages on top of a form, each leading to its field; nothing when nothing is wrong.
    ///
    /// - Parameter suffix: the ending of the ids of the form's fields.
    package static func summary(_ errors: FormErrors, suffix: String = "") -> HTML {
        guard !errors.isEmpty else { return .empty }
        let lines: [HTML] = errors.all.map { "<li><a href=\"#f-\($0.field)\(suffix)\">\($0.message)</a></li>" }
        return """
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="es">\
            <h2 id="es">\(Words.opening(errors.all.count, "thing", "things")) to put right</h2><ul>\(lines)</ul></div>
            """
    }
}
