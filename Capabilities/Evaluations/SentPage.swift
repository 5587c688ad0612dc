import Database
import Web

/// The list of what an evaluation has sent.
enum SentPage {
    static func history(_ submissions: [Submission]) -> HTML {
        let items: [HTML] = submissions.map(item)
        let list: HTML =
            items.isEmpty
            ? """
            <div class="empty"><p><b>Nothing has been sent yet.</b> Each submission is kept here as it was on the day.</p></div>
            """
            : "<ul class=\"rows\">\(items)</ul>"
        return """
            <section class="section" aria-labelledby="h-sent"><div class="section-head">\
            <h2 id="h-sent">Sent before</h2></div>\(list)</section>
            """
    }

    private static func item(_ submission: Submission) -> HTML {
        """
        <li class="item"><div><a href="/submissions/\(submission.id)"><b>Submission \(submission.number)</b></a>\
        <p>By \(submission.by). \(Words.moment(submission.at))</p></div>\
        <div class="item-side muted">\(state(submission))</div></li>
        """
    }

    /// "Waiting for a decision", "Decided on 3 December", "Taken back".
    static func state(_ submission: Submission) -> String {
        switch submission.stage {
        case .waiting: "Waiting for a decision"
        case .decided(let at): "Decided on \(Words.date(WallClock(at).day))"
        case .withdrawn: "Taken back"
        }
    }
}
