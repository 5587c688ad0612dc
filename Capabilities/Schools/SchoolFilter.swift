import Database
import Web

/// Which schools a list shows, as its sentence says.
struct SchoolFilter: Equatable {
    var show: Show
    var phase: PhaseWanted
    var hub: HubWanted

    /// By standing, or because facts are missing.
    enum Show: String, CaseIterable {
        case open, incomplete, closed, all

        var words: String {
            switch self {
            case .open: "open schools"
            case .incomplete: "schools with facts missing"
            case .closed: "closed schools"
            case .all: "all schools"
            }
        }
    }

    /// Any phase, none known, or one.
    enum PhaseWanted: Equatable {
        case any, unknown
        case one(Phase)

        var value: String {
            switch self {
            case .any: ""
            case .unknown: "unknown"
            case .one(let phase): phase.rawValue
            }
        }
    }

    /// Any hub, no hub, or one.
    enum HubWanted: Equatable {
        case any, none
        case one(ID<Hub>)

        var value: String {
            switch self {
            case .any: ""
            case .none: "none"
            case .one(let id): id.text
            }
        }
    }

    /// Reads a query; what it does not know is any.
    init(_ query: Form) {
        show = Show(rawValue: query["show"]) ?? .open
        phase = query["phase"] == "unknown" ? .unknown : Phase(rawValue: query["phase"]).map { .one($0) } ?? .any
        hub = query["hub"] == "none" ? .none : ID(query["hub"]).map { .one($0) } ?? .any
    }

    /// The same filter as the query of an address.
    var query: String { "show=\(show.rawValue)&phase=\(phase.value)&hub=\(hub.value)" }

    func shows(_ school: School, in hubs: [Hub]) -> Bool {
        let isShown =
            switch show {
            case .open: school.isOpen
            case .incomplete: school.isOpen && !school.missing.isEmpty
            case .closed: !school.isOpen
            case .all: true
            }
        let isOfPhase =
            switch phase {
            case .any: true
            case .unknown: school.phase == nil
            case .one(let phase): school.phase == phase
            }
        let isInHub =
            switch hub {
            case .any: true
            case .none: hubs.isEmpty
            case .one(let id): hubs.contains { $0.id == id }
            }
        return isShown && isOfPhase && isInHub
    }
}

extension [Hub] {
    /// For each school the hubs that it is in, in the order of this list.
    var bySchool: [ID<School>: [Hub]] {
        var hubs: [ID<School>: [Hub]] = [:]
        for hub in self { for school in hub.schools { hubs[school, default: []].append(hub) } }
        return hubs
    }
}
