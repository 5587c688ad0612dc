import Frameworks
import Web

/// The impact statement of a school that is or was on the improvement route, as it goes along when the school sends.
struct SendingImpact {
    let sending: Sending

    var html: HTML {
        guard let route = sending.route else { return .empty }
        return """
            <section class="section" id="f-impact" aria-labelledby="h-impact"><div class="section-head">\
            <h2 id="h-impact">What difference it has made</h2></div>\(route.isImpactWritten ? written(route) : missing(route))\
            </section>
            """
    }

    private func written(_ route: RouteSoFar) -> HTML {
        let who = route.writtenBy.map { " \($0) wrote it last." } ?? ""
        return """
            <p class="typed">\(route.impact)</p><p class="small muted mt-s">This impact statement goes along as it stands.\
            \(who) <a href="\(link: route.path)#impact">Change it on the journey page</a></p>
            """
    }

    private func missing(_ route: RouteSoFar) -> HTML {
        let (what, act): (HTML, String) =
            sending.version.rule.asksImpact
            ? ("The mark asks for it. Say what is different for pupils now, and how you know; then send.", "Write it")
            : ("You can send without it, but a reader would miss it.", "Write it first")
        return """
            <p><b class="strong">The impact statement is not written yet.</b> \(what)</p>\
            <p class="row mt-s"><a class="btn" href="\(link: route.path)#impact">\(act)</a></p>
            """
    }
}
