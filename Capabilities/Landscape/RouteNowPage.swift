import Accounts
import Database
import Improvement
import Validations
import Web

import struct Improvement.Visit

/// The way to the journey of each school on the improvement route that is a person's own.
enum RouteNowPage {
    static func html(_ home: Home) -> HTML {
        guard !home.route.isEmpty else { return .empty }
        let rows = home.route.map { row($0, home) }
        let all: (words: String, path: String)? =
            home.person.may(.specialise) ? ("All visits", "/improvement") : nil
        return """
            <section aria-labelledby="h-route">\(HomePage.heading("h-route", "Improvement route", link: all))\
            <ul class="rows mt-s">\(rows)</ul></section>
            """
    }

    private static func row(_ school: RouteSchool, _ home: Home) -> HTML {
        """
        <li class="item"><div><a href="/evaluations/\(school.evaluation)/journey"><b>Journey of \(school.name)</b></a>\
        <p>\(school.framework). \(words(school, home))</p></div></li>
        """
    }

    /// What was seen last and, for all but governors, what comes next.
    private static func words(_ school: RouteSchool, _ home: Home) -> HTML {
        let last =
            school.last.map { "\($0.title) was on \(Words.near($0.heldOn, to: home.day))." }
            ?? "No visit has been shared yet."
        let isSpecialist = school.specialists.contains { $0.id == home.person.id }
        guard isSpecialist || home.person.may(.readEvaluation, at: school.school) else { return "\(last)" }
        if isSpecialist, let waiting = school.waiting(on: home.day) {
            return "\(last) \(named(waiting)) of \(Words.near(waiting.heldOn, to: home.day)) waits to be shared."
        }
        let next: HTML? = school.next(on: home.day).map {
            " \(named($0)) is on \(Words.weekday($0.heldOn, near: home.day))\($0.beginsAt.map { ", \($0.words)" } ?? "")."
        }
        return "\(last)\(next)"
    }

    private static func named(_ visit: Visit) -> HTML { "<a href=\"/visits/\(visit.id)\">\(visit.title)</a>" }
}
