import Accounts
import Database
import Validations
import Web

/// Home: what is due, how the school or the trust stands, what changed.
enum HomePage {
    static func sheet(_ home: Home) -> Sheet {
        let lede = HomeLede(home)
        let aside = aside(home)
        let main = main(home)
        let greeting = Greeting(home.person.name, at: WallClock(home.now))
        let body: HTML =
            aside.isEmpty
            ? main : "<div class=\"cols-side\"><div>\(main)</div><aside class=\"stack-5\">\(aside)</aside></div>"
        return Sheet(
            "Home",
            at: "home",
            main: """
                <div class="head"><div><h1>\(greeting.words)</h1><p class="lede"><b>\(lede.first)</b>\
                \(lede.rest.map { " \($0)" as HTML })</p></div></div>
                \(body)
                """
        )
    }

    private static func main(_ home: Home) -> HTML {
        var parts = [StartPage.html(home), DuePage.html(home)]
        if let table = home.trust?.table { parts.append(CycleTablePage.html(table, on: home.day)) }
        parts += [SupportNowPage.html(home), SchoolNowPage.html(home), RouteNowPage.html(home)]
        parts += home.governed.map { GovernedPage.html($0, on: home.day, naming: home.governed.count > 1) }
        parts += [ActionsPage.html(home), TrusteePage.html(home)]
        let shown = parts.filter { !$0.isEmpty }
        guard let first = shown.first else { return nothing }
        return first + shown.dropFirst().map { "<div class=\"section\">\($0)</div>" as HTML }.joined()
    }

    private static let nothing: HTML = """
        <div class="empty"><p><b>There is nothing here for you yet.</b> What your school or your trust asks of you will \
        stand here.</p></div>
        """

    private static func aside(_ home: Home) -> HTML {
        [ConversationPage.html(home), FeedPage.html(home), EndingMarksPage.html(home)].joined()
    }

    /// A heading with what may stand beside it.
    static func heading(_ id: String, _ title: String, link: (words: String, path: String)? = nil) -> HTML {
        let push: HTML? = link.map { "<a class=\"push\" href=\"\(link: $0.path)\">\($0.words)</a>" }
        return "<div class=\"section-head\"><h2 id=\"\(id)\">\(title)</h2>\(push)</div>"
    }
}

/// The next professional conversation.
enum ConversationPage {
    static func html(_ home: Home) -> HTML {
        guard let review = home.reviews.nextConversation(on: home.day), let day = review.conversationOn else {
            return .empty
        }
        let time = review.conversationAt.map { ", \($0.words)" } ?? ""
        let stamp = "\(day)\(review.conversationAt.map { "T\($0)" } ?? "")"
        return """
            <section class="next" aria-labelledby="h-n"><h2 id="h-n">Next conversation</h2>\
            <time datetime="\(stamp)">\(Words.weekday(day))\(time)</time>\
            <p class="small">\(words(review, for: home.person))</p>\
            <p class="row mt-s"><a class="btn btn-main" href="\(link: review.path)">Prepare</a></p></section>
            """
    }

    private static func words(_ review: ReviewNow, for person: Person) -> String {
        let video = review.isByVideo ? " By video." : ""
        guard review.validator != person.id else {
            return "\(review.schoolName), \(review.framework). You are the lead validator.\(video)"
        }
        let post = review.validatorPost.map { ", \($0)" } ?? ""
        return "Validation of \(review.framework), with \(review.validatorName)\(post).\(video)"
    }
}
