import Accounts
import Database
import Evaluations
import Web

/// What is answered when one text was written: to a script in a few words, else a page.
struct TextAnswer {
    let saved: VisitSaved
    let field: String
    let mine: String
    let now: Instant

    init(_ saved: VisitSaved, field: String, mine: String, at now: Instant) {
        self.saved = saved
        self.field = field
        self.mine = mine
        self.now = now
    }

    func answer(_ visit: Web.Visit, back: String, _ shell: Shell) throws -> Answer {
        switch saved {
        case .kept(let revision):
            guard visit.wantsFragment else { return .seeOther(back) }
            return try Autosave.saved(at: now, revisions: ["revision-\(field)": String(revision)])
        case .conflict(let theirs):
            guard visit.wantsFragment else { return shell.open(conflict(theirs, visit, back), status: 409) }
            return try Autosave.conflict(
                Autosave.Theirs(
                    theirs: theirs.words,
                    field: field,
                    by: theirs.by,
                    at: Words.time(theirs.at),
                    revision: String(theirs.revision)
                )
            )
        }
    }

    private func conflict(_ theirs: VisitText, _ visit: Web.Visit, _ back: String) -> Sheet {
        Sheet(
            "Two people changed this text",
            main: """
                <div class="head"><div><h1>Two people changed this text</h1><p class="lede"><b>\(theirs.by) changed it at \
                \(Words.time(theirs.at)).</b> Choose which text stands; you can put both together here.</p></div></div>\
                <div class="cols-2"><section><h2>Theirs</h2><p class="mt-s">\(theirs.words)</p>\
                <p class="row mt"><a class="btn" href="\(link: back)">Keep theirs</a></p></section>\
                <section><h2>Yours</h2><form class="form mt-s" method="post" action="\(visit.pathOnly)">\
                <input type="hidden" name="revision-\(field)" value="\(theirs.revision)">\
                \(Fields.area(Fields.Label(field, "Your text"), mine, rows: 8))\
                <p class="row"><button class="btn btn-main">Keep yours</button></p></form></section></div>
                """
        )
    }
}

/// Says the refusals of this capability as problems that have a page.
func inPlainWords<Outcome>(_ work: () async throws -> Outcome) async throws -> Outcome {
    do {
        return try await work()
    } catch let refusal as Visit.Refusal {
        throw refusal.problem
    } catch let refusal as Assigned.Refusal {
        throw refusal.problem
    }
}
