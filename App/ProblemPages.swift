import Accounts
import Database
import Web

/// What people see when there is no ordinary answer: what is so, and what to do next.
struct ProblemPages: Sendable {
    private let shell: Shell
    private let database: Database

    init(_ shell: Shell, _ database: Database) {
        self.shell = shell
        self.database = database
    }

    func answer(_ problem: Problem, _ visit: Visit) async -> Answer {
        if visit.wantsFragment, let answer = fragment(problem) { return answer }
        if case .signIn(let back) = problem {
            return visit.isReading ? .seeOther("/sign-in?back=\(URLEncoding.encode(back))") : signedOutWhileSending
        }
        let words = Self.words(problem)
        let sheet = Sheet(words.title, main: Self.page(words, problem))
        // Whoever cannot be told, such as when the database is away, gets the page without a menu.
        guard let person = try? await database.read({ tx in try tx.person(visit) }) else {
            return shell.open(sheet, status: problem.status)
        }
        return shell.page(sheet, for: person, status: problem.status)
    }

    /// A form that came after the session had ended: the browser still has what was typed, and can send it again.
    private var signedOutWhileSending: Answer {
        let sheet = Sheet(
            "You have been signed out",
            main: """
                <div class="narrow"><div class="head"><div><h1>You have been signed out</h1>
                <p class="lede"><b>What you just sent is not kept yet, but your browser still has it.</b> Sign in on a new \
                tab, come back to this one and reload the page: it is sent again.</p></div></div>
                <p class="row"><a class="btn btn-main" href="/sign-in" target="_blank" rel="noopener">Sign in on a new \
                tab</a></p></div>
                """
        )
        return shell.open(sheet, status: 401)
    }

    /// What a script is told; it keeps what was typed and says why.
    private func fragment(_ problem: Problem) -> Answer? {
        // What a script asked for is no page to come back to; its own page is still open beside the new tab.
        if case .signIn = problem { return try? .json(["sign_in": "/sign-in"], status: 401) }
        let words = Self.words(problem)
        return try? .json(["why": "Not saved: \(words.what)"], status: problem.status)
    }

    struct Said {
        let title: String
        let what: String
        let then: String
    }

    static func words(_ problem: Problem) -> Said {
        switch problem {
        case .notFound:
            Said(
                title: "This page is not here",
                what: "There is nothing at this address, or it is not shared with you.",
                then: "Check the address, or go back to your home page."
            )
        case .notAllowed(let why):
            Said(
                title: "Somebody else does this",
                what: why,
                then: "Ask them. A trust administrator gives people their roles, on the page People."
            )
        case .signIn:
            Said(
                title: "Sign in first",
                what: "You have been signed out.",
                then: "Sign in, then come back to this page."
            )
        case .refused(let what, let then): Said(title: "Not just now", what: what, then: then)
        case .tooLarge(let limit):
            Said(
                title: "That is too large",
                what: "What you sent is larger than the limit of \(Words.size(limit)).",
                then: "Nothing was changed. Choose a smaller file, or link to it instead."
            )
        case .badRequest(let what):
            Said(title: "That did not arrive whole", what: what, then: "Go back to the page and try again.")
        case .forged:
            Said(
                title: "This form came from another site",
                what: "Waymark only takes forms from its own pages, so nothing was changed.",
                then: "Open the page here and send the form again."
            )
        case .tooMany(let seconds):
            Said(
                title: "Too many attempts",
                what: "There were many attempts in a short time.",
                then: "Wait \(Words.count(max(1, (seconds + 59) / 60), "minute", "minutes")), then try again."
            )
        case .unexpected(let reference):
            Said(
                title: "Something went wrong on our side",
                what: "What you typed before is kept. The fault has been written down as \(reference).",
                then: "Try again in a moment. If it happens again, give this reference to your trust administrator."
            )
        }
    }

    private static func page(_ words: Said, _ problem: Problem) -> HTML {
        """
        <div class="narrow"><div class="head"><div><h1>\(words.title)</h1>
        <p class="lede"><b>\(words.what)</b> \(words.then)</p></div></div>
        <p class="row"><a class="btn btn-main" href="/">Go to my home page</a></p></div>
        """
    }
}
