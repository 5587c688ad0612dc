import Accounts

/// A kind of thing that can be found, in the order of the page.
enum Findable: String, CaseIterable, Sendable {
    case schools, areas, evidence, actions, people, frameworks

    var heading: String {
        switch self {
        case .schools: "Schools"
        case .areas: "Areas of frameworks"
        case .evidence: "Evidence"
        case .actions: "Actions"
        case .people: "People"
        case .frameworks: "Frameworks"
        }
    }

    /// One and many, after a number.
    var words: (one: String, many: String) {
        switch self {
        case .schools: ("school", "schools")
        case .areas: ("area of a framework", "areas of frameworks")
        case .evidence: ("piece of evidence", "pieces of evidence")
        case .actions: ("action", "actions")
        case .people: ("person", "people")
        case .frameworks: ("framework", "frameworks")
        }
    }

    /// Whether a person can find any of this kind at all.
    func isFor(_ person: Person) -> Bool {
        switch self {
        case .schools, .areas, .frameworks: true
        case .evidence, .actions: person.mayAnywhere(.readEvaluation)
        case .people: person.mayAnywhere(.manageSchoolPeople)
        }
    }
}

/// One thing that was found, and the page on which it can be read.
struct Found: Hashable, Sendable {
    let title: String
    let path: String
    /// Where it stands, in words.
    let place: String
    /// What else was searched besides the title; an excerpt of it is shown.
    var text = ""
    /// The same thing at the reader's own schools.
    var own: [OwnPlace] = []

    /// An area in the evaluation of one's own school.
    struct OwnPlace: Hashable, Sendable {
        let words: String
        let path: String
    }
}

/// What was found of one kind.
struct Finds: Sendable {
    let kind: Findable
    /// The first of them.
    let shown: [Found]
    /// How many there are.
    let count: Int
}
