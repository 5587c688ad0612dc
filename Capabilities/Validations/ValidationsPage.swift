import Database
import Web

/// The lists of validations as a page.
enum ValidationsPage {
    static func sheet(_ lists: ValidationLists) -> Sheet {
        Sheet(
            "Validation",
            at: "validations",
            main: """
                <div class="head"><div><h1>Validation</h1><p class="lede">\(lede(lists))</p></div>\(ways(lists))</div>
                \(lists.own.map { _ in own(lists) })\(lists.trust.map { _ in trust(lists) })\
                \(lists.school.map { school($0, lists.today) })
                """
        )
    }

    private static func ways(_ lists: ValidationLists) -> HTML {
        let own: HTML = "<a class=\"btn\" href=\"/validations/growth\">How your judgements compare</a>"
        let trust: HTML = "<a class=\"btn\" href=\"/validations/capacity\">Who has capacity</a>"
        guard lists.own != nil || lists.trust != nil else { return .empty }
        return """
            <div class="head-act"><div class="row">\(if: lists.own != nil, own)\(if: lists.trust != nil, trust)</div></div>
            """
    }

    private static func lede(_ lists: ValidationLists) -> HTML {
        if lists.trust != nil {
            let waiting = lists.waiting.count
            let hand =
                lists.inHand.isEmpty
                ? "" : " \(Words.capitalised(Words.count(lists.inHand.count, "is", "are"))) in validation."
            let rest =
                lists.shared.isEmpty ? "" : " \(Words.opening(lists.shared.count, "decision", "decisions")) to make."
            return """
                <b>\(Words.opening(waiting, "submission is waiting", "submissions are waiting")) for a validator.</b>\(hand)\(rest)
                """
        }
        if lists.own != nil {
            return
                "<b>\(Words.opening(lists.ownOpen.count, "review", "reviews")) to do.</b> Nobody else sees a review before you share it."
        }
        return "Somebody from another school looks at what you sent, and talks it over with you."
    }

    private static func own(_ lists: ValidationLists) -> HTML {
        let open = lists.ownOpen.map { line in
            item(line, side: "\(line.reviewed) of \(line.of) reviewed", note: due(line, lists.today))
        }
        let done = lists.ownShared.map { item($0, side: $0.validation?.talk.outcome?.words ?? "", note: shared($0)) }
        let empty: HTML =
            "<div class=\"empty\"><p><b>Nothing to review.</b> A trust lead asks you when a school has sent something.</p></div>"
        return section("own", "Your reviews", open.isEmpty ? empty : "<ul class=\"rows\">\(open)</ul>")
            + (done.isEmpty ? .empty : section("own-shared", "Shared by you", "<ul class=\"rows\">\(done)</ul>"))
    }

    private static func trust(_ lists: ValidationLists) -> HTML {
        let waiting = lists.waiting.map { line -> HTML in
            """
            <li class="item"><div><b>\(line.schoolName)</b><p>\(line.what) \(sent(line))</p></div><div class="item-side">\
            <a class="btn" href="/submissions/\(line.submission)/validator">Choose a validator\
            <span class="vh"> for \(line.schoolName)</span></a></div></li>
            """
        }
        let none: HTML =
            "<div class=\"empty\"><p><b>Nothing is waiting.</b> What schools send appears here until it has a validator.</p></div>"
        return section(
            "waiting",
            "Waiting for a validator",
            waiting.isEmpty ? none : "<ul class=\"rows\">\(waiting)</ul>"
        )
            + list("hand", "In validation", lists.inHand) {
                item($0, side: $0.validation?.validator.name ?? "", note: due($0, lists.today))
            }
            + list("shared", "Shared, to be decided", lists.shared, decision)
            + decided(lists)
    }

    /// What was decided, cycle by cycle, the newest first; only that one is unfolded.
    private static func decided(_ lists: ValidationLists) -> HTML {
        let cycles = lists.decidedByCycle.enumerated().map { place, lines -> HTML in
            """
            <details class="more mt-s"\(attribute: "open", if: place == 0)><summary>\(lines[0].cycle), \(lines[0].framework): \
            \(Words.count(lines.count, "decision", "decisions"))</summary><ul class="rows mt-s">\(lines.map(decision))</ul></details>
            """
        }
        return cycles.isEmpty ? .empty : section("decided", "Decided", cycles.joined())
    }

    private static func decision(_ line: ValidationLine) -> HTML {
        """
        <li class="item"><div><a href="\(line.path)"><b>\(line.schoolName)</b></a><p>\(line.what) \(shared(line))</p></div>\
        <div class="item-side"><span>\(line.validation?.talk.outcome.map { "Recommended: \($0.words)" } ?? "")</span> \
        <a href="/submissions/\(line.submission)/decision">\(line.isDecided ? "See the decision" : "Decide")\
        <span class="vh"> on \(line.schoolName)</span></a></div></li>
        """
    }

    private static func school(_ lines: [ValidationLine], _ today: Day) -> HTML {
        let items = lines.map { line -> HTML in
            if line.validation?.sharedAt != nil {
                return item(line, side: line.validation?.talk.outcome?.words ?? "", note: shared(line))
            }
            let questions: HTML =
                line.openQuestions == 0
                ? "" : "<b>\(Words.opening(line.openQuestions, "question", "questions")) for you to answer.</b>"
            return item(line, side: line.validation.map { "With \($0.validator.name)" } ?? "", note: questions)
        }
        let empty: HTML =
            "<div class=\"empty\"><p><b>Nothing yet.</b> It comes here once somebody validates what your school sent.</p></div>"
        return section("school", "Your school", items.isEmpty ? empty : "<ul class=\"rows\">\(items)</ul>")
    }

    private static func item(_ line: ValidationLine, side: String, note: HTML) -> HTML {
        """
        <li class="item"><div><a href="\(line.path)"><b>\(line.schoolName)</b></a><p>\(line.what) \(note)</p></div>\
        <div class="item-side">\(side)</div></li>
        """
    }

    private static func list(
        _ id: String,
        _ title: String,
        _ lines: [ValidationLine],
        _ row: (ValidationLine) -> HTML
    ) -> HTML {
        lines.isEmpty ? .empty : section(id, title, "<ul class=\"rows\">\(lines.map(row))</ul>")
    }

    private static func section(_ id: String, _ title: String, _ content: HTML) -> HTML {
        """
        <section class="section" aria-labelledby="h-\(id)"><div class="section-head"><h2 id="h-\(id)">\(title)</h2></div>\
        \(content)</section>
        """
    }

    private static func sent(_ line: ValidationLine) -> String {
        "Sent by \(line.sentBy) on \(Words.date(WallClock(line.sentAt).day))."
    }

    private static func shared(_ line: ValidationLine) -> HTML {
        let day = line.validation?.sharedAt.map { Words.date(WallClock($0).day) } ?? ""
        return "Shared by \(line.validation?.validator.name ?? "") on \(day)."
    }

    private static func due(_ line: ValidationLine, _ today: Day) -> HTML {
        let late = today - line.due
        let words: HTML = "Due on \(Words.date(line.due))."
        return late > 0 ? words + " <span class=\"late\">\(late) \(late == 1 ? "day" : "days") late</span>" : words
    }
}

extension ValidationLine {
    /// Such as "Inclusion Excellence, version 1.0, Autumn 2026".
    fileprivate var what: String { "\(framework), \(cycle)." }

    var path: String { validation.map { "/validations/\($0.id)" } ?? "/submissions/\(submission)/validator" }
}
