import Database
import Schools

extension HistoryEntry.Verb {
    static let invited = Self(rawValue: "invited")
    static let accepted = Self(rawValue: "accepted")
    static let disabled = Self(rawValue: "disabled")
    static let enabled = Self(rawValue: "enabled")
    static let changedPassword = Self(rawValue: "changed password")
}

extension HistoryEntry.Subject {
    package static let person = Self(rawValue: "person")
}

extension Person {
    /// The one school under which history lists deeds about this person; nil for whoever belongs to none or several.
    var onlySchool: ID<School>? {
        let schools = Set(roles.map(\.school))
        return schools.count == 1 ? schools.first?.map(\.id) : nil
    }
}
