import Accounts
import Database
import Schools

extension Transaction {
    /// People whom the person looks after, by name, e-mail address, post, roles and schools, A to Z.
    ///
    /// Two queries, and none for whoever looks after nobody.
    func findPeople(_ words: SearchWords, within reach: SearchReach, atMost limit: Int) throws -> Finds {
        let found = try people(lookedAfterBy: reach.person).filter { words.stand(in: $0.everything) }
        return Finds(
            kind: .people,
            shown: found.prefix(limit).map { person in
                Found(title: person.name, path: "/people/\(person.id)", place: person.place, text: person.contact)
            },
            count: found.count
        )
    }
}

extension Person {
    /// "Headteacher at Hartlow High School, Validator".
    fileprivate var place: String {
        let held = roles.map { held in held.school.map { "\(held.role.words) at \($0.name)" } ?? held.role.words }
        return (held.isEmpty ? ["No role yet"] : held.sorted()).joined(separator: ", ")
            + (isDisabled ? ". Disabled" : "")
    }

    fileprivate var contact: String { [post ?? "", email].filter { !$0.isEmpty }.joined(separator: ", ") }

    fileprivate var everything: String { [name, contact, place].joined(separator: " ") }
}
