import Database
import Schools
import Web

/// The certificate on the page: one wire across the sheet, and the badge is its bead.
struct CertificateSheet {
    let mark: Mark
    let trust: Trust
    let today: Day
    let host: String

    /// Names longer than this are set smaller.
    private static let longName = 30

    var html: HTML {
        let document = mark.certificate(trust, on: today, host: host)
        let isLong = max(document.mark.count, document.school.count) > Self.longName
        let tier: HTML = document.tier.map { "<p class=\"to\">\($0)</p>" } ?? .empty
        let citation: HTML = document.citation.map { "<p class=\"for\">\($0)</p>" } ?? .empty
        let ended: HTML = document.ended.map { "<p class=\"for\"><b>\($0)</b></p>" } ?? .empty
        return """
            <section class="section" aria-labelledby="h-certificate"><div class="section-head">\
            <h2 id="h-certificate">Certificate</h2><p class="muted">Prints on one sheet of A4, landscape.</p></div>\
            <div class="paper"><article class="cert\(if: isLong, " long")" aria-label="Certificate"><div class="across"></div>\
            <div class="in"><div>\(TrustLogo.html(of: trust))<p class="org">\(document.trust)</p><p class="h">\(document.mark)</p>\(tier)\
            <p class="to">Awarded to</p><p class="school">\(document.school)</p>\(citation)\(ended)</div>\
            <div>\(mark.badge(trust).html("certificate", isDecoration: true))</div>\(base(document))</div></article></div></section>
            """
    }

    private func base(_ document: CertificateDocument) -> HTML {
        let signed = document.signatories.map { "<div class=\"sig\"><b>\($0.name)</b>\($0.role)</div>" as HTML }
        return """
            <div class="base">\(signed)<div><b>\(document.awarded)</b>Current until \(document.until ?? "")</div>\
            <div><b>\(document.number)</b>Check this mark at \(document.checkAt)</div></div>
            """
    }
}
