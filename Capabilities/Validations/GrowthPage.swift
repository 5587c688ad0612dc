import Database
import Frameworks
import Web

/// What a validator can learn from the own reviews, for that validator alone.
struct GrowthPage {
    let growth: Growth

    private static let longest = 8

    var sheet: Sheet {
        Sheet(
            "How your judgements compare",
            at: "validations",
            main: """
                <div class="head"><div><p class="crumb"><a href="/validations">Validation</a></p>\
                <h1>How your judgements compare</h1><p class="lede">\(lede)</p></div></div>\
                \(agreement)\(moved)\(reviews)\(feedback)
                """
        )
    }

    private var lede: HTML {
        let shared = Words.opening(growth.reviews.count, "review", "reviews")
        return "<b>Only you see this page.</b> \(shared) shared with schools so far."
    }

    private var agreement: HTML {
        guard !growth.compared.isEmpty else {
            return """
                <div class="empty"><p><b>Nothing to compare yet.</b> It begins with a review that you share after its conversation, \
                with beads that were placed before it.</p></div>\(Agreement.explained)
                """
        }
        let rows = growth.compared.byScale.map { scale -> HTML in
            "<tr><th scope=\"row\">\(Words.list(scale.levels))</th>\(scale.agreement.cells)</tr>"
        }
        return """
            <table class="plain stackable"><caption class="vh">Your own judgements beside the agreed ones, scale by scale</caption>\
            <thead><tr><th scope="col">Scale</th>\(Agreement.heads)</tr></thead><tbody>\(rows)</tbody></table>\
            \(Agreement.explained)
            """
    }

    /// Where own and agreed are on different levels, the newest first.
    private var moved: HTML {
        let lines = growth.compared.filter(\.differs).map { one -> HTML in
            """
            <li class="item"><div><a href="/validations/\(one.validation)"><b>\(one.title)</b></a>\
            <p>\(one.schoolName). \(one.framework).</p></div><div class="item-side"><span>You had \
            \(levelMark(one.scale, one.own))</span><span>Agreed \(levelMark(one.scale, one.agreed))</span></div></li>
            """
        }
        guard !lines.isEmpty else { return .empty }
        return section("moved", "Where the conversation moved you", rows(lines))
    }

    private var reviews: HTML {
        guard !growth.reviews.isEmpty else { return .empty }
        let lines = growth.reviews.map { line -> HTML in
            let day = line.validation?.sharedAt.map { Words.date(WallClock($0).day) } ?? ""
            return """
                <li class="item"><div><a href="\(line.path)"><b>\(line.schoolName)</b></a><p>\(line.framework), \(line.cycle). \
                Shared on \(day).</p></div><div class="item-side">\(line.validation?.talk.outcome?.words ?? "")</div></li>
                """
        }
        return section("reviews", "What you have validated", rows(lines))
    }

    private var feedback: HTML {
        let lines = growth.feedback.map { school, feedback -> HTML in
            FeedbackSection.item(feedback, school: school)
        }
        let none: HTML =
            "<div class=\"empty\"><p><b>No feedback yet.</b> A school can write some once you have shared its review.</p></div>"
        return section("feedback", "Feedback from schools", lines.isEmpty ? none : rows(lines))
    }

    /// The newest of them, and the others folded.
    private func rows(_ lines: [HTML]) -> HTML {
        let (first, rest) = (Array(lines.prefix(Self.longest)), Array(lines.dropFirst(Self.longest)))
        let list: HTML = "<ul class=\"rows\">\(first)</ul>"
        guard !rest.isEmpty else { return list }
        return """
            \(list)<details class="more"><summary>\(Words.opening(rest.count, "earlier one", "earlier ones"))</summary>\
            <ul class="rows">\(rest)</ul></details>
            """
    }

    private func section(_ id: String, _ title: String, _ content: HTML) -> HTML {
        """
        <section class="section" aria-labelledby="h-\(id)"><div class="section-head"><h2 id="h-\(id)">\(title)</h2></div>\
        \(content)</section>
        """
    }
}
