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
        <li>\(drawing(part.state, always: true))<span class="vh">Judgement \(part.state == .started ? "not re-confirmed" : words(part.state))</span>\
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

    /// - Parameter always: whether the tick is there from the beginning, for a script to show.
    private static func drawing(_ state: Completeness.Part.State, always: Bool = false) -> HTML {
        let half: HTML? = state == .started ? "<path class=\"f\" d=\"M8 1a7 7 0 0 1 0 14z\"/>" : nil
        let tick: HTML? = state == .done || always ? "<path d=\"m4.6 8.2 2.4 2.4 4.4-4.8\"/>" : nil
        let inner: HTML = "\(half)\(tick)"
        return """
            <svg class="pt\(if: state == .done, " done")" viewBox="0 0 16 16" aria-hidden="true">\
            <circle cx="8" cy="8" r="7"/>\(inner)</svg>
            """
    }
}
