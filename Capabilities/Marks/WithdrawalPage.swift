import Database
import Frameworks
import Web

/// The page on which a trust lead takes a mark back, and reads later why it was.
enum WithdrawalPage {
    static func sheet(_ mark: Mark, today: Day, why: String = "", _ errors: FormErrors = FormErrors()) -> Sheet {
        let label = Fields.Label(
            "why",
            "Why",
            hint: "Kept in the trust; the public page says only that and when.",
            errors
        )
        let form: HTML = """
            <form class="form" method="post" action="/marks/\(mark.number)/withdrawal">\(Fields.area(label, why))\
            <p class="row"><button type="submit" class="btn btn-danger">Withdraw this mark</button>\
            <a href="/marks/\(mark.number)">Keep it</a></p></form>
            """
        let reason: HTML? = mark.withdrawal.map { withdrawal in
            """
            <h2>Why it was withdrawn</h2><div class="stack mt-s">\(paragraphs(withdrawal.why))</div>\
            <p class="muted small mt-s">Only trust leads read this here. Give it to whoever asks as far as you may.</p>
            """
        }
        let isCurrent = mark.status(on: today).isCurrent
        return Sheet(
            errors.isEmpty ? "Withdrawal of \(mark.number)" : "Error: Withdrawal of \(mark.number)",
            at: "marks",
            main: """
                \(Fields.summary(errors))<div class="head"><div><p class="crumb"><a href="/marks">Marks</a> / \
                <a href="/marks/\(mark.number)">\(mark.number)</a></p><h1>\(reason == nil ? "Withdraw a mark" : "A mark that was withdrawn")</h1><p class="lede">\
                <b>\(mark.standard.title), \(mark.schoolName).</b> \(mark.status(on: today).words). A withdrawn mark stays on the \
                register and says so.</p></div></div>\(if: isCurrent, form)\(reason)
                """
        )
    }
}
