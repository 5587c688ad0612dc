/// What the certificate of a mark says, in words ready to print; `Templates/certificate.typ` reads it as JSON.
package struct CertificateDocument: Encodable, Sendable {
    package var trust: String
    package var mark: String
    /// The mark's tier, where it has tiers: "Gold".
    package var tier: String?
    package var school: String
    /// Goes on from the school's name: "where every pupil's needs are known, …".
    package var citation: String?
    /// A whole SVG, square, with its colours as attributes.
    package var badge: String
    package var badgeAlternative: String
    package var signatories: [Signatory]
    /// The day of the award in words: "14 July 2026".
    package var awarded: String
    /// The same day as `2026-07-14`, for the PDF's properties.
    package var day: String
    /// The last day of the mark in words; nothing if it has no end.
    package var until: String?
    package var number: String
    /// Where anyone can check the mark, without `https://`.
    package var checkAt: String
    /// "This mark was withdrawn on 3 May 2027."; nothing while the mark is current.
    package var ended: String?

    /// Someone who signs, and in which role.
    package struct Signatory: Encodable, Sendable {
        package var name: String
        package var role: String

        package init(name: String, role: String) {
            self.name = name
            self.role = role
        }
    }

    package init(
        trust: String,
        mark: String,
        tier: String? = nil,
        school: String,
        citation: String? = nil,
        badge: String,
        badgeAlternative: String,
        signatories: [Signatory],
        awarded: String,
        day: String,
        until: String? = nil,
        number: String,
        checkAt: String,
        ended: String? = nil
    ) {
        self.trust = trust
        self.mark = mark
        self.tier = tier
        self.school = school
        self.citation = citation
        self.badge = badge
        self.badgeAlternative = badgeAlternative
        self.signatories = signatories
        self.awarded = awarded
        self.day = day
        self.until = until
        self.number = number
        self.checkAt = checkAt
        self.ended = ended
    }
}
