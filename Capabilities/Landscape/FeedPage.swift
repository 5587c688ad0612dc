import Accounts
import Web

/// What changed lately, for the aside.
enum FeedPage {
    static func html(_ home: Home) -> HTML {
        guard !home.feed.isEmpty else { return .empty }
        let rows = home.feed.map { row($0, home) }
        return """
            <section aria-labelledby="h-f"><h2 id="h-f" class="h-small">What changed</h2>\
            <ul class="rows feed mt-s">\(rows)</ul></section>
            """
    }

    private static func row(_ line: FeedLine, _ home: Home) -> HTML {
        let unsaid = line.school.flatMap { line.sentence.contains($0) ? nil : $0 }
        let school: HTML? = unsaid.map { " <span class=\"muted\">\($0)\(line.before > 0 ? "." : "")</span>" }
        let before: HTML? =
            line.before > 0
            ? " <span class=\"muted\">\(Words.opening(line.before, "similar change", "similar changes")) before it.</span>"
            : nil
        let open: HTML? = line.path(for: home.person).map {
            " <a href=\"\(link: $0)\">Open<span class=\"vh\"> what changed: \(line.sentence)</span></a>"
        }
        return """
            <li><time datetime="\(line.at)">\(Words.ago(line.at, now: home.now))</time>\
            \(line.sentence)\(school)\(before)\(open)</li>
            """
    }
}

/// The marks whose renewal has come up.
enum EndingMarksPage {
    private static let longest = 6

    static func html(_ home: Home) -> HTML {
        let ending = home.marks.ending
        guard !ending.isEmpty else { return .empty }
        let rows: [HTML] = ending.prefix(longest).map {
            """
            <li><time datetime="\($0.endsOn)">\(Words.date($0.endsOn))</time>\
            <a href="/marks/\($0.number)">\($0.title)<span class="vh">, \($0.school)</span></a>, \($0.school)</li>
            """
        }
        let left = ending.count - rows.count
        let more: HTML? =
            left > 0 ? "<p class=\"small mt-s\"><a href=\"/marks\">\(Words.opening(left, "more", "more"))</a></p>" : nil
        return """
            <section aria-labelledby="h-k"><h2 id="h-k" class="h-small">Marks running out</h2>\
            <ul class="rows feed mt-s">\(rows)</ul>\(more)</section>
            """
    }
}

/// The two things that a trustee reads.
enum TrusteePage {
    static func html(_ home: Home) -> HTML {
        guard home.person.may(.seeLandscape), home.trust == nil else { return .empty }
        let current = Words.opening(home.marks.current, "mark is", "marks are")
        return """
            <section aria-labelledby="h-t"><h2 id="h-t">The trust</h2><ul class="rows mt">\
            <li class="item"><div><a href="/landscape"><b>The landscape</b></a>\
            <p>Where strength sits and where support is needed, area by area</p></div></li>\
            <li class="item"><div><a href="/marks"><b>Register of marks</b></a><p>\(current) current</p></div></li></ul></section>
            """
    }
}
