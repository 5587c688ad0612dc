import Accounts
import Database
import Support
import Web

/// What waits for a person in the support between schools: proposals to answer, and asks without a partner.
enum SupportNowPage {
    static func html(_ home: Home) -> HTML {
        guard !home.support.isEmpty else { return .empty }
        let proposals = home.support.proposals.map { row($0, on: home.day) }
        return """
            <section aria-labelledby="h-su">\(HomePage.heading("h-su", "Support", link: ("All of support", "/support")))\
            <ul class="rows mt-s">\(proposals)\(if: home.support.unpaired > 0, unpaired(home.support.unpaired))</ul></section>
            """
    }

    private static func row(_ proposal: SupportWaiting.Proposal, on day: Day) -> HTML {
        """
        <li class="item"><div><b>\(proposal.helping) could help \(proposal.asking)</b><p>\(proposal.area). Waits for your \
        answer since \(Words.near(proposal.since, to: day)).</p></div><div class="item-side"><a class="btn" \
        href="\(link: proposal.path)">Answer<span class="vh">: \(proposal.helping) and \(proposal.asking)</span></a></div></li>
        """
    }

    private static func unpaired(_ count: Int) -> HTML {
        let words =
            "\(Words.opening(count, "school asks", "schools ask")) for support and \(count == 1 ? "has" : "have") no partner yet"
        return """
            <li class="item"><div><b>\(words)</b><p>Nobody is contacted until you choose to.</p></div>\
            <div class="item-side"><a class="btn" href="/support">See who could help</a></div></li>
            """
    }
}
