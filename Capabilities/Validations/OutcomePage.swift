import Database
import Evaluations
import Frameworks
import Web

/// What governors read of a shared validation: who, when, and the outcome with its reason.
enum OutcomePage {
    static func sheet(_ review: Review) -> Sheet {
        let (validation, talk) = (review.validation, review.validation.talk)
        let name = review.frozen.school.name
        let shared: HTML =
            validation.sharedAt.map { "<dt>Shared</dt><dd>\(Words.date(WallClock($0).day))</dd>" } ?? .empty
        let met: HTML = talk.on.map { "<dt>Conversation</dt><dd>\(Words.date($0))</dd>" } ?? .empty
        let outcome = talk.outcome?.words ?? "No outcome yet"
        return Sheet(
            "Outcome for \(name)",
            at: "validations",
            main: """
                <div class="head"><div>\(review.crumb)<h1>Outcome for \(name)</h1>\
                <p class="lede"><b>\(validation.validator.name) recommends: \(outcome.lowercased()).</b> \
                The trust decides on the mark.</p></div></div>\
                <div class="cols-2"><section aria-labelledby="h-why"><h2 id="h-why">Why</h2>\
                <p class="pre mt-s">\(talk.why.isEmpty ? (talk.outcome?.meaning ?? "") : talk.why)</p></section>\
                <section aria-labelledby="h-facts"><h2 id="h-facts">The validation</h2><dl class="facts mt-s">\
                <dt>Validator</dt><dd>\(validation.validator.words)</dd>\(met)\(shared)</dl></section></div>\
                <section class="section"><div class="cols-2">\(OutcomeSection.rule(review))</div></section>
                """
        )
    }
}
