import Database
import Spreadsheets
import Web

/// The list of people, A to Z.
enum PeoplePage {
    static func sheet(
        _ people: [Person],
        _ access: [ID<Person>: Access],
        at desk: PeopleDesk,
        said notice: String? = nil,
        now: Instant
    ) -> Sheet {
        let rows = people.map { row($0, access[$0.id] ?? .waiting, mayManage: desk.mayManage($0), now) }
        return Sheet(
            "People",
            at: "people",
            main: """
                \(notice.map { "<p class=\"notice\" role=\"status\">\($0)</p>" as HTML })
                <div class="head"><div><h1>People</h1><p class="lede">\(lede(people, access))</p></div>
                <div class="head-act"><p class="row">\(if: desk.manager.may(.manageTrust), "<a href=\"/trust\">Logo and colour</a>")\
                \(if: desk.manager.may(.seeHistory), "<a href=\"/history\">History</a>")\
                <a class="btn btn-main" href="/people/new">Add a person</a></p></div></div>
                <table class="plain stackable"><caption class="vh">People, A to Z</caption><thead><tr>\
                <th scope="col">Name</th><th scope="col">Roles</th><th scope="col">E-mail address</th>\
                <th scope="col">Last signed in</th></tr></thead><tbody>\(rows)</tbody></table>\(TakeAway.html("/people"))
                """
        )
    }

    /// The same list as a table to take away.
    static func table(_ people: [Person], _ access: [ID<Person>: Access], now: Instant) -> Table {
        let columns = ["Name", "Post", "Roles", "E-mail address", "Last signed in"].map { Table.Column($0) }
        var table = Table("People, \(WallClock(now).day)", columns: columns)
        for person in people {
            let roles = person.roles.sorted(by: <).map(\.words).joined(separator: "; ")
            let lastIn = (access[person.id] ?? .waiting).words(asOf: now)
            table.add([.text(person.name), .text(person.post), .text(roles), .text(person.email), .text(lastIn)])
        }
        return table
    }

    private static func lede(_ people: [Person], _ access: [ID<Person>: Access]) -> HTML {
        let waiting = people.filter { person in
            switch access[person.id] {
            case .invited, .waiting, .open(lastIn: nil): true
            case .disabled, .open, nil: false
            }
        }.count
        let rest =
            waiting == 0
            ? "Everybody who may sign in has done so."
            : "\(Words.opening(waiting, "has", "have")) not signed in yet."
        return "<b>\(Words.opening(people.count, "person", "people")).</b> \(rest)"
    }

    private static func row(_ person: Person, _ access: Access, mayManage: Bool, _ now: Instant) -> HTML {
        let post: HTML? = person.post.map { "<br><span class=\"muted\">\($0)</span>" }
        let name: HTML = mayManage ? "<a href=\"/people/\(person.id)\">\(person.name)</a>" : "\(person.name)"
        let roles: [HTML] = person.roles.sorted(by: <).map { "\($0.words)" }
        return """
            <tr><th scope="row">\(name)\(post)</th>\
            <td data-th="Roles">\(roles.isEmpty ? "No role" : roles.joined(separator: "<br>"))</td>\
            <td data-th="E-mail address">\(person.email)</td>\
            <td data-th="Last signed in">\(access.words(asOf: now))</td></tr>
            """
    }
}
