import Database
import Schools
import Web

extension Mark {
    /// - Parameter trust: the one that awarded it.
    package func badge(_ trust: Trust) -> Badge {
        Badge(title: standard.title, trust: trust.shortName ?? trust.name, year: term.awardedOn.year)
    }

    /// Who signs the certificate: the one who decided, then the validator.
    var signatories: [CertificateDocument.Signatory] {
        let validator = validatedBy.map { CertificateDocument.Signatory(name: $0.name, role: "Validator") }
        let lead = CertificateDocument.Signatory(name: decidedBy.name, role: decidedBy.post ?? "For the trust")
        return [lead] + (validator.map { [$0] } ?? [])
    }

    /// What the certificate says, in words ready to print.
    ///
    /// - Parameter host: where the register can be asked, without `https://`.
    package func certificate(_ trust: Trust, on day: Day, host: String) -> CertificateDocument {
        let badge = badge(trust)
        return CertificateDocument(
            trust: trust.name,
            mark: standard.title,
            tier: tier,
            school: schoolName,
            citation: standard.promise.isEmpty ? nil : "\(standard.promise).",
            badge: badge.file,
            badgeAlternative: badge.words,
            signatories: signatories,
            awarded: Words.date(term.awardedOn),
            day: term.awardedOn.iso,
            until: Words.date(term.endsOn),
            number: number.description,
            checkAt: "\(host)/check",
            ended: status(on: day).ended
        )
    }
}

extension Mark.Status {
    /// "This mark is current", "This mark ended on 31 July 2029", "This mark was renewed on 3 March 2027".
    package var words: String {
        switch self {
        case .current: "This mark is current"
        case .renewed(_, let day): "This mark was renewed on \(Words.date(day))"
        case .lapsed(let day): "This mark ended on \(Words.date(day))"
        case .withdrawn(let day): "This mark was withdrawn on \(Words.date(day))"
        }
    }

    /// For a list: "Current until 31 July 2029".
    package var short: String {
        switch self {
        case .current(let day): "Current until \(Words.date(day))"
        case .renewed(let number, let day): "Renewed on \(Words.date(day)) by \(number)"
        case .lapsed(let day): "Ended on \(Words.date(day))"
        case .withdrawn(let day): "Withdrawn on \(Words.date(day))"
        }
    }

    /// The sentence for a certificate; nil while the mark is current.
    var ended: String? {
        if case .current = self { nil } else { "\(words)." }
    }
}
