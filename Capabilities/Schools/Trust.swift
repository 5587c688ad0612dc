import Database
import Foundation

/// The owner of schools and frameworks: a trust, federation, authority, diocese or awarding body.
package struct Trust: Equatable, Sendable {
    package let id: ID<Trust>
    package var name: String
    package var shortName: String?
    /// The group's number in England's register, kept when the trust changes its name.
    package var uid: String?
    package var code: MarkCode
    /// Of headings and rules on paper; nil takes the colours of the house.
    package var colour: TrustColour?
    package var logo: TrustLogo?

    package init(id: ID<Trust> = ID(), name: String, shortName: String? = nil, uid: String? = nil, code: MarkCode) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.uid = uid
        self.code = code
    }
}

/// The two to four capital letters that begin every mark number of a trust, such as AV in AV-IE-2026-0147.
package struct MarkCode: Hashable, Sendable {
    package let letters: String

    package init?(_ letters: String) {
        guard (2...4).contains(letters.utf8.count), letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        self.letters = letters
    }

    /// The initials of a name without its small words and accents, such as AVLT for Alder Valley Learning Trust.
    package init(initialsOf name: String) {
        let words = name.folding(options: .diacriticInsensitive, locale: nil).uppercased()
            .split { !($0.isLetter || $0 == "'" || $0 == "’") }
            .map { $0.filter { $0.isASCII && $0.isLetter } }
            .filter { !["", "OF", "THE", "AND"].contains($0) }
        let initials = words.compactMap(\.first).prefix(4)
        let letters = initials.count > 1 ? String(initials) : String((words.first ?? "").prefix(3))
        self.letters = letters.count > 1 ? letters : "WM"
    }
}
