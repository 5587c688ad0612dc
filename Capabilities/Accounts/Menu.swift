import Web

/// The main menu: only what the person may use, trust pages and school pages in one line.
enum Menu {
    /// One entry: the key that a `Sheet` gives as its place, the words, and where it leads.
    struct Entry: Sendable, Equatable {
        let key: String
        let words: String
        let path: String
    }

    static func entries(for person: Person) -> [Entry] {
        all.filter { $0.isFor(person) }.map(\.entry).flatMap { $0.key == "schools" ? schools($0, person) : [$0] }
    }

    /// All schools for whoever looks after them; for everybody else the pages of those where they work.
    private static func schools(_ entry: Entry, _ person: Person) -> [Entry] {
        guard !isOverSchools(person) else { return [entry] }
        let own = Set(person.roles.compactMap(\.school)).sorted { $0.name < $1.name }
        return own.map { Entry(key: entry.key, words: own.count == 1 ? "School" : $0.name, path: "/schools/\($0.id)") }
    }

    private static func isOverSchools(_ person: Person) -> Bool { person.may(.manageSchools) || person.may(.runCycles) }

    static func html(for person: Person, at place: String?) -> HTML {
        let links: [HTML] = entries(for: person).map {
            "<a href=\"\($0.path)\"\(attribute: "aria-current", $0.key == place ? "page" : nil)>\($0.words)</a>"
        }
        return "<nav class=\"menu\" aria-label=\"Main\">\(links)</nav>"
    }

    private static let all: [(entry: Entry, isFor: @Sendable (Person) -> Bool)] = [
        (Entry(key: "home", words: "Home", path: "/"), { _ in true }),
        (
            Entry(key: "evaluations", words: "Evaluations", path: "/evaluations"),
            { $0.mayAtSomeSchool(.readEvaluation) || $0.mayAtSomeSchool(.readGovernorsView) }
        ),
        (Entry(key: "landscape", words: "Landscape", path: "/landscape"), { $0.may(.seeLandscape) }),
        (
            Entry(key: "schools", words: "Schools", path: "/schools"),
            { isOverSchools($0) || $0.roles.contains { $0.school != nil } }
        ),
        (Entry(key: "frameworks", words: "Frameworks", path: "/frameworks"), { $0.may(.designFrameworks) }),
        (Entry(key: "cycles", words: "Cycles", path: "/cycles"), { $0.may(.runCycles) }),
        (
            Entry(key: "validations", words: "Validation", path: "/validations"),
            {
                $0.may(.assignValidators) || $0.may(.validate) || $0.mayAtSomeSchool(.readEvaluation)
                    || $0.mayAtSomeSchool(.readGovernorsView)
            }
        ),
        (Entry(key: "marks", words: "Marks", path: "/marks"), { $0.mayAnywhere(.readMarks) }),
        (
            Entry(key: "improvement", words: "Improvement", path: "/improvement"),
            { $0.may(.steerImprovement) || $0.may(.specialise) }
        ),
        (
            Entry(key: "support", words: "Support", path: "/support"),
            { $0.may(.arrangeSupport) || $0.mayAtSomeSchool(.seeSupport) }
        ),
        (Entry(key: "people", words: "People", path: "/people"), { $0.mayAnywhere(.manageSchoolPeople) }),
        (Entry(key: "export", words: "Export", path: "/export"), { $0.may(.exportTrust) }),
    ]
}
