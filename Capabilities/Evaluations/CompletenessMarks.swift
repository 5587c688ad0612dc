import Web

/// The four small marks beside a wire: judged, evidence, analysis, actions.
enum CompletenessMarks {
    static func html(_ parts: Completeness) -> HTML {
        """
        <ul class="parts">\(judged(parts.judged))\(mark(parts.evidence, "Evidence"))\(mark(parts.analysis, "Analysis"))\
        \(mark(parts.actions, "Actions"))</ul>
        """
    }

    private static func judged(_ part: Completeness.Part) -> HTML {
        """
        <li>\(drawing(part.state))<span class="vh">Judgement \(words(part.state))</span>\
        <span class="pn" aria-hidden="true"> judgement</span></li>
        """
    }

    private static func mark(_ part: Completeness.Part, _ name: String) -> HTML {
        """
        <li>\(drawing(part.state))<span class="vh">\(name) \(words(part.state)), </span>\(part.count)\
        <span class="pn" aria-hidden="true"> \(name.lowercased())</span></li>
        """
    }

    private static func words(_ state: Completeness.Part.State) -> String {
        switch state {
        case .none: "not started"
        case .started: "started"
        case .done: "done"
        }
    }

    private static func drawing(_ state: Completeness.Part.State) -> HTML {
        let inner: HTML =
            switch state {
            case .none: ""
            case .started: "<path class=\"f\" d=\"M8 1a7 7 0 0 1 0 14z\"/>"
            case .done: "<path d=\"m4.6 8.2 2.4 2.4 4.4-4.8\"/>"
            }
        return """
            <svg class="pt\(if: state == .done, " done")" viewBox="0 0 16 16" aria-hidden="true">\
            <circle cx="8" cy="8" r="7"/>\(inner)</svg>
            """
    }
}
