/// Refuses what another site's page makes a browser send.
///
/// Source: the rule of Go's net/http CrossOriginProtection. Safe methods pass. Otherwise Sec-Fetch-Site must be
/// `same-origin` or `none`; where a browser does not send it, the host of Origin must be the host asked for; without
/// either header it was no browser's form.
package enum CrossOrigin {
    package static func allows(method: String, fetchSite: String?, origin: String?, host: String?) -> Bool {
        if ["GET", "HEAD", "OPTIONS"].contains(method) { return true }
        if let fetchSite { return fetchSite == "same-origin" || fetchSite == "none" }
        guard let origin else { return true }
        guard let host, let from = origin.firstRange(of: "://") else { return false }
        return origin[from.upperBound...].lowercased() == host.lowercased()
    }
}
