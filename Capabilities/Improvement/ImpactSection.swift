import Database
import Web

/// The impact statement, to be read or, for the school and its specialist, to be written.
struct ImpactSection {
    let journey: Journey
    let path: String

    var html: HTML {
        """
        <section class="section" id="impact" aria-labelledby="h-i"><div class="section-head">\
        <h2 id="h-i">What difference it has made</h2></div>\(journey.seat.mayWrite ? form : reading)</section>
        """
    }

    private var reading: HTML {
        guard let impact = journey.impact, !impact.words.trimmed.isEmpty else {
            return """
                <p class="muted">The school has not written its impact statement yet.</p>
                """
        }
        return paragraphsOf(impact.words)
    }

    private func paragraphsOf(_ text: String) -> HTML {
        text.split(separator: "\n\n").map { "<p>\(String($0).trimmed)</p>" as HTML }.joined()
    }

    private var form: HTML {
        let label = Fields.Label(
            "impact",
            "Impact statement",
            hint: "What is different for pupils now, and how you know. The mark asks for it."
        )
        let revision = journey.impact?.revision ?? 0
        return """
            <form class="form form-wide" method="post" action="\(path)/impact" data-autosave>\
            <div data-unit><input type="hidden" name="revision-impact" value="\(revision)">\
            \(Fields.area(label, journey.impact?.words ?? "", rows: 6))</div>\
            <p class="small muted" data-save-state role="status"></p>\
            <noscript><p class="row"><button class="btn btn-main">Save</button></p></noscript></form>
            """
    }
}
